"""What an adviser asks for: the answers to the form, each None until it has been given."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator

from booking.calendar.wall_time import Slot
from booking.legal_basis import LegalBasis


def _read_slot(value: object) -> Slot:
    return value if isinstance(value, Slot) else Slot.parse(str(value))


SlotField = Annotated[Slot, PlainValidator(_read_slot), PlainSerializer(str, return_type=str)]


class SessionRequest(BaseModel):
    """One individual session as asked for. Dates are local Oslo dates; `duf` is twelve digits without separators.

    `duf_confirmed` says that the adviser insisted on a number whose control digits are off.
    `place` is None for Teams, else where the session is held, as the routine's list names it.
    `attended_meeting`, `age_in_span`, `competence_mapped` and `presence_agreed` are the adviser's word.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    municipality: str | None = None
    basis: LegalBasis | None = None
    language: str | None = None
    duf: Annotated[str | None, Field(repr=False)] = None
    duf_confirmed: bool = False
    attended_meeting: bool | None = None
    settled_on: date | None = None
    age_in_span: bool | None = None
    competence_mapped: bool | None = None
    programme_starts_on: date | None = None
    adviser_attends: bool | None = None
    presence_agreed: bool | None = None
    slot: SlotField | None = None
    place: str | None = None

    def without_duf(self) -> "SessionRequest":
        """The same request with the number left out, as it is kept with the booking and the judgment."""
        return self.model_copy(update={"duf": None})
