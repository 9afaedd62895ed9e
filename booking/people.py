"""The people who use the assistant. Participants never do, and no name of theirs is held anywhere."""

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AliasChoices, Field


@dataclass(frozen=True, slots=True)
class Person:
    """A Microsoft 365 user. Directory (tenant) and Entra object id are the identity; the name is only for display.

    `acts_for` are the ids of the counsellors whose work the person does today: a counsellor's own, and those of whom
    they stand in for (`booking/calendar/substitution.py`). It is worked out once, where a turn begins, and nothing else
    gives a right to act as a counsellor: a person just read from Teams, or from what is kept, has none. It stays with
    what the person did, so that the record says in what capacity.
    """

    tenant_id: str
    aad_object_id: str
    name: str = field(default="", compare=False)
    # Until revision 0002 it was kept with the second of these names.
    acts_for: Annotated[tuple[str, ...], Field(validation_alias=AliasChoices("acts_for", "stands_in_for"))] = field(
        default=(), compare=False
    )

    @property
    def key(self) -> str:
        return f"{self.tenant_id}/{self.aad_object_id}"

    @property
    def is_counsellor(self) -> bool:
        return bool(self.acts_for)
