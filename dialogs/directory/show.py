"""The state of a change of the contact list as a card."""

from uuid import UUID

from cards.catalogue import Texts
from cards.directory.change import ChangeForm, check_card, form_card
from cards.elements import Card
from dialogs.directory.state import DirectoryChange, ListFacts, Page, at_stake


def show(t: Texts, change: DirectoryChange, facts: ListFacts, draft_id: UUID, version: int) -> Card:
    """The page that the change is on. Each button carries the draft and the version that it was drawn from."""
    form = ChangeForm(
        data={"draft": str(draft_id), "version": version},
        task=change.task,
        answers=change.answers,
        errors={error.field: t(error.key, **error.arguments) for error in change.errors},
        note=t(change.note) if change.note else None,
    )
    if change.page is Page.FORM:
        return form_card(t, form, facts.directory)
    new = facts.directory.counsellor(change.answers.get("counsellor", ""))
    former = facts.directory.counsellor(change.former_id or "")
    return check_card(
        t,
        form,
        change.differences,
        at_stake(change, facts),
        former=former.name if former else "",
        new=new.name if new else "",
    )
