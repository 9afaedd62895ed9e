"""What the adviser wants.

Two things are certain and are said here: a message of slots alone, and two readings side by side. Everything else is
weighed by the model over the concepts of the message (docs/decisions/0009-intents.md).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from understanding.intent.intent_features import Symbol, features, symbols
from understanding.intent.intent_model import scores
from understanding.intent.intent_slots import DATE, HIDDEN, LANGUAGE, PLACE, STAFF, slots
from understanding.slots.reply_language import WrittenLanguage
from understanding.slots.written_language import written_language_in
from understanding.words.tokens import Token

Intent = Literal[
    "book_session", "book_group_meeting", "find_contact", "my_bookings", "reschedule", "cancel", "routine", "agenda",
    "block_time", "help", "thanks", "set_language", "ask", "unknown",
]  # fmt: skip

_SLOTS = frozenset((PLACE, STAFF, LANGUAGE, DATE, "interpreter", "law"))
_DAYS = frozenset(
    (DATE, "date_word", "today", "tomorrow", "this_week", "two_weeks", "three_months", "earliest", "later")
)
_BESIDE_SLOTS = frozenset(("please", "hello", "municipality", "date_word", "lang_word", "speak", "only"))
_CHANGING = frozenset(("move", "change", "later", "other"))
_CALLING_OFF = frozenset(("cancel",))
_GROUP, _SINGLE = frozenset(("group",)), frozenset(("session", "single"))
_TOLD_APART = frozenset(("difference", "who", "rule", "deadline", "not", "only"))


@dataclass(frozen=True, slots=True)
class Reading:
    """The intent, and the written language asked for, if any."""

    intent: Intent
    written_language: WrittenLanguage | None = None


def read_intent(tokens: Sequence[Token], served: Sequence[str], staff: Collection[str], *, has_date: bool) -> Reading:
    """The intent of a message whose identifying parts are covered.

    `served` are the municipalities as the directory writes them, `staff` the folded words of the staff's names;
    `has_date` says that the date grammar found something.
    """
    filled = slots(tokens, served, staff)
    line = symbols(tokens, filled)
    intent = (
        _of_slots_alone(line, has_date=has_date, hidden=HIDDEN in filled.values())
        or _two_readings(line)
        or _weighed(line)
    )
    return Reading(intent, written_language_in(line) if intent == "set_language" else None)


def _weighed(line: Sequence[Symbol]) -> Intent:
    weighed = scores(features(line))
    return cast(Intent, max(weighed, key=lambda intent: weighed[intent]))


def _of_slots_alone(line: Sequence[Symbol], *, has_date: bool, hidden: bool) -> Intent | None:
    """A place or a name alone asks for the contact; one other slot may be anything; two are a booking."""
    told = {symbol.name for symbol in line if symbol.says}
    if not told:
        return "unknown"  # nothing but «ja», «det er», or a number that was covered
    if has_date and told <= _DAYS:
        return "ask"
    names = told - _BESIDE_SLOTS
    if hidden and names <= {"privacy"}:
        return "ask"  # «DUF …» may be a booking
    if not names or not names <= _SLOTS:
        return None
    if names <= {PLACE, STAFF}:
        return "find_contact"
    if names == {DATE} and not has_date:
        return "unknown"  # «123»
    return "ask" if len(names) == 1 else "book_session"


def _two_readings(line: Sequence[Symbol]) -> Intent | None:
    """«flytte eller avlyse?», «gruppemøte eller samtale?»: the assistant asks."""
    names = [symbol.name for symbol in line]
    if "or" not in names or _TOLD_APART.intersection(names):
        return None
    middle = names.index("or")
    before, after = set(names[:middle]), set(names[middle + 1 :])
    for one, other in ((_CHANGING, _CALLING_OFF), (_GROUP, _SINGLE)):
        if (one & before and other & after) or (other & before and one & after):
            return "ask"
    return None
