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
from dialogs.session_walk.state import FIELDS, Page, SessionWalk
from dialogs.steps import FieldError

MAY_KEEP = "duf-check"


def show(
    t: Texts, walk: SessionWalk, facts: Facts, draft_id: UUID, version: int, *, calendar_read: bool = True
) -> Card:
    """The page that the walk is on. Each button carries the draft and the version that it was drawn from.

    `calendar_read` is False where the counsellor's calendar did not answer, so that the page can say so.
    """
    counsellor = facts.directory.responsible_for(walk.request.municipality or "")
    basis = walk.request.basis
    page = walk.page if counsellor and basis else Page.ABOUT
    errors = {e.field: _sentence(t, e, walk, facts) for e in walk.errors if e.field in FIELDS.get(page, ())}
    form = Form({"draft": str(draft_id), "version": version}, walk.request, errors)
    if page is Page.ABOUT or counsellor is None or basis is None:
        return about_card(t, form, facts.directory)
    routine = facts.routine
    age = routine.ordinary.age_span(today(facts.now))
    if page is Page.PARTICIPANT:
        may_keep = any(e.key == MAY_KEEP for e in walk.errors)
        wanted = routine.duf_wanted(basis)
        return participant_card(t, form, wanted, age, walk.typed.get("duf"), may_keep_duf=may_keep)
    if page is Page.TIME:
        return time_card(
            t,
            form,
            offer(walk.request, facts),
            walk.screen,
            counsellor,
            routine.session,
            calendar_read=calendar_read,
        )
    return check_card(t, form, counsellor, age, last_day(walk.request, routine))


def _sentence(t: Texts, error: FieldError, walk: SessionWalk, facts: Facts) -> str:
    """The error in words, with whom to call where the sentence says so."""
    counsellor = facts.directory.responsible_for(walk.request.municipality or "")
    arguments = dict(error.arguments)
    if counsellor:
        arguments |= {"counsellor": counsellor.name, "phone": counsellor.phone}
    if walk.request.slot:
        arguments["day"] = short_day(walk.request.slot.day, t.language)
    return t(error.key, **arguments)
