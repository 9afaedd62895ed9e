"""Bokmål, nynorsk and English say the same, in words of their own, on every card."""

import inspect
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import CodeType, FrameType
from typing import Any

import pytest
from babel import Locale

import cards
from booking.languages import LANGUAGES
from booking.routine import Routine
from booking.rules.rule import Citation, Source, routine_point
from cards.calendar.closed_days import closed_line
from cards.catalogue import WRITTEN_LANGUAGES, texts
from cards.citation import citation
from cards.elements import Card
from tests.booking.examples import DIRECTORY
from tests.cards.card_rules import breaches, parts
from tests.cards.every_card import every_card
from tests.cards.fluent_source import arguments, messages, readings, selectors, sentences, words

EACH = pytest.mark.parametrize("language", WRITTEN_LANGUAGES)
OTHERS = pytest.mark.parametrize("language", [one for one in WRITTEN_LANGUAGES if one != "nb"])
LONGEST_SENTENCE = 19
VISIBLE = ("text", "title", "label", "placeholder", "tooltip")
ALIKE_IN_NYNORSK = set(
    # Words that nynorsk shares with bokmål; a text made of these alone may be the same in both.
    """
    administrator afghansk alder andre at av avbryt avlys avlyse avlyst avslag avslutt avslå avslått avtalt be
    begge beskjed bestill bestiller bestilling bestilt bort dag dagen dari dato datoen deg denne det dette
    digitalt du duf-nummer duf-nummeret e-post eller endre entra er etter ettersamtale feil feltet finn fjern
    fjerntolk flytt flytte flytteforslaget for foreslå foreslått form forsamtale forslag forslaget fram frist fyll
    fysisk får før første gateadresse gjennomført godkjenn godkjenning godkjent godta grunn grunnlovsdagen gruppe
    har her himmelfartsdag https i informasjonsmøte informasjonsmøtet ingen introduksjonsprogram ja juledag
    karriereassistenten karrieresenteret kartlegging kl klokkeslett kommune kommunen kompetansekartlegging
    kontaktperson kontroller kort kristi kurdisk kurmanji lagre lagt langfredag langt ledig legg linje linjer
    materiell med meld meldt mellom menyen microsoft møte møte-id møteform møtet nei neste nivå ny nye nytt
    nyttårsdag objekt-id og om oppgitt ordinær ordne organisasjon pashto passord pinsedag pkt plassen på påskedag
    regelverk registrer resten ring rom rommet rutinen samtale samtalen send sendt senteret siste skal skjermtolk
    skjermtolking skjul skjærtorsdag som sorani sperr språk språket steg stemmer stengt står svarer svart svarte
    ta takk teams teams-møte teams-møtet tekst telefon telefonnummer tema tid tide tider tidspunktet til tilbake
    tlf tolk tolken tolkeregisteret trekk under unntak unntaket ut utdanning varsel ved vertskommune vikar
    vikariatet vil vilkår vis viser å år ønske
    """.split()  # noqa: SIM905 - a word a line would be two hundred lines
)
ALIKE_IN_ENGLISH = {"administrator", "form", "https", "karriereassistenten", "send", "teams"}


@OTHERS
def test_every_text_takes_the_same_arguments_and_makes_the_same_choices(language: str) -> None:
    ours, theirs = messages("nb"), messages(language)
    assert {key: arguments(one) for key, one in theirs.items()} == {key: arguments(one) for key, one in ours.items()}
    assert {key: selectors(one) for key, one in theirs.items()} == {key: selectors(one) for key, one in ours.items()}


@pytest.mark.parametrize(("language", "alike"), [("nn", ALIKE_IN_NYNORSK), ("en", ALIKE_IN_ENGLISH)])
def test_every_text_is_translated(language: str, alike: set[str]) -> None:
    ours = messages("nb")
    same = {key: one for key, one in messages(language).items() if readings(one) == readings(ours[key])}
    left = {key: sorted(set(words(" ".join(readings(one)))) - alike) for key, one in same.items()}
    assert {key: strange for key, strange in left.items() if strange} == {}


@EACH
def test_every_sentence_is_short(language: str) -> None:
    every = {key: readings(one) for key, one in messages(language).items()}
    said = [(key, one) for key, texts_ in every.items() for text in texts_ for one in sentences(text)]
    assert len(said) > 500
    assert [(key, one) for key, one in said if len(one.split()) > LONGEST_SENTENCE] == []


def test_a_long_sentence_would_be_noticed() -> None:
    assert sentences("Ring tlf. 22 (rutinen pkt. 2.2). Kom!\nNå") == ["Ring tlf 22 (rutinen pkt 2.2)", "Kom", "Nå"]


@EACH
def test_every_card_can_be_shown(language: str) -> None:
    wrong = {name: breaches(one, shows_duf=True) for name, one in _shown(language).items() if isinstance(one, dict)}
    assert {name: found for name, found in wrong.items() if found} == {}
    assert all(one["lang"] == language for one in _shown(language).values() if isinstance(one, dict))


@OTHERS
def test_no_bokmaal_is_left_on_any_card(language: str) -> None:
    """A word that stands on the card in both languages is in the language's own catalogue, or no word of ours."""
    own = _vocabulary(language) | _names(language)
    bokmaal = _shown("nb")
    left = {
        name: found for name, one in _shown(language).items() if (found := (_words(one) & _words(bokmaal[name])) - own)
    }
    assert left == {}


def test_every_kind_of_card_is_among_those_that_are_shown() -> None:
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            called.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        every_card(texts("nb"))
    finally:
        sys.setprofile(before)
    assert [name for name, code in _public_functions() if code not in called] == []


@pytest.mark.parametrize(
    ("language", "routine", "law"),
    [
        ("nb", "rutinen pkt. 2.2", "integreringsloven § 11"),
        ("nn", "rutinen pkt. 2.2", "integreringslova § 11"),
        ("en", "the routine, point 2.2", "Integration Act § 11"),
    ],
)
def test_a_source_is_cited_as_the_language_does(language: str, routine: str, law: str) -> None:
    t = texts(language)
    assert citation(t, routine_point("2.2")) == routine
    assert citation(t, Citation(Source.INTEGRATION_ACT, "§ 11")) == law
    assert citation(t, Citation(Source.CENTRE))


def test_citations_in_bokmaal_are_those_of_the_rule_page() -> None:
    for cited in (routine_point("1"), Citation(Source.INTEGRATION_ACT, "§ 11"), Citation(Source.CENTRE)):
        assert citation(texts("nb"), cited) == str(cited)


def test_closed_days_are_named_in_the_language() -> None:
    assert [closed_line(texts(one), "Langfredag") for one in WRITTEN_LANGUAGES] == [
        "Stengt: langfredag.",
        "Stengt: langfredag.",
        "Closed: Good Friday.",
    ]
    assert closed_line(texts("en"), "Andre pinsedag; Grunnlovsdag") == "Closed: Whit Monday, Constitution Day."
    assert closed_line(texts("en"), "weekend") == "The centre is closed."


@cache
def _shown(language: str) -> dict[str, Card | str]:
    return every_card(texts(language))


def _vocabulary(language: str) -> set[str]:
    return {word for one in messages(language).values() for text in readings(one) for word in words(text)}


def _names(language: str) -> set[str]:
    """What is the same in every language: names of people, places and languages, months, codes and addresses."""
    formats = Locale(language).months["format"]
    months = " ".join((*formats["wide"].values(), *formats["abbreviated"].values()))
    days = " ".join(Locale(language).days["format"]["wide"].values())
    spoken = " ".join(f"{one.name(language)} {one.autonym}" for one in LANGUAGES)
    people = " ".join(f"{one.name} {one.email}" for one in DIRECTORY.counsellors)
    places = " ".join((*DIRECTORY.municipalities, DIRECTORY.centre.name, *Routine().exceptions.places, "Rådhuset"))
    examples = "Rådgiver En Ni Veileder Åsmund-Ødegård Ærlig ErrorInvalidUser make-teams-meeting aB3cD4 abc ⚠"
    examples += " Bokmål Nynorsk English"
    return set(words(f"{months} {days} {spoken} {people} {places} {examples}"))


def _words(shown: Card | str) -> set[str]:
    return {word for text in _visible(shown) for word in words(_without_addresses(text)) if len(word) > 1}


def _without_addresses(text: str) -> str:
    return " ".join(part for part in text.split() if "://" not in part and "](tel:" not in part)


def _visible(shown: Card | str) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
        return
    for part in parts(shown):
        yield from (part[name] for name in VISIBLE if isinstance(part.get(name), str))
        yield from (fact["value"] for fact in part.get("facts", ()))


def _public_functions() -> Iterator[tuple[str, CodeType]]:
    """Those that give a card, or a text that is sent as it is."""
    for module in pkgutil.walk_packages(cards.__path__, "cards."):
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            ours = function.__module__ == module.name and not name.startswith("_")
            if ours and (name.endswith(("_card", "_text", "_message")) and name != "card"):
                yield f"{module.name}.{name}", function.__code__
