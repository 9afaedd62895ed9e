"""What the adviser wants, by weighted cues; what stands under a negation does not count."""

import re
from dataclasses import dataclass
from typing import Literal

from dialogs.understanding.intent_cues import CUES, PLAIN_MEETING
from dialogs.understanding.reply_language import WrittenLanguage
from dialogs.understanding.routine_cues import ASKS_FOR_A_TIME, GENERAL_DAYS, OUTRIGHT, QUESTION, TOPIC
from dialogs.understanding.set_language import language_asked_for
from dialogs.understanding.wording import any_of

Intent = Literal[
    "book_session", "book_group_meeting", "find_contact", "my_bookings", "reschedule", "cancel", "routine", "agenda",
    "block_time", "help", "thanks", "set_language", "ask", "unknown",
]  # fmt: skip

_NEGATABLE = frozenset(("reschedule", "cancel", "book_session", "book_group_meeting", "block_time"))
_NEGATION = (
    r"(?:ikke|ikkje|itj|ikkj|ittj|not|don't|dont|do not|aldri|never|verken|korkje|slipper|unnga|uten|utan|without)"
)
_CLAUSE_END = {
    ",",
    ".",
    "!",
    "?",
    "men",
    "bare",
    "berre",
    "but",
    "just",
    ";",
    ":",
    "-",
    "–",
    "heller",
    "hellar",
    "og",
}
# «får ikke flyttet timen», «kan du ikke flytte den?»: the wish stands, whatever the negation says.
_FUTILE = any_of(
    r"(?:far|fekk|fikk|klarer|klarar|greier|vet|veit|skjonner|finner|finn|kan|kunne|kunna|hvorfor|kvifor|can't|cannot|couldn't|vil du) "
    r"(?:(?:det |den |du |jeg |eg |vi |me |dere |dykk |ae |de )?)(?:ikke|ikkje|itj)(?: \S+){0,5}",
    r"(?:cannot|can't|couldn't|why don't|don't know how|unable)(?: \S+){0,5}",
)
_ACTIONS = ("reschedule", "cancel", "book_group_meeting", "block_time")


@dataclass(frozen=True, slots=True)
class Reading:
    """The intent, the scores it was chosen by, and the written language asked for, if any."""

    intent: Intent
    scores: dict[str, int]
    written_language: WrittenLanguage | None = None


def read_intent(line: str, *, has_place: bool, has_language: bool, has_date: bool) -> Reading:
    """The intent of a folded line; the flags say what else was understood in it, which can make a bare request one for a session."""
    scores = {intent: _score(intent, line) for intent in CUES}
    written = language_asked_for(line)
    if written is not None and max(scores[one] for one in scores if one not in {"thanks", "help"}) < 4:
        return Reading("set_language", scores, written)
    routine = _routine_score(line, scores)
    scores["routine"] = routine
    return Reading(_chosen(line, scores, has_place, has_language, has_date), scores, written)


def _chosen(line: str, scores: dict[str, int], has_place: bool, has_language: bool, has_date: bool) -> Intent:
    sure = [intent for intent in _ACTIONS if scores[intent] >= 4]
    routine = scores["routine"]
    if routine >= 6 and not sure:
        return "routine"
    if scores["find_contact"] >= 5 and scores["find_contact"] >= routine and not sure:
        return "find_contact"
    if len(sure) > 1:
        return _of_two(line, sure)
    if sure:
        (only,) = sure
        return "routine" if routine >= 8 else _as_intent(only)
    if routine >= 6:
        return "routine"
    looking = max(("my_bookings", "agenda"), key=lambda intent: scores[intent])
    if scores[looking] >= 5:
        if scores["my_bookings"] == scores["agenda"] >= 5:
            return _own_or_week(line)
        if scores["block_time"] < 5 or scores[looking] > scores["block_time"]:
            return _as_intent(looking)
    if scores["book_group_meeting"] >= 3 and scores["book_group_meeting"] >= scores["cancel"]:
        return "book_group_meeting"
    for weaker in ("cancel", "reschedule"):
        if scores[weaker] >= 3 and scores[weaker] >= scores["book_session"] - 2:
            return _as_intent(weaker)
    if scores["find_contact"] >= 3 and scores["book_session"] < 4:
        return "find_contact"
    if scores["book_session"] >= 3:
        return "ask" if _plain_meeting(line, scores, has_language) else "book_session"
    if _plain_meeting(line, scores, has_language):
        return "ask"
    if (has_language and (has_place or has_date or scores["book_session"] >= 2)) or (
        scores["book_session"] >= 2 and (has_place or has_date)
    ):
        return "book_session"
    if routine >= 4:
        return "routine"
    if scores["help"] >= 2:
        return "help"
    if scores["thanks"]:
        return "thanks"
    if has_place and has_date:
        return "book_session"
    return "help" if scores["help"] else "unknown"


def _as_intent(name: str) -> Intent:
    return name  # type: ignore[return-value]


def _score(intent: str, line: str) -> int:
    total = 0
    for weight, pattern in CUES[intent]:
        for match in pattern.finditer(line):
            if intent not in _NEGATABLE or not _negated(line, match, intent):
                total += weight
                break
    return total


def _negated(line: str, match: re.Match[str], intent: str) -> bool:
    """Whether a negation earlier in the clause, or right after the cue, shuts it out."""
    words_before = line[: match.start()].split()
    clause: list[str] = []
    for word in reversed(words_before):
        if word in _CLAUSE_END:
            break
        clause.insert(0, word)
    near = " ".join(clause[-4:])
    if re.search(rf"(?<!\S){_NEGATION}(?!\S)", near):
        return not (_FUTILE.search(near) and intent != "block_time")
    if intent == "block_time" or re.search(_NEGATION, match.group()):
        return False
    first_word = line[match.start() :].split()[:1]
    after = line[match.start() + len(first_word[0]) if first_word else match.end() :].split()[:2]
    return bool(after) and (
        after[0] in {"ikke", "ikkje", "itj", "not"}
        or (len(after) > 1 and after[0] in {"den", "det", "timen", "it"} and after[1] in {"ikke", "ikkje", "itj"})
    )


def _routine_score(line: str, scores: dict[str, int]) -> int:
    """6 and more is a question about the routine."""
    question = bool(QUESTION.search(line)) or line.endswith("?")
    topics = len({match.group() for match in TOPIC.finditer(line)})
    total = 6 if OUTRIGHT.search(line) else 0
    if question:
        starts = QUESTION.match(line) is not None or "?" in line
        total += (3 if starts else 2) + min(2 * topics, 6)
    if ASKS_FOR_A_TIME.search(line) and not GENERAL_DAYS.search(line) and scores["book_session"] >= 3:
        total -= 6
    return total


_LOOKING_AT_OWN = any_of(
    r"booket", r"bestilt", r"booka", r"booked", r"bestilling\w*", r"booking\w*", r"tinga", r"bestillt"
)


def _own_or_week(line: str) -> Intent:
    return "my_bookings" if _LOOKING_AT_OWN.search(line) else "agenda"


_ONE_PERSON = any_of(r"tolk\w*", r"(?:en|ein|ei|1) (?:ny )?(?:deltak\w*|flyktning\w*|ukrain\w*|bruk\w*|person|dame|mann|kvinne)", r"deltakeren?", r"deltakaren?", r"individuel\w*", r"veiledning\w*", r"samtal\w*", r"duf")  # fmt: skip


def _plain_meeting(line: str, scores: dict[str, int], has_language: bool) -> bool:
    """«bestille møte i Larvik» could be the group meeting or a session; an interpreter's language or one person settles it."""
    return (
        bool(PLAIN_MEETING.search(line))
        and not has_language
        and not _ONE_PERSON.search(line)
        and scores["book_group_meeting"] < 3
    )


_SEQUENCE = any_of(r"(?:flytt\w*|ombook\w*|utsett\w*) .*")
_EITHER = any_of(r"eller", r"el", r"or")


def _of_two(line: str, sure: list[str]) -> Intent:
    """Two things wanted: ask, unless one is only how the other is put."""
    pair = set(sure)
    if pair == {"reschedule", "block_time"} or pair == {"cancel", "block_time"}:
        return _as_intent(next(iter(pair - {"block_time"})))
    if pair == {"reschedule", "book_group_meeting"} or pair == {"cancel", "book_group_meeting"}:
        return _as_intent(next(iter(pair - {"book_group_meeting"})))  # the group meeting is what is moved or cancelled
    return "ask"
