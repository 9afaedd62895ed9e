"""What must happen outside once a change is saved. Kept in the outbox in the same transaction as the change."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum, auto
from uuid import UUID


class Lane(StrEnum):
    """Effects of one subject in one lane happen in order; lanes do not wait for each other.

    Reminders and alarms alone wait for nothing but their own time: one that cannot be delivered holds no other up.
    """

    TEAMS_MEETING = "meeting"
    ADVISER = "adviser"
    COUNSELLOR = "counsellor"
    WAITING = "waiting"
    """Looking through a counsellor's waiting list: one look at a time."""
    GUEST = "guest"
    """The advisers of the municipalities that take part in another's group meeting."""
    REMINDER = "reminder"
    """Planned ahead, and dropped when the subject is moved or cancelled."""
    FORMER = "former"
    """Word to one who has left must hold nobody else's up."""
    ALARM = "alarm"
    """Word of what was given up: without order, as reminders are, but never dropped."""


class Lost(Enum):
    """Who is told, besides those who administer the list, when an effect is given up for good."""

    NO_SIDE = auto()
    """Nobody else can do anything about it."""
    ADVISER = auto()
    """What does not get to the counsellor."""
    COUNSELLOR = auto()
    """What does not get to the adviser, or stays in the counsellor's calendar."""
    NO_TEAMS = auto()
    """There will be no Teams meeting: the counsellor, and the adviser where the receipt was left alone long ago."""
    LOG = auto()
    """These are such messages themselves: the log has to be enough."""


class EffectKind(StrEnum):
    """One row each: what it is called in the outbox, its lane, and who is told when it is lost.

    The method that carries it out says so itself: `@carries_out` in `bot/deliveries/`.
    """

    lane: Lane
    lost: Lost

    def __new__(cls, name: str, lane: Lane, lost: Lost = Lost.NO_SIDE) -> "EffectKind":
        kind = str.__new__(cls, name)
        kind._value_, kind.lane, kind.lost = name, lane, lost
        return kind

    @classmethod
    def called(cls, name: str) -> "EffectKind":
        """The kind by its name in the outbox, also by a former one. Raises KeyError."""
        return _BY_NAME[_FORMER_NAMES.get(name, name)]

    # The Teams meeting of a session or a group meeting (`booking/teams_meeting.py`).
    MAKE_TEAMS_MEETING = "make-teams-meeting", Lane.TEAMS_MEETING, Lost.NO_TEAMS
    MOVE_TEAMS_MEETING = "move-teams-meeting", Lane.TEAMS_MEETING
    """Put it in the counsellor's calendar at the subject's present time; the link stays."""
    CANCEL_TEAMS_MEETING = "cancel-teams-meeting", Lane.TEAMS_MEETING, Lost.COUNSELLOR
    TEAMS_MEETING_LATE = "teams-meeting-late", Lane.REMINDER
    """Planned for a while after it was asked for: where it is not made yet, both sides are shown that."""
    COUNSELLOR_TEAMS_NOT_MOVED = "counsellor-teams-not-moved", Lane.COUNSELLOR
    """It stands at the old time in the calendar, and the counsellor must move it by hand."""

    # Another counsellor, of a session or a group meeting (`booking/hand_over.py`).
    HAND_OVER = "hand-over", Lane.TEAMS_MEETING
    """If the time is free there; `about` says to whom and who wants it. After a Teams meeting that is being made, so
    that it is known whose calendar it stands in."""
    CANCEL_FORMER_TEAMS_MEETING = "cancel-former-teams-meeting", Lane.TEAMS_MEETING
    """In the former counsellor's calendar; `about` says whose and which."""
    ADVISER_HANDED_OVER = "adviser-handed-over", Lane.ADVISER, Lost.COUNSELLOR
    GUEST_HANDED_OVER = "guest-handed-over", Lane.GUEST
    """`about` is the guest's place among the meeting's parties."""
    COUNSELLOR_TOOK_OVER = "counsellor-took-over", Lane.COUNSELLOR, Lost.ADVISER
    """Tell the counsellor who has it now; `about` is who had it."""
    FORMER_TOLD = "former-told", Lane.FORMER
    """Tell the one who had it, and close the card that stands there; `about` says who."""

    # A session. Told in messages of their own as well: a card that changes in place notifies nobody.
    ADVISER_CARD = "adviser-card", Lane.ADVISER, Lost.COUNSELLOR
    """Bring the adviser's receipt up to date, in place."""
    ADVISER_INVITATION = "adviser-invitation", Lane.ADVISER, Lost.COUNSELLOR
    """Post the text to forward to the participant."""
    COUNSELLOR_CARD = "counsellor-card", Lane.COUNSELLOR, Lost.ADVISER
    """Post the counsellor's booking card, or bring the posted one up to date."""
    ADVISER_MOVED = "adviser-moved", Lane.ADVISER, Lost.COUNSELLOR
    ADVISER_CANCELLED = "adviser-cancelled", Lane.ADVISER, Lost.COUNSELLOR
    ADVISER_NO_SHOW = "adviser-no-show", Lane.ADVISER, Lost.COUNSELLOR
    COUNSELLOR_MOVED = "counsellor-moved", Lane.COUNSELLOR, Lost.ADVISER
    COUNSELLOR_CANCELLED = "counsellor-cancelled", Lane.COUNSELLOR, Lost.ADVISER

    # Planned ahead for a session (`booking/session/reminders.py`).
    ADVISER_FORWARD_REMINDER = "adviser-forward-reminder", Lane.REMINDER, Lost.COUNSELLOR
    ADVISER_EVENING_REMINDER = "adviser-evening-reminder", Lane.REMINDER
    COUNSELLOR_INTERPRETER_REMINDER = "counsellor-interpreter-reminder", Lane.REMINDER
    COUNSELLOR_EVENING_REMINDER = "counsellor-evening-reminder", Lane.REMINDER
    COUNSELLOR_SESSION_BEGINS = "counsellor-session-begins", Lane.REMINDER
    """Bring the counsellor's card up to date: from now on it can be said how the session went."""
    COUNSELLOR_OUTCOME_QUESTION = "counsellor-outcome-question", Lane.REMINDER
    COUNSELLOR_NOTE_REMINDER = "counsellor-note-reminder", Lane.REMINDER
    ADVISER_MATERIAL = "adviser-material", Lane.ADVISER, Lost.COUNSELLOR
    """Post what the counsellor sends after the session; `about` is the material's id."""

    # Who stands in. The subject is the substitution.
    STAND_IN_BEGINS = "stand-in-begins", Lane.REMINDER
    """Tell the stand-in on the first day; the id is the substitution's."""
    STAND_IN_RELIEVED = "stand-in-relieved", Lane.REMINDER
    """Tell the stand-in that it was ended before its time; `about` says which it was, since it is not kept."""
    ABSENT_BACK = "absent-back", Lane.REMINDER
    """The same to the one who was away."""

    # What was given up for good, told to somebody else (`bot/deliveries/undelivered.py`).
    ADVISER_UNDELIVERED = "adviser-undelivered", Lane.ALARM, Lost.LOG
    """Tell the adviser what did not get to the counsellor; `about` is the kind of effect that was given up."""
    COUNSELLOR_UNDELIVERED = "counsellor-undelivered", Lane.ALARM, Lost.LOG
    ADMINISTRATOR_UNDELIVERED = "administrator-undelivered", Lane.ALARM, Lost.LOG
    """Tell an administrator; `about` says who, what was given up and why."""

    # A request for an exception.
    EXCEPTION_COUNSELLOR_CARD = "exception-counsellor-card", Lane.COUNSELLOR, Lost.ADVISER
    """Post the request for an exception to the counsellor, or bring the posted one up to date."""
    EXCEPTION_STAND_IN_CARD = "exception-stand-in-card", Lane.COUNSELLOR
    """The same for the substitute whom it was handed to."""
    EXCEPTION_ADVISER_CARD = "exception-adviser-card", Lane.ADVISER, Lost.COUNSELLOR
    EXCEPTION_ADVISER_NEWS = "exception-adviser-news", Lane.ADVISER, Lost.COUNSELLOR
    """Post the adviser's card afresh: something was answered, or waits for the adviser."""
    EXCEPTION_REMIND = "exception-remind", Lane.REMINDER
    EXCEPTION_COUNSELLOR_REMINDED = "exception-counsellor-reminded", Lane.COUNSELLOR, Lost.ADVISER
    """Post the card afresh, with the words that it still waits for an answer."""
    EXCEPTION_HAND_OVER = "exception-hand-over", Lane.REMINDER
    EXCEPTION_EXPIRE = "exception-expire", Lane.REMINDER

    # The waiting lists.
    WAITING_LOOK = "waiting-look", Lane.WAITING
    """Look for free time for those who wait for a counsellor; `about` is the counsellor's object id."""
    WAITING_LOOK_DAILY = "waiting-look-daily", Lane.REMINDER
    """The same, planned for the next morning as long as anybody waits: a new day brings new times and ends others."""
    WAITING_CARD = "waiting-card", Lane.ADVISER
    WAITING_OFFER = "waiting-offer", Lane.ADVISER
    """Post the card that offers a freed time."""
    WAITING_HOLD_ENDS = "waiting-hold-ends", Lane.REMINDER

    # A group meeting.
    GROUP_COUNSELLOR_CARD = "group-counsellor-card", Lane.COUNSELLOR, Lost.ADVISER
    """Bring the counsellor's card about a group meeting up to date, in place."""
    GROUP_COUNSELLOR_NEWS = "group-counsellor-news", Lane.COUNSELLOR, Lost.ADVISER
    """Post the card afresh, since something waits for the counsellor or has been decided by the other side."""
    GROUP_ADVISER_CARD = "group-adviser-card", Lane.ADVISER, Lost.COUNSELLOR
    GROUP_ADVISER_NEWS = "group-adviser-news", Lane.ADVISER, Lost.COUNSELLOR
    GROUP_INVITATION = "group-invitation", Lane.ADVISER, Lost.COUNSELLOR
    """Post the text with the Teams link to forward to the participants."""
    GROUP_GUEST_INVITATION = "group-guest-invitation", Lane.GUEST
    """The same to the adviser of another municipality; `about` is its place among the meeting's parties."""
    GROUP_GUEST_CANCELLED = "group-guest-cancelled", Lane.GUEST
    GROUP_GUEST_MOVED = "group-guest-moved", Lane.GUEST
    GROUP_INTERPRETER_REMINDER = "group-interpreter-reminder", Lane.REMINDER
    GROUP_OVER = "group-over", Lane.REMINDER
    """Planned for the end of a group meeting, and dropped when it is moved or cancelled."""
    GROUP_ATTENDANCE = "group-attendance", Lane.ADVISER, Lost.COUNSELLOR
    """Ask the adviser who asked for the meeting who attended."""
    GROUP_GUEST_ATTENDANCE = "group-guest-attendance", Lane.GUEST

    # Nobody answers the question for a group meeting (`booking/group_meeting/unanswered.py`).
    GROUP_REMIND = "group-remind", Lane.REMINDER
    GROUP_OVERDUE = "group-overdue", Lane.REMINDER
    GROUP_EXPIRE = "group-expire", Lane.REMINDER
    GROUP_STAND_IN_CARD = "group-stand-in-card", Lane.COUNSELLOR, Lost.ADVISER
    """The counsellor's card, for the substitute whom an unanswered question was handed to."""


_BY_NAME = {kind.value: kind for kind in EffectKind}
_FORMER_NAMES = {
    # Rows from when sessions and group meetings had each their own.
    "make-meeting": "make-teams-meeting",
    "make-group-teams": "make-teams-meeting",
    "move-meeting": "move-teams-meeting",
    "move-group-teams": "move-teams-meeting",
    "cancel-meeting": "cancel-teams-meeting",
    "cancel-group-teams": "cancel-teams-meeting",
    "meeting-late": "teams-meeting-late",
    "group-teams-late": "teams-meeting-late",
    "counsellor-move-failed": "counsellor-teams-not-moved",
    "group-move-failed": "counsellor-teams-not-moved",
    "group-hand-over": "hand-over",
    "cancel-former-meeting": "cancel-former-teams-meeting",
    "group-adviser-handed-over": "adviser-handed-over",
    "group-guest-handed-over": "guest-handed-over",
    "group-counsellor-took-over": "counsellor-took-over",
    "former-counsellor-told": "former-told",
    "group-former-told": "former-told",
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing to do for a subject; what to say is worked out from the subject when it is done, not kept here.

    `subject_id` is the id of a session, a group meeting, a request for an exception, a place on a waiting list, a whole
    list (`booking/waiting/looking.py`) or a substitution.

    `due` is when, in UTC, for what is planned ahead; None is at once. `about` tells apart what a kind may be planned
    for more than once, such as the time that a reminder was planned for; it holds nothing personal.
    """

    kind: EffectKind
    subject_id: UUID
    revision: int
    due: datetime | None = None
    about: str = ""

    @property
    def lane(self) -> Lane:
        return self.kind.lane
