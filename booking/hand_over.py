"""Another counsellor leads a session or a group meeting: same time, and a new Teams meeting in another calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from booking.booked import Booked
from booking.calendar.substitution import Substitution, in_force
from booking.change import Changed, Refused, change
from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import planned
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.people import Person
from booking.ports import Span
from booking.rules import Facts
from booking.teams_meeting import make_teams


class Hindrance(StrEnum):
    """Why a counsellor cannot take over what is agreed for a time. Each is a message key's last part."""

    AWAY = "away"
    TAKEN = "taken"


class NotHandedOver(StrEnum):
    """Why there is nothing to hand over."""

    ALREADY_THEIRS = "already-theirs"
    OVER = "over"
    HAS_BEGUN = "has-begun"


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
class FormerTeams:
    """An event that stands in the calendar of one who no longer leads what it was made for."""

    organiser: str
    event_id: str

    def __str__(self) -> str:
        return f"{self.organiser} {self.event_id}"

    @classmethod
    def parse(cls, about: str) -> "FormerTeams":
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


def ask_to_hand_over(booked: Booked, to_id: str, by: Person) -> Effect:
    """The effect that hands it over once nothing else of it is under way."""
    return booked.effect(EffectKind.HAND_OVER, str(HandOver(to_id, by)))


def hand_over(booked: Booked, to_id: str, facts: Facts) -> Changed[Booked] | Refused[NotHandedOver]:
    """Let another counsellor lead what has not begun, or answer the question. Whether the time is free there is the
    store's to say.

    The Teams meeting is made anew, because it stands in its organiser's calendar; the old one is cancelled after that,
    so that there is one all the time. An interpreter that was ordered stays ordered: the time is the same.
    """
    if booked.counsellor_id == to_id:
        return Refused(NotHandedOver.ALREADY_THEIRS)
    if not booked.is_under_way:
        return Refused(NotHandedOver.OVER)
    if booked.has_begun(facts.now):
        return Refused(NotHandedOver.HAS_BEGUN)
    former = booked.counsellor_id
    theirs: Booked = booked.given_to(to_id, facts.now)
    effects: list[Effect] = [*make_teams(theirs, facts.now)]
    if booked.in_calendar:
        left = FormerTeams(former, booked.in_calendar)
        effects.append(theirs.effect(EffectKind.CANCEL_FORMER_TEAMS_MEETING, str(left)))
    effects += theirs.effects(theirs.adviser_card, EffectKind.ADVISER_HANDED_OVER, theirs.new_counsellors_card)
    effects += theirs.to_guests(EffectKind.GUEST_HANDED_OVER)
    effects += (theirs.effect(kind, former) for kind in (EffectKind.COUNSELLOR_TOOK_OVER, EffectKind.FORMER_TOLD))
    asked: tuple[Effect, ...] = _asked_anew(theirs, facts)
    return change(booked, theirs, (*effects, *asked), "handed-over", drops_planned=bool(asked))


def _asked_anew(theirs: Booked, facts: Facts) -> tuple[Effect, ...]:
    """A question for a group meeting is planned for from the beginning."""
    if not isinstance(theirs, GroupMeeting) or theirs.status is not GroupStatus.PROPOSED:
        return ()
    return planned(theirs, facts.routine)
