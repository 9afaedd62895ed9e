"""The walk's state as a card."""

from dataclasses import replace
from uuid import UUID

from booking.calendar.free_times import Offer, offer
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot, today
from booking.directory.directory import Counsellor
from booking.group_meeting.meeting import GroupMeeting
from booking.rules import Facts
from booking.session.deadline import last_day
from booking.waiting.lifecycle import may_wait
from cards.catalogue import Texts
from cards.dates import clock, long_day, long_slot, short_day
from cards.elements import Card, Data
from cards.routine import basis_name
from cards.session.check import check_card
from cards.session.facts import language_line
from cards.session.form import Form, about_card, participant_card
from cards.session.times import time_card, walk_time_page
from cards.session.which_day import which_day_card
from dialogs.session.exception import show_exception
from dialogs.session.state import FIELDS, Page, SessionWalk
from dialogs.session.wish import Wish, why_not, wished_slot
from dialogs.steps import FieldError

MAY_KEEP = "duf-check"


def show(
    t: Texts,
    walk: SessionWalk,
    facts: Facts,
    draft_id: UUID,
    version: int,
    *,
    calendar_read: bool = True,
    next_meeting: GroupMeeting | None = None,
) -> Card:
    """The page that the walk is on. Each button carries the draft and the version that it was drawn from.

    `calendar_read` is False where the counsellor's calendar did not answer, so that the page can say so.
    `next_meeting` is the municipality's next group meeting, for a participant who `lacks_the_meeting`.
    """
    request = walk.request
    counsellor = facts.responsible_for(
        request.municipality or "", request.slot.day if request.slot else today(facts.now)
    )
    basis = request.basis
    page = walk.page if counsellor and basis else Page.ABOUT
    shown = [e for e in walk.errors if walk.exception or e.field in FIELDS.get(page, ())]
    errors = {e.field: _sentence(t, e, walk, facts) for e in shown}
    data: Data = {"draft": str(draft_id), "version": version}
    if walk.readings:
        return which_day_card(t, data, [_when(t, reading) for reading in walk.readings])
    form = Form(
        data,
        walk.request,
        errors,
        facts.attendance_recorded,
        next_meeting,
        notes=_notes(t, walk, facts) if page is not Page.CHECK else (),
    )
    if page is Page.ABOUT or counsellor is None or basis is None:
        return about_card(t, form, facts.directory)
    routine = facts.routine
    age = routine.ordinary.age_span(today(facts.now))
    if page is Page.PARTICIPANT:
        may_keep = any(e.key == MAY_KEEP for e in walk.errors)
        wanted = routine.duf_wanted(basis)
        return participant_card(t, form, wanted, age, walk.typed.get("duf"), may_keep_duf=may_keep)
    if walk.exception is not None:
        return show_exception(t, walk, walk.exception, form, facts, counsellor)
    if page is Page.TIME:
        usual = facts.directory.responsible_for(request.municipality or "") or counsellor
        offered = offer(request, facts)
        form = replace(form, wished=wished_slot(walk.wish, offered) if walk.wish else None)
        return time_card(
            t,
            walk_time_page(t, form, may_wait=may_wait(offered)),
            offered,
            walk.screen,
            usual,
            routine.session,
            calendar_read=calendar_read,
            stand_ins=_stand_ins(facts, usual, offered),
        )
    return check_card(t, form, counsellor, age, last_day(walk.request, routine))


def _notes(t: Texts, walk: SessionWalk, facts: Facts) -> tuple[str, ...]:
    """The wished time read back with weekday, date and week, and why it cannot be had."""
    if walk.wish is None:
        return ()
    reasons = why_not(walk.wish, walk.request, facts)
    return (wish_line(t, walk.wish), *(_sentence(t, error, walk, facts) for error in reasons))


def understood(t: Texts, walk: SessionWalk) -> list[tuple[str, str]]:
    """What a message filled in, as facts. The DUF number is only said to be there."""
    request = walk.request
    found: list[tuple[str, str]] = []
    if request.municipality:
        found.append((t("fact-municipality"), request.municipality))
    if request.basis:
        found.append((t("fact-basis"), basis_name(t, request.basis)))
    if request.language:
        found.append(language_line(t, request))
    if request.duf:
        found.append((t("fact-duf"), t("fact-duf-given")))
    days = " / ".join(when for wish in (walk.wish, *walk.readings) if wish and (when := _when(t, wish)))
    return [*found, (t("fact-time"), days)] if days else found


def wish_line(t: Texts, wish: Wish) -> str:
    """`Ønsket tid: fredag 11. desember 2026 (uke 50) kl. 09.30`, or what there is of it."""
    when = _when(t, wish)
    if not when:
        return t("walk-wish-vague")
    if wish.day is None:
        return t("walk-wish-clock", clock=when)
    if wish.last:
        return t("walk-wish-range", first=long_day(wish.day, t.language), last=long_day(wish.last, t.language))
    return t("walk-wish", when=when)


def _when(t: Texts, wish: Wish) -> str:
    """The day, the hour or both; nothing for a vague wish."""
    if wish.vague or (wish.day is None and wish.start is None):
        return ""
    if wish.day is None:
        return clock(wish.start, t.language)
    if wish.last:
        return f"{long_day(wish.day, t.language)} – {long_day(wish.last, t.language)}"
    return long_slot(Slot(wish.day, wish.start), t.language) if wish.start else long_day(wish.day, t.language)


def _stand_ins(facts: Facts, usual: Counsellor, offered: Offer) -> list[tuple[str, Substitution]]:
    """Who has some of the offered days instead of the usual counsellor, by name."""
    names = {one.aad_object_id: one.name for one in facts.directory.counsellors}
    away = (one for one in facts.substitutions if one.absent_id == usual.aad_object_id)
    return [
        (names[one.stand_in_id], one)
        for one in away
        if one.stand_in_id in names and one.first <= offered.last and offered.first <= one.last
    ]


def _sentence(t: Texts, error: FieldError, walk: SessionWalk, facts: Facts) -> str:
    """The error in words, with whom to call where the sentence says so."""
    counsellor = facts.responsible_for(walk.request.municipality or "", today(facts.now))
    arguments = dict(error.arguments)
    if counsellor:
        arguments |= {"counsellor": counsellor.name, "phone": counsellor.phone}
    if walk.request.slot:
        arguments["day"] = short_day(walk.request.slot.day, t.language)
    return t(error.key, **arguments)
