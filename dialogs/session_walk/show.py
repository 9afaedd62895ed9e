"""The walk's state as a card."""

from uuid import UUID

from booking.deadline import last_day
from booking.free_times import offer
from booking.rules import Facts
from booking.wall_time import today
from cards.catalogue import Texts
from cards.dates import short_day
from cards.elements import Card
from cards.session_check import check_card
from cards.session_form import Form, about_card, participant_card
from cards.session_time import time_card
from dialogs.session_walk.state import Page, SessionWalk
from dialogs.steps import FieldError

MAY_KEEP = "duf-check"


def show(t: Texts, walk: SessionWalk, facts: Facts, draft_id: UUID, version: int) -> Card:
    """The page that the walk is on. Each button carries the draft and the version that it was drawn from."""
    errors = {e.field: _sentence(t, e, walk, facts) for e in walk.errors}
    form = Form({"draft": str(draft_id), "version": version}, walk.request, errors)
    request = walk.request
    first_day = request.slot.day if request.slot else today(facts.now)
    counsellor = facts.responsible_for(request.municipality or "", first_day)
    basis = request.basis
    if walk.page is Page.ABOUT or counsellor is None or basis is None:
        return about_card(t, form, facts.directory)
    routine = facts.routine
    age = routine.ordinary.age_span(today(facts.now))
    if walk.page is Page.PARTICIPANT:
        may_keep = any(e.key == MAY_KEEP for e in walk.errors)
        wanted = routine.duf_wanted(basis)
        return participant_card(t, form, wanted, age, walk.typed.get("duf"), may_keep_duf=may_keep)
    if walk.page is Page.TIME:
        usual = facts.directory.responsible_for(request.municipality or "") or counsellor
        away = tuple(one for one in facts.substitutions if one.absent_id == usual.aad_object_id)
        names = {one.aad_object_id: one.name for one in facts.directory.counsellors}
        offered = offer(request, facts)
        stand_ins = [(names[one.stand_in_id], one) for one in away if one.first <= offered.last]
        return time_card(t, form, offered, walk.screen, usual, routine.session, stand_ins)
    return check_card(t, form, counsellor, age, last_day(walk.request, routine))


def _sentence(t: Texts, error: FieldError, walk: SessionWalk, facts: Facts) -> str:
    """The error in words, with whom to call where the sentence says so."""
    counsellor = facts.responsible_for(walk.request.municipality or "", today(facts.now))
    arguments = dict(error.arguments)
    if counsellor:
        arguments |= {"counsellor": counsellor.name, "phone": counsellor.phone}
    if walk.request.slot:
        arguments["day"] = short_day(walk.request.slot.day, t.language)
    return t(error.key, **arguments)
