"""A message understood as a whole: what the frame holds, and what it never holds."""

from datetime import UTC, datetime

import pytest

from booking.languages import AMBIGUOUS_NAMES, LANGUAGES, Language
from tests.understanding.measure import PLACES, PUBLISHED
from understanding.frame import Frame
from understanding.understand import understand

NOW = datetime.fromisoformat("2026-11-16T10:15")


def read(text: str) -> Frame:
    return understand(text, NOW, PLACES, PUBLISHED)


def test_a_whole_request_fills_the_frame() -> None:
    frame = read("treng tolk på tigrinja, samtale i Larvik fredag om tre veker kl halv ti")
    assert frame.as_json() == {
        "intent": "book_session",
        "municipality": "Larvik",
        "language": "ti",
        "legal_basis": None,
        "when": {"kind": "datetime", "value": "2026-12-11T09:30", "alternatives": []},
        "identifying": [],
        "reply_language": "nn",
    }


def test_the_frame_says_the_kinds_found_and_never_the_values() -> None:
    frame = read("time for Oksana Kovalenko 010190 12345 i Larvik 8.12 kl 10")
    assert frame.identifying == ("name", "national_id")
    assert "Oksana" not in repr(frame)
    assert "12345" not in repr(frame)
    assert (frame.municipality, frame.when.value) == ("Larvik", "2026-12-08T10:00")


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one.id != "no"], ids=lambda one: one.id)
def test_every_language_is_known_by_all_its_names(language: Language) -> None:
    names = {language.nb, language.nn, language.en, language.autonym, *language.aliases} - {*AMBIGUOUS_NAMES, "syrisk"}
    for name in names:
        assert read(f"time i Larvik, tolk på {name}").language == language.id, name


@pytest.mark.parametrize("name", AMBIGUOUS_NAMES)
def test_a_name_for_several_languages_is_asked_about(name: str) -> None:
    frame = read(f"time i Larvik, tolk på {name}")
    assert frame.language is None
    assert set(AMBIGUOUS_NAMES[name]) <= set(frame.language_choices)


def test_syrian_is_asked_about_and_the_car_is_no_language() -> None:
    assert read("time i Larvik, tolk på syrisk").language_choices == ("aii", "ar")
    assert read("syrisk mann, tolk på arabisk").language == "ar"
    assert read("bilen min streika, så vi tar samtalen på Teams").language is None


def test_that_no_interpreter_is_needed_is_not_that_none_is_ordered() -> None:
    assert read("time i Larvik, tolk er ikke nødvendig").language == "no"
    assert read("tolk er ikke bestilt ennå, time i Larvik").language is None


def test_english_for_the_participant_is_no_wish_for_english_answers() -> None:
    assert read("tolk på engelsk i Larvik").intent == "book_session"
    assert read("kan du svare på engelsk?").intent == "set_language"


@pytest.mark.parametrize("text", ["larvik", "Horten?", "kontakt larvik", "kontakt skien", "Find a contact", "Gøril"])
def test_a_place_or_a_name_alone_asks_for_the_contact(text: str) -> None:
    assert read(text).intent == "find_contact"


@pytest.mark.parametrize("text", ["fredag", "tolk", "dari", "fredag kl 10"])
def test_one_slot_alone_may_be_anything_and_is_asked_about(text: str) -> None:
    assert read(text).intent == "ask"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("treng time i Larvik", "nb"),
        ("Eg treng time i Larvik", "nn"),
        ("æ treng time i Larvik", "nb"),
        ("treng tolk om tre veker", "nn"),
        ("hæ?", "nb"),
        ("book a session", "en"),
    ],
)
def test_the_whole_sentence_tells_the_written_language(text: str, written: str) -> None:
    assert read(text).reply_language == written


def test_two_languages_are_asked_about() -> None:
    assert read("tolk på dari eller pashto").language is None
    assert set(read("tolk på dari eller pashto").language_choices) == {"prs", "ps"}


def test_the_language_spoken_counts_and_not_the_nationality() -> None:
    assert read("ukrainsk dame som snakker russisk").language == "ru"
    assert read("syrisk mann, tolk på kurmanji").language == "ku"


def test_a_name_in_brackets_settles_an_open_one_but_a_stroke_leaves_it_open() -> None:
    assert read("snakker kurdisk (sorani)").language == "ckb"
    assert read("snakker farsi/dari").language is None


def test_the_interpreters_language_counts_before_one_spoken_a_little() -> None:
    assert read("snakker litt engelsk, helst tolk på arabisk").language == "ar"
    assert read("tolk på russisk, ikke ukrainsk").language == "ru"


def test_a_day_told_in_passing_is_not_the_day_asked_for() -> None:
    assert read("I dag fikk vi en ny deltaker, kan vi få time 10. desember?").when.value == "2026-12-10"


def test_a_nationality_is_no_legal_basis() -> None:
    assert read("time for ukrainsk flyktning i Larvik").legal_basis is None
    assert read("time etter kap. 6A").legal_basis == "6A"
    assert read("deltaker med kollektiv beskyttelse").legal_basis == "6A"
    assert read("ikke 6A, men § 11").legal_basis == "11"


@pytest.mark.parametrize("place", PLACES)
def test_a_municipality_is_known_in_every_case_in_genitive_and_without_norwegian_letters(place: str) -> None:
    plain = place.replace("æ", "ae").replace("ø", "o")
    for written in (place, place.lower(), place.upper(), place + "s", plain, plain.lower() + " kommune"):
        assert read(f"time i {written}").municipality == place, written


@pytest.mark.parametrize("place", PLACES)
def test_a_municipality_with_one_typing_error_is_known(place: str) -> None:
    for at in range(len(place)):
        assert read(f"time i {place[:at] + place[at + 1 :]}").municipality == place
        assert read(f"time i {place[:at]}x{place[at:]}").municipality == place


@pytest.mark.parametrize(
    "place", ["Skien", "Porsgrunn", "Notodden", "Bamble", "Nøtterøy", "Stokke", "Re kommune", "Narvik", "Kragerø"]
)
def test_a_place_the_centre_does_not_serve_is_told_apart_and_never_guessed(place: str) -> None:
    frame = read(f"time i {place}")
    assert frame.municipality is None
    assert frame.place_outside == place.removesuffix(" kommune")


def test_two_municipalities_are_asked_about() -> None:
    assert read("time i Larvik eller Horten").municipality is None
    assert read("ikke Larvik, men Horten").municipality == "Horten"


def test_a_time_with_a_zone_is_read_as_oslo_time() -> None:
    late = datetime(2026, 11, 16, 23, 30, tzinfo=UTC)
    assert understand("time i morgen", late, PLACES).when.value == "2026-11-18"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ikke avbestill, bare flytt", "reschedule"),
        ("jeg vil ikke flytte timen, men avbestille den", "cancel"),
        ("ikkje flytt, avlys", "cancel"),
        ("avbestille eller flytte?", "ask"),
        ("kan du ikke flytte timen?", "reschedule"),
    ],
)
def test_negations_count(text: str, intent: str) -> None:
    assert read(text).intent == intent


@pytest.mark.parametrize("text", ["", " ", "?", "…", "\x00", "😊😊", "a" * 4000, "1" * 4000, "tirsdag " * 400])
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read(text).intent
