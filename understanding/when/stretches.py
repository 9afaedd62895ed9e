"""The start, middle or end of a month, week or year: no day to book, but a stretch to look for free times in."""

from datetime import date, timedelta

from understanding.when.answers import DayAnswer
from understanding.when.civil import Span
from understanding.when.parts import StretchOf


def stretch_of(stretch: StretchOf, answer: DayAnswer, today: date) -> DayAnswer:
    """A vague answer with the part of the span that is meant; months are cut after the 10th and the 20th."""
    if not answer.spans:
        return DayAnswer(answer.kind if answer.kind == "reject" else "none")
    span = answer.spans[0]
    if span.end < today:
        return DayAnswer("reject", (span,))
    return DayAnswer("vague", (_cut(stretch, span),))


def _cut(stretch: StretchOf, span: Span) -> Span:
    days = (span.end - span.start).days + 1
    if stretch.stretch == "within" or days == 1:
        return span
    first, second = _cuts(days)
    if stretch.stretch == "start":
        return Span(span.start, span.start + timedelta(days=first - 1))
    if stretch.stretch == "middle":
        return Span(span.start + timedelta(days=first), span.start + timedelta(days=second - 1))
    last_working_day = span.end - timedelta(days=2) if days == 7 else span.end
    return Span(span.start + timedelta(days=second), last_working_day)


def _cuts(days: int) -> tuple[int, int]:
    """After how many days the start and the middle are over: Monday–Tuesday, Wednesday, Thursday–Friday in a week."""
    if days == 7:
        return 2, 3
    if days <= 31:
        return 10, 20
    return days // 3, 2 * days // 3
