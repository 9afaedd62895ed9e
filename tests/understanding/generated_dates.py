"""Date phrases put together from forms, each with the day and hour that the form itself was made from.

The expected value comes from the date drawn, never from reading the phrase, so a phrase that is read as another day
or hour shows up as silently wrong. Forms that may be understood in two ways name both days.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from tests.understanding.generated_date_forms import DAY_FORMS, clock_form
from tests.understanding.measure import PLACES, PUBLISHED
from understanding.understand import understand

NOWS = tuple(
    map(
        datetime.fromisoformat,
        (
            "2026-11-16T10:15", "2026-12-30T09:05", "2027-01-01T12:00", "2026-12-27T16:40", "2026-10-24T23:30",
            "2027-03-27T08:00", "2028-02-28T10:15", "2028-02-29T11:00", "2026-11-22T19:20", "2027-01-03T10:00",
            "2026-09-16T10:15", "2027-05-14T14:59", "2026-08-31T07:50",
        ),
    )
)  # fmt: skip
"""New Year, week 53, both clock changes, the 29th of February, Sundays, a month's last day."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`days` are the days the phrase can mean (one where it is plain), `clock` the hour or the span, if any."""

    text: str
    now: datetime
    days: tuple[date, ...]
    clock: tuple[time, ...] | None
    form: str

    @property
    def readings(self) -> tuple[str, ...]:
        """The values that are right, in ISO form; more than one where the phrase has to be asked about."""
        return tuple(_iso(day, self.clock) for day in self.days)


def _iso(day: date, clock: tuple[time, ...] | None) -> str:
    return day.isoformat() if not clock else "/".join(f"{day}T{one:%H:%M}" for one in clock)


CARRIERS = {
    "nb": (
        "{d} {c}", "{d} {c} passer best", "Kan vi ta det {d} {c}?", "ønsker time {d} {c} i Larvik, tolk på dari",
        "Har dere noe ledig {d} {c}?", "treng samtale {d} {c}, 2 deltakere", "samtale i Horten {d} {c}, § 11",
        "Hei! Ny bestilling: ukrainsk tolk, {d} {c}. Takk", "rom 214, {d} {c}", "{d} {c}, varer 1 time",
        "tolk på tigrinja {d} {c}, ring 41 23 45 67", "kap. 6A, {d} {c}", "{c} {d}", "8 personer, {d} {c}",
        "DUF 2020 000000 04, {d} {c}", "{d} {c} (pkt. 2.2)", "kan vi si {d} {c} eller er det fullt",
        "Bestiller herved time {d} {c}. Deltaker er 34 år.", "HAR DERE LEDIG {d} {c}", "{d} {c} pris 12.50 kr",
    ),
    "nn": (
        "{d} {c}", "Kan me ta det {d} {c}?", "eg ynskjer time {d} {c} i Færder", "Har de noko ledig {d} {c}?",
        "treng tolk på dari {d} {c}", "{c} {d}", "Me vil gjerne ha samtale {d} {c}, 3 timar",
    ),
    "en": (
        "{d} {c}", "Can we book {d} {c}?", "I need a session {d} {c} in Larvik", "Is {d} {c} available?",
        "please book a meeting {d} {c}, Dari interpreter", "{d} {c} for 2 participants", "session of 1 hour {d} {c}",
    ),
}  # fmt: skip
CARRIERS["dialect"] = (
    "{d} {c}", "kan vi ta det {d} {c}", "æ treng time {d} {c}", "e det lov å komme {d} {c}?",
    "har dokker nåkka {d} {c}",
)  # fmt: skip


def sentences(count: int, seed: int) -> Iterator[Sentence]:
    """`count` sentences, the same for the same `seed`."""
    chance = random.Random(seed)
    for _ in range(count):
        now, lang = chance.choice(NOWS), chance.choice(("nb", "nb", "nn", "en", "dialect"))
        name = chance.choice(list(DAY_FORMS))
        phrase, days = DAY_FORMS[name](chance, now, lang)
        spoken, clock = clock_form(chance, lang)
        text = chance.choice(CARRIERS[lang]).format(d=phrase, c=spoken)
        text = " ".join(text.split()).replace(" ,", ",").replace(" ?", "?").replace(" .", ".")
        if chance.random() < 0.08:
            text = text.upper()
        yield Sentence(text, now, days, clock, name)


def slipped_sentences(count: int, seed: int) -> Iterator[Sentence]:
    """The same sentences as `sentences` makes, each that has a long word with one typing error."""
    chance = random.Random(seed)
    for sentence in sentences(count, seed):
        slipped = with_a_slip(sentence, chance)
        if slipped is not None:
            yield slipped


def outcomes(texts: Iterable[Sentence]) -> tuple[Counter[str], list[tuple[str, str]]]:
    """How often each outcome came, and the sentences that were read as something else."""
    counts: Counter[str] = Counter()
    wrong = []
    for sentence in texts:
        read = understand(sentence.text, sentence.now, PLACES, PUBLISHED).when
        came = outcome(sentence, read.kind, read.value, read.alternatives)
        counts[came] += 1
        if came not in {"right", "asked"}:
            wrong.append((sentence.text, f"{sentence.now:%Y-%m-%dT%H:%M}"))
    return counts, wrong


def with_a_slip(sentence: Sentence, chance: random.Random) -> Sentence | None:
    """The sentence with one letter dropped, doubled or swapped in one of its long words; None when it has none."""
    long = [word for word in sentence.text.split() if word.isalpha() and len(word) >= 6]
    if not long:
        return None
    word = chance.choice(long)
    at = chance.randrange(1, len(word) - 1)
    slip = chance.choice((
        word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ))  # fmt: skip
    return Sentence(sentence.text.replace(word, slip, 1), sentence.now, sentence.days, sentence.clock, "slip")


def outcome(sentence: Sentence, kind: str, value: str | None, alternatives: tuple[str, ...]) -> str:
    """ "right", "asked" with the reading among the choices, "asked otherwise", "missed" or "silently wrong"."""
    readings = sentence.readings
    if kind in {"date", "datetime", "range", "time"}:
        return "right" if value in readings and (len(readings) == 1 or value == readings[0]) else "silently wrong"
    if kind == "none":
        return "missed"
    if kind == "reject":
        return "right" if all(_over(one, sentence.now) for one in readings) else "silently wrong"
    return "asked" if any(one in readings for one in (value, *alternatives)) else "asked otherwise"


def _over(reading: str, now: datetime) -> bool:
    return datetime.fromisoformat(reading.partition("/")[0]) <= now
