"""The Teams meeting of a session or of a group meeting: asked for, made, late, given up, moved and cancelled."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import ClassVar, TypeVar

from pydantic import AliasChoices, Field

from booking.change import Changed, change
from booking.effects import Effect, EffectKind
from booking.ports import TeamsMeeting
from booking.subject import Subject

NO_TEAMS = {"teams": None, "event_id": None, "teams_late": False, "teams_problem": None}
"""Where the Teams meeting has still to be made, or is made anew."""
PATIENCE = timedelta(minutes=15)
"""How long «being made» is the truth about a Teams meeting; after that both sides are told that it is late."""


class WithTeams(Subject):
    """What a Teams meeting is made for. The class says which cards show it, and which message holds the link.

    `event_id` is the event in the counsellor's calendar while it has no Teams meeting. `teams_late` says that it still
    fails to be made, `teams_problem` that it was given up, and why.
    """

    adviser_card: ClassVar[EffectKind]
    counsellor_card: ClassVar[EffectKind]
    new_counsellors_card: ClassVar[EffectKind]
    invitation: ClassVar[EffectKind]

    counsellor_id: str
    minutes: int
    # A session was first kept with the second of these names.
    teams: TeamsMeeting | None = Field(default=None, validation_alias=AliasChoices("teams", "meeting"))
    event_id: str | None = None
    teams_late: bool = Field(default=False, validation_alias=AliasChoices("teams_late", "meeting_late"))
    teams_problem: str | None = Field(default=None, validation_alias=AliasChoices("teams_problem", "meeting_problem"))

    @property
    def in_calendar(self) -> str | None:
        """The event's id in the counsellor's calendar, with a Teams meeting or without."""
        return self.teams.event_id if self.teams else self.event_id

    @property
    def is_active(self) -> bool:
        """It has a time and is still to be held, moved or cancelled."""
        raise NotImplementedError

    @property
    def wants_teams(self) -> bool:
        return True

    @property
    def guests(self) -> Iterable[int]:
        """The places, among the parties, of the further municipalities that send somebody."""
        return ()

    def to_guests(self, kind: EffectKind) -> tuple[Effect, ...]:
        """One for each further municipality; `about` is its place among the parties."""
        return tuple(self.effect(kind, str(at)) for at in self.guests)


W = TypeVar("W", bound=WithTeams)


def make_teams(subject: WithTeams, now: datetime) -> tuple[Effect, ...]:
    """Ask for the Teams meeting at `now` (UTC), where there is to be one, and look later whether it was made."""
    if not subject.is_active or not subject.wants_teams:
        return ()
    return (subject.effect(EffectKind.MAKE_TEAMS_MEETING), _watch(subject, now))


def move_teams(subject: WithTeams, now: datetime) -> tuple[Effect, ...]:
    """Put it at the subject's new time.

    Also where there is none yet: it may be under way for the former time. What was planned has been forgotten by the
    move, so one that is waited for is watched again.
    """
    if not subject.wants_teams:
        return ()
    watched = () if subject.teams or subject.teams_late else (_watch(subject, now),)
    return (subject.effect(EffectKind.MOVE_TEAMS_MEETING), *watched)


def cancel_teams(subject: WithTeams) -> tuple[Effect, ...]:
    return subject.effects(EffectKind.CANCEL_TEAMS_MEETING) if subject.in_calendar else ()


def keep_teams(subject: W, teams: TeamsMeeting) -> Changed[W]:
    """The Teams meeting exists. Where the subject was cancelled meanwhile, it is cancelled in turn."""
    made = subject.next_revision(**{**NO_TEAMS, "teams": teams})
    if not subject.is_active:
        return change(subject, made, cancel_teams(made), "teams-made-too-late")
    told = made.effects(made.adviser_card, made.invitation, made.counsellor_card)
    return change(subject, made, (*told, *made.to_guests(EffectKind.GROUP_GUEST_INVITATION)), "teams-made")


def keep_event(subject: W, event_id: str) -> Changed[W] | None:
    """The event stands in the calendar, its Teams meeting is not there. None where that is known already.

    Where the subject was cancelled meanwhile, the event is cancelled in turn.
    """
    if subject.in_calendar:
        return None
    kept = subject.next_revision(event_id=event_id)
    if not subject.is_active:
        return change(subject, kept, cancel_teams(kept), "event-made")
    return _shown(subject, kept, "event-made")


def note_teams_late(subject: W) -> Changed[W] | None:
    """The Teams meeting fails to be made, and is tried for still; both sides are shown it. None where it is not so."""
    if not subject.is_active or not subject.wants_teams or subject.teams or subject.teams_late or subject.teams_problem:
        return None
    return _shown(subject, subject.next_revision(teams_late=True), "teams-late")


def note_teams_problem(subject: W, reason: str) -> Changed[W] | None:
    """It could not be made for good; both sides are shown it, since somebody must act. None where it is not so."""
    if not subject.is_active or subject.teams:
        return None
    return _shown(subject, subject.next_revision(teams_problem=reason), "teams-failed")


def _shown(before: W, after: W, event: str) -> Changed[W]:
    return change(before, after, after.effects(after.adviser_card, after.counsellor_card), event)


def _watch(subject: WithTeams, now: datetime) -> Effect:
    return subject.effect(EffectKind.TEAMS_MEETING_LATE, due=now + PATIENCE)
