"""The people who use the assistant. Participants never do, and no name of theirs is held anywhere."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """A Microsoft 365 user. Directory (tenant) and Entra object id are the identity; the name is only for display.

    `stands_in_for` are the ids of the counsellors whose work the person does today
    (`booking/calendar/substitution.py`). It stays with what the person did, so that the record says in what capacity.
    """

    tenant_id: str
    aad_object_id: str
    name: str = field(default="", compare=False)
    stands_in_for: tuple[str, ...] = field(default=(), compare=False)

    @property
    def key(self) -> str:
        return f"{self.tenant_id}/{self.aad_object_id}"
