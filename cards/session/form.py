"""The first two pages of the booking walk: about the session, and about the participant."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from booking.calendar.wall_time import Slot
from booking.directory.directory import Directory
from booking.duf import spaced
from booking.group_meeting.meeting import GroupMeeting
from booking.languages import LANGUAGES, NO_INTERPRETER
from booking.legal_basis import LegalBasis
from booking.routine import AgeSpan, DufWanted
from booking.session.request import SessionRequest
from cards.catalogue import Texts
from cards.elements import (
    Action,
    Card,
    CardElement,
    Data,
    bullets,
    card,
    choice_input,
    date_input,
    execute,
    heading,
    hint,
    paragraph,
    text_input,
    title,
    toggle_input,
)
from cards.group_meeting.lines import group_data
from cards.group_meeting.places import JOIN_ASK, next_meeting_lines
from cards.menu import GROUP_MEETING

LONGEST_DUF = 30
"""Room for «DUF-nr. 2001 000000 10» with spaces; the number itself has twelve digits."""


@dataclass(frozen=True, slots=True)
class Form:
    """What the pages need: where a press belongs, the answers so far, and the errors by field, in words.

    `notes` are sentences on top of the page; `wished` is a free time that is just what the adviser asked for.
    """

    data: Data
    request: SessionRequest
    errors: Mapping[str, str]
    attendance_recorded: bool = False
    next_meeting: GroupMeeting | None = None
    """The next group meeting in the municipality, looked up where the participant has not been to one."""
    notes: tuple[str, ...] = ()
    wished: Slot | None = None


def page_top(t: Texts, form: Form, step: int, heading_key: str) -> list[CardElement]:
    top = [title(t("walk-title")), hint(t("walk-progress", step=step)), *(paragraph(note) for note in form.notes)]
    return [*top, heading(t(heading_key))]


def about_card(t: Texts, form: Form, directory: Directory) -> Card:
    request, errors = form.request, form.errors
    body = [
        *page_top(t, form, 1, "walk-about-heading"),
        *choice_input(
            "municipality",
            t("walk-municipality"),
            [(name, name) for name in directory.municipalities],
            request.municipality,
            placeholder=t("walk-municipality-choose"),
            error=errors.get("municipality"),
        ),
        *choice_input(
            "basis",
            t("walk-basis"),
            [(basis.value, t(f"walk-basis-{basis.value.lower()}")) for basis in LegalBasis],
            request.basis.value if request.basis else None,
            expanded=True,
            error=errors.get("basis"),
        ),
        hint(t("walk-basis-hint")),
        *choice_input(
            "language",
            t("walk-language"),
            _languages(t.language),
            request.language,
            placeholder=t("walk-language-choose"),
            error=errors.get("language"),
        ),
        hint(t("walk-language-hint")),
    ]
    actions = [
        execute(t("button-next"), "walk.next", form.data, style="positive"),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    return card(body, actions, language=t.language)


@cache
def _languages(written: str) -> tuple[tuple[str, str], ...]:
    """The interpreters' languages as (id, name in the language `written`), by name; none at all comes first."""
    by_name = sorted(LANGUAGES, key=lambda one: (one.id != NO_INTERPRETER, one.name(written)))
    return tuple((one.id, one.name(written)) for one in by_name)


def participant_card(
    t: Texts, form: Form, wanted: DufWanted, age: AgeSpan, typed_duf: str | None, *, may_keep_duf: bool
) -> Card:
    """`typed_duf` is what stood in the field and could not be read; `may_keep_duf` offers to keep it all the same."""
    request, errors = form.request, form.errors
    duf = typed_duf or (spaced(request.duf) if request.duf else None)
    body = [
        *page_top(t, form, 2, "walk-participant-heading"),
        hint(t("walk-participant-privacy")),
        *text_input(
            "duf",
            t(f"walk-duf-{wanted.value}"),
            duf,
            placeholder=t("walk-duf-placeholder"),
            longest=LONGEST_DUF,
            error=errors.get("duf"),
        ),
        *(
            _conditions_6a(t, form)
            if request.basis is LegalBasis.COLLECTIVE_PROTECTION
            else _conditions_11(t, form, age)
        ),
        *choice_input(
            "presence_agreed",
            t("walk-presence"),
            [("no", t("walk-presence-no")), ("yes", t("walk-presence-yes"))],
            {True: "yes", False: "no", None: None}[request.adviser_attends],
            expanded=True,
            error=errors.get("presence_agreed"),
        ),
    ]
    actions: list[Action] = [execute(t("button-next"), "walk.next", form.data, style="positive")]
    if "attended_meeting" in errors:
        actions += _ways_to_a_meeting(t, form)
    if may_keep_duf:
        actions.append(execute(t("walk-duf-keep"), "walk.keep-duf", form.data))
    actions += [
        execute(t("button-back"), "walk.back", form.data),
        execute(t("button-stop"), "walk.stop", form.data),
    ]
    return card(body, actions, language=t.language)


def _conditions_6a(t: Texts, form: Form) -> list[CardElement]:
    if form.attendance_recorded:
        return [paragraph(f"✓ {t('walk-attended-recorded')}")]
    attended, error = bool(form.request.attended_meeting), form.errors.get("attended_meeting")
    body = toggle_input("attended_meeting", t("walk-attended"), attended, error=error)
    if error and form.next_meeting:
        body += bullets(next_meeting_lines(t, form.next_meeting))
    elif error:
        body += bullets([t("group-next-none")])
    return body


def _ways_to_a_meeting(t: Texts, form: Form) -> list[Action]:
    """There is no exception: take places in the next meeting, or ask for one."""
    ways = []
    if form.next_meeting and form.next_meeting.places_left:
        ways.append(execute(t("group-button-join"), JOIN_ASK, group_data(form.next_meeting)))
    place = {"municipality": form.request.municipality or ""}
    return [*ways, execute(t("button-group-meeting"), GROUP_MEETING, place)]


def _conditions_11(t: Texts, form: Form, age: AgeSpan) -> list[CardElement]:
    request, errors = form.request, form.errors
    settled = request.settled_on.isoformat() if request.settled_on else None
    programme = request.programme_starts_on.isoformat() if request.programme_starts_on else None
    within = t("walk-age", youngest=age.youngest, oldest=age.oldest)
    return [
        *date_input("settled_on", t("walk-settled"), settled, error=errors.get("settled_on")),
        *date_input("programme_starts_on", t("walk-programme"), programme, error=errors.get("programme_starts_on")),
        *toggle_input("age_in_span", within, bool(request.age_in_span), error=errors.get("age_in_span")),
        *toggle_input(
            "competence_mapped",
            t("walk-mapped"),
            bool(request.competence_mapped),
            error=errors.get("competence_mapped"),
        ),
    ]
