"""Reading what a known caller sends: so much of it, for so long, and never unpacked."""

import asyncio
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.door.connections import State, connection_of
from bot.door.limits import Limits
from bot.json_text import json_value


class Refused(Exception):
    """The request cannot be taken. `status` is the HTTP answer; the text says why, without quoting."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status


async def json_object(request: web.Request, limits: Limits) -> dict[str, Any]:
    """The JSON object in the body. Raises Refused."""
    if request.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        # Half a megabyte can be packed half a gigabyte; Teams packs nothing.
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body is compressed")
    if request.content_type != "application/json":
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not application/json")
    if (request.content_length or 0) > limits.body_bytes:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large")
    try:
        # No timer where there is nothing to wait for: nearly always the body comes along with the head.
        async with asyncio.timeout(None if request.content.is_eof() else limits.body_seconds):
            raw = await request.read()
    except TimeoutError:
        raise Refused(HTTPStatus.REQUEST_TIMEOUT, "the body did not come in time") from None
    except web.HTTPRequestEntityTooLarge:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large") from None
    except (web.RequestPayloadError, ConnectionError):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body did not come whole") from None
    if connection := connection_of(request):
        connection.now(State.ANSWERED)
    try:
        value = json_value(raw)
    except (ValueError, RecursionError):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is not JSON") from None
    if not isinstance(value, dict):
        raise Refused(HTTPStatus.BAD_REQUEST, "the body is not a JSON object")
    return value
