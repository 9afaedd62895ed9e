"""One step of the walk: (state, press, facts) gives an outcome. Pure: no clock, no database, no sending."""

from booking.group_meeting.request import GroupMeetingRequest
from booking.group_meeting.rules import GROUP_RULE_BY_CODE, in_the_way, judge_group
from booking.rules import Facts, Judgment
from cards.group_meeting.form import BACK, CONFIRM, EDIT, FORM, NEXT, ROOM_LIST, STOP
from dialogs.group_meeting.answers import errors_of, read_page
from dialogs.group_meeting.state import FIELDS, GroupWalk, Page
from dialogs.steps import Abort, Ask, Done, Outcome, Press, Reject

VERBS = (NEXT, BACK, STOP, EDIT, CONFIRM, ROOM_LIST, FORM)
"""Every verb that the walk's cards carry, and no other."""

_PAGES = tuple(Page)


def begin(municipality: str | None) -> GroupWalk:
    """A new walk, with the municipality proposed where it is known."""
    walk = GroupWalk()
    return walk.model_copy(update={"request": walk.request.model_copy(update={"municipality": municipality})})


def ask_again(asked: GroupMeetingRequest) -> GroupWalk:
    """A new walk with what was asked for before, for new times."""
    return GroupWalk(request=asked.model_copy(update={"times": ()}))


def municipality_after(walk: GroupWalk, press: Press) -> str | None:
    """The municipality that will stand after the press: whose counsellor's calendar the facts must hold."""
    asked = press.values.get("municipality") if walk.page is Page.ABOUT else None
    return asked or walk.request.municipality


def step(walk: GroupWalk, press: Press, facts: Facts) -> Outcome[GroupWalk]:
    """Take one press. An unknown verb, or one that the page does not have, changes nothing and shows the page."""
    match press.verb:
        case "group-walk.stop":
            return Abort()
        case "group-walk.back":
            kept = read_page(walk, press.values, facts)
            return Ask(kept.on(_PAGES[max(0, _PAGES.index(walk.page) - 1)]))
        case "group-walk.rooms" if walk.page is Page.TIMES:
            return Ask(read_page(walk, press.values, facts).on(Page.TIMES))  # what is filled in waits for the return
        case "group-walk.edit" if walk.page is Page.CHECK:
            wanted = press.values.get("page")
            return Ask(walk.on(Page(wanted)) if wanted in set(Page) else walk)
        case "group-walk.next" if walk.page is not Page.CHECK:
            return _go_on(read_page(walk, press.values, facts), facts)
        case "group-walk.confirm" if walk.page is Page.CHECK:
            judgment = judge_group(walk.request, facts)
            return Done(walk) if judgment.allows else send_back(walk, judgment)
    return Ask(walk)


def send_back(walk: GroupWalk, judgment: Judgment) -> Reject[GroupWalk]:
    """To the first page with something in the way, with the errors at its fields and all answers kept."""
    fields = {GROUP_RULE_BY_CODE[v.code].field for v in in_the_way(judgment)}
    page = next((p for p, names in FIELDS.items() if fields & set(names)), Page.CHECK)
    errors = errors_of(judgment, *FIELDS.get(page, ()))
    return Reject(walk.on(page).model_copy(update={"errors": errors}))


def _go_on(walk: GroupWalk, facts: Facts) -> Outcome[GroupWalk]:
    """To the first page that still lacks something; on the page we are on, that is an error at the field."""
    judgment = judge_group(walk.request, facts)
    wrong = errors_of(judgment, *FIELDS[walk.page])
    if walk.errors:  # proposals that lack something: their numbers are not those of the complete ones
        wrong = walk.errors + tuple(e for e in wrong if not e.field.startswith("time"))
    if wrong:
        return Reject(walk.model_copy(update={"errors": wrong}))
    for page, fields in FIELDS.items():
        if in_the_way(judgment, *fields):
            return Ask(walk.on(page))
    return Ask(walk.on(Page.CHECK))
