"""What the surroundings decide: the environment variables of the service, read once at start."""

from dataclasses import fields
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.app_identity import AppIdentity, AppType
from bot.door.limits import Limits

LOCAL_DATABASE = "sqlite:///data/karriereassistenten.sqlite3"


class SettingsError(Exception):
    """One or more environment variables are missing or wrong; the text names each and says what to do."""


class Settings(BaseSettings):
    """The environment, by the names that the README lists. An empty variable counts as one that is not set.

    `database_url` is SQLAlchemy's and may hold a password, so it is kept as a secret too. `duf_key` holds the keys
    that DUF numbers are encrypted with, comma separated, newest first. `graph_authority` is without a tenant.
    """

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True
    )

    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=1, le=65535)
    database_url: SecretStr = SecretStr(LOCAL_DATABASE)
    directory: Path = Path("directory.toml")
    routine: Path = Path("routine.toml")
    app_id: str = Field(default="", alias="MicrosoftAppId")
    app_password: SecretStr = Field(default=SecretStr(""), alias="MicrosoftAppPassword")
    app_certificate: Path | None = Field(default=None, alias="MicrosoftAppCertificate")
    # Azure has made no new MultiTenant bots since 31 July 2025.
    app_type: AppType = Field(default="SingleTenant", alias="MicrosoftAppType")
    app_tenant_id: str = Field(default="", alias="MicrosoftAppTenantId")
    graph_url: str = "https://graph.microsoft.com/v1.0"
    graph_authority: str = "https://login.microsoftonline.com"
    duf_key: SecretStr = SecretStr("")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    # The door's (`bot/door/limits.py` says what each is for).
    head_seconds: float = Field(default=Limits.head_seconds, gt=0)
    body_seconds: float = Field(default=Limits.body_seconds, gt=0)
    body_bytes: int = Field(default=Limits.body_bytes, ge=1024)
    linger_seconds: float = Field(default=Limits.linger_seconds, gt=0)
    idle_seconds: float = Field(default=Limits.idle_seconds, gt=0)
    max_connections: int = Field(default=Limits.max_connections, ge=1)

    @property
    def limits(self) -> Limits:
        return Limits(**{one.name: getattr(self, one.name) for one in fields(Limits)})

    @property
    def identity(self) -> AppIdentity:
        """Who the bot is to Microsoft, and what it proves that with."""
        secret = self.app_password.get_secret_value()
        return AppIdentity(self.app_id, self.app_type, self.app_tenant_id, secret, self.app_certificate)


def load_settings() -> Settings:
    """The settings of this process. Raises SettingsError naming each variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        # Only name and message: a secret that was put in the wrong variable must not come out here.
        wrong = error.errors(include_input=False, include_url=False, include_context=False)
        raise SettingsError("\n".join(f"{_variable(e['loc'])}: {e['msg']}. Correct it." for e in wrong)) from None


def hindrances(settings: Settings, *, local: bool) -> tuple[str, ...]:
    """Why the service must not start, one plain sentence for each cause; empty when it may.

    In local mode anybody who reaches the bot may use it as anybody: so it listens on this machine only.
    """
    if local:
        if _is_loopback(settings.host):
            return ()
        return (f"HOST is {settings.host}, but local mode lets anyone in: leave HOST out or set it to 127.0.0.1.",)
    wrong = [*settings.identity.flaws()]
    if not settings.duf_key.get_secret_value().strip(", "):
        wrong.append("DUF_KEY is not set: it is the key that DUF numbers are encrypted with in the database.")
    return tuple(wrong)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _variable(location: tuple[int | str, ...]) -> str:
    name = str(location[0])
    return name if name.startswith("Microsoft") else name.upper()
