"""The shipped files are valid and complete; a wrong edit is answered with file, key and remedy."""

import tomllib
from datetime import date, time
from pathlib import Path

import pytest

from booking.routine import Routine
from bot.config import ConfigurationError, load_directory, load_routine, still_has_example_ids

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "directory.toml"


def _edited(tmp_path: Path, old: str, new: str, shipped: Path = SHIPPED) -> Path:
    text = shipped.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / shipped.name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_shipped_directory_holds_the_published_contacts() -> None:
    directory = load_directory(SHIPPED)
    assert directory.updated == date(2022, 9, 1)
    assert [(c.name, c.phone, c.municipalities) for c in directory.counsellors] == [
        ("Arturo Hernandez", "959 71 963", ("Færder", "Larvik", "Sandefjord")),
        ("Gøril Erikstad", "468 42 570", ("Holmestrand", "Horten", "Tønsberg")),
    ]
    assert directory.home_of("6f8c0f2e-1111-4000-8000-000000000001") == "Larvik"


def test_shipped_routine_says_what_the_code_falls_back_to() -> None:
    assert load_routine(ROOT / "routine.toml") == Routine()


def test_shipped_routine_shows_every_key_that_can_be_set() -> None:
    shipped = tomllib.loads((ROOT / "routine.toml").read_text(encoding="utf-8"))
    known = Routine().model_dump()
    assert {section: set(keys) for section, keys in shipped.items()} == {s: set(keys) for s, keys in known.items()}


def test_a_routine_key_that_is_left_out_keeps_the_routines_value(tmp_path: Path) -> None:
    path = tmp_path / "routine.toml"
    path.write_text("[session]\nopens = 10:00:00\n", encoding="utf-8")
    routine = load_routine(path)
    assert routine.session.opens == time(10)
    assert routine.session.notice_days == 14


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "directory.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SHIPPED.read_bytes())
    assert load_directory(path) == load_directory(SHIPPED)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('phone = "468 42 570"', 'phone = "ring meg"', "counsellors[1].phone: must be 8 to 15 digits"),
        ('phone = "468 42 570"', 'fone = "468 42 570"', "counsellors[1].phone: is missing. Add it."),
        ('phone = "468 42 570"', 'fone = "468 42 570"', "counsellors[1].fone: is not a key that this file may have."),
        ("updated = 2022-09-01", 'updated = "i fjor"', "updated: input should be a valid date"),
        ('name = "Karrieresenter', 'navn = "Karrieresenter', "centre.name: is missing. Add it."),
        ("-000000000002", "-000000000001", "is used by two counsellors. Correct it."),
        ('municipality = "Larvik"', 'municipality = "Skien"', "tenants name Skien, which no counsellor has"),
        ("updated = 2022-09-01", "updated = ", "not valid TOML: "),
    ],
)
def test_wrong_edit_names_file_key_and_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = _edited(tmp_path, old, new)
    with pytest.raises(ConfigurationError) as caught:
        load_directory(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    path = _edited(tmp_path, "notice_days = 14", 'notice_days = "to uker"\nlunsj = 1', ROOT / "routine.toml")
    with pytest.raises(ConfigurationError) as caught:
        load_routine(path)
    lines = str(caught.value).splitlines()
    assert [line.split(": ")[1] for line in lines] == ["session.notice_days", "session.lunsj"]


def test_misspelt_key_is_met_with_the_right_spelling(tmp_path: Path) -> None:
    path = _edited(tmp_path, 'email = "goril', 'emali = "goril')
    with pytest.raises(ConfigurationError, match="Did you mean «email»"):
        load_directory(path)


def test_missing_file_names_the_variable_that_moves_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"routine\.toml: there is no such file\..*ROUTINE"):
        load_routine(tmp_path / "routine.toml")


def test_wrong_encoding_and_unreadable_file_are_told(tmp_path: Path) -> None:
    path = tmp_path / "directory.toml"
    path.write_bytes(SHIPPED.read_text(encoding="utf-8").encode("latin-1", "replace"))
    with pytest.raises(ConfigurationError, match="Save it again with the encoding UTF-8"):
        load_directory(path)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        load_directory(tmp_path)


def test_shipped_ids_are_known_for_examples_until_each_is_replaced(tmp_path: Path) -> None:
    assert still_has_example_ids(load_directory(SHIPPED)) == (
        "counsellors[0].aad_object_id",
        "counsellors[0].email",
        "counsellors[1].aad_object_id",
        "counsellors[1].email",
        "administrators[0].aad_object_id",
        "tenants[0].id",
    )
    text = SHIPPED.read_text(encoding="utf-8").replace("22222222-0000-4000-8000-", "33333333-0000-4000-8000-")
    text = text.replace("@example.org", "@fylke.example").replace("6f8c0f2e-1111", "7a8c0f2e-1111")
    path = tmp_path / "directory.toml"
    path.write_text(text, encoding="utf-8")
    assert still_has_example_ids(load_directory(path)) == ()
