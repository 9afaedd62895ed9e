"""One step of a change of the contact list: (state, press, facts) gives an outcome. Pure."""

from booking.directory.difference import differences
from booking.directory.edit import FIELDS, Task, edit
from dialogs.directory.state import DirectoryChange, ListFacts, Page, at_stake
from dialogs.screened import ABOUT_STAFF, screen_fields
from dialogs.steps import Abort, Ask, Done, FieldError, Outcome, Press, Reject

NEXT, BACK, STOP = "directory.next", "directory.back", "directory.stop"
CONFIRM, CONFIRM_AND_MOVE = "directory.confirm", "directory.confirm-and-move"
VERBS = (NEXT, BACK, STOP, CONFIRM, CONFIRM_AND_MOVE)
"""Every verb that the pages carry, and no other."""


def begin(task: Task, version: str) -> DirectoryChange:
    return DirectoryChange(task=task, version=version)


def step(change: DirectoryChange, press: Press, facts: ListFacts) -> Outcome[DirectoryChange]:
    """Take one press. An unknown verb, or one that the page does not have, changes nothing and shows the page."""
    match press.verb:
        case "directory.stop":
            return Abort()
        case "directory.back" if change.page is Page.CHECK:
            return Ask(change.model_copy(update={"page": Page.FORM, "note": None, "errors": ()}))
        case "directory.next" if change.page is Page.FORM:
            typed = {field: press.values.get(field, "") for field in FIELDS[change.task]}
            answers, identifying = screen_fields(typed, typed, legitimate=ABOUT_STAFF)
            answered = change.model_copy(update={"answers": answers, "former_id": None})
            return _on_form(answered, facts, identifying, None) if identifying else _judged(answered, facts, note=None)
        case "directory.confirm" | "directory.confirm-and-move" if change.page is Page.CHECK:
            return _confirmed(change, press.verb == CONFIRM_AND_MOVE, facts)
    return Ask(change)


def _confirmed(change: DirectoryChange, move_sessions: bool, facts: ListFacts) -> Outcome[DirectoryChange]:
    """Carry it out, unless the list has changed since the page was drawn: then show anew what becomes what."""
    done = Done(change.model_copy(update={"move_sessions": move_sessions and bool(at_stake(change, facts))}))
    if facts.version == change.version:
        return done
    edited = edit(facts.directory, change.task, change.answers, facts.engaged, facts.today)
    if edited == facts.directory:
        return done  # as wanted already: what is left is to keep on record, and to see to the sessions
    return _judged(change, facts, note="directory-changed-meanwhile")


def _judged(change: DirectoryChange, facts: ListFacts, note: str | None) -> Outcome[DirectoryChange]:
    """To the check page, or back to the form with what is wrong at its fields; what was typed is kept."""
    edited = edit(facts.directory, change.task, change.answers, facts.engaged, facts.today)
    if isinstance(edited, tuple):
        errors = tuple(FieldError(field=wrong.field, key=wrong.key) for wrong in edited)
        return _on_form(change, facts, errors, note)
    found = differences(facts.directory, edited)
    if not found:
        nothing = FieldError(field=FIELDS[change.task][0], key="directory-nothing-changed")
        return _on_form(change, facts, (nothing,), note)
    checked = {
        "page": Page.CHECK,
        "version": facts.version,
        "differences": found,
        "former_id": _former(change, facts),
        "errors": (),
        "note": note,
    }
    return Ask(change.model_copy(update=checked))


def _on_form(
    change: DirectoryChange, facts: ListFacts, errors: tuple[FieldError, ...], note: str | None
) -> Reject[DirectoryChange]:
    update = {"page": Page.FORM, "version": facts.version, "errors": errors, "note": note}
    return Reject(change.model_copy(update=update))


def _former(change: DirectoryChange, facts: ListFacts) -> str | None:
    if change.task is not Task.RESPONSIBLE:
        return None
    former = facts.directory.responsible_for(change.answers.get("municipality", ""))
    return former.aad_object_id if former else None
