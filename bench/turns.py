"""What is measured: the turns that each worker repeats, by name."""

import re
from collections import deque
from collections.abc import Awaitable, Callable
from itertools import cycle

from bench.activities import installs, presses, says, searches
from bench.wire import Caller

Work = Callable[[Caller, int], Awaitable[bool]]
"""One or more turns over a connection by worker number so-and-so; False when there is nothing left to do."""
DUF = "2001 000000 10"  # synthetic
_DRAFT = re.compile(rb'"draft": ?"([^"]+)", ?"version": ?(\d+)')
_SLOT = re.compile(rb'"slot": ?"([^"]+)"')


def message(service_url: str) -> Work:
    """«hei» → a reply by way of the connector."""

    async def work(caller: Caller, who: int) -> bool:
        await caller.post(says(who, service_url, "hei"))
        return True

    return work


def card_echo(service_url: str) -> Work:
    """A pressed button → a card in the answer. For the peers, that do nothing else with it."""

    async def work(caller: Caller, who: int) -> bool:
        await caller.post(presses(who, service_url, "echo"))
        return True

    return work


def contact_message(service_url: str) -> Work:
    async def work(caller: Caller, who: int) -> bool:
        await caller.post(says(who, service_url, "kontakt Larvik"))
        return True

    return work


def contact_search(service_url: str) -> Work:
    async def work(caller: Caller, who: int) -> bool:
        if b"Larvik" not in await caller.post(searches(who, service_url, "Larvik")):
            raise RuntimeError("the contact was not found")
        return True

    return work


class Walk:
    """One adviser's way through the booking walk. Each method is one step: a press in, the next page's card out."""

    def __init__(self, service_url: str, who: int, municipality: str) -> None:
        self._service_url, self._who, self._municipality = service_url, who, municipality
        self.places = cycle(("Horten", "Larvik"))
        self._draft: dict[str, str] = {}
        self._slots: list[bytes] = []

    async def start(self, caller: Caller) -> None:
        await self._press(caller, "walk.start")

    async def about(self, caller: Caller, municipality: str = "") -> None:
        """Another municipality has another counsellor, so that a time must be chosen anew."""
        place = municipality or self._municipality
        await self._press(caller, "walk.next", municipality=place, basis="6A", language="ti")

    async def participant(self, caller: Caller) -> None:
        await self._press(caller, "walk.next", duf=DUF, attended_meeting="true", presence_agreed="no")

    async def pick(self, caller: Caller, number: int = 0) -> None:
        """`number` is which of the free times shown."""
        await self._press(caller, "walk.pick", slot=self._slots[number % len(self._slots)].decode())

    async def edit(self, caller: Caller, page: str) -> None:
        await self._press(caller, "walk.edit", page=page)

    async def confirm(self, caller: Caller) -> None:
        answer = await self._press(caller, "walk.confirm")
        if _DRAFT.search(answer):
            raise RuntimeError("not confirmed")

    async def _press(self, caller: Caller, verb: str, **values: str) -> bytes:
        answer = await caller.post(presses(self._who, self._service_url, verb, **self._draft, **values))
        if found := _DRAFT.search(answer):
            self._draft = {"draft": found[1].decode(), "version": found[2].decode()}
        self._slots = list(dict.fromkeys(_SLOT.findall(answer)))
        return answer


def booking_steps(service_url: str) -> Work:
    """Five steps of the walk, over all its pages: another municipality, its times, one chosen, the participant
    corrected, and back to the beginning. Each loads state and facts, judges the rules and saves.
    """
    walks: dict[int, Walk] = {}

    async def work(caller: Caller, who: int) -> bool:
        if who not in walks:
            walk = walks[who] = Walk(service_url, who, "Larvik")
            await walk.start(caller)
            await walk.about(caller)
            await walk.participant(caller)
            await walk.pick(caller)
            await walk.edit(caller, "about")
        walk = walks[who]
        await walk.about(caller, next(walk.places))
        await walk.pick(caller)
        await walk.edit(caller, "participant")
        await walk.participant(caller)
        await walk.edit(caller, "about")
        return True

    return work


class Confirmations:
    """Walks brought to their last page beforehand, so that only the confirming press is measured."""

    def __init__(self, service_url: str) -> None:
        self._service_url = service_url
        self._ready: deque[Walk] = deque()

    async def prepare(self, caller: Caller, municipalities: list[tuple[str, str]], each: int, first: int) -> None:
        """`municipalities` with their counsellors' ids; `each` is how many to confirm with every counsellor."""
        for at, (municipality, counsellor) in enumerate(municipalities):
            await caller.post(installs(900_000 + at, self._service_url, counsellor))
            for number in range(each):
                walk = Walk(self._service_url, first + at * each + number, municipality)
                await walk.start(caller)
                await walk.about(caller)
                await walk.participant(caller)
                await walk.pick(caller, number)
                self._ready.append(walk)

    async def work(self, caller: Caller, _who: int) -> bool:
        if self._ready:
            await self._ready.popleft().confirm(caller)
        return bool(self._ready)
