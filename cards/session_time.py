"""The third page of the booking walk: the free times, grouped by day. One press chooses and goes on."""

from collections.abc import Sequence

from booking.directory import Counsellor
from booking.free_times import FreeDay, Offer
from booking.routine import SessionRules
from booking.wall_time import Slot
from cards.catalogue import Texts
from cards.dates import clock, long_day, short_day, short_slot
from cards.elements import Action, Card, CardElement, card, execute, heading, hint, paragraph, problem, row
from cards.session_form import Form, page_top

DAYS_SHOWN = 4
"""Days on one screenful: what fits on a phone without much scrolling."""
TIMES_SHOWN = 24
"""Times on one screenful: each costs half a kilobyte, and a card should stay under 25."""
_IN_A_ROW = 3


def time_card(
    t: Texts,
    form: Form,
    offer: Offer,
    screen: int,
    counsellor: Counsellor,
    session: SessionRules,
    *,
    calendar_read: bool = True,
) -> Card:
    """`screen` is which screenful to show, from 0; one beyond the last shows the last.

    `calendar_read` is False where the counsellor's calendar did not answer: the times may then change.
    """
    screens = _screens(offer.days)
    last_screen = max(0, len(screens) - 1)
    screen = min(screen, last_screen)
    body = page_top(t, 3, "walk-time-heading")
    if error := form.errors.get("slot"):
        body.append(problem(error))
    navigation: list[Action] = []
    if offer.days:
        body.append(paragraph(t("walk-time-with", counsellor=counsellor.name, minutes=session.minutes)))
        body.extend(hint(line) for line in _limits(t, offer, session))
        if not calendar_read:
            body.append(problem(t("walk-time-busy-unknown")))
        for day in screens[screen]:
            body.extend(_day(t, form, day))
        if screen < last_screen:
            navigation.append(execute(t("walk-time-later"), "walk.later", form.data))
        if screen > 0:
            navigation.append(execute(t("walk-time-earlier"), "walk.earlier", form.data))
    else:
        body.append(problem(_nothing(t, offer, counsellor, session)))
    actions = [
        *navigation,
        execute(t("button-back"), "walk.back", form.data),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    return card(body, actions, language=t.language)


def _screens(days: Sequence[FreeDay]) -> list[list[FreeDay]]:
    """The days in screenfuls. A day goes on another screen only where its times fill more than one."""
    parts = (
        FreeDay(day.day, day.starts[at : at + TIMES_SHOWN])
        for day in days
        for at in range(0, len(day.starts), TIMES_SHOWN)
    )
    screens: list[list[FreeDay]] = []
    for day in parts:
        last = screens[-1] if screens else []
        if not last or len(last) == DAYS_SHOWN or sum(len(one.starts) for one in [*last, day]) > TIMES_SHOWN:
            screens.append([day])
        else:
            last.append(day)
    return screens


def _limits(t: Texts, offer: Offer, session: SessionRules) -> list[str]:
    lines = [notice_line(t, session)]
    if offer.deadline:
        lines.append(t("walk-time-deadline", deadline=short_day(offer.deadline, t.language)))
    return lines


def notice_line(t: Texts, session: SessionRules) -> str:
    if session.notice_days == 14:
        return t("walk-time-notice")
    return t("walk-time-notice-days", days=session.notice_days)


def _day(t: Texts, form: Form, day: FreeDay) -> list[CardElement]:
    slots = [Slot(day.day, start) for start in day.starts]
    rows = [slots[at : at + _IN_A_ROW] for at in range(0, len(slots), _IN_A_ROW)]
    return [heading(long_day(day.day, t.language)), *(row([_time(t, form, slot) for slot in one]) for one in rows)]


def _time(t: Texts, form: Form, slot: Slot) -> Action:
    data = {**form.data, "slot": str(slot)}
    return execute(clock(slot.start), "walk.pick", data, tooltip=short_slot(slot, t.language))


def _nothing(t: Texts, offer: Offer, counsellor: Counsellor, session: SessionRules) -> str:
    name, phone = counsellor.name, counsellor.phone
    if offer.deadline and offer.deadline <= offer.last:
        day = short_day(offer.deadline, t.language)
        return t("walk-time-none-before-deadline", deadline=day, counsellor=name, phone=phone)
    return t("walk-time-none", weeks=session.offered_weeks, counsellor=name, phone=phone)
