"""What must happen outside once a change is saved. Kept in the outbox in the same transaction as the change."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class EffectKind(StrEnum):
    MAKE_MEETING = "make-meeting"
    MOVE_MEETING = "move-meeting"
    """Put the meeting in the counsellor's calendar at the booking's present time; the link stays."""
    CANCEL_MEETING = "cancel-meeting"
    MEETING_LATE = "meeting-late"
    """Planned for a while after the meeting was asked for: where it is not made yet, both sides are shown that."""
    ADVISER_CARD = "adviser-card"
    """Bring the adviser's receipt up to date, in place."""
    ADVISER_INVITATION = "adviser-invitation"
    """Post the text to forward to the participant."""
    COUNSELLOR_CARD = "counsellor-card"
    """Post the counsellor's booking card, or bring the posted one up to date."""
    # Told in messages of their own: a card that changes in place notifies nobody.
    ADVISER_MOVED = "adviser-moved"
    ADVISER_CANCELLED = "adviser-cancelled"
    ADVISER_NO_SHOW = "adviser-no-show"
    COUNSELLOR_MOVED = "counsellor-moved"
    COUNSELLOR_CANCELLED = "counsellor-cancelled"
    COUNSELLOR_MOVE_FAILED = "counsellor-move-failed"
    """The meeting stands at the old time in the calendar, and somebody must move it by hand."""
    # Planned ahead (`booking/session/reminders.py`).
    ADVISER_FORWARD_REMINDER = "adviser-forward-reminder"
    ADVISER_EVENING_REMINDER = "adviser-evening-reminder"
    COUNSELLOR_INTERPRETER_REMINDER = "counsellor-interpreter-reminder"
    COUNSELLOR_EVENING_REMINDER = "counsellor-evening-reminder"
    COUNSELLOR_SESSION_BEGINS = "counsellor-session-begins"
    """Bring the counsellor's card up to date: from now on it can be said how the session went."""
    COUNSELLOR_OUTCOME_QUESTION = "counsellor-outcome-question"
    COUNSELLOR_NOTE_REMINDER = "counsellor-note-reminder"
    # The counsellor's own.
    ADVISER_MATERIAL = "adviser-material"
    """Post what the counsellor sends after the session; `about` is the material's id."""
    STAND_IN_BEGINS = "stand-in-begins"
    """Tell the stand-in on the first day; the id is the substitution's."""
    STAND_IN_RELIEVED = "stand-in-relieved"
    """Tell the stand-in that it was ended before its time; `about` says which it was, since it is not kept."""
    ABSENT_BACK = "absent-back"
    """The same to the one who was away."""
    # Another counsellor (`booking/session/hand_over.py`).
    HAND_OVER = "hand-over"
    """Give the session to another counsellor, if the time is free there; `about` says to whom and who wants it."""
    CANCEL_FORMER_MEETING = "cancel-former-meeting"
    """Cancel the meeting in the former counsellor's calendar; `about` says whose and which."""
    ADVISER_HANDED_OVER = "adviser-handed-over"
    COUNSELLOR_TOOK_OVER = "counsellor-took-over"
    FORMER_COUNSELLOR_TOLD = "former-counsellor-told"
    """Tell the one who gave the session away, and close the card that stands there; `about` says who."""

    # What was given up for good, told to somebody else (`bot/deliveries/undelivered.py`).
    ADVISER_UNDELIVERED = "adviser-undelivered"
    """Tell the adviser what did not get to the counsellor; `about` is the kind of effect that was given up."""
    COUNSELLOR_UNDELIVERED = "counsellor-undelivered"
    ADMINISTRATOR_UNDELIVERED = "administrator-undelivered"
    """Tell an administrator; `about` says who, what was given up and why."""

    EXCEPTION_COUNSELLOR_CARD = "exception-counsellor-card"
    """Post the request for an exception to the counsellor, or bring the posted one up to date."""
    EXCEPTION_STAND_IN_CARD = "exception-stand-in-card"
    """The same for the substitute whom it was handed to."""
    EXCEPTION_ADVISER_CARD = "exception-adviser-card"
    EXCEPTION_ADVISER_NEWS = "exception-adviser-news"
    """Post the adviser's card afresh: something was answered, or waits for the adviser."""
    EXCEPTION_REMIND = "exception-remind"
    EXCEPTION_COUNSELLOR_REMINDED = "exception-counsellor-reminded"
    """Post the card afresh, with the words that it still waits for an answer."""
    EXCEPTION_HAND_OVER = "exception-hand-over"
    EXCEPTION_EXPIRE = "exception-expire"

    WAITING_LOOK = "waiting-look"
    """Look for free time for those who wait for a counsellor; `about` is the counsellor's object id."""
    WAITING_LOOK_DAILY = "waiting-look-daily"
    """The same, planned for the next morning as long as anybody waits: a new day brings new times and ends others."""
    WAITING_CARD = "waiting-card"
    WAITING_OFFER = "waiting-offer"
    """Post the card that offers a freed time."""
    WAITING_HOLD_ENDS = "waiting-hold-ends"

    MAKE_GROUP_TEAMS = "make-group-teams"
    CANCEL_GROUP_TEAMS = "cancel-group-teams"
    GROUP_TEAMS_LATE = "group-teams-late"
    GROUP_COUNSELLOR_CARD = "group-counsellor-card"
    """Bring the counsellor's card about a group meeting up to date, in place."""
    GROUP_COUNSELLOR_NEWS = "group-counsellor-news"
    """Post the card afresh, since something waits for the counsellor or has been decided by the other side."""
    GROUP_ADVISER_CARD = "group-adviser-card"
    GROUP_ADVISER_NEWS = "group-adviser-news"
    GROUP_INVITATION = "group-invitation"
    """Post the text with the Teams link to forward to the participants."""
    GROUP_GUEST_INVITATION = "group-guest-invitation"
    """The same to the adviser of another municipality; `about` is its place among the meeting's parties."""
    GROUP_GUEST_CANCELLED = "group-guest-cancelled"
    GROUP_GUEST_MOVED = "group-guest-moved"
    MOVE_GROUP_TEAMS = "move-group-teams"
    """Put the Teams meeting in the counsellor's calendar at the group meeting's present time; the link stays."""
    GROUP_MOVE_FAILED = "group-move-failed"
    """The Teams meeting stands at the old time in the calendar, and the counsellor must move it by hand."""
    GROUP_INTERPRETER_REMINDER = "group-interpreter-reminder"
    GROUP_OVER = "group-over"
    """Planned for the end of a group meeting, and dropped when it is moved or cancelled."""
    GROUP_ATTENDANCE = "group-attendance"
    """Ask the adviser who asked for the meeting who attended."""
    GROUP_GUEST_ATTENDANCE = "group-guest-attendance"
    # Nobody answers the question for a group meeting (`booking/group_meeting/unanswered.py`).
    GROUP_REMIND = "group-remind"
    GROUP_OVERDUE = "group-overdue"
    GROUP_EXPIRE = "group-expire"
    GROUP_STAND_IN_CARD = "group-stand-in-card"
    """The counsellor's card, for the substitute whom an unanswered question was handed to."""
    # A group meeting gets another counsellor (`booking/group_meeting/hand_over.py`).
    GROUP_HAND_OVER = "group-hand-over"
    """As HAND_OVER, for a group meeting."""
    GROUP_ADVISER_HANDED_OVER = "group-adviser-handed-over"
    GROUP_GUEST_HANDED_OVER = "group-guest-handed-over"
    """`about` is the guest's place among the meeting's parties."""
    GROUP_COUNSELLOR_TOOK_OVER = "group-counsellor-took-over"
    """Tell the counsellor who has the meeting now; `about` is who had it."""
    GROUP_FORMER_TOLD = "group-former-told"
    """Tell the one who had the meeting, and close the card that stands there; `about` says who."""


class Lane(StrEnum):
    """Effects of one booking in one lane happen in order; lanes do not wait for each other.

    Reminders and alarms alone wait for nothing but their own time: one that cannot be delivered holds no other up.
    """

    MEETING = "meeting"
    ADVISER = "adviser"
    COUNSELLOR = "counsellor"
    WAITING = "waiting"
    """Looking through a counsellor's waiting list: one look at a time."""
    GUEST = "guest"
    """The advisers of the municipalities that take part in another's group meeting."""
    REMINDER = "reminder"
    """Planned ahead, and dropped when the booking is moved or cancelled."""
    FORMER = "former"
    """Word to one who has left must hold nobody else's up."""
    ALARM = "alarm"
    """Word of what was given up: without order, as reminders are, but never dropped."""


_LANES = {
    EffectKind.MAKE_MEETING: Lane.MEETING,
    EffectKind.MOVE_MEETING: Lane.MEETING,
    EffectKind.CANCEL_MEETING: Lane.MEETING,
    EffectKind.MEETING_LATE: Lane.REMINDER,
    EffectKind.ADVISER_CARD: Lane.ADVISER,
    EffectKind.ADVISER_INVITATION: Lane.ADVISER,
    EffectKind.ADVISER_MATERIAL: Lane.ADVISER,
    EffectKind.STAND_IN_BEGINS: Lane.REMINDER,
    EffectKind.STAND_IN_RELIEVED: Lane.REMINDER,
    EffectKind.ABSENT_BACK: Lane.REMINDER,
    EffectKind.ADVISER_MOVED: Lane.ADVISER,
    EffectKind.ADVISER_CANCELLED: Lane.ADVISER,
    EffectKind.ADVISER_NO_SHOW: Lane.ADVISER,
    EffectKind.COUNSELLOR_CARD: Lane.COUNSELLOR,
    EffectKind.COUNSELLOR_MOVED: Lane.COUNSELLOR,
    EffectKind.COUNSELLOR_CANCELLED: Lane.COUNSELLOR,
    EffectKind.EXCEPTION_COUNSELLOR_CARD: Lane.COUNSELLOR,
    EffectKind.EXCEPTION_STAND_IN_CARD: Lane.COUNSELLOR,
    EffectKind.EXCEPTION_ADVISER_CARD: Lane.ADVISER,
    EffectKind.EXCEPTION_ADVISER_NEWS: Lane.ADVISER,
    EffectKind.EXCEPTION_REMIND: Lane.REMINDER,
    EffectKind.EXCEPTION_COUNSELLOR_REMINDED: Lane.COUNSELLOR,
    EffectKind.EXCEPTION_HAND_OVER: Lane.REMINDER,
    EffectKind.EXCEPTION_EXPIRE: Lane.REMINDER,
    EffectKind.WAITING_LOOK: Lane.WAITING,
    EffectKind.WAITING_LOOK_DAILY: Lane.REMINDER,
    EffectKind.WAITING_CARD: Lane.ADVISER,
    EffectKind.WAITING_OFFER: Lane.ADVISER,
    EffectKind.WAITING_HOLD_ENDS: Lane.REMINDER,
    EffectKind.COUNSELLOR_MOVE_FAILED: Lane.COUNSELLOR,
    EffectKind.ADVISER_FORWARD_REMINDER: Lane.REMINDER,
    EffectKind.ADVISER_EVENING_REMINDER: Lane.REMINDER,
    EffectKind.COUNSELLOR_INTERPRETER_REMINDER: Lane.REMINDER,
    EffectKind.COUNSELLOR_EVENING_REMINDER: Lane.REMINDER,
    EffectKind.COUNSELLOR_SESSION_BEGINS: Lane.REMINDER,
    EffectKind.COUNSELLOR_OUTCOME_QUESTION: Lane.REMINDER,
    EffectKind.COUNSELLOR_NOTE_REMINDER: Lane.REMINDER,
    # After a meeting that is being made, so that it is known whose calendar it stands in.
    EffectKind.HAND_OVER: Lane.MEETING,
    EffectKind.CANCEL_FORMER_MEETING: Lane.MEETING,
    EffectKind.ADVISER_HANDED_OVER: Lane.ADVISER,
    EffectKind.COUNSELLOR_TOOK_OVER: Lane.COUNSELLOR,
    EffectKind.FORMER_COUNSELLOR_TOLD: Lane.FORMER,
    EffectKind.ADVISER_UNDELIVERED: Lane.ALARM,
    EffectKind.COUNSELLOR_UNDELIVERED: Lane.ALARM,
    EffectKind.ADMINISTRATOR_UNDELIVERED: Lane.ALARM,
    EffectKind.MAKE_GROUP_TEAMS: Lane.MEETING,
    EffectKind.CANCEL_GROUP_TEAMS: Lane.MEETING,
    EffectKind.GROUP_TEAMS_LATE: Lane.REMINDER,
    EffectKind.GROUP_COUNSELLOR_CARD: Lane.COUNSELLOR,
    EffectKind.GROUP_COUNSELLOR_NEWS: Lane.COUNSELLOR,
    EffectKind.GROUP_ADVISER_CARD: Lane.ADVISER,
    EffectKind.GROUP_ADVISER_NEWS: Lane.ADVISER,
    EffectKind.GROUP_INVITATION: Lane.ADVISER,
    EffectKind.GROUP_GUEST_INVITATION: Lane.GUEST,
    EffectKind.GROUP_GUEST_CANCELLED: Lane.GUEST,
    EffectKind.GROUP_GUEST_MOVED: Lane.GUEST,
    EffectKind.MOVE_GROUP_TEAMS: Lane.MEETING,
    EffectKind.GROUP_MOVE_FAILED: Lane.COUNSELLOR,
    EffectKind.GROUP_INTERPRETER_REMINDER: Lane.REMINDER,
    EffectKind.GROUP_OVER: Lane.REMINDER,
    EffectKind.GROUP_ATTENDANCE: Lane.ADVISER,
    EffectKind.GROUP_GUEST_ATTENDANCE: Lane.GUEST,
    EffectKind.GROUP_REMIND: Lane.REMINDER,
    EffectKind.GROUP_OVERDUE: Lane.REMINDER,
    EffectKind.GROUP_EXPIRE: Lane.REMINDER,
    EffectKind.GROUP_STAND_IN_CARD: Lane.COUNSELLOR,
    EffectKind.GROUP_HAND_OVER: Lane.MEETING,
    EffectKind.GROUP_ADVISER_HANDED_OVER: Lane.ADVISER,
    EffectKind.GROUP_GUEST_HANDED_OVER: Lane.GUEST,
    EffectKind.GROUP_COUNSELLOR_TOOK_OVER: Lane.COUNSELLOR,
    EffectKind.GROUP_FORMER_TOLD: Lane.FORMER,
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing to do for a booking; what to say is worked out from the booking when it is done, not kept here.

    `due` is when, in UTC, for what is planned ahead; None is at once. `about` tells apart what a kind may be planned
    for more than once, such as the time that a reminder was planned for; it holds nothing personal.
    """

    kind: EffectKind
    booking_id: UUID
    revision: int
    due: datetime | None = None
    about: str = ""

    @property
    def lane(self) -> Lane:
        return _LANES[self.kind]
