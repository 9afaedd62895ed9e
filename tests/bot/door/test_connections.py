"""How long a connection may keep the service waiting, how many there may be, and who goes when all places are taken."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.log import set_up_log
from bot.sdk.gateway import Turn
from tests.bot.door.conftest import Line, Open, Service

HALF_A_HEAD = b"POST /api/messages HTTP/1.1\r\nHost: x\r\n"


async def half_sent(service: Service, how_many: int) -> list[Line]:
    lines = [await service.line() for _ in range(how_many)]
    for line in lines:
        line.send(HALF_A_HEAD)
    return lines


@pytest.mark.parametrize("sent", [b"", b"P", HALF_A_HEAD], ids=["nothing", "a byte", "half a head"])
async def test_a_head_that_does_not_come_is_waited_for_so_long(open_door: Open, sent: bytes) -> None:
    async with open_door(head_seconds=0.3) as service:
        line = await service.line()
        line.send(sent)
        assert await line.closed()
        assert await service.answers()


async def test_a_head_that_comes_byte_by_byte_gets_no_more_time(open_door: Open) -> None:
    async with open_door(head_seconds=0.3) as service:
        line = await service.line()
        async with asyncio.timeout(5):
            while not line.is_closed:
                line.send(b"x")
                await asyncio.sleep(0.01)
        assert await service.answers()


async def test_half_of_another_request_is_waited_for_no_longer_than_the_first(open_door: Open) -> None:
    async with open_door(head_seconds=0.3) as service:
        line = await service.line()
        line.send(service.good_turn())
        assert await line.status() == 200
        line.send(HALF_A_HEAD)
        assert await line.closed()


async def test_a_caller_keeps_the_connection_for_a_while(open_door: Open) -> None:
    async with open_door(head_seconds=0.3) as service:
        line = await service.line()
        for _ in range(2):
            line.send(service.good_turn())
            assert await line.status() == 200
            await asyncio.sleep(0.4)  # longer than a head may take
        assert not line.is_closed
    async with open_door(idle_seconds=0.3) as service:
        line = await service.line()
        line.send(service.good_turn())
        assert await line.status() == 200
        assert await line.closed()


@pytest.mark.parametrize("path", ["/api/messages", "/healthz", "/elsewhere"])
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
async def test_a_stranger_does_not(service: Service, method: str, path: str) -> None:
    line = await service.line()
    line.send(f"{method} {path} HTTP/1.1\r\nHost: x\r\n\r\n")
    assert await line.status() in {200, 401, 404, 405}
    assert await line.closed()


async def test_good_turns_go_on_while_half_sent_requests_take_all_places(open_door: Open) -> None:
    async with open_door(head_seconds=60.0, max_connections=20) as service:
        kept = await service.line()
        for _ in range(5):
            kept.send(service.good_turn())
            assert await kept.status() == 200
            assert await service.answers()
            await half_sent(service, 30)


async def test_whoever_has_kept_us_waiting_the_longest_goes_first(open_door: Open) -> None:
    async with open_door(head_seconds=60.0, max_connections=4) as service:
        caller = await service.line()
        caller.send(service.good_turn())
        assert await caller.status() == 200
        first, second, third = await half_sent(service, 3)
        await service.line()
        assert await first.closed()
        assert await service.answers()
        assert await second.closed()
        assert not third.is_closed and not caller.is_closed


async def test_a_caller_who_is_idle_goes_before_anybody_is_turned_away(open_door: Open) -> None:
    async with open_door(max_connections=2) as service:
        callers = [await service.line() for _ in range(2)]
        for caller in callers:
            caller.send(service.good_turn())
            assert await caller.status() == 200
        assert await service.answers()
        assert await callers[0].closed()
        assert not callers[1].is_closed


async def test_nobody_goes_in_the_middle_of_an_answer(open_door: Open) -> None:
    begun, go_on = asyncio.Semaphore(0), asyncio.Event()

    async def slow(turn: Turn) -> None:
        begun.release()
        await go_on.wait()

    async with open_door(slow, max_connections=3) as service:
        callers = [await service.line() for _ in range(3)]
        for caller in callers:
            caller.send(service.good_turn())
            await begun.acquire()
        newcomer = await service.line()
        assert await newcomer.status() == 503
        assert await newcomer.closed()
        go_on.set()
        assert [await caller.status() for caller in callers] == [200, 200, 200]
        assert await service.answers()


async def test_half_a_body_holds_no_place_either(open_door: Open) -> None:
    async with open_door(body_seconds=60.0, max_connections=3) as service:
        lines = [await service.line() for _ in range(3)]
        for line in lines:
            line.send(service.head(1000, authorization=service.gate.header()), b'{"type": ')
        assert await service.answers()
        assert await lines[0].closed()


async def test_a_connection_that_is_gone_leaves_its_place(open_door: Open) -> None:
    async with open_door(head_seconds=60.0, max_connections=2) as service:
        for _ in range(10):
            (line,) = await half_sent(service, 1)
            line.hang_up()
        (first, second) = await half_sent(service, 2)
        second.send(b"\r\n")
        assert await second.status() == 401
        assert not first.is_closed


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before = (root.handlers, root.level, logging.raiseExceptions)
    stream = io.StringIO()
    set_up_log(local=False, level="WARNING", stream=stream)
    yield stream
    root.handlers, root.level, logging.raiseExceptions = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


async def test_full_places_are_told_once_a_minute(open_door: Open, log: io.StringIO) -> None:
    async with open_door(head_seconds=60.0, max_connections=2) as service:
        await half_sent(service, 10)
        assert await service.answers()
    (line,) = [json.loads(line) for line in log.getvalue().splitlines()]
    assert (line["event"], line["count"], line["level"]) == ("connections_full", 1, "warning")
