"""What the bot proves its identity with: combinations that cannot work are named, all of them at once."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from bot.app_identity import AppIdentity
from tests.bot.certificates import certificate, key_pem, rsa_key, write_pem


def identity(**changes: Any) -> AppIdentity:
    values: dict[str, Any] = {"app_id": "app", "app_type": "SingleTenant", "tenant_id": "tenant", "secret": "hush"}
    return AppIdentity(**(values | changes))


def flaws(**changes: Any) -> list[str]:
    return [flaw.split()[0].rstrip(":") for flaw in identity(**changes).flaws()]


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return write_pem(tmp_path / "bot.pem", rsa_key(), certificate(rsa_key()))


@pytest.mark.parametrize("app_type", ["SingleTenant", "MultiTenant"])
def test_an_app_has_a_secret_or_a_certificate_and_not_both(app_type: str, pem: Path) -> None:
    assert flaws(app_type=app_type) == []
    assert flaws(app_type=app_type, secret="", certificate=pem) == []
    assert flaws(app_type=app_type, secret="") == ["MicrosoftAppPassword"]
    assert flaws(app_type=app_type, certificate=pem) == ["MicrosoftAppPassword"]


@pytest.mark.parametrize("app_type", ["UserAssignedMSI", "SystemAssignedMSI"])
def test_a_managed_identity_has_neither(app_type: str, pem: Path) -> None:
    assert flaws(app_type=app_type, secret="") == []
    assert flaws(app_type=app_type) == ["MicrosoftAppPassword"]
    assert flaws(app_type=app_type, certificate=pem) == ["MicrosoftAppPassword", "MicrosoftAppCertificate"]


@pytest.mark.parametrize("app_type", ["SingleTenant", "MultiTenant", "UserAssignedMSI", "SystemAssignedMSI"])
def test_every_kind_of_app_has_an_app_id_and_a_tenant(app_type: str) -> None:
    found = flaws(app_type=app_type, app_id="", tenant_id="", secret="")
    assert [found[0], found[-1]] == ["MicrosoftAppId", "MicrosoftAppTenantId"]


def test_all_flaws_are_told_at_once() -> None:
    missing = Path("nowhere.pem")
    found = flaws(app_id="", tenant_id="", secret="", certificate=missing)
    assert found == ["MicrosoftAppId", "MicrosoftAppCertificate", "MicrosoftAppTenantId"]


def test_a_certificate_that_cannot_be_used_is_told_with_the_reason(tmp_path: Path, pem: Path) -> None:
    elliptic = ec.generate_private_key(ec.SECP256R1())
    ours, path = certificate(rsa_key()), tmp_path / "wrong.pem"
    public = ours.public_bytes(Encoding.PEM)
    for content, reason in (
        (b"", "must hold a key"),
        (b"not a certificate \xff", "must hold a key"),
        (public, "must hold a key"),
        (key_pem(rsa_key()), "must hold a key"),
        (key_pem(rsa_key(), b"password") + public, "without a password"),
        (key_pem(rsa_key(2)) + public, "that belongs to it"),
        (key_pem(elliptic) + certificate(elliptic).public_bytes(Encoding.PEM), "must hold an RSA key"),
        (key_pem(rsa_key()) + certificate(rsa_key(), days=-1).public_bytes(Encoding.PEM), "expired on 20"),
    ):
        path.write_bytes(content)
        [told] = identity(secret="", certificate=path).flaws()
        assert told.startswith(f"MicrosoftAppCertificate: {path}")
        assert reason in told
        assert "PRIVATE" not in told
    [told] = identity(secret="", certificate=tmp_path).flaws()
    assert "cannot be read (Is a directory)" in told


def test_key_and_certificate_may_stand_in_either_order(tmp_path: Path) -> None:
    path = tmp_path / "bot.pem"
    path.write_bytes(certificate(rsa_key()).public_bytes(Encoding.PEM) + key_pem(rsa_key()))
    assert flaws(secret="", certificate=path) == []


def test_the_secret_is_not_shown() -> None:
    assert "hush" not in repr(identity())
