"""Handing a session over to another counsellor: same time, and a new meeting in the new one's calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from booking.calendar.substitution import Substitution, in_force
from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.ports import Span
from booking.session.book import watch_meeting
from booking.session.change import Changed, Refusal, Refused, refuse_for_good
from booking.session.session import Booking


class Hindrance(StrEnum):
    """Why a counsellor cannot take over what is agreed for a time. Each is a message key's last part."""

    AWAY = "away"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class HandOver:
    """What the effect of this name is about: the new counsellor's object id, and the administrator who wants it."""

    to_id: str
    by: Person

    def __str__(self) -> str:
        return f"{self.to_id} {self.by.key}"

    @classmethod
    def parse(cls, about: str) -> "HandOver":
        """The reverse of `str`. Raises ValueError."""
        to_id, by = about.split(" ")
        tenant_id, aad_object_id = by.split("/")
        return cls(to_id, Person(tenant_id, aad_object_id))


@dataclass(frozen=True, slots=True)
class FormerMeeting:
    """A meeting that stands in the calendar of one who no longer leads the session."""

    organiser: str
    event_id: str

    def __str__(self) -> str:
        return f"{self.organiser} {self.event_id}"

    @classmethod
    def parse(cls, about: str) -> "FormerMeeting":
        """The reverse of `str`. Raises ValueError."""
        organiser, event_id = about.split(" ", 1)
        return cls(organiser, event_id)


def hindrance(
    to_id: str, day: date, wanted: Span, taken: Iterable[Span], substitutions: Iterable[Substitution]
) -> Hindrance | None:
    """What keeps the counsellor from the time: being away that day, or something else in `taken`; None where nothing.

    What an absent counsellor would get is the stand-in's for that day, so it is not handed over at all.
    """
    if in_force(substitutions, to_id, day):
        return Hindrance.AWAY
    return Hindrance.TAKEN if any(wanted.overlaps(other) for other in taken) else None


def ask_to_hand_over(booking: Booking, to_id: str, by: Person) -> Effect:
    """The effect that hands the session over once nothing else of it is under way."""
    return Effect(EffectKind.HAND_OVER, booking.id, booking.revision, about=str(HandOver(to_id, by)))


def hand_over(booking: Booking, to_id: str, now: datetime) -> Changed | Refused:
    """Let another counsellor lead a session that has not begun. Whether the time is free there is the store's to say.

    The meeting is made anew, because it stands in its organiser's calendar; the old one is cancelled after that, so
    that there is a meeting all the time. An interpreter that was ordered stays ordered: the time is the same.
    """
    if booking.counsellor_id == to_id:
        return Refused(Refusal.ALREADY_THEIRS)
    if why := refuse_for_good(booking):
        return Refused(why)
    if booking.has_begun(now):
        return Refused(Refusal.HAS_BEGUN)
    former = booking.counsellor_id
    theirs = booking.model_copy(
        update={
            "revision": booking.revision + 1,
            "counsellor_id": to_id,
            "meeting": None,
            "event_id": None,
            "meeting_late": False,
            "meeting_problem": None,
        }
    )

    def effect(kind: EffectKind, about: str = "") -> Effect:
        return Effect(kind, theirs.id, theirs.revision, about=about)

    effects = [effect(EffectKind.MAKE_MEETING)]
    if booking.in_calendar:
        left = FormerMeeting(former, booking.in_calendar)
        effects.append(effect(EffectKind.CANCEL_FORMER_MEETING, str(left)))
    effects += [
        effect(EffectKind.ADVISER_CARD),
        effect(EffectKind.ADVISER_HANDED_OVER),
        effect(EffectKind.COUNSELLOR_CARD),
        effect(EffectKind.COUNSELLOR_TOOK_OVER, former),
        effect(EffectKind.FORMER_COUNSELLOR_TOLD, former),
        watch_meeting(theirs, now),
    ]
    return Changed(theirs, tuple(effects), "handed-over")
