"""The people who use the assistant. Participants never do, and no name of theirs is held anywhere."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """A Microsoft 365 user. Directory (tenant) and Entra object id are the identity; the name is only for display."""

    tenant_id: str
    aad_object_id: str
    name: str = field(default="", compare=False)

    @property
    def key(self) -> str:
        return f"{self.tenant_id}/{self.aad_object_id}"
