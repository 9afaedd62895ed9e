"""From a text to the date it asks for, or to why there is none: the front door of the date grammar."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from understanding.slots.reply_language import read_reply_language
from understanding.when.answers import NOTHING, When
from understanding.when.corrections import carried_on, only_punctuation, taken_back_for_something_unread
from understanding.when.joins import answer_of
from understanding.when.left_over import something_left_over
from understanding.when.mending import mended
from understanding.when.parts import ClockRange, MonthDay
from understanding.when.phrases import Phrase, phrases
from understanding.when.scan import MOST_TOLD, Placed, scan, tells
from understanding.when.segments import DAY_SLOTS, Limit, Segment
from understanding.when.settle import VAGUE, either
from understanding.when.sharing import last_word, shared, spanned
from understanding.words.tokens import Line, Token

_MOST_PAIRS = 200
"""Days with hours: of more the days and the hours are told apart, and it is asked."""


@dataclass(frozen=True, slots=True)
class _Said:
    phrase: Phrase
    segments: tuple[Segment, ...]
    limited: bool = False

    @property
    def days_only(self) -> bool:
        return all(segment.has_day and not segment.has_clock for segment in self.segments)

    @property
    def clock_only(self) -> bool:
        return all(segment.has_clock and not segment.has_day for segment in self.segments)


@dataclass(frozen=True, slots=True)
class DateWords:
    """A text's words with its parts of dates: found once, whatever they turn out to be read for."""

    line: Line
    placed: tuple[Placed, ...]

    @property
    def too_many(self) -> bool:
        """Whether more is told than one appointment can have."""
        return sum(tells(item.part) for item in self.placed) > MOST_TOLD


def read_when(tokens: Sequence[Token], now: datetime, *, moving: bool = False, cancelling: bool = False) -> When:
    """The date or time that `tokens` ask for; the rest as `when_of` says."""
    return when_of(date_words(tokens), now, moving=moving, cancelling=cancelling)


def date_words(tokens: Sequence[Token]) -> DateWords:
    """The parts of dates in `tokens`, typing errors in them mended."""
    line = mended(Line(tokens))
    placed = scan(line)
    if any(map(_is_slashed, placed)) and (read_reply_language(tokens) == "en" or _has_an_english_hour(line)):
        placed = tuple(_in_either_order(item) if _is_slashed(item) else item for item in placed)
    return DateWords(line, placed)


def when_of(words: DateWords, now: datetime, *, moving: bool = False, cancelling: bool = False) -> When:
    """The date or time that `words` ask for.

    `now` is Oslo wall time without a zone. `moving` says that a booking is being moved, so that «fra tirsdag til
    torsdag» asks for Thursday and is no span of days; `cancelling`, that a day shut out is the day meant.
    """
    if words.too_many:
        return VAGUE
    line, placed = words.line, words.placed
    said: list[_Said] = []
    no: Phrase | None = None
    for phrase in phrases(line, placed):
        if phrase.limits and said and not said[-1].limited:
            said[-1] = _limited(said[-1], phrase.limits)
        if not phrase.segments:
            no = (
                phrase
                if phrase.takes_back_next and said and only_punctuation(line, said[-1].phrase.end, phrase.start)
                else no
            )
            continue
        segments = tuple(
            segment
            for segment in last_word(shared(phrase.segments), moving=moving)
            if segment.has_day or segment.has_clock or segment.vague
        )
        if cancelling and all(segment.negated for segment in segments):
            # «kan ikke fredag, avlys»: the day shut out is the day meant
            segments = tuple(replace(segment, negated=False) for segment in segments)
        if segments and not phrase.about_a_person:
            if said and (phrase.leading == "instead" or (no is not None and carried_on(line, no.end, phrase.start))):
                segments = _taking_back(said, segments)
                no = None
            elif said and _counts_on(segments[0]) and said[-1].segments[-1].has_day:
                segments = _counted_on(said[-1].segments[-1], segments)
            said.append(_Said(phrase, segments))
            no = phrase if phrase.takes_back_next else no
    if no is not None and said and taken_back_for_something_unread(line, no.end):
        return VAGUE
    if not any(segment.has_day for one in said for segment in one.segments):
        said = [one for one in said if not all(_is_bare(segment) for segment in one.segments)]
    if moving:
        if any(segment.offset and not segment.offset.from_now for one in said for segment in one.segments):
            return VAGUE  # «flytt den en uke frem»: counted from the booking, whose day we do not know here
        said = _the_new_time(said)
    answer = _one_of([answer_of(one.segments, now, moving=moving) for one in _days_with_clocks(said)], now)
    if answer.kind in {"date", "datetime", "time", "range"} and something_left_over(line, placed, answer):
        return When("vague", None, tuple(filter(None, (answer.value,))))
    return answer


def _is_bare(segment: Segment) -> bool:
    """«8-10» with nothing that makes it hours."""
    return isinstance(segment.clock, ClockRange) and segment.clock.bare and not segment.clock_limit


def _has_an_english_hour(line: Line) -> bool:
    """«12/1 at 10»."""
    return any(line.word(place) == "at" and line.number(place + 1) is not None for place in range(len(line)))


def _is_slashed(item: Placed) -> bool:
    return isinstance(item.part, MonthDay) and item.part.slashed


def _in_either_order(item: Placed) -> Placed:
    """An English «12/1» may be the first of December."""
    part = item.part
    if isinstance(part, MonthDay) and part.day <= 12 and part.month <= 12 and part.day != part.month:
        return replace(item, part=replace(part, either_order=True))
    return item


def _limited(said: _Said, limit: Limit) -> _Said:
    """«Fristen er 1. desember, kan vi møtes før?»"""
    segments = tuple(replace(one, day_limit=one.day_limit or limit) for one in said.segments)
    return _Said(said.phrase, segments, limited=True)


def _counts_on(segment: Segment) -> bool:
    """«… er stengt, dagen etter?»: counted from a day of another clause."""
    counted = segment.counted_from
    return counted is not None and counted.anchor is None and segment.anchor is None


def _counted_on(before: Segment, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """`segments` with the day that they are counted from; whether it is still wanted itself has to be asked."""
    return shared((replace(before, join=""), replace(segments[0], join="or"), *segments[1:]))[1:]


def _taking_back(said: list[_Said], segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """«Fredag i uke 50 kl 10. Nei, torsdag»: the weekday is new, the week and the hour stand."""
    before = spanned(said.pop().segments)
    if not before.has_day and said and said[-1].days_only:  # «fredag i Larvik kl 10»
        before = _at(said.pop().segments[-1], before)
    first = replace(segments[0], join="or", corrects=True)
    return last_word(shared((before, first, *segments[1:])))


def _the_new_time(said: list[_Said]) -> list[_Said]:
    """Of «flytt fra tirsdag … til torsdag», what comes after «til»; «… tirsdag kl 9 til kl 11» stays on Tuesday."""
    to = [one for one in said if one.phrase.leading == "to"]
    if not to and len(said) == 1:
        said = [_Said(one.phrase, tuple(map(_to_the_later_hour, one.segments))) for one in said]
    if not to:
        return [one for one in said if one.phrase.leading != "from" or len(one.segments) > 1] or said
    day = next((one.segments[-1] for one in said if one not in to and one.segments[-1].has_day), None)
    if day is None or not all(one.clock_only for one in to):
        return to
    return [_Said(one.phrase, tuple(_at(day, clock) for clock in one.segments)) for one in to]


def _to_the_later_hour(segment: Segment) -> Segment:
    """«flytt tirsdag kl 10 til kl 12»: to twelve o'clock, not a span."""
    clock = segment.clock
    return replace(segment, clock=clock.end) if isinstance(clock, ClockRange) and clock.to else segment


def _days_with_clocks(said: list[_Said]) -> list[_Said]:
    """A day here and an hour there are one appointment: «fredag i Larvik kl 10»."""
    days = [one for one in said if one.days_only]
    clocks = [one for one in said if one.clock_only]
    if not days or len(clocks) != 1:
        return said
    (clock,) = clocks
    if sum(len(one.segments) for one in days) * len(clock.segments) > _MOST_PAIRS:
        return said
    merged = []
    for one in said:
        if one is clock:
            continue
        if one.days_only:
            segments = tuple(
                _at(segment, clock_segment) for segment in one.segments for clock_segment in clock.segments
            )
            if any(segment.join == "to" for segment in (*one.segments, *clock.segments)) and len(one.segments) > 1:
                segments = one.segments
            merged.append(_Said(one.phrase, segments))
        else:
            merged.append(one)
    return merged


def _at(day: Segment, clock: Segment) -> Segment:
    return replace(
        clock,
        **{slot: getattr(day, slot) for slot in (*DAY_SLOTS, "stepping", "stretch")},
        day_part=clock.day_part or day.day_part,
        join=clock.join or day.join,
        negated=day.negated,
        vague=day.vague or clock.vague,
        day_limit=day.day_limit,
    )


def _one_of(answers: list[When], now: datetime) -> When:
    """What the whole text asks for: a day beats «snarest», and two different days are a question."""
    answers = [answer for answer in answers if answer.kind != "none"]
    if not answers:
        return NOTHING
    bookable = [answer for answer in answers if answer.kind not in {"reject", "vague"}]
    if not bookable:
        vague = [answer for answer in answers if answer.kind == "vague"]
        return either(vague) if vague else answers[0]
    bookable = [answer for answer in bookable if not _told_in_passing(answer, now)] or bookable
    vague = [answer for answer in answers if answer.kind == "vague"]
    if vague and all(answer.kind == "range" and "T" not in (answer.value or "T") for answer in bookable):
        return When(
            "vague", None, tuple(answer.value for answer in bookable if answer.value)
        )  # «en tirsdag … i desember»
    open_ended = [
        answer for answer in answers if answer.kind == "vague" and any(".." in one for one in answer.alternatives)
    ]
    timed = {answer.value.partition("T")[0] for answer in bookable if _is_timed(answer) and answer.value}
    refined = [one for one in bookable if not (one.kind == "date" and one.value in timed)]
    chosen = either(refined)
    if any(_outside(chosen, limit) for limit in open_ended):
        return When("vague", None, tuple(filter(None, (chosen.value, *chosen.alternatives))))
    return chosen


def _told_in_passing(answer: When, now: datetime) -> bool:
    """«I dag fikk vi en ny deltaker», «vi hadde møte 10. november»: beside a day to come, no day to book."""
    today = now.date().isoformat()
    if answer.kind == "date":
        return answer.value == today
    return answer.kind == "ambiguous" and any(one[:10] < today for one in answer.alternatives)


def _is_timed(answer: When) -> bool:
    """«på fredag, altså 18.9 kl 10»: the day is part of the day and hour, and no answer of its own."""
    return answer.kind in {"datetime", "range"} and "T" in (answer.value or "")


def _outside(answer: When, limit: When) -> bool:
    for stretch in limit.alternatives:
        start, _, end = stretch.partition("/")
        if answer.value is not None and (
            (end == ".." and answer.value < start) or (start == ".." and answer.value[:10] > end)
        ):
            return True
    return False


__all__ = ["VAGUE", "date_words", "read_when", "when_of"]
