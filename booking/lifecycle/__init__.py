"""The life of a booking: each change is a function from a booking to the changed one with its effects, or a refusal.

Nothing here reads a clock or saves anything. An illegal change is not an error: it is refused by name, and the one
who asked is shown how things stand.
"""

from booking.lifecycle.book import (
    confirm,
    keep_event,
    keep_meeting,
    note_meeting_late,
    note_meeting_problem,
    watch_meeting,
)
from booking.lifecycle.cancel import cancel, reasons_for
from booking.lifecycle.change import Blocked, Changed, Refusal, Refused
from booking.lifecycle.interpreter import note_no_interpreter, order_interpreter
from booking.lifecycle.move import grants_that_stay, hindrance_to_move, move
from booking.lifecycle.outcome import complete, note_no_show

__all__ = [
    "Blocked",
    "Changed",
    "Refusal",
    "Refused",
    "cancel",
    "complete",
    "confirm",
    "grants_that_stay",
    "hindrance_to_move",
    "keep_event",
    "keep_meeting",
    "move",
    "note_meeting_late",
    "note_meeting_problem",
    "note_no_interpreter",
    "note_no_show",
    "order_interpreter",
    "reasons_for",
    "watch_meeting",
]
