"""The Teams app package: the folder appPackage/ with one deployment's own values, as a zip for Teams."""

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

SOURCE = Path(__file__).parents[1] / "appPackage"
FILES = ("manifest.json", "nb.json", "nn.json", "en.json", "color.png", "outline.png")
"""What the zip holds, in this order and at its root: Teams looks nowhere else."""

UNSET_DOMAIN = "karriereassistenten.example"
"""A name that can never exist (RFC 2606): a package without a domain can be tried, and points to nobody."""

_HOST_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_PLACEHOLDER = re.compile(r"\$\{\{([A-Z_]+)\}\}")
_EPOCH = (
    1980,
    1,
    1,
    0,
    0,
    0,
)  # the earliest time a zip can hold; one fixed time gives the same bytes every time


def _not_all_zeros(app_id: UUID) -> UUID:
    if app_id.int == 0:
        raise ValueError("the all-zero id belongs to no app")
    return app_id


Host = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, to_lower=True, max_length=253, pattern=rf"^({_HOST_LABEL}\.)+{_HOST_LABEL}$"
    ),
]
WebAddress = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2048, pattern=r"^https://[^\s/]+\S*$")]


class Deployment(BaseModel):
    """What one organisation puts into the package. Lengths: Microsoft's manifest schema 1.25."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    app_id: Annotated[UUID, AfterValidator(_not_all_zeros)]
    """Application (client) ID of the bot's Entra app registration; the Teams app gets the same id."""
    domain: Host = UNSET_DOMAIN
    """The bot's own host name, without https://."""
    publisher: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=32)] = (
        "Karriereassistenten"
    )
    website: WebAddress | None = None
    privacy: WebAddress | None = None
    terms: WebAddress | None = None
    version: Annotated[str, Field(pattern=r"^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$")] | None = None
    """Three numbers, for example 1.0.1. Teams takes an update only if its version is higher than the last."""

    @property
    def unset(self) -> tuple[str, ...]:
        """Names of the values that users will see or Teams will use, and that still point nowhere."""
        given = {"domain": self.domain != UNSET_DOMAIN, "website": self.website, "privacy": self.privacy}
        return tuple(name for name, value in {**given, "terms": self.terms}.items() if not value)

    def _values(self) -> dict[str, str]:
        website = self.website or f"https://{self.domain}/"
        return {
            "APP_ID": str(self.app_id),
            "DOMAIN": self.domain,
            "PUBLISHER": self.publisher,
            "WEBSITE": website,
            "PRIVACY": self.privacy or website,
            "TERMS": self.terms or website,
        }

    def manifest(self, template: dict[str, object]) -> dict[str, object]:
        """The manifest with every `${{NAME}}` of the template filled in; KeyError for a name nobody knows."""
        filled = _fill(template, self._values())
        assert isinstance(filled, dict)  # noqa: S101 - filling keeps the shape
        return filled | ({"version": self.version} if self.version else {})


def build(deployment: Deployment, source: Path = SOURCE) -> bytes:
    """The zip file's bytes: the same for the same input, so that two packages can be compared."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in FILES:
            content = (source / name).read_bytes()
            if name == "manifest.json":
                manifest = deployment.manifest(json.loads(content))
                content = json.dumps(manifest, ensure_ascii=False, indent=2).encode()
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3  # Unix, also when built on Windows
            entry.external_attr = 0o644 << 16
            package.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _fill(value: object, values: dict[str, str]) -> object:
    # Filled after parsing, not in the text: a quotation mark in a publisher's name must not break the JSON.
    if isinstance(value, dict):
        return {key: _fill(item, values) for key, item in value.items()}
    if isinstance(value, list):
        return [_fill(item, values) for item in value]
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda match: values[match[1]], value)
    return value
