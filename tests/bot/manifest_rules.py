"""What Teams asks of the package's manifest and language files, written down for the parts that we use.

Source: Microsoft's manifest schema 1.25 (unknown keys refused everywhere) and, where they are stricter, the
store's rules: https addresses only, and command titles of 32 and descriptions of 128 characters.
`check_manifest_schema.py` holds these rules against Microsoft's own file.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Exact(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)


def text(longest: int) -> Any:
    return Annotated[str, Field(min_length=1, max_length=longest)]


Guid = Annotated[str, Field(pattern=r"^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$")]
Https = Annotated[str, Field(pattern=r"^https://", max_length=2048)]
Scope = Literal["personal", "team", "groupChat"]
SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.25/"


class Developer(Exact):
    name: text(32)
    website_url: Https
    privacy_url: Https
    terms_of_use_url: Https


class Name(Exact):
    short: text(30)


class Description(Exact):
    short: text(80)
    full: text(4000)


class Icons(Exact):
    color: Literal["color.png"]
    outline: Literal["outline.png"]


class Language(Exact):
    language_tag: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    file: Annotated[str, Field(pattern=r"^[a-z]{2}\.json$")]


class Localization(Exact):
    default_language_tag: Literal["nb"]
    default_language_file: Literal["nb.json"]
    additional_languages: list[Language]


class Command(Exact):
    title: text(32)
    description: text(128)


class CommandList(Exact):
    scopes: Annotated[list[Scope], Field(min_length=1)]
    commands: Annotated[list[Command], Field(min_length=1, max_length=12)]


class Bot(Exact):
    bot_id: Guid
    scopes: list[Scope]
    is_notification_only: bool
    supports_files: bool
    command_lists: Annotated[list[CommandList], Field(max_length=3)]


class Parameter(Exact):
    name: text(64)
    input_type: Literal["text"]
    title: text(32)
    description: text(128)


class SearchCommand(Exact):
    id: text(64)
    type: Literal["query"]
    context: list[Literal["compose", "commandBox", "message"]]
    initial_run: bool
    title: text(32)
    description: text(128)
    parameters: Annotated[list[Parameter], Field(min_length=1, max_length=5)]


class ComposeExtension(Exact):
    bot_id: Guid
    commands: Annotated[list[SearchCommand], Field(min_length=1, max_length=10)]


class Manifest(Exact):
    schema_: Annotated[Literal[f"{SCHEMAS}MicrosoftTeams.schema.json"], Field(alias="$schema")]
    manifest_version: Literal["1.25"]
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    id: Guid
    developer: Developer
    name: Name
    description: Description
    icons: Icons
    accent_color: Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")]
    localization_info: Localization
    default_install_scope: Literal["personal"]
    bots: Annotated[list[Bot], Field(min_length=1, max_length=1)]
    compose_extensions: Annotated[list[ComposeExtension], Field(min_length=1, max_length=1)]
    permissions: list[Literal["identity", "messageTeamMembers"]]
    valid_domains: Annotated[list[text(2048)], Field(max_length=16)]


BREAKS: dict[str, tuple[tuple[str | int, ...], object]] = {
    # what is wrong -> where in a good manifest, and the value that breaks it
    "an app name of 31 characters": (("name", "short"), "a" * 31),
    "a short description of 81 characters": (("description", "short"), "a" * 81),
    "a full description of 4001 characters": (("description", "full"), "a" * 4001),
    "a publisher of 33 characters": (("developer", "name"), "a" * 33),
    "an address that is no web address": (("developer", "privacyUrl"), "ftp://karriere.example/"),
    "an id that is no GUID": (("id",), "karriereassistenten"),
    "a placeholder left in": (("bots", 0, "botId"), "${{APP_ID}}"),
    "an unknown scope": (("bots", 0, "scopes"), ["personal", "groupchat"]),
    "thirteen commands": (
        ("bots", 0, "commandLists", 0, "commands"),
        [{"title": "a", "description": "b"}] * 13,
    ),
    "a search title of 33 characters": (("composeExtensions", 0, "commands", 0, "title"), "a" * 33),
    "a search description of 129 characters": (
        ("composeExtensions", 0, "commands", 0, "description"),
        "a" * 129,
    ),
    "a search without parameters": (("composeExtensions", 0, "commands", 0, "parameters"), []),
    "a colour by name": (("accentColor",), "teal"),
    "an unknown permission": (("permissions",), ["readEverything"]),
    "the key packageName": (("packageName",), "no.example.karriere"),
    "an unknown key of the bot": (("bots", 0, "supportsFile"), False),
}


def broken(manifest: dict[str, Any], what: str) -> dict[str, Any]:
    """The manifest (changed in place) with one break of BREAKS in it."""
    (*way, last), value = BREAKS[what]
    spot: Any = manifest
    for step in way:
        spot = spot[step]
    spot[last] = value
    return manifest
