"""Every kind of effect has one method that carries it out, and says what it says in the reader's own language."""

import ast
import importlib
from collections import Counter
from pathlib import Path

from booking.effects import EffectKind
from bot.deliveries.carrying_out import Deliveries

ROOM = Path(__file__).parents[3] / "bot" / "deliveries"
FILES = sorted(ROOM.rglob("*.py"))


def _all_deliveries() -> list[type[Deliveries]]:
    for file in FILES:
        importlib.import_module(".".join(file.relative_to(ROOM.parents[1]).with_suffix("").parts))
    return Deliveries.__subclasses__()


def test_each_kind_is_carried_out_by_one_method() -> None:
    marked = Counter(
        kind
        for deliveries in _all_deliveries()
        for method in vars(deliveries).values()
        for kind in getattr(method, "carries_out", ())
    )
    assert marked == Counter(EffectKind)


def test_no_delivery_asks_in_which_language_the_turn_is() -> None:
    """It is nobody's turn: the language of the one who reads is passed on with what is said."""
    asked = [
        f"{file.name}:{node.lineno}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("texts", "begin_turn", "of_this_turn")
    ]
    assert asked == []
