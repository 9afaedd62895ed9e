"""The walk's state as a card."""

from dataclasses import replace
from uuid import UUID

from booking.deadline import last_day
from booking.free_times import offer
from booking.rules import Facts
from booking.wall_time import Slot, today
from cards.catalogue import Texts
from cards.dates import clock, long_day, long_slot, short_day
from cards.elements import Card, Data
from cards.session_check import check_card
from cards.session_form import Form, about_card, participant_card
from cards.session_time import time_card
from cards.which_day import which_day_card
from dialogs.session_walk.state import Page, SessionWalk
from dialogs.session_walk.wish import Wish, why_not, wished_slot
from dialogs.steps import FieldError

MAY_KEEP = "duf-check"


def show(t: Texts, walk: SessionWalk, facts: Facts, draft_id: UUID, version: int) -> Card:
    """The page that the walk is on. Each button carries the draft and the version that it was drawn from."""
    errors = {e.field: _sentence(t, e, walk, facts) for e in walk.errors}
    data: Data = {"draft": str(draft_id), "version": version}
    form = Form(data, walk.request, errors, notes=_notes(t, walk, facts))
    if walk.readings:
        return which_day_card(t, data, [_when(t, reading) for reading in walk.readings])
    counsellor = facts.directory.responsible_for(walk.request.municipality or "")
    basis = walk.request.basis
    if walk.page is Page.ABOUT or counsellor is None or basis is None:
        return about_card(t, form, facts.directory)
    routine = facts.routine
    age = routine.ordinary.age_span(today(facts.now))
    if walk.page is Page.PARTICIPANT:
        may_keep = any(e.key == MAY_KEEP for e in walk.errors)
        wanted = routine.duf_wanted(basis)
        return participant_card(t, form, wanted, age, walk.typed.get("duf"), may_keep_duf=may_keep)
    if walk.page is Page.TIME:
        offered = offer(walk.request, facts)
        if walk.wish:
            form = replace(form, wished=wished_slot(walk.wish, offered))
        return time_card(t, form, offered, walk.screen, counsellor, routine.session)
    return check_card(t, form, counsellor, age, last_day(walk.request, routine))


def _notes(t: Texts, walk: SessionWalk, facts: Facts) -> tuple[str, ...]:
    """The wished time read back with weekday, date and week, and why it cannot be had."""
    if walk.wish is None or walk.page is Page.CHECK:
        return ()
    reasons = why_not(walk.wish, walk.request, facts)
    return (wish_line(t, walk.wish), *(_sentence(t, error, walk, facts) for error in reasons))


def wish_line(t: Texts, wish: Wish) -> str:
    """`Ønsket tid: fredag 11. desember 2026 (uke 50) kl. 09.30`, or what there is of it."""
    if wish.day is None:
        return t("walk-wish-clock", clock=clock(wish.start)) if wish.start else t("walk-wish-vague")
    if wish.last:
        return t("walk-wish-range", first=long_day(wish.day, t.language), last=long_day(wish.last, t.language))
    return t("walk-wish", when=_when(t, wish))


def _when(t: Texts, wish: Wish) -> str:
    if wish.day is None:
        return clock(wish.start) if wish.start else ""
    return long_slot(Slot(wish.day, wish.start), t.language) if wish.start else long_day(wish.day, t.language)


def _sentence(t: Texts, error: FieldError, walk: SessionWalk, facts: Facts) -> str:
    """The error in words, with whom to call where the sentence says so."""
    counsellor = facts.directory.responsible_for(walk.request.municipality or "")
    arguments = dict(error.arguments)
    if counsellor:
        arguments |= {"counsellor": counsellor.name, "phone": counsellor.phone}
    if walk.request.slot:
        arguments["day"] = short_day(walk.request.slot.day, t.language)
    return t(error.key, **arguments)
