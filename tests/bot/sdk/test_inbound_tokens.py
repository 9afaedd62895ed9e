"""Only the Bot Framework's own tokens, for this bot, this channel and this service URL, open the door."""

import base64
import hmac
import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.sdk import inbound_tokens
from bot.sdk.inbound_tokens import InboundTokens
from bot.sdk.keys import KeyRing
from tests.bot.sdk.conftest import activity
from tests.bot.sdk.stand_ins import APP_ID, ISSUER, HandClock, Published

TEAMS = "https://smba.trafficmanager.net/emea/"


def part(content: Any) -> str:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


async def test_a_good_token_is_let_in(door: Any) -> None:
    async with door() as it:
        assert (await it.receive()).status == 200


BAD_CLAIMS = {
    "expired": {"exp": int(time.time()) - 301},
    "not yet valid": {"nbf": int(time.time()) + 7200},  # counted from the collection, minutes before the test
    "without an end": {"exp": None},
    "an end that is no number": {"exp": "soon"},
    "wrong audience": {"aud": "11111111-0000-4000-8000-00000000b07a"},
    "several audiences": {"aud": [APP_ID]},
    "without audience": {"aud": None},
    "wrong issuer": {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
    "another bot": {"ver": "1.0", "iss": "https://login.microsoftonline.com/x/v2.0", "appid": APP_ID},
    "without issuer": {"iss": None},
    "wrong service URL": {"serviceurl": "https://smba.trafficmanager.net/amer/"},
    "without service URL": {"serviceurl": None},
}


@pytest.mark.parametrize("claims", BAD_CLAIMS.values(), ids=BAD_CLAIMS)
async def test_a_token_with_a_wrong_claim_is_refused(door: Any, claims: dict[str, Any]) -> None:
    async with door() as it:
        answer = await it.take(it.header(**claims), activity(it.connector.url))
        assert answer.status == 401
        assert it.connector.received == []


GARBAGE = [
    None,
    "",
    "Bearer",
    "Bearer ",
    "Bearer x",
    "Bearer a.b.c",
    "Basic dXNlcjpwYXNz",
    "bearer a.b.c",
    "Bearer " + "." * 200,
    "Bearer \udcff.\udcfe.eHg",
    f"Bearer {part([1])}.{part({})}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 7})}.{part({'iss': ISSUER})}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 'k1'})}.{part([])}.eHg",
    f"Bearer {part({'alg': 'RS256'})}.{part({'iss': ISSUER, 'aud': APP_ID})}.eHg",
    f"Bearer {part(b'[' * 5000)}.{part({})}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 'k1'})}.{part(b'[' * 5000)}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 'k1'})}.{part(b'9' * 5000)}.eHg",
    f"Bearer {part({'alg': ['RS256'], 'kid': 'k1'})}.{part({'iss': ISSUER})}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 'k1'})}.{part({'iss': [ISSUER]})}.eHg",
    f"Bearer {part({'alg': 'RS256', 'kid': 'k1'})}.{part({'iss': ISSUER, 'exp': 'x', 'aud': {}})}.eHg",
    f"Bearer {part({'alg': 'none', 'kid': 'k1'})}.{part({'iss': ISSUER, 'aud': APP_ID, 'exp': 9999999999})}.",
]


@pytest.mark.parametrize("header", GARBAGE)
async def test_garbage_is_refused_and_is_no_server_error(door: Any, header: str | None) -> None:
    async with door() as it:
        assert (await it.take(header, activity(it.connector.url))).status == 401


async def test_what_cannot_be_from_the_bot_framework_never_makes_us_fetch_keys(
    door: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sdk.keys.PAUSE", 0.0)
    elsewhere = part({"alg": "RS256", "kid": "unheard-of"}) + "." + part({"iss": "https://x.example"}) + ".eHg"
    unsigned = part({"alg": "none", "kid": "unheard-of"}) + "." + part({"iss": ISSUER}) + "."
    async with door() as it:
        await it.receive()
        before = it.keys.fetches
        for header in (*GARBAGE, "Bearer " + elsewhere, "Bearer " + unsigned):
            await it.take(header, activity(it.connector.url))
        assert it.keys.fetches == before


async def test_a_token_signed_with_the_public_key_as_a_shared_secret_is_refused(door: Any) -> None:
    async with door() as it:
        await it.receive()
        public_key = it.keys.private["k1"].public_key()
        secret = public_key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        claims = {"iss": ISSUER, "aud": APP_ID, "exp": time.time() + 60, "serviceurl": it.connector.url}
        signed = part({"alg": "HS256", "kid": "k1"}) + "." + part(claims)
        token = signed + "." + part(hmac.digest(secret, signed.encode(), "sha256"))
        assert (await it.take("Bearer " + token, activity(it.connector.url))).status == 401


async def test_a_token_signed_by_someone_else_is_refused(door: Any) -> None:
    async with door() as it:
        assert (await it.receive()).status == 200
        it.keys.private["k1"] = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        assert (await it.receive()).status == 401


async def test_a_key_that_is_not_endorsed_for_teams_is_refused(door: Any) -> None:
    async with door() as it:
        it.keys.add_key("webchat-only", endorsements=("webchat",))
        answer = await it.take(it.header("webchat-only"), activity(it.connector.url))
        assert answer.status == 401


async def test_the_clocks_may_differ_by_five_minutes(door: Any) -> None:
    async with door() as it:
        header = it.header(exp=int(time.time()) - 240)
        assert (await it.take(header, activity(it.connector.url))).status == 200


async def test_a_malformed_activity_with_a_good_token_is_a_bad_request(door: Any) -> None:
    async with door() as it:
        for missing in ("type", "serviceUrl", "conversation", "channelId"):
            body = activity(it.connector.url)
            del body[missing]
            assert (await it.take(it.header(), body)).status == 400, missing
        for broken in ({"conversation": {}}, {"conversation": "a"}, {"timestamp": 5}, {"attachments": {}}):
            answer = await it.take(it.header(), activity(it.connector.url, **broken))
            assert answer.status == 400, broken
        assert (await it.take(it.header(), [])).status == 400


async def test_a_verified_token_is_remembered_until_it_expires(keys: Any, monkeypatch: Any) -> None:
    decoded = 0
    real = jwt.decode

    def counting(*args: Any, **kwargs: Any) -> Any:
        nonlocal decoded
        decoded += 1
        return real(*args, **kwargs)

    monkeypatch.setattr(inbound_tokens.jwt, "decode", counting)
    clock = HandClock(time.time())
    tokens = InboundTokens(APP_ID, KeyRing("metadata", Published(keys.private["k1"])), clock)
    header = "Bearer " + keys.token(serviceurl=TEAMS)
    for _ in range(5):
        caller = await tokens.verify(header)
    assert decoded == 2  # once to see where it claims to come from, once to verify
    caller.check("msteams", TEAMS)
    with pytest.raises(PermissionError):
        caller.check("msteams", "https://smba.trafficmanager.net/amer/")
    clock.time += 3600 + inbound_tokens.LEEWAY + 1
    await tokens.verify(header)
    assert decoded == 4


async def test_the_memory_of_tokens_is_bounded(keys: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(inbound_tokens, "REMEMBERED", 3)
    tokens = InboundTokens(APP_ID, KeyRing("metadata", Published(keys.private["k1"])))
    for number in range(10):
        await tokens.verify("Bearer " + keys.token(serviceurl=TEAMS, jti=str(number)))
    assert len(tokens._remembered) == 3
