"""The walk's state as a card."""

from collections.abc import Iterable
from uuid import UUID

from booking.rules import Facts
from cards.catalogue import Texts
from cards.elements import Card
from cards.group_meeting.form import GroupForm, about_card, check_card, times_card
from dialogs.group_meeting.state import GroupWalk, Page
from dialogs.steps import FieldError


def show(t: Texts, walk: GroupWalk, facts: Facts, draft_id: UUID, version: int) -> Card:
    """The page that the walk is on. Each button carries the draft and the version that it was drawn from."""
    form = GroupForm({"draft": str(draft_id), "version": version}, walk.request, walk.picked, in_words(t, walk.errors))
    rules, municipality = facts.routine.group_meeting, walk.request.municipality or ""
    counsellor = facts.directory.responsible_for(municipality)
    if walk.page is Page.ABOUT or counsellor is None:
        return about_card(t, form, facts.directory, rules)
    if walk.page is Page.TIMES:
        return times_card(t, form, facts.directory.rooms_in(municipality), rules)
    return check_card(t, form, counsellor, rules.places)


def in_words(t: Texts, errors: Iterable[FieldError]) -> dict[str, str]:
    """The errors as sentences, by field."""
    return {error.field: t(error.key, **error.arguments) for error in errors}
