"""What a counsellor may send after a session: texts from a list, https links, and a short text where it is screened."""

import re
from collections.abc import Callable, Sequence
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, ConfigDict

from cards.session.material import LINKS, LONGEST_LINK, LONGEST_NOTE, SEND, STANDARD
from dialogs.steps import Ask, Done, FieldError, Outcome, Press, Reject

Screen = Callable[[str], Sequence[str]]
"""Finds the kinds of identifying information in a text («name», «phone» …); none where it is clean."""

_BETWEEN_WORDS = re.compile(r"[\W\d_]+")
_LONG_NUMBER = re.compile(r"\d(?:[ ._+-]?\d){7,}")
"""Eight digits in a run, also with one sign between: a phone, DUF or national id number."""


class Material(BaseModel):
    """The form as answered. `answers` are kept for showing again; what identifies somebody is left out of them."""

    model_config = ConfigDict(frozen=True)

    answers: dict[str, str] = {}
    texts: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""
    kinds: tuple[str, ...] = ()
    """What kinds were found in the note; never the note itself."""
    errors: tuple[FieldError, ...] = ()


def step(press: Press, screen: Screen | None) -> Outcome[Material]:
    """Take one press. Nothing comes out as Done that was not looked through first."""
    if press.verb != SEND:
        return Ask(Material())
    chosen = press.values.get("texts", "").split(",")
    texts = tuple(one for one in STANDARD if one in chosen)
    answers, links, errors = {"texts": ",".join(texts)}, [], []
    for name in LINKS:
        link = press.values.get(name, "").strip()
        if not link:
            continue
        if wrong := _wrong_with(link) or _named_in(link, screen):
            errors.append(FieldError(field=name, key=f"material-problem-{wrong}"))
            if wrong == "identifies":
                continue  # it is not even shown again
        answers[name] = link[:LONGEST_LINK]
        links.append(link)
    note, kinds = _note(press, screen)
    if kinds:
        errors.append(FieldError(field="note", key="material-problem-note"))
    elif note:
        answers["note"] = note
    if not (texts or links or note or errors):
        errors.append(FieldError(field="texts", key="material-problem-nothing"))
    form = Material(answers=answers, texts=texts, links=tuple(links), note=note, kinds=kinds, errors=tuple(errors))
    return Reject(form) if errors else Done(form)


def _note(press: Press, screen: Screen | None) -> tuple[str, tuple[str, ...]]:
    """The note and what was found in it; without a screen there is no note, whatever the press says."""
    note = press.values.get("note", "").strip()[:LONGEST_NOTE]
    if screen is None or not note:
        return "", ()
    kinds = tuple(dict.fromkeys(screen(note)))
    return ("" if kinds else note), kinds


def _named_in(link: str, screen: Screen | None) -> str | None:
    """A person's name in the words of a link («…/cv-oksana-kovalenko»)."""
    words = _BETWEEN_WORDS.sub(" ", unquote(link.partition("://")[2].partition("/")[2]))
    return "identifies" if screen is not None and "name" in screen(words) else None


def _wrong_with(link: str) -> str | None:
    """Why a link cannot be sent: it is no https address, or holds a long number or an e-mail address."""
    readable = unquote(link)
    if _LONG_NUMBER.search(readable) or "@" in readable:
        return "identifies"
    try:
        parts = urlsplit(link)
    except ValueError:
        return "https"
    host = parts.hostname or ""
    plain = len(link) <= LONGEST_LINK and not any(c.isspace() or c in '<>"[]' for c in link)
    return None if parts.scheme == "https" and "." in host.strip(".") and plain else "https"
