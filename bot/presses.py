"""The presses that are being answered now, so that no card is updated under an answer that is on its way.

The answer to a press goes back in its HTTP response and takes the card's place; an update of the same card goes by a
request of our own. The two may overtake each other, and the answer, drawn first, would then stand over the update.
So an update waits until the answer is out, and is then drawn afresh.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

ON_ITS_WAY_SECONDS = 0.3
"""How long an answer counts as under way after it was made: it is still to be written, and to get to Teams."""
LONGEST_SECONDS = 20.0
"""Teams itself waits about 15 s for an answer; after that there is none to wait for."""
_Card = tuple[str, str]
"""Conversation and message."""


class Presses:
    """One for the process: a press and the update that must not overtake it are both in it."""

    def __init__(self) -> None:
        self._in_hand: Counter[_Card] = Counter()
        self._out: defaultdict[_Card, set[asyncio.Event]] = defaultdict(set)
        self.held_back = 0
        """How many updates wait at this moment."""

    @contextmanager
    def answering(self, conversation_id: str, message_id: str | None) -> Iterator[None]:
        """A press on the card in this message is being answered; `None` where it is not known which that is."""
        if message_id is None:
            yield
            return
        card = (conversation_id, message_id)
        self._in_hand[card] += 1
        try:
            yield
        finally:
            asyncio.get_running_loop().call_later(ON_ITS_WAY_SECONDS, self._answered, card)

    async def answered(self, conversation_id: str, message_id: str) -> bool:
        """Wait until no press on the card is being answered. True where one was: what was drawn before may be old."""
        card = (conversation_id, message_id)
        if card not in self._in_hand:
            return False
        out = asyncio.Event()
        self._out[card].add(out)
        self.held_back += 1
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                await out.wait()
        except TimeoutError:
            pass
        finally:
            self.held_back -= 1
            self._out[card].discard(out)
        return True

    def _answered(self, card: _Card) -> None:
        self._in_hand[card] -= 1
        if self._in_hand[card]:
            return
        del self._in_hand[card]
        for out in self._out.pop(card, ()):
            out.set()
