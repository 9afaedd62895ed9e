"""The environment's names, and what keeps the service from starting."""

import pytest

from bot.settings import Settings, SettingsError, hindrances, load_settings

NAMES = (
    *("HOST", "PORT", "DATABASE_URL", "DIRECTORY", "ROUTINE", "GRAPH_URL", "GRAPH_AUTHORITY", "DUF_KEY", "LOG_LEVEL"),
    *("HEAD_SECONDS", "BODY_SECONDS", "BODY_BYTES", "LINGER_SECONDS", "IDLE_SECONDS", "MAX_CONNECTIONS"),
    *("MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppCertificate", "MicrosoftAppType", "MicrosoftAppTenantId"),
)
READY = {
    "MicrosoftAppId": "44444444-0000-4000-8000-000000000001",
    "MicrosoftAppPassword": "not-a-real-secret",
    "MicrosoftAppTenantId": "44444444-0000-4000-8000-000000000002",
    "DUF_KEY": "newest, older",
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def _settings(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_bare_environment_gives_loopback_and_a_database_file() -> None:
    settings = load_settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 3978)
    assert settings.database_url.get_secret_value().startswith("sqlite:///data/")
    assert str(settings.directory) == "directory.toml"
    assert str(settings.routine) == "routine.toml"


def test_every_variable_is_read_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    values = {name: f"value-of-{name}" for name in NAMES}
    values |= {"PORT": "4000", "MicrosoftAppType": "MultiTenant", "LOG_LEVEL": "DEBUG"}
    values |= {"HEAD_SECONDS": "0.5", "BODY_SECONDS": "1.5", "LINGER_SECONDS": "2.5", "IDLE_SECONDS": "3.5"}
    values |= {"BODY_BYTES": "5000", "MAX_CONNECTIONS": "6"}
    settings = _settings(monkeypatch, **values)
    read = [str(getattr(v, "get_secret_value", lambda v=v: v)()) for v in dict(settings).values()]
    assert sorted(read) == sorted(values.values())


def test_empty_variable_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _settings(monkeypatch, PORT="", MicrosoftAppType="").port == 3978


def test_secrets_never_show_in_a_printed_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = _settings(monkeypatch, **READY, DATABASE_URL="postgresql://bot:hushhush@db/bot")
    for secret in ("not-a-real-secret", "newest", "hushhush"):
        assert secret not in repr(settings)


def test_wrong_value_names_the_variable_and_hides_the_value(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError) as caught:
        _settings(monkeypatch, PORT="not-a-real-secret", MicrosoftAppType="Tenantless")
    said = str(caught.value)
    assert "PORT: " in said
    assert "MicrosoftAppType: " in said
    assert "not-a-real-secret" not in said


def test_start_without_credentials_names_each_missing_variable() -> None:
    said = hindrances(load_settings(), local=False)
    assert [line.split()[0] for line in said] == [
        "MicrosoftAppId",
        "MicrosoftAppPassword",
        "MicrosoftAppTenantId",
        "DUF_KEY",
    ]


def test_start_with_credentials_is_not_hindered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert hindrances(_settings(monkeypatch, **READY, HOST="0.0.0.0"), local=False) == ()


def test_managed_identity_needs_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {**READY, "MicrosoftAppPassword": "", "MicrosoftAppType": "UserAssignedMSI"}
    assert hindrances(_settings(monkeypatch, **environment), local=False) == ()


def test_all_that_cannot_work_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with each combination: tests/bot/test_app_identity.py."""
    environment = {**READY, "MicrosoftAppType": "UserAssignedMSI", "MicrosoftAppCertificate": "bot.pem", "DUF_KEY": ""}
    said = hindrances(_settings(monkeypatch, **environment), local=False)
    assert [line.split()[0] for line in said] == ["MicrosoftAppPassword", "MicrosoftAppCertificate", "DUF_KEY"]
    assert "not-a-real-secret" not in " ".join(said)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_local_mode_may_listen_on_loopback(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert hindrances(_settings(monkeypatch, HOST=host), local=True) == ()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.4", "bot.example.org", "localhost.example.org"])
def test_local_mode_refuses_any_other_host(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    (said,) = hindrances(_settings(monkeypatch, HOST=host), local=True)
    assert said.startswith(f"HOST is {host}")
