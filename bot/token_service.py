"""Asking Microsoft for an app-only token: with a secret, with a certificate, or as an Azure managed identity."""

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any
from urllib.parse import urlsplit

import msal
import requests
from msal.exceptions import MsalError

from bot.app_identity import AppIdentity, BadCertificate
from bot.loopback import is_plain_loopback

_TIMEOUT = 10.0  # seconds for one call
# Error words and AADSTS numbers of a token service that is in trouble itself; all others refuse us.
_PASSING = frozenset({"temporarily_unavailable", "server_error", "AADSTS90033", "AADSTS90055", "AADSTS50196"})


@dataclass(frozen=True, slots=True)
class AppToken:
    """A bearer token and how many seconds it is good for from when it was asked for."""

    value: str
    lifetime: float


class NotGiven(Exception):
    """No token was given. `code` is the token service's: its text may name app and tenant, and goes no further.

    `is_refusal` says that people must mend it, such as an expired secret; else it passes by itself.
    """

    def __init__(self, code: str, *, is_refusal: bool) -> None:
        super().__init__(code)
        self.code = code
        self.is_refusal = is_refusal


class Fetch:
    """Asks Microsoft for one token each time it is called: with nothing kept between, a renewed certificate counts."""

    def __init__(
        self,
        identity: AppIdentity,
        resource: str,
        authority: str,
        tenant: str,
        http: Callable[[], Any] | None = None,
    ) -> None:
        loopback = is_plain_loopback(authority)
        # A managed identity's endpoint is on its own host: no proxy leads there, and plain text goes through none.
        self._http = http or (lambda: _Http(loopback=loopback, trust_env=not (loopback or identity.is_managed)))
        self._identity = identity
        self._resource = resource
        # msal itself takes https addresses only.
        self._authority = f"https://{urlsplit(authority).netloc}/{tenant}"

    def __call__(self) -> AppToken:
        """A new token. Raises NotGiven."""
        try:
            with closing(self._http()) as http:
                answer = self._managed(http) if self._identity.is_managed else self._with_credential(http)
        except BadCertificate:
            raise NotGiven("certificate", is_refusal=True) from None
        except (OSError, RuntimeError, MsalError, JSONDecodeError) as error:  # those of requests are OSErrors
            raise NotGiven(f"unreachable_{type(error).__name__}", is_refusal=False) from None
        except ValueError as error:  # a tenant that does not exist, an identity that the host does not have
            raise NotGiven(_aadsts(error, error.__context__) or "configuration", is_refusal=True) from None
        if "access_token" in answer:
            return AppToken(str(answer["access_token"]), float(answer["expires_in"]))
        word = re.sub(r"[^a-z_]", "", str(answer.get("error")))[:40]
        code = _aadsts(answer.get("error_description")) or word or "refused"
        raise NotGiven(code, is_refusal=_PASSING.isdisjoint((word, code)))

    def _managed(self, http: Any) -> dict[str, Any]:
        own = msal.SystemAssignedManagedIdentity()
        if self._identity.app_type == "UserAssignedMSI":
            own = msal.UserAssignedManagedIdentity(client_id=self._identity.app_id)
        answer: dict[str, Any] = msal.ManagedIdentityClient(own, http_client=http).acquire_token_for_client(
            resource=self._resource
        )
        return answer

    def _with_credential(self, http: Any) -> dict[str, Any]:
        app = msal.ConfidentialClientApplication(
            self._identity.app_id,
            authority=self._authority,
            client_credential=self._identity.credential(),
            # The authority is Microsoft's or the operator's own: no need to ask another server whether it is.
            instance_discovery=False,
            http_client=http,
        )
        answer: dict[str, Any] = app.acquire_token_for_client(scopes=[self._resource + "/.default"])
        return answer


class _Http(requests.Session):
    """What msal calls through: with a time limit, and plain http to a stand-in on this machine."""

    def __init__(self, *, loopback: bool, trust_env: bool) -> None:
        super().__init__()
        self.trust_env = trust_env
        self._loopback = loopback

    def request(self, method: Any, url: Any, *args: Any, **options: Any) -> requests.Response:
        if self._loopback:
            url = str(url).replace("https://", "http://", 1)
            # A stand-in's discovery document must not be able to send the client secret elsewhere in clear text.
            is_plain_loopback(url)
        return super().request(method, url, *args, **{**options, "timeout": _TIMEOUT})


def _aadsts(*texts: object) -> str:
    """The number by which Entra ID names an error; the rest of its text names the app and the tenant."""
    found = re.search(r"AADSTS\d{3,8}", " ".join(str(text) for text in texts))
    return found[0] if found else ""
