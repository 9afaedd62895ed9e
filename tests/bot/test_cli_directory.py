"""`python -m bot directory`, run as the centre runs it, on a copy of the shipped list."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from booking.calendar.wall_time import today
from bot.cli import main
from bot.config import load_directory

SHIPPED = Path(__file__).parents[2] / "directory.toml"
PUBLISHED = """Kommune;Kontaktperson;Telefonnummer
Færder;Arturo Hernandez;959 71 963
Holmestrand;Gøril Erikstad;468 42 570
Horten;Gøril Erikstad;468 42 570
Larvik;Arturo Hernandez;959 71 963
Sandefjord;Arturo Hernandez;959 71 963
Tønsberg;Gøril Erikstad;468 42 570
"""
LARVIK_MOVED = PUBLISHED.replace("Larvik;Arturo Hernandez;959 71 963", "Larvik;Gøril Erikstad;468 42 570")
NEW_ID = "44444444-0000-4000-8000-000000000001"


@pytest.fixture(autouse=True)
def listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "directory.toml"
    path.write_bytes(SHIPPED.read_bytes())
    monkeypatch.setenv("DIRECTORY", str(path))
    return path


def _run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, ["directory", *arguments], input=answer)


def _import(listed: Path, content: str | bytes, *options: str, name: str = "kontakter.csv") -> Result:
    path = listed.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return _run("import", str(path), *(options or ("--yes",)))


def test_show_lists_contacts_organisations_and_administrators_in_columns() -> None:
    lines = _run("show").output.splitlines()
    assert lines[0].startswith("Kontaktlisten til Karrieresenter Vestfold og Telemark, oppdatert 1. september 2022")
    assert lines[2:4] == ["Kommune      Kontaktperson     Telefonnummer", "Færder       Arturo Hernandez  959 71 963"]
    assert "Tønsberg     Gøril Erikstad    468 42 570" in lines
    assert "  6f8c0f2e-1111-4000-8000-000000000001  Larvik" in lines
    assert "  Arturo Hernandez  22222222-0000-4000-8000-000000000001" in lines


def test_show_as_json_is_the_whole_list() -> None:
    shown = json.loads(_run("show", "--json").output)
    assert shown["updated"] == "2022-09-01"
    assert [c["name"] for c in shown["counsellors"]] == ["Arturo Hernandez", "Gøril Erikstad"]
    assert shown["administrators"][0]["name"] == "Arturo Hernandez"


def test_check_warns_of_examples_an_old_list_and_municipalities_without_an_organisation() -> None:
    result = _run("check")
    assert result.exit_code == 0
    assert "counsellors[0].aad_object_id er fortsatt eksempelet" in result.output
    assert "listen ble sist rettet 1. september 2022" in result.output
    assert "ingen organisasjon står med Færder, Holmestrand, Horten, Sandefjord, Tønsberg" in result.output


def test_check_warns_of_a_date_to_come_an_organisation_without_municipality_and_missing_people(listed: Path) -> None:
    text = listed.read_text(encoding="utf-8").replace("updated = 2022-09-01", "updated = 2999-01-01")
    text = text.replace('\nmunicipality = "Larvik"', "", 1).replace('["Holmestrand", "Horten", "Tønsberg"]', "[]")
    listed.write_text(text[: text.index("[[administrators]]")], encoding="utf-8")
    result = _run("check")
    assert result.exit_code == 0
    assert "«updated» er 1. januar 2999, som ikke har vært ennå" in result.output
    assert "organisasjonen 6f8c0f2e-1111-4000-8000-000000000001 har ingen kommune" in result.output
    assert "Gøril Erikstad har ingen kommune" in result.output
    assert "ingen kan endre listen fra Teams" in result.output


def test_check_tells_every_mistake_by_file_key_and_remedy(listed: Path) -> None:
    broken = listed.with_name("ny.toml")
    text = SHIPPED.read_text(encoding="utf-8").replace('"959 71 963"', '"ring"').replace("email =", "emial =", 1)
    broken.write_text(text, encoding="utf-8")
    result = _run("check", str(broken))
    assert result.exit_code == 1
    assert f"{broken}: counsellors[0].phone: must be 8 to 15 digits" in result.stderr
    assert (
        f"{broken}: counsellors[0].emial: is not a key that this file may have. Did you mean «email»?" in result.stderr
    )
    assert f"{broken}: counsellors[0].email: is missing. Add it." in result.stderr


@pytest.mark.parametrize("arguments", [("show",), ("check",), ("import", "x.csv")])
def test_a_list_that_is_not_there_is_told(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTORY", "nowhere.toml")
    result = _run(*arguments)
    assert result.exit_code == 1
    assert "nowhere.toml: there is no such file" in result.stderr


@pytest.mark.parametrize(
    "content",
    [
        LARVIK_MOVED.encode(),
        LARVIK_MOVED.encode("utf-8-sig"),
        LARVIK_MOVED.encode("cp1252"),
        LARVIK_MOVED.replace(";", ",").encode(),
        LARVIK_MOVED.replace("\n", "\r\n").replace(" ", "\u00a0").encode(),
        LARVIK_MOVED.replace("959 71 963", "95971963").replace("Færder", "FÆRDER").encode(),
        ("Kontaktpersoner (oppdatert nov. 2026);;\n\n" + LARVIK_MOVED + ";;\n").encode(),
    ],
)
def test_a_table_changes_what_it_says_and_keeps_the_rest(listed: Path, content: bytes) -> None:
    before = listed.read_text(encoding="utf-8")
    result = _import(listed, content)
    assert result.exit_code == 0, result.output
    assert "  Larvik: Arturo Hernandez → Gøril Erikstad" in result.output
    expected = before.replace('["Færder", "Larvik", "Sandefjord"]', '["Færder", "Sandefjord"]')
    expected = expected.replace(
        '["Holmestrand", "Horten", "Tønsberg"]', '["Holmestrand", "Horten", "Larvik", "Tønsberg"]'
    )
    expected = expected.replace("updated = 2022-09-01", f"updated = {today(datetime.now(UTC))}")
    assert listed.read_text(encoding="utf-8") == expected


def test_the_former_list_is_kept_beside_the_new_one(listed: Path) -> None:
    before = listed.read_bytes()
    _import(listed, LARVIK_MOVED)
    (backup,) = listed.parent.glob("directory.toml.*.bak")
    assert backup.read_bytes() == before
    assert sorted(p.name for p in listed.parent.iterdir()) == ["directory.toml", backup.name, "kontakter.csv"]


def test_an_import_asks_first_and_no_changes_nothing(listed: Path) -> None:
    path = listed.with_name("kontakter.csv")
    path.write_text(LARVIK_MOVED, encoding="utf-8")
    result = _run("import", str(path), answer="n\n")
    assert result.exit_code == 1
    assert "Filen er ikke endret." in result.output
    assert listed.read_bytes() == SHIPPED.read_bytes()
    assert _run("import", str(path), answer="y\n").exit_code == 0
    assert listed.read_bytes() != SHIPPED.read_bytes()


def test_the_published_table_changes_nothing(listed: Path) -> None:
    result = _import(listed, PUBLISHED)
    assert result.output.splitlines() == ["Ingenting er annerledes. Filen er ikke endret."]
    assert listed.read_bytes() == SHIPPED.read_bytes()


def test_a_new_contact_needs_address_and_id_in_the_table(listed: Path) -> None:
    new = PUBLISHED.replace("Horten;Gøril Erikstad;468 42 570", "Horten;Ny Veileder;411 22 333")
    result = _import(listed, new)
    assert result.exit_code == 1
    assert "Linje 4: Ny Veileder er ny i listen. Legg til kolonnene E-post og Objekt-ID" in result.stderr
    head, *rows = new.splitlines()
    wide = [f"{head};E-post;Objekt-ID"]
    wide += [f"{row};ny@example.org;{NEW_ID}" if "Ny Veileder" in row else f"{row};;" for row in rows]
    assert _import(listed, "\n".join(wide)).exit_code == 0
    added = load_directory(listed).counsellors[-1]
    assert (added.name, added.phone, added.aad_object_id) == ("Ny Veileder", "411 22 333", NEW_ID)
    assert added.municipalities == ("Horten",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Sted;Person\nLarvik;Arturo Hernandez", "fant ingen rad med overskriftene Kommune, Kontaktperson"),
        ("Kommune;Kontaktperson;Telefonnummer\n", "Tabellen har ingen rader"),
        (PUBLISHED.replace("Horten;Gøril Erikstad;468 42 570", "Horten;;"), "Linje 4: mangler Kontaktperson, Telefon"),
        (PUBLISHED + "larvik;Gøril Erikstad;468 42 570", "Linje 8: larvik står også på linje 5"),
        (PUBLISHED.replace("Horten;Gøril Erikstad;468 42 570", "Horten;Gøril Erikstad;468 42 571"), "et annet nummer"),
        (PUBLISHED.replace("468 42 570", "468"), "Gøril Erikstad: phone: must be 8 to 15 digits"),
        (PUBLISHED.replace("Larvik;Arturo Hernandez;959 71 963\n", ""), "tenants name Larvik"),
    ],
)
def test_a_table_that_cannot_stand_changes_nothing_and_says_why(listed: Path, content: str, said: str) -> None:
    result = _import(listed, content)
    assert result.exit_code == 1
    assert said in result.stderr
    assert listed.read_bytes() == SHIPPED.read_bytes()


def test_a_whole_list_replaces_the_whole_file(listed: Path) -> None:
    new = SHIPPED.read_text(encoding="utf-8").replace("468 42 570", "468 42 571") + "# ny\n"
    result = _import(listed, new, name="ny.toml")
    assert "  Telefon til Gøril Erikstad: 468 42 570 → 468 42 571" in result.output
    assert listed.read_text(encoding="utf-8") == new


def test_a_whole_list_that_is_wrong_is_refused(listed: Path) -> None:
    result = _import(listed, SHIPPED.read_text(encoding="utf-8").replace("[centre]", "[senter]"), name="ny.toml")
    assert result.exit_code == 1
    assert "ny.toml: centre: is missing" in result.stderr


def test_a_table_that_is_not_there_is_told(listed: Path) -> None:
    result = _run("import", str(listed.with_name("ingen.csv")))
    assert result.exit_code == 1
    assert "ingen.csv kan ikke leses (No such file or directory)" in result.stderr


def test_a_folder_that_takes_no_new_file_leaves_the_list_as_it_was(
    monkeypatch: pytest.MonkeyPatch, listed: Path
) -> None:
    # A name so long that nothing longer fits beside it: fails for root too, who may write anywhere.
    tight = listed.rename(listed.with_name("d" * 250 + ".toml"))
    monkeypatch.setenv("DIRECTORY", str(tight))
    result = _import(tight, LARVIK_MOVED)
    assert result.exit_code == 1
    assert "kan ikke skrives (File name too long). Ingenting er endret." in result.stderr
    assert tight.read_bytes() == SHIPPED.read_bytes()
    assert sorted(p.name for p in tight.parent.iterdir()) == [tight.name, "kontakter.csv"]


def _with_rooms(listed: Path, *names: str) -> None:
    rows = [f'[[rooms]]\nmunicipality = "Larvik"\nname = "{name}"\naddress = "Storgata 1"\n' for name in names]
    listed.write_text(listed.read_text(encoding="utf-8") + "\n" + "\n".join(rows), encoding="utf-8")


def test_show_lists_the_rooms(listed: Path) -> None:
    assert _run("show").output.splitlines()[-2:] == ["Rom til informasjonsmøter", "  Ingen."]
    _with_rooms(listed, "Rådhuset", "Kinoen")
    assert _run("show").output.splitlines()[-2:] == ["  Larvik  Rådhuset, Storgata 1", "  Larvik  Kinoen, Storgata 1"]
    assert json.loads(_run("show", "--json").output)["rooms"][0]["address"] == "Storgata 1"


def test_check_names_a_room_that_is_listed_twice(listed: Path) -> None:
    _with_rooms(listed, "Rådhuset", "rådhuset")
    result = _run("check")
    assert result.exit_code == 1
    assert "listed twice" in result.output


def test_importing_a_table_keeps_the_rooms_that_are_kept_from_the_chat(listed: Path) -> None:
    _with_rooms(listed, "Rådhuset", "Kinoen")
    assert _import(listed, LARVIK_MOVED).exit_code == 0
    assert load_directory(listed).rooms_in("Larvik") == ("Rådhuset, Storgata 1", "Kinoen, Storgata 1")


def test_importing_a_table_without_a_municipality_that_has_rooms_is_refused_by_name(listed: Path) -> None:
    listed.write_text(listed.read_text(encoding="utf-8").replace('\nmunicipality = "Larvik"', "", 1), encoding="utf-8")
    _with_rooms(listed, "Rådhuset")
    before = listed.read_bytes()
    result = _import(listed, PUBLISHED.replace("Larvik;Arturo Hernandez;959 71 963\n", ""))
    assert result.exit_code == 1
    assert "rooms name Larvik" in result.output
    assert listed.read_bytes() == before


def test_importing_a_whole_list_names_each_room_that_goes_and_asks_first(listed: Path) -> None:
    whole = listed.read_text(encoding="utf-8")
    _with_rooms(listed, "Rådhuset", "Kinoen")
    path = listed.parent / "hele.toml"
    path.write_text(whole, encoding="utf-8")
    result = _run("import", str(path), answer="n\n")
    assert "Rom i Larvik: Rådhuset, Storgata 1 → (ingen)" in result.output
    assert "Rom i Larvik: Kinoen, Storgata 1 → (ingen)" in result.output
    assert len(load_directory(listed).rooms) == 2
