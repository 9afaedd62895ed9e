"""Our package against Microsoft's own schema files. They come by `npm ci` (package @microsoft/app-manifest).

Not collected by a plain `pytest`: `make test` needs Python alone and holds the same rules by
`manifest_rules.py`. Name this file to run it; it fails, not skips, where the schema files are missing:

    npm ci && .venv/bin/python -m pytest tests/bot/check_manifest_schema.py
"""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft4Validator

from bot.package import Deployment, build
from tests.bot.manifest_rules import BREAKS, broken

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25"


def validator(name: str) -> Draft4Validator:
    path = SCHEMAS / f"MicrosoftTeams.{name}"
    assert path.exists(), f"{path} is missing: run `npm ci` first"
    return Draft4Validator(json.loads(path.read_text("utf-8-sig")))


@pytest.fixture
def package() -> dict[str, Any]:
    deployment = Deployment.model_validate({"app_id": "1b4e28ba-2fa1-41d2-883f-0016d3cca427"})
    with zipfile.ZipFile(io.BytesIO(build(deployment))) as opened:
        return {name: json.loads(opened.read(name)) for name in opened.namelist() if name.endswith(".json")}


def test_microsofts_schema_takes_the_manifest(package: dict[str, Any]) -> None:
    assert [error.message for error in validator("schema.json").iter_errors(package["manifest.json"])] == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_microsofts_schema_takes_each_language(package: dict[str, Any], language: str) -> None:
    errors = validator("Localization.schema.json").iter_errors(package[f"{language}.json"])
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("what", BREAKS)
def test_what_our_rules_refuse_microsofts_schema_refuses_too(package: dict[str, Any], what: str) -> None:
    assert not validator("schema.json").is_valid(broken(package["manifest.json"], what))
