"""In which written language a person is answered: as they write, or as chosen for good (språklova § 12)."""

from contextvars import ContextVar
from typing import NamedTuple

from booking.store import Store
from cards.catalogue import DEFAULT, WRITTEN_LANGUAGES

MOST_KEPT = 5000
"""People held in memory; beyond it the oldest is read from the store again."""
LEAST_WORDS = 4
"""Words in a message before it counts as evidence of bokmål, which is also what «hei» and a place name look like."""


class Written(NamedTuple):
    language: str
    chosen: bool


_UNKNOWN = Written(DEFAULT, chosen=False)


# Every text of a turn is for one person. Each turn runs in a task of its own, and with it goes this value; passing it
# through every function down to each short notice would tell nobody anything.
_this_turn: ContextVar[str] = ContextVar("written_language", default=DEFAULT)


class WrittenLanguages:
    """Who is answered in what. The store is read once a person."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, Written] = {}

    @property
    def of_this_turn(self) -> str:
        return _this_turn.get()

    async def begin_turn(self, aad_object_id: str) -> None:
        """From here on, this task answers the person. To be called with no transaction open."""
        _this_turn.set(await self.load(aad_object_id))

    async def load(self, aad_object_id: str) -> str:
        """Read what is kept about the person. To be called with no transaction open."""
        if aad_object_id not in self._kept:
            found = await self._store.reading.language_of(aad_object_id)
            self._remember(aad_object_id, Written(*found) if found else _UNKNOWN)
        return self._kept[aad_object_id].language

    async def heard(self, aad_object_id: str, language: str, words: int) -> None:
        """The person wrote `words` words in `language`: answer in it from now on, unless one was chosen for good."""
        now = self._kept.get(aad_object_id, _UNKNOWN)
        unsure = language == DEFAULT and words < LEAST_WORDS
        if not now.chosen and not unsure and language != now.language:
            await self._keep(aad_object_id, Written(language, chosen=False))
            _this_turn.set(language)

    async def choose(self, aad_object_id: str, language: str) -> None:
        """The person asked to be answered in `language` for good. An unknown one changes nothing."""
        if language in WRITTEN_LANGUAGES:
            await self._keep(aad_object_id, Written(language, chosen=True))
            _this_turn.set(language)

    async def _keep(self, aad_object_id: str, written: Written) -> None:
        await self._store.keep_language(aad_object_id, written.language, chosen=written.chosen)
        self._remember(aad_object_id, written)

    def _remember(self, aad_object_id: str, written: Written) -> None:
        self._kept.pop(aad_object_id, None)
        self._kept[aad_object_id] = written
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
