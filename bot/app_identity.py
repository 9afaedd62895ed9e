"""The bot's registration at Microsoft, and what it proves with that it is the one registered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

AppType = Literal["SingleTenant", "MultiTenant", "UserAssignedMSI", "SystemAssignedMSI"]


class BadCertificate(Exception):
    """The certificate cannot be used; the text says why, and names the file."""


@dataclass(frozen=True, slots=True)
class AppIdentity:
    """Who the bot is. It proves it with a client secret, with a certificate, or as an Azure managed identity.

    `certificate` is a PEM file with the private key and the certificate. `app_type` is as the Azure Bot has it;
    SystemAssignedMSI is ours besides, for where the host's own identity is registered.
    """

    app_id: str
    app_type: AppType
    tenant_id: str
    secret: str = field(default="", repr=False)
    certificate: Path | None = None

    @property
    def is_managed(self) -> bool:
        """Azure vouches for the bot, where it runs: there is nothing to keep secret."""
        return self.app_type in ("UserAssignedMSI", "SystemAssignedMSI")

    def flaws(self) -> Iterator[str]:
        """Why no token could ever be had, one sentence for each cause."""
        if not self.app_id:
            yield "MicrosoftAppId is not set: it is the application (client) id of the bot's registration."
        if self.is_managed:
            for name, value in (("Password", self.secret), ("Certificate", self.certificate)):
                if value:
                    yield f"MicrosoftApp{name} is set, but MicrosoftAppType={self.app_type} needs none: remove it."
        elif self.secret and self.certificate:
            yield "MicrosoftAppPassword and MicrosoftAppCertificate are both set: remove one of them."
        elif not self.secret and not self.certificate:
            yield (
                "MicrosoftAppPassword is not set: it is a client secret of the bot's registration. "
                "Or set MicrosoftAppCertificate."
            )
        elif self.certificate:
            try:
                self.credential()
            except BadCertificate as bad:
                yield f"MicrosoftAppCertificate: {bad}."
        if not self.tenant_id:
            yield "MicrosoftAppTenantId is not set: it is the directory (tenant) id of the bot's registration."

    def credential(self) -> str | dict[str, str]:
        """What msal proves the identity with: the secret, or the certificate as it is on disk now.

        Raises BadCertificate.
        """
        if self.certificate is None:
            return self.secret
        pem = _usable(self.certificate)
        # From the public part msal works out the SHA-256 thumbprint that Entra ID knows the certificate by.
        return {"private_key": pem, "public_certificate": pem}


def _usable(path: Path) -> str:
    try:
        pem = path.read_bytes()
    except OSError as error:
        raise BadCertificate(f"{path} cannot be read ({error.strerror})") from None
    try:
        key, certificate = load_pem_private_key(pem, None), x509.load_pem_x509_certificate(pem)
    except (ValueError, TypeError, UnsupportedAlgorithm):  # TypeError: the key has a password
        raise BadCertificate(f"{path} must hold a key without a password, and its certificate, as PEM") from None
    if not isinstance(key, RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise BadCertificate(f"{path} must hold an RSA key and the certificate that belongs to it")
    if certificate.not_valid_after_utc <= datetime.now(UTC):
        raise BadCertificate(f"{path} expired on {certificate.not_valid_after_utc:%Y-%m-%d}")
    return pem.decode("ascii", "replace")
