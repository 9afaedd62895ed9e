"""The fourth page of the booking walk: check your answers, change any of them, confirm."""

from datetime import date

from booking.directory.directory import Counsellor
from booking.duf import spaced
from booking.routine import AgeSpan
from cards.catalogue import Texts
from cards.dates import short_day
from cards.elements import Card, card, execute, facts, problem
from cards.session.facts import common_lines, condition_lines, counsellor_line, presence_line, time_line
from cards.session.form import Form, page_top


def check_card(t: Texts, form: Form, counsellor: Counsellor, age: AgeSpan, deadline: date | None) -> Card:
    request = form.request
    lines = [time_line(t, request.slot)] if request.slot else []
    lines += [counsellor_line(t, counsellor), *common_lines(t, request)]
    lines.append((t("fact-duf"), spaced(request.duf) if request.duf else t("fact-duf-none")))
    lines += condition_lines(t, request, age, recorded=form.attendance_recorded)
    if deadline:
        lines.append((t("fact-deadline"), short_day(deadline, t.language)))
    lines.append(presence_line(t, request))
    actions = [
        execute(t("walk-check-confirm"), "walk.confirm", form.data, style="positive"),
        execute(t("walk-check-edit-time"), "walk.edit", {**form.data, "page": "time"}),
        execute(t("walk-check-edit-participant"), "walk.edit", {**form.data, "page": "participant"}),
        execute(t("walk-check-edit-about"), "walk.edit", {**form.data, "page": "about"}),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    body = [*page_top(t, form, 4, "walk-check-heading"), *(problem(e) for e in form.errors.values()), facts(lines)]
    return card(body, actions, language=t.language)
