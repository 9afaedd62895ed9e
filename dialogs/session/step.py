"""One step of the walk: (state, press, facts) gives an outcome. Pure: no clock, no database, no sending."""

from booking.calendar.free_times import offer
from booking.duf import read_duf
from booking.rules import RULE_BY_CODE, Facts, Judgment, judge
from booking.waiting.lifecycle import may_wait
from cards.session.times import screen_with
from dialogs.session.answers import read_page
from dialogs.session.exception import EXCEPTION_VERBS, step_of_exception
from dialogs.session.state import FIELDS, Page, SessionWalk
from dialogs.steps import Abort, Ask, Done, FieldError, Outcome, Press, Reject, picked_slot

VERBS = (
    "walk.next",
    "walk.back",
    "walk.stop",
    "walk.keep-duf",
    "walk.pick",
    "walk.later",
    "walk.earlier",
    "walk.edit",
    "walk.confirm",
    "walk.wait",
    "walk.wish",
    *EXCEPTION_VERBS,
)
"""Every verb that the walk's cards carry, and no other."""

_PAGES = tuple(Page)


def begin(municipality: str | None) -> SessionWalk:
    """A new walk, with the municipality proposed where the adviser's directory or last booking tells it."""
    walk = SessionWalk()
    return walk.model_copy(update={"request": walk.request.model_copy(update={"municipality": municipality})})


def begin_with(walk: SessionWalk, facts: Facts) -> SessionWalk:
    """A walk with what was understood of a message filled in, on the first page that lacks something.

    The walk's errors are questions that the message left open, such as which Kurdish was meant; their page comes first.
    """
    asked = {error.field for error in walk.errors}
    judgment = judge(walk.request, facts)
    for page, fields in FIELDS.items():
        if asked & set(fields) or judgment.blocking(*fields):
            here = tuple(error for error in walk.errors if error.field in fields)
            return _enter(walk, page, facts).model_copy(update={"errors": here})
    return walk.on(Page.CHECK)


def _choose_reading(walk: SessionWalk, press: Press, facts: Facts) -> SessionWalk:
    """The reading that was pressed becomes the wish; «none of them» leaves no wish, and all times are shown."""
    number = press.values.get("reading", "")
    chosen = walk.readings[int(number)] if number in map(str, range(len(walk.readings))) else None
    return begin_with(walk.model_copy(update={"readings": (), "wish": chosen}), facts)


def _enter(walk: SessionWalk, page: Page, facts: Facts) -> SessionWalk:
    """The walk on another page; the time page opens where the wished day is."""
    entered = walk.on(page)
    if page is not Page.TIME or walk.wish is None or walk.wish.day is None:
        return entered
    return entered.model_copy(update={"screen": screen_with(offer(walk.request, facts).days, walk.wish.day)})


def municipality_after(walk: SessionWalk, press: Press) -> str | None:
    """The municipality that will stand after the press: whose counsellor's calendar the facts must hold."""
    asked = press.values.get("municipality") if walk.page is Page.ABOUT else None
    return asked or walk.request.municipality


def duf_after(walk: SessionWalk, press: Press, this_year: int) -> str | None:
    """The DUF number that will stand after the press: by it, attendance at a group meeting may be known."""
    if walk.page is not Page.PARTICIPANT or "duf" not in press.values:
        return walk.request.duf
    return read_duf(press.values["duf"], this_year).digits


def lacks_the_meeting(walk: SessionWalk) -> bool:
    """The walk stands at the rule that the information meeting comes first."""
    return any(error.field == "attended_meeting" for error in walk.errors)


def step(walk: SessionWalk, press: Press, facts: Facts) -> Outcome[SessionWalk]:
    """Take one press. An unknown verb, or one that the page does not have, changes nothing and shows the page."""
    if press.verb == "walk.stop":
        return Abort()
    if walk.page is not Page.ABOUT and not facts.directory.responsible_for(walk.request.municipality or ""):
        # The municipality has left the list meanwhile. Only the first page can be shown, so the walk must be on it.
        return send_back(walk, judge(walk.request, facts))
    if walk.readings:  # an open question comes first
        return Ask(_choose_reading(walk, press, facts) if press.verb == "walk.wish" else walk)
    if walk.exception is not None or press.verb in EXCEPTION_VERBS:
        return step_of_exception(walk, press, facts)
    match press.verb:
        case "walk.back":
            kept = read_page(walk, press.values, facts).model_copy(update={"typed": {}})
            return Ask(kept.on(_PAGES[max(0, _PAGES.index(walk.page) - 1)]))
        case "walk.edit" if walk.page is Page.CHECK:
            return _edit(walk, press)
        case "walk.next" if walk.page in (Page.ABOUT, Page.PARTICIPANT):
            return _go_on(read_page(walk, press.values, facts), facts)
        case "walk.keep-duf" if walk.page is Page.PARTICIPANT:
            return _go_on(_confirm_duf(walk, press, facts), facts)
        case "walk.pick" if walk.page is Page.TIME:
            return _pick(walk, press, facts)
        case "walk.later" if walk.page is Page.TIME:
            return Ask(walk.model_copy(update={"screen": walk.screen + 1, "errors": ()}))
        case "walk.earlier" if walk.page is Page.TIME:
            return Ask(walk.model_copy(update={"screen": max(0, walk.screen - 1), "errors": ()}))
        case "walk.wait" if walk.page is Page.TIME and may_wait(offer(walk.request, facts)):
            return Done(walk)
        case "walk.confirm" if walk.page is Page.CHECK:
            judgment = judge(walk.request, facts)
            return Done(walk) if judgment.allows else send_back(walk, judgment)
    return Ask(walk)


def send_back(walk: SessionWalk, judgment: Judgment) -> Reject[SessionWalk]:
    """To the first page with something in the way, with the errors at its fields and all answers kept."""
    blocking = judgment.blocking()
    fields = {RULE_BY_CODE[v.code].field for v in blocking}
    page = next((p for p, names in FIELDS.items() if fields & set(names)), Page.CHECK)
    errors = tuple(FieldError.from_verdict(v) for v in blocking if RULE_BY_CODE[v.code].field in FIELDS.get(page, ()))
    changes: dict[str, object] = {"errors": errors}
    if page is Page.TIME:
        changes["request"] = walk.request.model_copy(update={"slot": None})
    return Reject(walk.on(page).model_copy(update=changes))


def _go_on(walk: SessionWalk, facts: Facts) -> Outcome[SessionWalk]:
    """To the first page that still lacks something; on the page we are on, that is an error at the field."""
    judgment = judge(walk.request, facts)
    unreadable = {error.field for error in walk.errors}
    wrong = tuple(
        e for v in judgment.blocking(*FIELDS[walk.page]) if (e := FieldError.from_verdict(v)).field not in unreadable
    )
    if walk.errors or wrong:
        return Reject(walk.model_copy(update={"errors": walk.errors + wrong}))
    for page, fields in FIELDS.items():
        if judgment.blocking(*fields):
            return Ask(_enter(walk, page, facts))
    return Ask(walk.on(Page.CHECK))


def _pick(walk: SessionWalk, press: Press, facts: Facts) -> Outcome[SessionWalk]:
    slot = picked_slot(press, facts.now)
    if slot is None:
        return Ask(walk)
    picked = walk.model_copy(update={"request": walk.request.model_copy(update={"slot": slot})})
    judgment = judge(picked.request, facts)
    if judgment.allows:
        return Ask(picked.on(Page.CHECK))
    return send_back(picked, judgment)


def _confirm_duf(walk: SessionWalk, press: Press, facts: Facts) -> SessionWalk:
    """The adviser insists on the number as it stands in the field now; another number is judged afresh."""
    shown = walk.request.duf
    read = read_page(walk, press.values, facts)
    if read.request.duf != shown:
        return read
    return read.model_copy(update={"request": read.request.model_copy(update={"duf_confirmed": True})})


def _edit(walk: SessionWalk, press: Press) -> Outcome[SessionWalk]:
    wanted = press.values.get("page")
    return Ask(walk.on(Page(wanted)) if wanted in set(Page) else walk)
