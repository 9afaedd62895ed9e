"""What is read of a request: nothing of a stranger's, and of a caller's so much, for so long, and never unpacked."""

import gzip
import json
import logging
import time

import pytest

from bot.door.limits import Limits
from tests.bot.door.conftest import Open, Service

BOMB = gzip.compress(bytes(200_000_000), 9)
GARBAGE = b"\x1f\x8b\x08no gzip at all"


@pytest.mark.parametrize("authorization", ["", "Bearer x", "Basic eA==", "Bearer \udcff", "Bearer a.b.c"])
@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
async def test_a_stranger_is_refused_before_the_body_has_come(
    service: Service, authorization: str, encoding: str
) -> None:
    head = service.head(100_000, content_encoding=encoding).decode()
    head = head.replace("\r\n\r\n", f"\r\nAuthorization: {authorization}\r\n\r\n") if authorization else head
    assert await service.status_of(head.encode("utf-8", "surrogateescape")) == 401


async def test_nothing_that_is_compressed_is_ever_unpacked(service: Service) -> None:
    assert len(BOMB) < Limits.body_bytes
    packed = service.head(len(BOMB), content_encoding="gzip")
    known = service.head(len(BOMB), content_encoding="gzip", authorization=service.gate.header())
    assert await service.answers()
    before = time.process_time()
    for head, status in (
        (packed, 401),
        (known, 415),
        (packed.replace(b"/api/messages", b"/elsewhere"), 404),
        (packed.replace(b"POST", b"PUT"), 405),
    ):
        assert await service.status_of(head, BOMB) == status
    assert time.process_time() - before < 0.3  # unpacking one of them takes more


@pytest.mark.parametrize("encoding", ["gzip", "GZIP", "deflate", "br", "zstd", "gzip, identity", "anything"])
async def test_a_compressed_body_is_refused(service: Service, encoding: str) -> None:
    head = service.head(len(GARBAGE), content_encoding=encoding, authorization=service.gate.header())
    assert await service.status_of(head, GARBAGE) == 415
    assert service.gate.connector.received == []


@pytest.mark.parametrize("encoding", ["", "identity", "Identity"])
async def test_a_body_as_it_is_is_taken(service: Service, encoding: str) -> None:
    assert await service.status_of(service.good_turn(content_encoding=encoding)) == 200
    assert len(service.gate.connector.received) == 1


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ";", "json"]
)
async def test_a_body_that_is_not_said_to_be_json_is_refused(service: Service, kind: str) -> None:
    assert await service.status_of(service.good_turn(content_type=kind)) == 415


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
async def test_the_ways_to_say_json(service: Service, kind: str) -> None:
    assert await service.status_of(service.good_turn(content_type=kind)) == 200


async def test_a_body_that_is_too_large_is_refused_by_its_length_alone(service: Service) -> None:
    assert await service.status_of(service.head(Limits.body_bytes + 1, authorization=service.gate.header())) == 413


async def test_a_body_of_unknown_length_is_read_as_far_as_a_body_may_go(service: Service) -> None:
    chunked = {"content_length": "", "transfer_encoding": "chunked", "authorization": service.gate.header()}
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    assert await service.status_of(service.head(None, **chunked), chunk * 5) == 413
    whole = json.dumps({"type": "message"}).encode()
    short = f"{len(whole):x}\r\n".encode() + whole + b"\r\n0\r\n\r\n"
    assert await service.status_of(service.head(None, **chunked), short) == 400  # JSON, but no activity
    assert await service.status_of(service.head(None, **chunked), b"no number\r\n") == 400


async def test_a_body_that_does_not_come_is_waited_for_so_long(open_door: Open) -> None:
    async with open_door(body_seconds=0.1) as service:
        line = await service.line()
        line.send(service.head(1000, authorization=service.gate.header()), b'{"type": ')
        assert await line.status() == 408
        assert await line.closed()
        assert await service.answers()


async def test_whoever_hangs_up_in_the_middle_disturbs_nobody(service: Service) -> None:
    for _ in range(5):
        line = await service.line()
        line.send(service.head(1000, authorization=service.gate.header()), b'{"type": ')
        line.hang_up()
    assert await service.answers()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"hei"', b"null", b"NaN", b'{"a": Infinity}', b"[" * 9000])
async def test_what_is_no_json_object_is_a_bad_request(service: Service, body: bytes) -> None:
    assert await service.status_of(service.head(len(body), authorization=service.gate.header()), body) == 400


async def test_an_activity_that_the_token_is_not_for_is_refused_once_it_is_read(service: Service) -> None:
    elsewhere = service.gate.header(serviceurl="https://smba.trafficmanager.net/amer/")
    assert await service.status_of(service.good_turn(authorization=elsewhere)) == 401
    assert service.gate.connector.received == []


ODD = {
    "nothing": b"\r\n\r\n",
    "bytes": bytes(range(256)) * 4,
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500),
    "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "another version": b"POST /api/messages HTTP/9.9\r\n\r\n",
    "an unknown method": b"BREW /api/messages HTTP/1.1\r\nHost: x\r\n\r\n",
    "CONNECT": b"CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n",
    "a web socket": b"POST /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    "another promise": b"POST /api/messages HTTP/1.1\r\nHost: x\r\nExpect: the-best\r\nContent-Length: 5\r\n\r\n",
    "a negative length": b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    "two lengths": b"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "a length and chunks": b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
    "a made-up coding": b"POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: zip\r\n\r\n",
    "a broken address": b"POST http://[::1/api/messages HTTP/1.1\r\nHost: x\r\n\r\n",
    "an odd path": b"GET //%00/../%ff?%zz HTTP/1.1\r\nHost: x\r\n\r\n",
    "a long path": b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "a long line": b"GET / HTTP/1.1\r\nX: " + b"x" * 20_000 + b"\r\n\r\n",
    "many lines": b"GET / HTTP/1.1\r\n" + b"X: x\r\n" * 500 + b"\r\n",
    "a NUL in a line": b"GET / HTTP/1.1\r\nHost: \x00\r\n\r\n",
    "a folded line": b"GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n",
    "many at once": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n" * 200,
}


@pytest.mark.parametrize("sent", ODD.values(), ids=ODD)
async def test_whatever_a_stranger_sends_is_no_error_of_ours(
    open_door: Open, caplog: pytest.LogCaptureFixture, sent: bytes
) -> None:
    async with open_door(head_seconds=0.3) as service:
        status = await service.status_of(sent)
        assert status is None or 400 <= status < 500, status
        assert await service.answers()
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
