"""The building blocks of our Adaptive Cards 1.5, on Microsoft's typed models.

Every Action.Execute has a fallback Action.Submit that carries the same data, for clients that do not know it, and the
verb stands in the data because a Submit has no verb of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from microsoft_teams.cards import (
    Action,
    ActionSet,
    AdaptiveCard,
    CardElement,
    Choice,
    ChoiceSetInput,
    Container,
    DateInput,
    ExecuteAction,
    Fact,
    FactSet,
    OpenUrlAction,
    SubmitAction,
    TextBlock,
    TextInput,
    ToggleInput,
)

Card = dict[str, Any]
Data = Mapping[str, str | int]
Style = Literal["default", "positive", "destructive"]

VERSION: Literal["1.5"] = "1.5"
ON, OFF = "true", "false"


def card(body: Iterable[CardElement], actions: Sequence[Action] = (), *, language: str) -> Card:
    """A finished card as JSON."""
    whole = AdaptiveCard(version=VERSION, lang=language, body=list(body), actions=list(actions) or None)
    return whole.model_dump(by_alias=True, exclude_none=True)


def title(text: str) -> TextBlock:
    return TextBlock(text=text, size="Large", weight="Bolder", wrap=True, style="heading")


def heading(text: str) -> TextBlock:
    return TextBlock(text=text, weight="Bolder", wrap=True, spacing="Medium", style="heading")


def paragraph(text: str) -> TextBlock:
    return TextBlock(text=text, wrap=True)


def hint(text: str) -> TextBlock:
    return TextBlock(text=text, wrap=True, is_subtle=True, size="Small", spacing="Small")


def problem(text: str) -> TextBlock:
    """An error in words with a sign in front, so that it does not hang on the colour."""
    return TextBlock(text=f"⚠ {text}", wrap=True, color="Attention", weight="Bolder", spacing="Small")


def good_news(text: str) -> TextBlock:
    """What went well, with a sign in front. Not in green: Teams' green on white is too pale to read (WCAG 1.4.3)."""
    return TextBlock(text=f"✓ {text}", wrap=True, weight="Bolder", size="Large", style="heading")


def bullets(lines: Iterable[str]) -> list[CardElement]:
    """One line each: Teams draws Markdown lists in cards unevenly on phones."""
    return [TextBlock(text=f"• {line}", wrap=True, spacing="Small") for line in lines]


def facts(pairs: Iterable[tuple[str, str]]) -> FactSet:
    return FactSet(facts=[Fact(title=name, value=value) for name, value in pairs])


def box(items: Iterable[CardElement]) -> Container:
    """A set-off part of a card."""
    return Container(items=list(items), style="emphasis", spacing="Medium")


def row(actions: Sequence[Action]) -> ActionSet:
    """Buttons inside the card; three in a row still fit on a phone."""
    return ActionSet(actions=list(actions), spacing="Small")


def execute(
    label: str, verb: str, data: Data | None = None, style: Style | None = None, tooltip: str | None = None
) -> ExecuteAction:
    """A button that comes back to us as a press of `verb` with `data` and the inputs' values."""
    payload = {**(data or {}), "verb": verb}
    # The tooltip is left out of it: a card of many times would grow by a seventh.
    submit = SubmitAction(title=label, data=payload, style=style)
    return ExecuteAction(title=label, verb=verb, data=payload, style=style, tooltip=tooltip, fallback=submit)


def open_url(label: str, url: str, tooltip: str | None = None) -> OpenUrlAction:
    return OpenUrlAction(title=label, url=url, tooltip=tooltip)


def _with_error(element: CardElement, error: str | None) -> list[CardElement]:
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
    listed = [Choice(value=key, title=text) for key, text in choices]
    style: Literal["expanded", "compact"] = "expanded" if expanded else "compact"
    element = ChoiceSetInput(
        id=name, label=label, choices=listed, value=value, style=style, placeholder=placeholder, wrap=True
    )
    return _with_error(element, error)


def text_input(
    name: str, label: str, value: str | None, *, placeholder: str, longest: int, error: str | None = None
) -> list[CardElement]:
    element = TextInput(id=name, label=label, value=value, placeholder=placeholder, max_length=longest)
    return _with_error(element, error)


def date_input(name: str, label: str, value: str | None, *, error: str | None = None) -> list[CardElement]:
    """A date picker; `value` is an ISO date."""
    return _with_error(DateInput(id=name, label=label, value=value), error)


def toggle_input(name: str, label: str, value: bool, *, error: str | None = None) -> list[CardElement]:
    element = ToggleInput(id=name, title=label, value=ON if value else OFF, value_on=ON, value_off=OFF, wrap=True)
    return _with_error(element, error)
