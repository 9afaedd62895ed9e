"""What the adviser wants, by weighted cues; what stands under a negation does not count."""

import re
from dataclasses import dataclass
from typing import Literal

from dialogs.understanding.booking_cues import BOOKING_CUES, PLAIN_MEETING
from dialogs.understanding.changing_cues import CHANGING
from dialogs.understanding.looking_up_cues import LOOKING_UP
from dialogs.understanding.reply_language import WrittenLanguage
from dialogs.understanding.routine_cues import ASKS_FOR_A_TIME, CORE, GENERAL_DAYS, OUTRIGHT, QUESTION, TOPIC
from dialogs.understanding.set_language import language_asked_for
from dialogs.understanding.small_talk_cues import SMALL_TALK
from dialogs.understanding.wording import any_of

Intent = Literal[
    "book_session", "book_group_meeting", "find_contact", "my_bookings", "reschedule", "cancel", "routine", "agenda",
    "block_time", "help", "thanks", "set_language", "ask", "unknown",
]  # fmt: skip

_CUES = CHANGING | BOOKING_CUES | LOOKING_UP | SMALL_TALK
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
_FUTILE = any_of(r"""
    (?:far|fekk|fikk|klarer|klarar|greier|vet|veit|skjonner|finner|finn|kan|kunne|kunna|hvorfor|kvifor|can't|
        cannot|couldn't|vil du) (?:(?:det |den |du |jeg |eg |vi |me |dere |dykk |ae |de )?)(?:ikke|ikkje|
        itj)(?: \S+){0,5}
    (?:cannot|can't|couldn't|why don't|don't know how|unable)(?: \S+){0,5}
""")
_OUTRIGHT, _A_QUESTION, _CLEARLY_A_QUESTION = 4, 6, 8
_ACTIONS = ("reschedule", "cancel", "book_group_meeting", "block_time")


@dataclass(frozen=True, slots=True)
class Reading:
    """The intent, the scores it was chosen by, and the written language asked for, if any."""

    intent: Intent
    scores: dict[str, int]
    written_language: WrittenLanguage | None = None


def read_intent(line: str, *, has_place: bool, has_language: bool, has_date: bool, has_staff: bool = False) -> Reading:
    """The intent of a folded line; the flags say what else was understood in it, which can make a bare request one
    for a session."""
    scores = {intent: _score(intent, line) for intent in _CUES}
    written = language_asked_for(line)
    if written is not None and max(scores[one] for one in scores if one not in {"thanks", "help"}) < 4:
        return Reading("set_language", scores, written)
    routine = _routine_score(line, scores)
    if (has_staff and _WHO.match(line)) or (has_place and _WHOM.match(line) and routine < _CLEARLY_A_QUESTION):
        scores["find_contact"] += 5
    scores["routine"] = routine
    return Reading(_chosen(line, scores, has_place, has_language, has_date), scores, written)


def _chosen(line: str, scores: dict[str, int], has_place: bool, has_language: bool, has_date: bool) -> Intent:
    sure = [intent for intent in _ACTIONS if scores[intent] >= _OUTRIGHT]
    routine = scores["routine"]
    if sure:
        about_the_group = sure == ["book_group_meeting"] and routine >= _A_QUESTION
        return "routine" if routine >= _CLEARLY_A_QUESTION or about_the_group else _of_several(sure)
    looking = _looked_up(line, scores)
    if looking is not None and routine < _CLEARLY_A_QUESTION:
        return looking
    if routine >= _A_QUESTION and not (has_language and has_date and routine < _CLEARLY_A_QUESTION):
        return "routine"
    if scores["not_coming"]:
        return "reschedule" if max(scores["reschedule"], scores["instead"]) >= 3 else "cancel"
    if scores["book_group_meeting"] >= 3:
        return "book_group_meeting"
    if (
        max(scores["reschedule"], scores["instead"]) >= 3
        and scores["reschedule"] + scores["instead"] >= scores["book_session"] - 2
    ):
        return "reschedule"
    if scores["find_contact"] >= 3 and scores["book_session"] < _OUTRIGHT:
        return "find_contact"
    if _plain_meeting(line, scores, has_language):
        return "ask"
    known = has_place + has_language + has_date
    if scores["book_session"] >= 3 or (scores["book_session"] >= 2 and known) or (has_language and known > 1):
        return "book_session"
    if routine:
        return "routine"
    if scores["help"] >= 2 and (not scores["thanks"] or QUESTION.search(line)):
        return "help"
    if scores["thanks"] and scores["book_session"] < 2 and not (has_place and has_date):
        return "thanks"
    if (has_place and has_date) or scores["book_session"] >= 2:
        return "book_session"
    return "help" if scores["help"] else "unknown"


def _looked_up(line: str, scores: dict[str, int]) -> Intent | None:
    """Whom to contact, one's own bookings, or the counsellor's week and closed hours."""
    best = max(("find_contact", "my_bookings", "agenda", "block_time"), key=lambda intent: scores[intent])
    if scores[best] < 5:
        return None
    if best == "find_contact" and scores["book_session"] >= _OUTRIGHT and not _opens_with_a_question(line):
        return None  # «bestill time …, tlf …»
    if best in {"my_bookings", "agenda"} and scores["my_bookings"] == scores["agenda"]:
        return _own_or_week(line)
    return _as_intent(best)


def _as_intent(name: str) -> Intent:
    return name  # type: ignore[return-value]


def _score(intent: str, line: str) -> int:
    total = 0
    for weight, pattern in _CUES[intent]:
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


_SENTENCE_STARTS = re.compile(r"(?:^|(?<=\s))(?:[.!:;]|hei\w*|hi|hello|og|men|but|so|sa)(?: ,| !)?(?: |$)")


def _opens_with_a_question(line: str) -> bool:
    return any(QUESTION.match(sentence) for sentence in _SENTENCE_STARTS.split(line))


def _routine_score(line: str, scores: dict[str, int]) -> int:
    """6 and more is a question about the routine; 8 whatever else is in it."""
    total = _A_QUESTION if OUTRIGHT.search(line) else 0
    if not (QUESTION.search(line) or line.endswith("?")):
        return total
    opens = _opens_with_a_question(line)
    topics = len({match.group() for match in TOPIC.finditer(line)})
    if not topics and opens and scores["book_session"] < _OUTRIGHT and not PLAIN_MEETING.search(line):
        topics = int(CORE.search(line) is not None)
    if topics:
        total += (4 if opens else 2) + min(2 * topics, 6)
    wish = max(scores["book_session"], scores["book_group_meeting"]) >= 2 and ASKS_FOR_A_TIME.search(line)
    return total - _A_QUESTION if wish and not GENERAL_DAYS.search(line) else total


_WHOM = any_of(r"(?:hei ,? ?)?(?:hvem|kven|kem|who|hvilken veileder|kva for ein)")
_WHO = any_of(r"(?:hei ,? ?)?(?:hvem|kven|kem|who) (?:er|e|is)")
_LOOKING_AT_OWN = any_of(r"booket|bestilt|booka|booked|bestilling\w*|booking\w*|tinga|bestillt")


def _own_or_week(line: str) -> Intent:
    return "my_bookings" if _LOOKING_AT_OWN.search(line) else "agenda"


_ONE_PERSON = any_of(r"""
    tolk\w*
    (?:en|ein|ei|1) (?:ny )?(?:deltak\w*|flyktning\w*|ukrain\w*|bruk\w*|person|dame|mann|kvinne)
    deltakeren?|deltakaren?|individuel\w*|veiledning\w*|samtal\w*|duf
""")  # fmt: skip


def _plain_meeting(line: str, scores: dict[str, int], has_language: bool) -> bool:
    """«bestille møte i Larvik» could be the group meeting or a session; an interpreter's language or one person
    settles it."""
    return (
        bool(PLAIN_MEETING.search(line))
        and not has_language
        and not _ONE_PERSON.search(line)
        and scores["book_group_meeting"] < 3
    )


def _of_several(sure: list[str]) -> Intent:
    """Of things wanted outright: a group meeting or closed hours are what is moved or cancelled; two verbs are a
    question."""
    verbs = [intent for intent in sure if intent in {"reschedule", "cancel"}] or sure
    return _as_intent(verbs[0]) if len(verbs) == 1 else "ask"
