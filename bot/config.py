"""The two files that the centre edits, `directory.toml` and `routine.toml`, read into the domain's own models.

Every failure is one ConfigurationError that names the file, the key and what to do. Values are never quoted in it,
so that it can be logged.
"""

import difflib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from booking.directory.directory import Directory
from booking.routine import Routine

Model = TypeVar("Model", bound=BaseModel)

EXAMPLE_ID = "22222222-0000-4000-8000-"
EXAMPLE_TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
EXAMPLE_DOMAIN = "@example.org"


class ConfigurationError(Exception):
    """A file is missing or wrong. Its text is complete: file, key path and remedy."""


def load_directory(path: Path) -> Directory:
    """The contact list in `path`. Raises ConfigurationError."""
    return _load(path, Directory, "DIRECTORY")


def directory_from(text: str, path: Path) -> Directory:
    """The contact list that `text` holds; `path` is what errors call it. Raises ConfigurationError."""
    return _read(text, path, Directory)


def load_routine(path: Path) -> Routine:
    """The routine's figures in `path`; a key that is left out has the routine's own value.

    Raises ConfigurationError.
    """
    return _load(path, Routine, "ROUTINE")


def still_has_example_ids(directory: Directory) -> tuple[str, ...]:
    """The key paths where the shipped placeholders stand; empty when the list is fit for real use."""
    found = []
    for at, counsellor in enumerate(directory.counsellors):
        if counsellor.aad_object_id.startswith(EXAMPLE_ID):
            found.append(f"counsellors[{at}].aad_object_id")
        if counsellor.email.endswith(EXAMPLE_DOMAIN):
            found.append(f"counsellors[{at}].email")
    for at, administrator in enumerate(directory.administrators):
        if administrator.aad_object_id.startswith(EXAMPLE_ID):
            found.append(f"administrators[{at}].aad_object_id")
    found += [f"tenants[{at}].id" for at, tenant in enumerate(directory.tenants) if tenant.id == EXAMPLE_TENANT]
    return tuple(found)


def read_text(path: Path, variable: str) -> str:
    """The file as text. Raises ConfigurationError; `variable` is the one that says where the file is."""
    try:
        # Norwegian Windows editors like to begin a file with a byte order mark, which TOML itself refuses.
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigurationError(
            f"{path}: there is no such file. Put it there, or say where it is with the environment variable {variable}."
        ) from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path}: the file is not UTF-8. Save it again with the encoding UTF-8.") from None
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror}). Check its permissions.") from None


def _load(path: Path, model: type[Model], variable: str) -> Model:
    return _read(read_text(path, variable), path, model)


def _read(text: str, path: Path, model: type[Model]) -> Model:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: not valid TOML: {error}. Correct that line.") from None
    try:
        return model.model_validate(table)
    except ValidationError as error:
        raise ConfigurationError("\n".join(_problems(path, error, model))) from None


def _problems(path: Path, error: ValidationError, model: type[BaseModel]) -> Iterator[str]:
    for found in error.errors(include_url=False, include_input=False, include_context=False):
        key = key_path(found["loc"])
        where = f"{path}: {key}: " if key else f"{path}: "
        match found["type"]:
            case "missing":
                yield f"{where}is missing. Add it."
            case "extra_forbidden":
                near = difflib.get_close_matches(str(found["loc"][-1]), sorted(_key_names(model)), 1)
                hint = f"Did you mean «{near[0]}»?" if near else "Remove it."
                yield f"{where}is not a key that this file may have. {hint}"
            case "value_error":
                yield f"{where}{found['msg'].removeprefix('Value error, ')}. Correct it."
            case _:
                yield f"{where}{found['msg'][0].lower()}{found['msg'][1:]}. Correct it."


def key_path(location: tuple[int | str, ...]) -> str:
    """`("counsellors", 1, "phone")` as `counsellors[1].phone`; list positions are counted from 0, as TOML tools do."""
    path = ""
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def _key_names(model: type[BaseModel]) -> set[str]:
    schema: dict[str, Any] = model.model_json_schema()
    tables = (schema, *schema.get("$defs", {}).values())
    return {name for table in tables for name in table.get("properties", {})}
