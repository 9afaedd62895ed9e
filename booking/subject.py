"""What lives and is changed: a session, a group meeting, a request for an exception, a place on a waiting list."""

from datetime import datetime
from typing import NamedTuple, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.effects import Effect, EffectKind
from booking.ports import Span


class Held(NamedTuple):
    """Time that is held: whose, as object id, and which stretch of UTC."""

    counsellor_id: str
    span: Span


class Kept(BaseModel):
    """What is kept as JSON: frozen, and nothing in it but what is written here."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Subject(Kept):
    """`revision` grows by one with each change. A request or a place that becomes a session keeps its id."""

    id: UUID
    revision: int = 1

    @property
    def held(self) -> Held | None:
        """The time that nobody else can have because of it."""
        return None

    @property
    def kept_up_to_date(self) -> tuple[EffectKind, ...]:
        """Further cards that every change of it shows, besides those that the change itself names."""
        return ()

    def next_revision(self, **changes: object) -> Self:
        return self.model_copy(update={**changes, "revision": self.revision + 1})

    def effect(self, kind: EffectKind, about: str = "", due: datetime | None = None) -> Effect:
        """An effect of this revision, at once or when it is `due` (UTC)."""
        return Effect(kind, self.id, self.revision, due, about)

    def effects(self, *kinds: EffectKind) -> tuple[Effect, ...]:
        """Effects to be carried out at once."""
        return tuple(self.effect(kind) for kind in kinds)
