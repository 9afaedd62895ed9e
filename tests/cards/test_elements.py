"""Our elements are what Microsoft's typed models make of the same words, though they are made without them."""

from collections.abc import Callable
from typing import Any

import pytest
from microsoft_teams.cards import (
    ActionSet,
    AdaptiveCard,
    Choice,
    ChoiceSetInput,
    Container,
    DateInput,
    ExecuteAction,
    Fact,
    FactSet,
    NumberInput,
    OpenUrlAction,
    SubmitAction,
    TextBlock,
    TextInput,
    ToggleInput,
)
from pydantic import BaseModel

from cards import elements as our

DATA = {"draft": "6f8c0f2e", "version": 3, "verb": "walk.next"}


def typed_button(**parts: Any) -> ExecuteAction:
    style = parts.get("style")
    fallback = SubmitAction(title="Neste", data=DATA, style=style)
    return ExecuteAction(title="Neste", verb="walk.next", data=DATA, fallback=fallback, **parts)


ELEMENTS: dict[str, tuple[object, BaseModel]] = {
    "title": (our.title("Hei"), TextBlock(text="Hei", size="Large", weight="Bolder", wrap=True, style="heading")),
    "heading": (
        our.heading("Hei"),
        TextBlock(text="Hei", weight="Bolder", wrap=True, spacing="Medium", style="heading"),
    ),
    "paragraph": (our.paragraph("Hei"), TextBlock(text="Hei", wrap=True)),
    "hint": (our.hint("Hei"), TextBlock(text="Hei", wrap=True, is_subtle=True, size="Small", spacing="Small")),
    "problem": (
        our.problem("Feil"),
        TextBlock(text="⚠ Feil", wrap=True, color="Attention", weight="Bolder", spacing="Small"),
    ),
    "good news": (
        our.good_news("Bra"),
        TextBlock(text="✓ Bra", wrap=True, weight="Bolder", size="Large", style="heading"),
    ),
    "bullet": (our.bullets(["én"])[0], TextBlock(text="• én", wrap=True, spacing="Small")),
    "facts": (our.facts([("Kommune", "Larvik")]), FactSet(facts=[Fact(title="Kommune", value="Larvik")])),
    "box": (
        our.box([our.paragraph("Hei")]),
        Container(items=[TextBlock(text="Hei", wrap=True)], style="emphasis", spacing="Medium"),
    ),
    "row": (
        our.row([our.execute("Neste", "walk.next", DATA)]),
        ActionSet(actions=[typed_button()], spacing="Small"),
    ),
    "button": (our.execute("Neste", "walk.next", DATA), typed_button()),
    "button with style and tooltip": (
        our.execute("Neste", "walk.next", DATA, "positive", "Til neste side"),
        typed_button(style="positive", tooltip="Til neste side"),
    ),
    "link": (our.open_url("Ring", "tel:+47"), OpenUrlAction(title="Ring", url="tel:+47")),
    "link with tooltip": (
        our.open_url("Ring", "tel:+47", "Ring oss"),
        OpenUrlAction(title="Ring", url="tel:+47", tooltip="Ring oss"),
    ),
    "choice": (
        our.choice_input("language", "Språk", [("ti", "tigrinja")], "ti", placeholder="Velg")[0],
        ChoiceSetInput(
            id="language",
            label="Språk",
            choices=[Choice(value="ti", title="tigrinja")],
            value="ti",
            style="compact",
            placeholder="Velg",
            wrap=True,
        ),
    ),
    "radio buttons without a choice": (
        our.choice_input("language", "Språk", [("ti", "tigrinja")], None, expanded=True)[0],
        ChoiceSetInput(
            id="language", label="Språk", choices=[Choice(value="ti", title="tigrinja")], style="expanded", wrap=True
        ),
    ),
    "text": (
        our.text_input("duf", "DUF", None, placeholder="2001 …", longest=30)[0],
        TextInput(id="duf", label="DUF", placeholder="2001 …", max_length=30),
    ),
    "text of several lines": (
        our.text_input("note", "Merknad", "a", placeholder="Skriv", longest=500, lines=True)[0],
        TextInput(id="note", label="Merknad", value="a", placeholder="Skriv", max_length=500, is_multiline=True),
    ),
    "number": (
        our.number_input("places", "Plasser", 12, least=1, most=30)[0],
        NumberInput(id="places", label="Plasser", value=12, min=1, max=30),
    ),
    "several choices": (
        our.choices_input("days", "Dager", [("mon", "mandag"), ("tue", "tirsdag")], ["mon", "tue"])[0],
        ChoiceSetInput(
            id="days",
            label="Dager",
            choices=[Choice(value="mon", title="mandag"), Choice(value="tue", title="tirsdag")],
            value="mon,tue",
            is_multi_select=True,
            wrap=True,
        ),
    ),
    "check boxes, none of them set": (
        our.choices_input("days", "Dager", [("mon", "mandag")], [], expanded=True)[0],
        ChoiceSetInput(
            id="days",
            label="Dager",
            choices=[Choice(value="mon", title="mandag")],
            is_multi_select=True,
            style="expanded",
            wrap=True,
        ),
    ),
    "date": (
        our.date_input("settled_on", "Bosatt", "2026-11-21")[0],
        DateInput(id="settled_on", label="Bosatt", value="2026-11-21"),
    ),
    "toggle": (
        our.toggle_input("attended", "Har vært på møte", True)[0],
        ToggleInput(
            id="attended", title="Har vært på møte", value="true", value_on="true", value_off="false", wrap=True
        ),
    ),
    "card": (
        our.card([our.paragraph("Hei")], [our.execute("Neste", "walk.next", DATA)], language="nb"),
        AdaptiveCard(version="1.5", lang="nb", body=[TextBlock(text="Hei", wrap=True)], actions=[typed_button()]),
    ),
    "card without buttons": (
        our.card([our.paragraph("Hei")], language="nb"),
        AdaptiveCard(version="1.5", lang="nb", body=[TextBlock(text="Hei", wrap=True)]),
    ),
}


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_is_what_the_typed_model_makes_of_the_same_words(name: str) -> None:
    element, typed = ELEMENTS[name]
    assert element == typed.model_dump(by_alias=True, exclude_none=True)


@pytest.mark.parametrize(
    "make",
    [
        lambda: our.choice_input("a", "A", [], None, error="Velg"),
        lambda: our.text_input("a", "A", None, placeholder="", longest=9, error="Velg"),
        lambda: our.choices_input("a", "A", [], [], error="Velg"),
        lambda: our.number_input("a", "A", None, least=1, most=9, error="Velg"),
        lambda: our.date_input("a", "A", None, error="Velg"),
        lambda: our.toggle_input("a", "A", False, error="Velg"),
    ],
)
def test_an_error_stands_right_beneath_its_field(make: Callable[[], list[our.CardElement]]) -> None:
    field, error = make()
    assert field["id"] == "a"
    assert error == our.problem("Velg")


def test_no_use_of_an_element_shows_in_another() -> None:
    first = our.execute("Neste", "walk.next", {"draft": "1"})
    second = our.execute("Tilbake", "walk.back", {"draft": "2"})
    assert first["data"]["draft"] == first["fallback"]["data"]["draft"] == "1"
    assert second["data"]["draft"] == second["fallback"]["data"]["draft"] == "2"


def test_a_date_in_a_fact_is_not_taken_for_a_point_of_a_list() -> None:
    shown = our.facts([("Sendt", "21. november 2026"), ("Tid", "tirsdag 6. oktober 2026")])["facts"]
    assert [one["value"] for one in shown] == ["21.\N{NO-BREAK SPACE}november 2026", "tirsdag 6. oktober 2026"]
