"""The counsellor's booking card."""

from datetime import datetime

from booking.calendar.wall_time import today
from booking.duf import spaced
from booking.legal_basis import LegalBasis
from booking.session.session import Booking, BookingStatus, InterpreterStatus
from cards.calendar.week import MATERIAL
from cards.catalogue import Texts
from cards.dates import short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    bullets,
    card,
    execute,
    facts,
    heading,
    hint,
    open_url,
    paragraph,
    problem,
    row,
    title,
)
from cards.menu import back_to_menu
from cards.session import interpreter
from cards.session.cancel import CANCEL_ASK
from cards.session.facts import (
    booking_data,
    cancelled_lines,
    common_lines,
    grant_lines,
    interpreter_line,
    presence_line,
    time_line,
)
from cards.session.move import MOVE
from cards.session.outcome import outcome_actions

SHOW_DUF, HIDE_DUF = "counsellor.show-duf", "counsellor.hide-duf"


def booking_card(
    t: Texts,
    booking: Booking,
    now: datetime,
    *,
    duf: str | None = None,
    note: str | None = None,
    back: Action | None = None,
) -> Card:
    """The booking as it stands at `now`. `duf` shows the number (only in the answer to the one who asked, never
    posted); `note` is a sentence on top, such as why a change was not made; `back` leads to where it came from."""
    body: list[CardElement] = [title(_title(t, booking, is_new=back is None and not booking.has_begun(now)))]
    if note:
        body.append(problem(note))
    body.append(facts([*_lines(t, booking, duf), *cancelled_lines(t, booking)]))
    if duf:
        body.append(hint(t("counsellor-duf-recorded")))
    if booking.status is BookingStatus.NO_SHOW:
        body.append(paragraph(t("counsellor-no-show-told")))
    if booking.is_cancelled or booking.status is BookingStatus.NO_SHOW:
        return card([*body, *_way_back(back)], [back_to_menu(t)], language=t.language)
    ordinary = booking.request.basis is LegalBasis.ORDINARY
    after = hint(t("counsellor-note-11" if ordinary else "counsellor-note-6a"))
    if not booking.is_active:
        material = execute(t("material-title"), MATERIAL, booking_data(booking))
        return card([*body, after, *_way_back(back)], [material, back_to_menu(t)], language=t.language)
    if booking.teams_problem and not booking.teams:
        body.append(problem(t("counsellor-link-failed", reason=booking.teams_problem)))
    elif booking.teams_late and not booking.teams:
        body.append(problem(t("counsellor-link-late")))
    if booking.interpreter.status is InterpreterStatus.UNAVAILABLE:
        body.append(problem(t("interpreter-unavailable-text")))
    body += [heading(t("counsellor-conditions")), *bullets(_conditions(t, booking)), after, *_way_back(back)]
    actions = _actions(t, booking, now, duf_shown=duf is not None)
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def _way_back(back: Action | None) -> list[CardElement]:
    """Inside the card: below it the booking's own buttons may be as many as there is room for."""
    return [row([back])] if back else []


def _title(t: Texts, booking: Booking, *, is_new: bool) -> str:
    """`is_new`: posted to the counsellor and still ahead, not looked up in the week or begun."""
    if booking.is_active and booking.moves:
        return t("counsellor-title-moved")
    if booking.is_active:
        return t("counsellor-title" if is_new else "counsellor-title-booked")
    return t(f"counsellor-title-{booking.status.value}")


def _lines(t: Texts, booking: Booking, duf: str | None) -> list[tuple[str, str]]:
    lines = [
        time_line(t, booking.slot),
        (t("fact-adviser"), booking.adviser.name or "–"),
        *common_lines(t, booking.request),
        interpreter_line(t, booking),
        presence_line(t, booking.request),
    ]
    given = spaced(duf) if duf else t("fact-duf-given" if booking.duf_given else "fact-duf-none")
    lines.append((t("fact-duf"), given))
    lines += grant_lines(t, booking.judgment)
    if not booking.teams and not booking.teams_problem and not booking.teams_late and booking.is_active:
        lines.append((t("fact-meeting"), t("counsellor-link-pending")))
    return lines


def _conditions(t: Texts, booking: Booking) -> list[str]:
    """What the rules found met, in the counsellor's words."""
    days = (booking.slot.day - today(booking.arranged_at)).days
    lines = [t("counsellor-condition-notice-moved" if booking.moves else "counsellor-condition-notice", days=days)]
    if booking.request.basis is LegalBasis.COLLECTIVE_PROTECTION:
        known_by = "record" if booking.judgment.attendance_is_recorded else "adviser"
        return [t(f"counsellor-condition-meeting-{known_by}"), *lines]
    if booking.deadline:
        lines.append(t("counsellor-condition-deadline", deadline=short_day(booking.deadline, t.language)))
    return [*lines, t("counsellor-condition-mapped"), t("counsellor-condition-age")]


def _actions(t: Texts, booking: Booking, now: datetime, *, duf_shown: bool) -> list[Action]:
    data = booking_data(booking)
    begun = booking.has_begun(now)
    actions: list[Action] = []
    nobody = booking.interpreter.status is InterpreterStatus.UNAVAILABLE  # then moving is what helps
    if booking.lacks_interpreter and not begun:
        actions.append(execute(t("counsellor-order"), interpreter.OPEN, data, None if nobody else "positive"))
    elif booking.interpreter.status is InterpreterStatus.ORDERED and not begun:
        actions.append(execute(t("counsellor-interpreter"), interpreter.OPEN, data))
    if booking.duf_given:
        verb, label = (HIDE_DUF, "counsellor-hide-duf") if duf_shown else (SHOW_DUF, "counsellor-show-duf")
        actions.append(execute(t(label), verb, data))
    if booking.teams:
        actions.append(open_url(t("counsellor-link"), booking.teams.join_url))
    if begun:
        return [*actions, *outcome_actions(t, booking, now), execute(t("material-title"), MATERIAL, data)]
    move = execute(t("button-move"), MOVE, data, "positive" if nobody else None)
    return [*actions, move, execute(t("button-cancel"), CANCEL_ASK, data)]
