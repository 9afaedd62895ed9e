"""The card that the peers echo: a real page of the booking walk, as large as our own steps' answers are on average."""

import json
from pathlib import Path

from booking.session.request import SessionRequest
from bot.config import load_directory
from cards.catalogue import texts
from cards.session.form import Form, about_card


def write_echo_card(folder: Path) -> Path:
    """The walk's first page with an error at each field, some 5 KB, as a JSON file."""
    errors = dict.fromkeys(("municipality", "basis", "language"), "Velg det som passer, så kan du gå videre.")
    form = Form({"draft": "0" * 36, "version": 1}, SessionRequest(), errors)
    page = about_card(texts(), form, load_directory(Path("directory.toml")))
    file = folder / "card.json"
    file.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    return file
