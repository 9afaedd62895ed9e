"""The pages on which an adviser asks for an exception: the form, and the last look. No free text."""

from collections.abc import Sequence

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.exception_request.request import WISHABLE_TIMES, AskedReason
from booking.routine import Routine
from booking.session.request import SessionRequest
from cards.catalogue import Texts
from cards.dates import clock, long_slot
from cards.elements import (
    Card,
    CardElement,
    card,
    choice_input,
    date_input,
    execute,
    facts,
    heading,
    hint,
    paragraph,
    problem,
    title,
)
from cards.session.facts import common_lines, counsellor_line, exception_name
from cards.session.form import Form

DAY, TIME, PLACE, REASON = "day-", "time-", "place", "reason"
TEAMS = "teams"


def wish_form_card(
    t: Texts,
    form: Form,
    days: Sequence[str],
    times: Sequence[str],
    place: str | None,
    reason: AskedReason | None,
    routine: Routine,
    counsellor: Counsellor,
    *,
    may_leave_time: bool,
) -> Card:
    """`days` and `times` as typed. `may_leave_time`: no time need be wished for, the counsellor finds one."""
    errors, notice = dict(form.errors), routine.session.notice_days
    body: list[CardElement] = [
        title(t("exception-title")),
        paragraph(t("exception-introduction", counsellor=counsellor.name)),
        hint(t("exception-not-notice", days=notice)),
    ]
    if may_leave_time:
        body.append(paragraph(t("exception-counsellor-finds", counsellor=counsellor.name, days=notice)))
    if whole := errors.pop("whole", None):
        body.append(problem(whole))
    for number, (day, at) in enumerate(zip(days, times, strict=True), start=1):
        body += [
            *date_input(f"{DAY}{number}", t("exception-day", number=number), day or None),
            *time_choice(t, f"{TIME}{number}", t("exception-time", number=number), at or None),
        ]
        if error := errors.get(f"{DAY}{number}"):
            body.append(problem(error))
    places = [(TEAMS, t("fact-place-teams")), *((name, name) for name in routine.exceptions.places)]
    body += choice_input(PLACE, t("exception-place"), places, place or TEAMS, error=errors.get(PLACE))
    reasons = [(one.value, t(f"grant-reason-asked-{one.value}")) for one in AskedReason]
    body += choice_input(
        REASON,
        t("exception-reason"),
        reasons,
        reason.value if reason else None,
        placeholder=t("exception-reason-choose"),
        error=errors.get(REASON),
    )
    actions = [
        execute(t("button-next"), "walk.exception-next", form.data, style="positive"),
        execute(t("button-back"), "walk.exception-back", form.data),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    return card(body, actions, language=t.language)


def wish_check_card(
    t: Texts,
    form: Form,
    request: SessionRequest,
    wishes: Sequence[Slot],
    set_aside: Sequence[str],
    reason: AskedReason,
    counsellor: Counsellor,
) -> Card:
    """`set_aside` are the codes of the rules that an exception is asked from."""
    lines = [counsellor_line(t, counsellor), *common_lines(t, request), *wish_lines(t, wishes)]
    lines += [(t("fact-exception"), exception_name(t, code)) for code in set_aside]
    lines.append((t("exception-why"), t(f"grant-reason-asked-{reason.value}")))
    actions = [
        execute(t("exception-send"), "walk.exception-send", form.data, style="positive"),
        execute(t("exception-edit"), "walk.exception-edit", form.data),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    body = [
        title(t("exception-title")),
        heading(t("walk-check-heading")),
        facts(lines),
        hint(t("exception-check-hint", counsellor=counsellor.name)),
    ]
    return card(body, actions, language=t.language)


def wish_lines(t: Texts, wishes: Sequence[Slot]) -> list[tuple[str, str]]:
    if not wishes:
        return [(t("exception-wished"), t("exception-wished-none"))]
    return [(t("exception-wished"), long_slot(wish, t.language)) for wish in wishes]


def time_choice(t: Texts, name: str, label: str, value: str | None) -> list[CardElement]:
    """A list of times of day, since a client's own time picker lets any minute through."""
    times = [(f"{at:%H:%M}", clock(at, t.language)) for at in WISHABLE_TIMES]
    return choice_input(name, label, times, value, placeholder=t("exception-time-choose"))
