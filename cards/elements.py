"""The building blocks of our Adaptive Cards 1.5, from Microsoft's typed models.

Each kind of element is made with its model once, when this file is imported; a use of it puts its own words in a copy.
To make the models anew for every button took more than all the rest of a booking step (decision 0008).

Every Action.Execute has a fallback Action.Submit that carries the same data, for clients that do not know it, and the
verb stands in the data because a Submit has no verb of its own.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    ChoiceSetInput,
    Container,
    DateInput,
    ExecuteAction,
    FactSet,
    NumberInput,
    OpenUrlAction,
    SubmitAction,
    TextBlock,
    TextInput,
    ToggleInput,
)
from pydantic import BaseModel

Card = dict[str, Any]
CardElement = dict[str, Any]
"""An element of a card's body, as JSON."""
Action = dict[str, Any]
"""A button, as JSON."""
Data = Mapping[str, str | int]
Style = Literal["default", "positive", "destructive"]

VERSION: Literal["1.5"] = "1.5"
ON, OFF = "true", "false"


def _plan(model: BaseModel) -> dict[str, Any]:
    """The fixed parts of an element as JSON."""
    return model.model_dump(by_alias=True, exclude_none=True)


_CARD = _plan(AdaptiveCard(version=VERSION))
_TITLE = _plan(TextBlock(text="", size="Large", weight="Bolder", wrap=True, style="heading"))
_HEADING = _plan(TextBlock(text="", weight="Bolder", wrap=True, spacing="Medium", style="heading"))
_PARAGRAPH = _plan(TextBlock(text="", wrap=True))
_HINT = _plan(TextBlock(text="", wrap=True, is_subtle=True, size="Small", spacing="Small"))
_PROBLEM = _plan(TextBlock(text="", wrap=True, color="Attention", weight="Bolder", spacing="Small"))
_GOOD_NEWS = _plan(TextBlock(text="", wrap=True, weight="Bolder", size="Large", style="heading"))
_BULLET = _plan(TextBlock(text="", wrap=True, spacing="Small"))
_FACTS = _plan(FactSet(facts=[]))
_BOX = _plan(Container(items=[], style="emphasis", spacing="Medium"))
_ROW = _plan(ActionSet(actions=[], spacing="Small"))
_EXECUTE, _SUBMIT = _plan(ExecuteAction()), _plan(SubmitAction())
_OPEN_URL = _plan(OpenUrlAction(url=""))
_CHOICES = _plan(ChoiceSetInput(choices=[], wrap=True))
_SEVERAL = _plan(ChoiceSetInput(choices=[], is_multi_select=True, wrap=True))
_NUMBER = _plan(NumberInput())
_TEXT, _TEXT_OF_LINES = _plan(TextInput()), _plan(TextInput(is_multiline=True))
_DATE = _plan(DateInput())
_TOGGLE = _plan(ToggleInput(title="", value_on=ON, value_off=OFF, wrap=True))


def card(body: Iterable[CardElement], actions: Sequence[Action] = (), *, language: str) -> Card:
    """A finished card as JSON."""
    whole = {**_CARD, "lang": language, "body": list(body)}
    return {**whole, "actions": list(actions)} if actions else whole


def with_warning(whole: Card, text: str) -> Card:
    """The same card with a warning on top."""
    return {**whole, "body": [problem(text), *whole["body"]]}


def title(text: str) -> CardElement:
    return {**_TITLE, "text": text}


def heading(text: str) -> CardElement:
    return {**_HEADING, "text": text}


def paragraph(text: str) -> CardElement:
    return {**_PARAGRAPH, "text": text}


def hint(text: str) -> CardElement:
    return {**_HINT, "text": text}


def problem(text: str) -> CardElement:
    """An error in words with a sign in front, so that it does not hang on the colour."""
    return {**_PROBLEM, "text": f"⚠ {text}"}


def good_news(text: str) -> CardElement:
    """What went well, with a sign in front. Not in green: Teams' green on white is too pale to read (WCAG 1.4.3)."""
    return {**_GOOD_NEWS, "text": f"✓ {text}"}


def bullets(lines: Iterable[str]) -> list[CardElement]:
    """One line each: Teams draws Markdown lists in cards unevenly on phones."""
    return [{**_BULLET, "text": f"• {line}"} for line in lines]


def facts(pairs: Iterable[tuple[str, str]]) -> CardElement:
    return {**_FACTS, "facts": [{"title": name, "value": _no_list(value)} for name, value in pairs]}


def _no_list(value: str) -> str:
    if not value[:1].isdigit():
        return value
    # Markdown takes «6. oktober» for the sixth point of a list and sets it in, but not with a space that cannot break.
    return re.sub(r"^(\d+\.) ", "\\1\N{NO-BREAK SPACE}", value)


def box(items: Iterable[CardElement]) -> CardElement:
    """A set-off part of a card."""
    return {**_BOX, "items": list(items)}


def row(actions: Sequence[Action]) -> CardElement:
    """Buttons inside the card; three in a row still fit on a phone."""
    return {**_ROW, "actions": list(actions)}


def execute(
    label: str, verb: str, data: Data | None = None, style: Style | None = None, tooltip: str | None = None
) -> Action:
    """A button that comes back to us as a press of `verb` with `data` and the inputs' values."""
    payload = {**(data or {}), "verb": verb}
    submit = {**_SUBMIT, "title": label, "data": payload}
    button = {**_EXECUTE, "title": label, "verb": verb, "data": payload, "fallback": submit}
    if style:
        button["style"] = submit["style"] = style
    if tooltip:
        # Left out of the fallback: a card of many times would grow by a seventh.
        button["tooltip"] = tooltip
    return button


def open_url(label: str, url: str, tooltip: str | None = None) -> Action:
    button = {**_OPEN_URL, "title": label, "url": url}
    return {**button, "tooltip": tooltip} if tooltip else button


def _input(plan: CardElement, error: str | None, /, **parts: str | int | None) -> list[CardElement]:
    """An input with those of its parts that are given, and the error beneath it."""
    element = {**plan, **{name: part for name, part in parts.items() if part is not None}}
    return [element, problem(error)] if error else [element]


def choice_input(
    name: str,
    label: str,
    choices: Iterable[tuple[str, str]],
    value: str | None,
    *,
    placeholder: str | None = None,
    expanded: bool = False,
    error: str | None = None,
) -> list[CardElement]:
    """One of several, as (value, title) pairs: a list to open, or radio buttons when `expanded`."""
    plan = {**_CHOICES, "choices": [{"value": key, "title": text} for key, text in choices]}
    style = "expanded" if expanded else "compact"
    return _input(plan, error, id=name, label=label, value=value, style=style, placeholder=placeholder)


def choices_input(
    name: str,
    label: str,
    choices: Iterable[tuple[str, str]],
    values: Iterable[str],
    *,
    expanded: bool = False,
    error: str | None = None,
) -> list[CardElement]:
    """Any number of several: a list to open, or check boxes when `expanded`. They come back as one text with commas."""
    plan = {**_SEVERAL, "choices": [{"value": key, "title": text} for key, text in choices]}
    style = "expanded" if expanded else None
    return _input(plan, error, id=name, label=label, value=",".join(values) or None, style=style)


def number_input(
    name: str, label: str, value: int | None, *, least: int, most: int, error: str | None = None
) -> list[CardElement]:
    return _input(_NUMBER, error, id=name, label=label, value=value, min=least, max=most)


def text_input(
    name: str,
    label: str,
    value: str | None,
    *,
    placeholder: str,
    longest: int,
    lines: bool = False,
    error: str | None = None,
) -> list[CardElement]:
    """`lines` is for a text of several lines."""
    plan = _TEXT_OF_LINES if lines else _TEXT
    return _input(plan, error, id=name, label=label, value=value, placeholder=placeholder, maxLength=longest)


def date_input(name: str, label: str, value: str | None, *, error: str | None = None) -> list[CardElement]:
    """A date picker; `value` is an ISO date."""
    return _input(_DATE, error, id=name, label=label, value=value)


def toggle_input(name: str, label: str, value: bool, *, error: str | None = None) -> list[CardElement]:
    return _input(_TOGGLE, error, id=name, title=label, value=ON if value else OFF)
