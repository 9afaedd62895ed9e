"""The stand-in's token service: Entra ID for a secret or a certificate, and the host of a managed identity."""

import base64
import time
from itertools import count

import jwt
from aiohttp import web
from cryptography.hazmat.primitives import hashes
from cryptography.x509 import Certificate

from tests.bot.graph.standin_mailboxes import TENANT

APP = "00000000-0000-4000-8000-0000000000c1"
SECRET = "stand-in-secret"
EXPIRED = 7000222
"""AADSTS7000222: the client secret has expired."""


class TokenService:
    """Handlers for the token service, and the switches that tests set."""

    authority: str

    def __init__(self) -> None:
        self.token_lifetime = 3599
        self.refusal: int | None = None
        """The AADSTS number that every request for a token is refused with, until it is None again."""
        self.certificate: Certificate | None = None
        """What the app is registered with besides its secret."""
        self.identities: set[str] = set()
        """Client ids of the managed identities that the host has; the empty one is its own."""
        self._tokens: set[str] = set()
        self._token_numbers = count(1)

    def revoke_tokens(self) -> None:
        self._tokens.clear()

    async def _discovery(self, request: web.Request) -> web.Response:
        if request.match_info["tenant"] != TENANT:
            return _refused("invalid_tenant", 90002, f"Tenant '{request.match_info['tenant']}' not found")
        base = f"https://{request.host}/{TENANT}"  # https, as the real one: msal takes nothing else
        return web.json_response(
            {
                "issuer": f"{base}/v2.0",
                "token_endpoint": f"{base}/oauth2/v2.0/token",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        if self.refusal:
            return _refused("invalid_client", self.refusal, f"for app {APP}", status=401)
        if form.get("grant_type") != "client_credentials" or form.get("client_id") != APP:
            return _refused("unauthorized_client", 700016, f"App {form.get('client_id')!r} not found")
        if "client_assertion" in form:
            if not self._is_signed_by_us(form["client_assertion"], request):
                return _refused("invalid_client", 700027, "The certificate is not registered", status=401)
        elif form.get("client_secret") != SECRET:
            told = f"Invalid client secret provided: {form.get('client_secret')!r}"
            return _refused("invalid_client", 7000215, told, status=401)
        if form.get("scope") != f"{self.authority}/.default":
            return _refused("invalid_scope", 70011, "scope")
        return web.json_response({"token_type": "Bearer", "expires_in": self.token_lifetime, **self._given()})

    async def _managed(self, request: web.Request) -> web.Response:
        """Azure's instance metadata service, as a virtual machine has it."""
        if request.headers.get("Metadata") != "true" or request.query.get("api-version") != "2018-02-01":
            return web.json_response({"error": "bad_request_102"}, status=400)
        if request.query.get("client_id", "") not in self.identities:
            told = {"error": "invalid_request", "error_description": "Identity not found"}
            return web.json_response(told, status=400)
        if request.query.get("resource") != self.authority:
            return web.json_response({"error": "invalid_resource", "error_description": "AADSTS500011: no"}, status=400)
        # Numbers come as text here.
        lifetime = str(self.token_lifetime)
        return web.json_response({"token_type": "Bearer", "expires_in": lifetime, "resource": "r", **self._given()})

    async def _managed_by_app_service(self, request: web.Request) -> web.Response:
        """The same for an app service, which tells when a token ends and not how long it is good for."""
        if "X-IDENTITY-HEADER" not in request.headers or request.query.get("client_id", "") not in self.identities:
            return web.json_response({"statusCode": 400, "message": "No such identity"}, status=400)
        end = str(int(time.time()) + self.token_lifetime)
        return web.json_response({"token_type": "Bearer", "expires_on": end, "resource": "r", **self._given()})

    def _given(self) -> dict[str, str]:
        token = f"stand-in-token-{next(self._token_numbers)}"
        self._tokens.add(token)
        return {"access_token": token}

    def _is_signed_by_us(self, assertion: str, request: web.Request) -> bool:
        if self.certificate is None:
            return False
        thumbprint = base64.urlsafe_b64encode(self.certificate.fingerprint(hashes.SHA256())).decode().rstrip("=")
        if jwt.get_unverified_header(assertion).get("x5t#S256", "").rstrip("=") != thumbprint:
            return False
        audience = f"https://{request.host}/{TENANT}/oauth2/v2.0/token"
        key = self.certificate.public_key()
        claims = jwt.decode(assertion, key, algorithms=["PS256"], audience=audience, issuer=APP)  # type: ignore[arg-type]
        return bool(claims["sub"] == APP)


def _refused(word: str, number: int, told: str, *, status: int = 400) -> web.Response:
    answer = {"error": word, "error_description": f"AADSTS{number}: {told}", "error_codes": [number]}
    return web.json_response(answer, status=status)
