"""The routine's figures: the defaults are the routine's own, and figures that cannot hold are refused in words."""

from datetime import date, time
from typing import Any

import pytest
from pydantic import ValidationError

from booking.legal_basis import LegalBasis
from booking.routine import AgeSpan, DufWanted, Ordinary, Routine, SessionRules, Weekday


def errors(table: dict[str, Any]) -> str:
    """What the centre is told: the key and the message, as the loader prints them."""
    with pytest.raises(ValidationError) as raised:
        Routine.model_validate(table)
    return "\n".join(f"{'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in raised.value.errors())


def test_defaults_are_the_routines_own_figures() -> None:
    routine = Routine()
    assert routine.session.notice_days == 14  # pkt. 2.2
    assert routine.session.weekdays == (Weekday.TUESDAY, Weekday.FRIDAY)  # pkt. 2.3
    assert routine.session.minutes == 60  # pkt. 6
    assert routine.ordinary.deadline_months == 3  # § 11
    assert (routine.ordinary.ages[0].youngest, routine.ordinary.ages[0].oldest) == (18, 55)
    assert routine.duf_wanted(LegalBasis.COLLECTIVE_PROTECTION) is DufWanted.WISHED  # pkt. 2.1
    assert routine.duf_wanted(LegalBasis.ORDINARY) is DufWanted.REQUIRED


def test_an_empty_file_is_the_routine_itself() -> None:
    assert Routine.model_validate({}) == Routine()


def test_starts_leave_room_for_a_whole_session_before_closing() -> None:
    assert SessionRules().starts() == (time(9), time(10), time(11), time(12), time(13), time(14))
    assert SessionRules(minutes=90).starts()[-1] == time(13)
    assert SessionRules(opens=time(9), closes=time(10)).starts() == (time(9),)
    assert SessionRules(every_minutes=30, closes=time(11)).starts() == (time(9), time(9, 30), time(10))


def test_weekdays_are_numbered_from_monday() -> None:
    assert SessionRules().weekday_numbers == {1, 4}
    assert SessionRules(weekdays=(Weekday.MONDAY, Weekday.THURSDAY)).weekday_numbers == {0, 3}


@pytest.mark.parametrize(
    ("table", "key", "said"),
    [
        ({"session": {"notice_days": -1}}, "session.notice_days", "greater than or equal to 0"),
        ({"session": {"notice_days": "to uker"}}, "session.notice_days", "valid integer"),
        ({"session": {"minutes": 50}}, "session.minutes", "multiple of 15"),
        ({"session": {"minutes": 0}}, "session.minutes", "greater than or equal to 15"),
        ({"session": {"weekdays": []}}, "session.weekdays", "at least 1"),
        ({"session": {"weekdays": ["tirsdag"]}}, "session.weekdays.0", "'monday'"),
        ({"session": {"weekdays": ["saturday"]}}, "session.weekdays.0", "'friday'"),
        ({"session": {"opens": time(9, 10)}}, "session", "opens must be a local time on a whole quarter"),
        ({"session": {"opens": 9}}, "session", "opens must be a local time"),  # nine seconds past midnight
        ({"session": {"closes": "15:00Z"}}, "session", "closes must be a local time"),
        ({"session": {"opens": time(15), "closes": time(9)}}, "session", "closes must leave room"),
        ({"session": {"closes": time(9, 45)}}, "session", "closes must leave room"),
        ({"session": {"offered_weeks": 0}}, "session.offered_weeks", "greater than or equal to 1"),
        ({"session": {"notice": 14}}, "session.notice", "Extra inputs"),
        ({"ordinary": {"ages": []}}, "ordinary.ages", "at least 1"),
        (
            {"ordinary": {"ages": [{"valid_from": date(2021, 1, 1), "youngest": 55, "oldest": 18}]}},
            "ordinary.ages.0",
            "youngest must not be above oldest",
        ),
        ({"ordinary": {"duf": "maybe"}}, "ordinary.duf", "'wished' or 'required'"),
        ({"ordinary": {"deadline_months": 0}}, "ordinary.deadline_months", "greater than or equal to 1"),
        ({"collective_protection": {"deadline_months": 3}}, "collective_protection.deadline_months", "Extra inputs"),
        ({"closed": {"every_year": ["24-12"]}}, "closed.every_year.0", "such as 12-24"),
        ({"closed": {"every_year": ["02-30"]}}, "closed.every_year.0", "of a day that exists"),
        ({"closed": {"dates": ["24.12.2026"]}}, "closed.dates.0", "valid date"),
        ({"retention": {"draft_hours": 0}}, "retention.draft_hours", "greater than or equal to 1"),
        ({"sesion": {}}, "sesion", "Extra inputs"),
    ],
)
def test_a_figure_that_cannot_hold_is_refused_with_its_key_and_a_remedy(
    table: dict[str, Any], key: str, said: str
) -> None:
    message = errors(table)
    assert message.startswith(f"{key}: ")
    assert said in message


def test_leap_day_may_be_a_closed_day() -> None:
    assert Routine.model_validate({"closed": {"every_year": ["02-29"]}}).closed.every_year == ("02-29",)


def test_chapter_6a_takes_no_deadline_and_no_age() -> None:
    assert set(type(Routine().collective_protection).model_fields) == {"duf"}


@pytest.mark.parametrize(
    ("day", "oldest"),
    [
        (date(2020, 1, 1), 55),
        (date(2027, 6, 30), 55),
        (date(2027, 7, 1), 60),
        (date(2030, 1, 1), 60),
    ],
)
def test_an_age_span_holds_from_its_day_until_the_next(day: date, oldest: int) -> None:
    later = AgeSpan(valid_from=date(2027, 7, 1), youngest=18, oldest=60)
    earlier = AgeSpan(valid_from=date(2021, 1, 1), youngest=18, oldest=55)
    assert Ordinary(ages=(later, earlier)).age_span(day).oldest == oldest
