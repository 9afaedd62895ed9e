"""Parts that stand together become phrases; a phrase is one or more readings with «eller» or «til» between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from understanding.when.parts import Clock, ClockRange, DayPart, Link, Loose, Mark, Part, Weekday
from understanding.when.refusals import refused
from understanding.when.scan import Placed
from understanding.when.segments import Join, Limit, Segment
from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_FILLERS = folded_words("""
    på den det i kl altså dvs nå no nu gjerne helst også the on of at då da så ( ) " « » ' : bare kanskje
    muligens in ved klokka klokken akkurat blank presis skarpt evt en ein med then a dato datoen um te
""")
_LIVED_SINCE = folded_words("bodd budd lived")
_SINCE = folded_words("siden sidan since")
_THANKS = frozenset(("takk", "thanks"))
# «introprogrammet starter 4. januar, trenger time før det»: a course begins, no meeting.
_PROGRAMMES = ("introduksjonsprogram", "introprogram", "norskkurs", "norskopplering", "praksisplass", "arbeidspraksis")
_BEGINS = folded_words("starter startar begynner byrjar slutter sluttar starts begins oppstart startet begynte ferdig")
# «ledig til 7. desember»: a last day, no day to meet.
_LASTING = folded_words("ledig opptatt oppteken borte bortreist syk sjuk ferie fri åpent available away busy sick free")
_LOOKED_BACK, _NEARBY = 5, 3
# Words that take back what was said even when more words come before the new day: «nei, da tar vi torsdag».
_TAKES_BACK = folded_words(
    "nei neida å ånei nope eller or no rettelse retting korrigering correction scratch strike stryk"
)
_MEANT = folded_words("mener meiner meine mene mente meinte mean meant")
# «han har ikke vært her før»: what has been, no limit.
_ONCE = folded_words("ikke ikkje itj aldri vært vore vart gjort snakket møtt not never been done")
_SAID_BEFORE = frozenset(("det", "den", "dette", "da", "that", "then"))
_CLAUSE_ENDS = frozenset((",", ".", "!", "?", ";"))
# «bosatt 1. september», «født 5.5.90»: dates that tell about a person, never when to meet.
_NOT_FOR_MEETING = folded_words("""
    bosatt bosett busett busatt bosatte ankom ankomst kom kommet født fødd fødselsdato settled arrived born
    bosetting bosetjing bosettingsdato busetjing fyller fylte turned
    utløper gyldig oppdatert innvilget vedtak bosettes bosetjast flyttet ankommet oppholdstillatelse
""")
# «kommer ikke fredag»: it is the coming that is denied, not the day.
_COMING = folded_words("kommer kjem møter moter dukker komme kome kom stiller")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The readings in order and how the phrase began («til torsdag», «fra tirsdag»).

    `start` and `end` are places in the line, `end` not included. `takes_back_next` says that it ended in a «nei», so
    that what follows stands instead of it; a «nei» alone has no readings.
    """

    segments: tuple[Segment, ...]
    leading: Literal["", "to", "from", "instead"] = ""
    about_a_person: bool = False
    start: int = 0
    end: int = 0
    takes_back_next: bool = False
    limits: Limit = ""
    """«… kan vi møtes før?»: the day said before is a limit; no readings of its own."""


def phrases(line: Line, placed: Sequence[Placed]) -> tuple[Phrase, ...]:
    """The date phrases of the line; those that cannot stand alone («10» by itself) are left out."""
    found = []
    for group in _groups(line, placed):
        phrase = _Builder().build(line, group)
        if phrase is not None:
            found.append(phrase)
    return tuple(found)


def _groups(line: Line, placed: Sequence[Placed]) -> list[list[Placed]]:
    groups: list[list[Placed]] = []
    for item in placed:
        if groups and _only_fillers(line, groups[-1][-1].end, item.start):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _only_fillers(line: Line, start: int, end: int) -> bool:
    return all(line.word(place) in _FILLERS for place in range(start, end))


class _Builder:
    """Reads the parts of one phrase from left to right."""

    def __init__(self) -> None:
        self.done: list[Segment] = []
        self.current = Segment()
        self.limit: Limit = ""
        self.negated = False
        self.between = False
        self.denies_a_verb = False
        self.after_comma = False
        self.leading: Literal["", "to", "from", "instead"] = ""
        self.corrects = False
        self.offered = False
        self.takes_back_next = False

    def build(self, line: Line, group: Sequence[Placed]) -> Phrase | None:
        last_part = max((n for n, item in enumerate(group) if not isinstance(item.part, Link | Mark)), default=-1)
        for n, item in enumerate(group):
            self._take(line, item, trailing=n > last_part)
        if self.limit in {"before", "after"} and not self.current.is_empty:
            self.current = replace(self.current, vague=True)  # «fredagen etter»: after what is not said here
        elif self.limit in {"before", "after"} and self.done:
            self.done[-1] = replace(self.done[-1], vague=True)  # «fredag eller før»
        self._close("")
        start, end = group[0].start, group[-1].end
        if not self.done:
            return self._without_readings(line, start, end)
        if refused(line, end):
            self.done = [replace(segment, negated=True) for segment in self.done]
        if self.leading == "to" and line.word(group[0].start - 1) in _LASTING and not self.done[0].clock:
            self.done[0] = replace(self.done[0], day_limit="before")
        about_a_person = _tells_about_a_person(line, start)
        return Phrase(tuple(self.done), self.leading, about_a_person, start, end, self.takes_back_next)

    def _take(self, line: Line, item: Placed, *, trailing: bool) -> None:
        part = item.part
        if isinstance(part, Mark):
            self.denies_a_verb = line.word(item.start - 1) in _COMING or line.word(item.end) in _CLAUSE_ENDS
            self._mark(part)
        elif not isinstance(part, Link):
            self._part(part)
        elif part.kind != "instead" or not trailing:
            self._link(part)
        else:
            self.takes_back_next = self.takes_back_next or line.word(item.start) in _TAKES_BACK
            if any(line.word(place) in _MEANT for place in range(item.start, item.end)):
                self._link(Link("meant"))  # «… torsdag, mente jeg»

    def _without_readings(self, line: Line, start: int, end: int) -> Phrase | None:
        """A «nei» or «før det» alone, which says something of the days beside it."""
        stands_alone = line.word(end + (line.word(end) in _SAID_BEFORE)) in {*_CLAUSE_ENDS, ""}
        told_of_once = any(line.word(place) in _ONCE for place in range(start - _LOOKED_BACK, start))
        limits: Limit = self.limit if self.limit in {"before", "after"} and stands_alone and not told_of_once else ""
        if not (self.takes_back_next or limits):
            return None
        return Phrase((), start=start, end=end, takes_back_next=self.takes_back_next, limits=limits)

    def _link(self, link: Link) -> None:
        if link.kind == "instead":
            if not self.current.is_empty:
                self._close("or")
            elif self.done:
                self.current = Segment(join="or")  # «fredag – nei, torsdag» is no span
            self.leading = self.leading if self.done else "instead"
            self.corrects = bool(self.done)
            return
        if self.current.is_empty:
            if link.kind == "to" and not self.done:
                self.leading = "to"
            if link.kind == "or" and self.current.join == "to":
                self.current = replace(self.current, join="or")  # «torsdag – eventuelt fredag»
            return
        if link.kind == "meant":
            if self.done and not self.offered:
                self.current = replace(self.current, corrects=True)
            elif not self.done and not self.leading:
                self.leading = "instead"
        elif link.kind == "comma":
            self.after_comma = True
        elif link.kind == "but":
            if self.current.negated:
                self._close("or")
        elif link.kind == "to" or (self.between and link.kind == "and"):
            self._close("to")
            # «ikke 9. til 13. november»: what is shut out is the whole span.
            self.current = replace(self.current, negated=self.done[-1].negated)
            self.offered = True
            self.between = False
        else:
            self.negated = self.current.negated and not self.after_comma
            self._close("or")
            self.offered = True

    def _mark(self, mark: Mark) -> None:
        if mark.kind == "not":
            if self.denies_a_verb:
                return
            if not self.current.is_empty:
                self._close("or")
            self.negated = True
        elif mark.kind == "each":
            self.current = replace(self.current, each=True)
        elif mark.kind == "asap":
            self._close("or")
            self.current = replace(self.current, vague=True, join="")
            self._close("or")
        elif mark.kind == "vague":
            self.current = replace(self.current, vague=True)
        else:
            if mark.kind == "from" and self.current.is_empty and not self.done:
                self.leading = "from"
            self.between = self.between or mark.kind == "between"
            self.limit = cast(Limit, mark.kind)

    def _part(self, part: Part) -> None:
        assert not isinstance(part, Link | Mark)  # noqa: S101 - both are taken care of above
        if isinstance(part, Loose) and self.limit and self.current.has_day and part.number <= 24:
            part = Clock(part.number, 0, twelve_hour=not part.digits.startswith("0"))
        if self.after_comma and isinstance(part, Weekday) and self.current.is_loose:
            self.current = Segment()  # «vi blir 8, fredag …»
        crowded = not self.current.room_for(part) or (self.after_comma and isinstance(part, Loose))
        if crowded:
            self._close("or")
            self.offered = False
        self.after_comma = False
        self.current = replace(self.current.with_part(part), corrects=self.current.corrects or self.corrects)
        self.corrects = False
        if self.limit:
            timed = isinstance(part, Clock | ClockRange | Loose | DayPart)
            if timed:
                self.current = replace(self.current, clock_limit=self.limit)
            else:
                self.current = replace(self.current, day_limit=self.limit)
            self.limit = ""
        if self.negated:
            self.current = replace(self.current, negated=True)
            self.negated = False

    def _close(self, join_of_next: Join) -> None:
        if not self.current.is_empty:
            self.done.append(self.current)
        self.current = Segment(join=join_of_next if self.done else "")


def _tells_about_a_person(line: Line, start: int) -> bool:
    """«bosatt 1. september», «har bodd her siden april»: the same clause tells about a life, not about a meeting."""
    if line.word(start) in _SINCE and line.number(start + 1) is not None:
        return True  # «flyktning siden 2022»
    programme = begins = False
    for back in range(1, min(_LOOKED_BACK, start) + 1):
        word = line.word(start - back)
        if word in _CLAUSE_ENDS or word in {"og", "and", "men", "but"}:
            return False
        programme, begins = programme or word.startswith(_PROGRAMMES), begins or word in _BEGINS
        following = line.word(start - back + 1)
        if word in _LIVED_SINCE or (programme and begins) or (word == "kom" and following in {"til", "hit"}):
            return True
        invited = word == "kom" and back == start and following != "i"  # «kom gjerne tirsdag», not «kom i 2022»
        if back <= _NEARBY and ((word in _NOT_FOR_MEETING and not invited) or (word in _THANKS and following == "for")):
            return True
        if back == 1 and word in _SINCE:
            return True
    return False
