"""«etter kurset 4. desember», «before the course that starts on 4 December», «søknadsfristen er 4. desember»: the day
tells when something else is, and the appointment is before or after that."""

from collections.abc import Sequence

from understanding.when.numerals import CARDINALS
from understanding.when.parts import (
    Clock,
    ClockRange,
    CountedFrom,
    DayNumber,
    HolyDay,
    MonthDay,
    NthWeekday,
    Offset,
    Period,
    RelativeDay,
    Week,
    Weekday,
)
from understanding.when.phrase_book_of import book
from understanding.when.scan import Placed
from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_SIDES = folded_words("før etter ette before after forkant etterkant prior following once frist fristen deadline")
_DEADLINES = ("frist", "fristen", "fristdato")
_FURTHEST = 6
_CLAUSE_ENDS = frozenset((".", ",", "?", "!", ";", ":", "(", ")", "-", "–", "/"))
_SMALL = folded_words("på den det de i kl klokka klokken the on at in of en ein ei et eit a an ca av to")
# «etter avtale fredag 4. desember»: what is no happening, or happens on every day.
_NO_HAPPENING = folded_words("""
    avtale avtalen planen plan ønske ønskje ønsket loven lova lov § paragraf kapittel kap behov hverandre kvarandre
    reglene regelen rutinen rutinene forskriften oppdrag anbefaling råd hvert kvart tur forespørsel forespurnad
    skolen skole skulen skule skoletid skuletid arbeidstid kontortid jobb jobben arbeid lunsj lunch school work hours
    noon midday frokost middag klokken all søknad hva kva up
""")
_SEEKS = folded_words("ser se sett leter leiter lete leite spør spurte spurde lurer hører høyrer looking look looked")
# What the adviser asks for begins here: «etter telefonsamtale ønsker vi time 4. desember».
_ASKS = folded_words("""
    ønsker ønskjer ynskjer ønske vil ville kan kunne trenger treng trengs må skal bestill bestille bestiller bestillar
    book booke booker book tinge finn finne sett sette passer passar høver ta tar tek need needs want wants would could
    can please like must will should
""")
_NEXT_DAY = book({
    "next day": "dagen etter|dagen derpå|dagen deretter|neste dag|påfølgende dag|påfølgjande dag|uka etter|uken etter|"
    "veka etter|dagen før|uka før|uken før|veka før|day after|next day|following day|week after|following week|"
    "day before|week before",
})  # fmt: skip
_OTHERS = folded_words("hun han ho de dei she he they deltakeren deltakaren brukeren")
_DAYS = MonthDay, DayNumber, Weekday, Week, Period, NthWeekday, HolyDay, Offset, CountedFrom, RelativeDay
_HOURS = Clock, ClockRange


def told_days(placed: Sequence[Placed]) -> dict[int, bool]:
    """The places that a day or an hour covers; true where it is one still to come."""
    return {
        place: not _over(item)
        for item in placed
        if isinstance(item.part, _DAYS + _HOURS)
        for place in range(item.start, item.end)
    }


def beside_something_unread(line: Line, place: int, days: dict[int, bool]) -> bool:
    """Whether «før», «etter» or «frist» at `place` has a word of no date between itself and a day of `days`."""
    side = line.word(place)
    unread = side not in _SIDES and side.endswith(_DEADLINES)  # «søknadsfrist 4. desember»
    if not (unread or side in _SIDES) or place in days or line.word(place - 1) in _SEEKS:
        return False
    for near in range(place + 1, place + 1 + _FURTHEST):
        word = line.word(near)
        if near in days:
            return unread and days[near]
        if word in _CLAUSE_ENDS or word in _ASKS or (word in _NO_HAPPENING and not unread):
            return False
        unread = unread or (line.is_word(near) and word not in _SMALL and word not in CARDINALS)
    return False


def followed_by_the_next_day(line: Line, place: int, days: dict[int, bool]) -> bool:
    """«4. desember er stengt, kan vi ta dagen etter i stedet?»; «dagen etter er hun bortreist» asks for no day."""
    if place in days or not (days and next(iter(days)) < place):
        return False
    found = _NEXT_DAY.at(line, place)
    return found is not None and line.word(found[1] + 1) not in _OTHERS


def _over(item: Placed) -> bool:
    part = item.part
    return (isinstance(part, RelativeDay) and part.days <= 0) or (isinstance(part, Period) and part.steps < 0)
