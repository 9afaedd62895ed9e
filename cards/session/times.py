"""The page where a time is chosen: the free times, grouped by day. One press chooses and goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from booking.calendar.free_times import FreeDay, Offer
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.routine import SessionRules
from cards.catalogue import Texts
from cards.dates import brief_slot, clock, long_day, short_day, short_slot
from cards.elements import Action, Card, CardElement, Data, card, execute, heading, hint, paragraph, problem, row
from cards.session.form import Form, page_top

DAYS_SHOWN = 4
"""Days on one screenful: what fits on a phone without much scrolling."""
TIMES_SHOWN = 21
"""Times on one screenful: each costs half a kilobyte, and a card should stay under 25."""
_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class TimePage:
    """What differs between the dialogs in which a time is chosen.

    `dialog` is what their verbs begin with («walk» gives `walk.pick`, `walk.later`, `walk.earlier`), `data` says where
    a press belongs, `error` is a sentence on why the last choice could not stand, and `ways_out` are the last buttons.
    `wished` is a free time that is just what was asked for, offered first.
    """

    dialog: str
    data: Data
    top: Sequence[CardElement]
    error: str | None
    ways_out: Sequence[Action]
    wished: Slot | None = None


def walk_time_page(t: Texts, form: Form, *, may_wait: bool = False) -> TimePage:
    """The third page of the booking walk. `may_wait` offers a place on the waiting list."""
    ways_out: list[Action] = [
        execute(t("walk-time-exception"), "walk.exception", form.data),
        execute(t("button-back"), "walk.back", form.data),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    if may_wait:
        ways_out.insert(0, execute(t("walk-time-wait"), "walk.wait", form.data, style="positive"))
    return TimePage(
        "walk", form.data, page_top(t, form, 3, "walk-time-heading"), form.errors.get("slot"), ways_out, form.wished
    )


def time_card(
    t: Texts,
    page: TimePage,
    offer: Offer,
    screen: int,
    counsellor: Counsellor,
    session: SessionRules,
    *,
    calendar_read: bool = True,
    for_counsellor: bool = False,
    stand_ins: Sequence[tuple[str, Substitution]] = (),
) -> Card:
    """`screen` is which screenful to show, from 0; one beyond the last shows the last. The buttons to other screenfuls
    say which, for a dialog that keeps no state of its own.

    `stand_ins` are the names of those who have some of the days instead of the counsellor.
    `for_counsellor` says that the counsellor reads it, who then has nobody to call.
    `calendar_read` is False where the counsellor's calendar did not answer: the times may then change.
    """
    screens = _screens(offer.days)
    last_screen = max(0, len(screens) - 1)
    screen = min(screen, last_screen)
    body = list(page.top)
    if page.error:
        body.append(problem(page.error))
    navigation: list[Action] = []
    if offer.days:
        body.append(paragraph(t("walk-time-with", counsellor=counsellor.name, minutes=session.minutes)))
        body.extend(hint(line) for line in _limits(t, offer, session))
        body.extend(hint(stand_in_line(t, name, counsellor, one)) for name, one in stand_ins)
        if not calendar_read:
            body.append(problem(t("walk-time-busy-unknown")))
        if page.wished:
            chosen = t("walk-wish-take", when=brief_slot(page.wished, t.language))
            data = {**page.data, "slot": str(page.wished)}
            body.append(row([execute(chosen, f"{page.dialog}.pick", data, style="positive")]))
        for day in screens[screen]:
            body.extend(_day(t, page, day))
        if screen < last_screen:
            later = {**page.data, "screen": screen + 1}
            navigation.append(execute(t("walk-time-later"), f"{page.dialog}.later", later))
        if screen > 0:
            earlier = {**page.data, "screen": screen - 1}
            navigation.append(execute(t("walk-time-earlier"), f"{page.dialog}.earlier", earlier))
    else:
        body.append(problem(_nothing(t, offer, counsellor, session, for_counsellor)))
    return card(body, [*navigation, *page.ways_out], language=t.language)


def screen_with(days: Sequence[FreeDay], day: date) -> int:
    """The screenful on which `day` stands, or the first day after it; the last one where all are earlier."""
    screens = _screens(days)
    return next((at for at, screen in enumerate(screens) if screen[-1].day >= day), max(0, len(screens) - 1))


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


def stand_in_line(t: Texts, name: str, counsellor: Counsellor, away: Substitution) -> str:
    first, last = short_day(away.first, t.language), short_day(away.last, t.language)
    return t("substitute-offer", name=name, absent=counsellor.name, first=first, last=last)


def notice_line(t: Texts, session: SessionRules) -> str:
    if session.notice_days == 14:
        return t("walk-time-notice")
    return t("walk-time-notice-days", days=session.notice_days)


def _day(t: Texts, page: TimePage, day: FreeDay) -> list[CardElement]:
    slots = [Slot(day.day, start) for start in day.starts]
    rows = [slots[at : at + _IN_A_ROW] for at in range(0, len(slots), _IN_A_ROW)]
    return [heading(long_day(day.day, t.language)), *(row([_time(t, page, slot) for slot in one]) for one in rows)]


def _time(t: Texts, page: TimePage, slot: Slot) -> Action:
    data = {**page.data, "slot": str(slot)}
    return execute(clock(slot.start, t.language), f"{page.dialog}.pick", data, tooltip=short_slot(slot, t.language))


def _nothing(t: Texts, offer: Offer, counsellor: Counsellor, session: SessionRules, for_counsellor: bool) -> str:
    name, phone = counsellor.name, counsellor.phone
    if offer.deadline and offer.deadline <= offer.last:
        day = short_day(offer.deadline, t.language)
        if for_counsellor:
            return t("walk-time-none-before-deadline-counsellor", deadline=day)
        return t("walk-time-none-before-deadline", deadline=day, counsellor=name, phone=phone)
    if for_counsellor:
        return t("walk-time-none-counsellor", weeks=session.offered_weeks)
    return t("walk-time-none", weeks=session.offered_weeks, counsellor=name, phone=phone)
