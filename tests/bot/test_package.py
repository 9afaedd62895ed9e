"""The Teams app package: what an administrator uploads holds to Teams' rules in every language."""

import io
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import ValidationError

from booking.calendar.wall_time import OSLO
from bot.cli.package import command
from bot.package import SOURCE, Deployment, build
from cards.catalogue import texts
from dialogs.words import Wish, understand_words
from tests.booking.examples import DIRECTORY
from tests.bot import png
from tests.bot.manifest_rules import BREAKS, SCHEMAS, Manifest, broken
from understanding.understand import understand

APP_ID = "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
LANGUAGES = ("nb", "nn", "en")
COMMANDS = (
    # The button with the same title, and what the title means as a sentence and word by word.
    ("button-book", "book_session", Wish.BOOK),
    ("button-group-meeting", "book_group_meeting", Wish.GROUP_MEETING),
    ("button-contact", "find_contact", Wish.CONTACT),
    ("button-my-bookings", "my_bookings", Wish.MINE),
    ("button-week", "agenda", Wish.WEEK),
    ("button-routine", "routine", Wish.ROUTINE),
    (None, "help", Wish.MENU),
)
OURS = {
    "domain": "karriere.example",
    "publisher": "Eksempel «fylke»",
    "website": "https://example.org/karriere",
    "privacy": "https://example.org/personvern",
    "terms": "https://example.org/vilkår",
}


def unpack(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture
def files() -> dict[str, bytes]:
    return unpack(build(Deployment.model_validate({"app_id": APP_ID, **OURS})))


@pytest.fixture
def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    return json.loads(files["manifest.json"])


def run(*arguments: str, env: dict[str, str] | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(command, arguments, env={"MicrosoftAppId": None, **(env or {})})
    return result.exit_code, " ".join(result.output.split())


def look_up(manifest: Any, path: str) -> Any:
    """`bots[0].botId` in the manifest; KeyError or IndexError where the way ends."""
    for step in re.findall(r"\w+", path):
        manifest = manifest[int(step) if step.isdigit() else step]
    return manifest


def localised(manifest: dict[str, Any]) -> set[str]:
    """Every place of the manifest that holds a text for users to read."""
    commands = [
        f"bots[0].commandLists[{i}].commands[{j}]"
        for i, listed in enumerate(manifest["bots"][0]["commandLists"])
        for j in range(len(listed["commands"]))
    ]
    for j, search in enumerate(manifest["composeExtensions"][0]["commands"]):
        at = f"composeExtensions[0].commands[{j}]"
        commands += [at, *(f"{at}.parameters[{k}]" for k in range(len(search["parameters"])))]
    always = {"name.short", "description.short", "description.full"}
    return always | {f"{at}.{part}" for at in commands for part in ("title", "description")}


def test_the_zip_holds_exactly_the_files_at_its_root(files: dict[str, bytes]) -> None:
    assert list(files) == ["manifest.json", "nb.json", "nn.json", "en.json", "color.png", "outline.png"]


def test_every_file_that_the_manifest_names_is_in_the_zip(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    languages = manifest["localizationInfo"]
    named = {*manifest["icons"].values(), languages["defaultLanguageFile"]}
    named |= {language["file"] for language in languages["additionalLanguages"]}
    assert named | {"manifest.json"} == set(files)


def test_the_same_input_gives_the_same_bytes() -> None:
    deployment = Deployment.model_validate({"app_id": APP_ID, **OURS})
    assert build(deployment) == build(deployment)


def test_the_manifest_keeps_the_rules_of_the_schema(manifest: dict[str, Any]) -> None:
    Manifest.model_validate(manifest)


@pytest.mark.parametrize("what", BREAKS)
def test_a_broken_manifest_would_be_noticed(manifest: dict[str, Any], what: str) -> None:
    with pytest.raises(ValidationError):
        Manifest.model_validate(broken(manifest, what))


def test_another_schema_version_would_be_noticed(manifest: dict[str, Any]) -> None:
    # Apart from BREAKS: Microsoft's file pins the version by a word that its own draft does not know.
    with pytest.raises(ValidationError):
        Manifest.model_validate(manifest | {"manifestVersion": "1.16"})


def test_each_deployment_value_stands_in_its_place(manifest: dict[str, Any]) -> None:
    assert manifest["id"] == APP_ID
    assert manifest["bots"][0]["botId"] == manifest["composeExtensions"][0]["botId"] == APP_ID
    assert manifest["validDomains"] == [OURS["domain"]]
    assert manifest["developer"] == {
        "name": OURS["publisher"],
        "websiteUrl": OURS["website"],
        "privacyUrl": OURS["privacy"],
        "termsOfUseUrl": OURS["terms"],
    }


def test_no_placeholder_is_left_in_any_file(files: dict[str, bytes]) -> None:
    assert not [name for name, content in files.items() if b"${{" in content]


def test_an_unknown_placeholder_stops_the_build(tmp_path: Path) -> None:
    for name in ("nb.json", "nn.json", "en.json", "color.png", "outline.png"):
        (tmp_path / name).write_bytes((SOURCE / name).read_bytes())
    (tmp_path / "manifest.json").write_text('{"id": "${{TENANT}}"}')
    with pytest.raises(KeyError, match="TENANT"):
        build(Deployment.model_validate({"app_id": APP_ID}), tmp_path)


def test_the_bot_meets_people_in_all_three_scopes_and_asks_for_little(manifest: dict[str, Any]) -> None:
    bot = manifest["bots"][0]
    assert set(bot["scopes"]) == {"personal", "team", "groupChat"}
    assert {scope for listed in bot["commandLists"] for scope in listed["scopes"]} == set(bot["scopes"])
    assert (bot["supportsFiles"], bot["isNotificationOnly"]) == (False, False)
    assert manifest["permissions"] == ["identity"]


def test_no_command_outside_the_personal_chat_takes_a_booking(manifest: dict[str, Any]) -> None:
    personal, shared = (
        [each["title"] for each in listed["commands"]] for listed in manifest["bots"][0]["commandLists"]
    )
    assert personal == [
        "Bestill samtale",
        "Bestill informasjonsmøte",
        "Finn kontaktperson",
        "Mine bestillinger",
        "Min uke",
        "Rutinen",
        "Hjelp",
    ]
    assert shared == ["Finn kontaktperson", "Rutinen", "Hjelp"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_every_text_within_its_length(
    files: dict[str, bytes], manifest: dict[str, Any], language: str
) -> None:
    written = json.loads(files[f"{language}.json"])
    assert written.pop("$schema") == f"{SCHEMAS}MicrosoftTeams.Localization.schema.json"
    assert set(written) == localised(manifest)
    for path, text in written.items():
        *way, last = re.findall(r"\w+", path)
        look_up(manifest, ".".join(way))[last] = text
    Manifest.model_validate(manifest)


def test_the_manifest_itself_speaks_bokmal(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    written = json.loads(files["nb.json"])
    written.pop("$schema")
    assert {path: look_up(manifest, path) for path in written} == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_called_as_its_button_and_is_understood_when_typed(files: dict[str, bytes], language: str) -> None:
    written, t = json.loads(files[f"{language}.json"]), texts(language)
    monday = datetime(2026, 11, 23, 9, tzinfo=OSLO)
    for n, (button, intent, wish) in enumerate(COMMANDS):
        title = written[f"bots[0].commandLists[0].commands[{n}].title"]
        assert button is None or title == t(button)
        assert understand(title, monday, DIRECTORY.municipalities).intent == intent
        assert understand_words(title, DIRECTORY).wish is wish


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_called_the_same_in_every_scope(files: dict[str, bytes], language: str) -> None:
    written = json.loads(files[f"{language}.json"])
    titles = [text for path, text in written.items() if path.startswith("bots") and path.endswith("title")]
    assert sorted(titles[7:]) == sorted([titles[2], titles[5], titles[6]])
    assert len(set(titles[:7])) == 7


def test_the_colour_icon_is_192_square_and_covers_it_all(files: dict[str, bytes]) -> None:
    icon = png.read(files["color.png"])
    assert (icon.width, icon.height) == (192, 192)
    assert all(pixel[3:] in {(), (255,)} for pixel in icon.pixels)


def test_the_symbol_keeps_inside_the_middle_that_teams_never_cuts(files: dict[str, bytes]) -> None:
    icon = png.read(files["color.png"])
    drawn = [divmod(at, 192) for at, pixel in enumerate(icon.pixels) if pixel != icon.pixels[0]]
    assert drawn
    assert all(48 <= place < 144 for spot in drawn for place in spot)


def test_the_icon_stands_on_the_accent_colour(files: dict[str, bytes], manifest: dict[str, Any]) -> None:
    corner = png.read(files["color.png"]).pixels[0][:3]
    assert "#{:02X}{:02X}{:02X}".format(*corner) == manifest["accentColor"]


def test_the_outline_icon_is_32_square_and_white_on_nothing(files: dict[str, bytes]) -> None:
    icon = png.read(files["outline.png"])
    assert (icon.width, icon.height) == (32, 32)
    assert {pixel[:3] for pixel in icon.pixels} == {(255, 255, 255)}
    opacities = {pixel[3] for pixel in icon.pixels}
    assert {0, 255} <= opacities
    assert icon.pixels[0][3] == icon.pixels[-1][3] == 0


def test_the_command_writes_a_package_that_teams_takes(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    options = [part for name, value in OURS.items() for part in (f"--{name}", value)]
    code, said = run("--app-id", APP_ID, "--out", str(out), "--version", "1.2.0", *options)
    assert (code, said) == (0, f"Wrote {out} for the app {APP_ID}.")
    written = json.loads(unpack(out.read_bytes())["manifest.json"])
    assert Manifest.model_validate(written).version == "1.2.0"


def test_the_app_id_may_come_from_the_services_own_environment(tmp_path: Path) -> None:
    code, said = run("--out", str(tmp_path / "app.zip"), env={"MicrosoftAppId": APP_ID.upper()})
    assert code == 0
    assert APP_ID in said


def test_a_trial_package_is_valid_points_nowhere_and_says_so(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    code, said = run("--app-id", APP_ID, "--out", str(out))
    assert code == 0
    assert "set --domain, --website, --privacy, --terms" in said
    manifest = Manifest.model_validate(json.loads(unpack(out.read_bytes())["manifest.json"]))
    assert manifest.developer.privacy_url == "https://karriereassistenten.example/"


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--app-id", "karriereassistenten", "Application (client) ID"),
        ("--app-id", APP_ID[:-1], "Application (client) ID"),
        ("--app-id", "00000000-0000-0000-0000-000000000000", "Application (client) ID"),
        ("--domain", "https://karriere.example", "without https://"),
        ("--domain", "karriere", "without https://"),
        ("--publisher", "a" * 33, "32 characters"),
        ("--privacy", "http://karriere.example/", "begin with https://"),
        ("--website", "karriere.example", "begin with https://"),
        ("--terms", "https:///vilkår", "begin with https://"),
        ("--version", "1.0", "three numbers"),
    ],
)
def test_a_wrong_value_is_named_with_its_remedy_and_nothing_is_written(
    tmp_path: Path, option: str, value: str, says: str
) -> None:
    out = tmp_path / "app.zip"
    code, said = run("--app-id", APP_ID, "--out", str(out), option, value)
    assert code == 2
    assert option in said
    assert f"«{value}»" in said
    assert says in said
    assert not out.exists()


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    out = tmp_path / "missing" / "app.zip"
    code, said = run("--app-id", APP_ID, "--out", str(out))
    assert code == 2
    assert f"«{out}» cannot be written (No such file or directory)" in said
