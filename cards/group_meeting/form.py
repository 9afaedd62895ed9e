"""Asking for a group meeting: about it, when and where, and check your answers. No field takes free text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from booking.directory.directory import Counsellor, Directory
from booking.group_meeting.request import ROOM_TO_BE_AGREED, GroupMeetingRequest, Mode
from booking.languages import LANGUAGES, NO_INTERPRETER
from booking.routine import GroupMeetingRules
from cards.catalogue import Texts
from cards.dates import clock
from cards.durations import length
from cards.elements import (
    Card,
    CardElement,
    Data,
    card,
    choice_input,
    choices_input,
    date_input,
    execute,
    facts,
    heading,
    hint,
    number_input,
    paragraph,
    problem,
    row,
    title,
)
from cards.group_meeting.lines import request_lines, time_lines
from cards.session.facts import counsellor_line

NEXT, BACK, STOP, EDIT, CONFIRM = (
    "group-walk.next",
    "group-walk.back",
    "group-walk.stop",
    "group-walk.edit",
    "group-walk.confirm",
)
ROOM_LIST, FORM = "group-walk.rooms", "group-walk.form"
"""To the municipality's room list, and from there back to the form."""


@dataclass(frozen=True, slots=True)
class GroupForm:
    """What the pages need: where a press belongs, the answers so far, the times as picked, the errors in words."""

    data: Data
    request: GroupMeetingRequest
    picked: Mapping[str, str]
    errors: Mapping[str, str]


def about_card(t: Texts, form: GroupForm, directory: Directory, rules: GroupMeetingRules) -> Card:
    request, errors = form.request, form.errors
    by_name = sorted((one.name(t.language), one.id) for one in LANGUAGES if one.id != NO_INTERPRETER)
    own = {True: "own", False: "centre", None: None}[request.own_interpreter]
    body = [
        *_top(t, 1, "group-about-heading"),
        *choice_input(
            "municipality",
            t("walk-municipality"),
            [(name, name) for name in directory.municipalities],
            request.municipality,
            placeholder=t("walk-municipality-choose"),
            error=errors.get("municipality"),
        ),
        *choice_input(
            "mode",
            t("group-mode"),
            [(mode.value, t(f"group-mode-{mode.value}")) for mode in Mode],
            request.mode.value if request.mode else None,
            expanded=True,
            error=errors.get("mode"),
        ),
        # Not in the same place as a list on the next page: Agents Playground would show these choices there.
        *choices_input(
            "languages",
            t("group-languages"),
            [(id_, name) for name, id_ in by_name],
            request.languages,
            error=errors.get("languages"),
        ),
        *number_input(
            "participants",
            t("group-participants-ask", places=rules.places),
            request.participants,
            least=1,
            most=rules.places,
            error=errors.get("participants"),
        ),
        *choice_input(
            "own_interpreter",
            t("fact-interpreter"),
            [(key, t(f"group-interpreter-{key}")) for key in ("centre", "own")],
            own,
            expanded=True,
            error=errors.get("own_interpreter"),
        ),
    ]
    actions = [execute(t("button-next"), NEXT, form.data, style="positive"), execute(t("button-stop"), STOP, form.data)]
    return card(body, actions, language=t.language)


def times_card(t: Texts, form: GroupForm, rooms: Sequence[str], rules: GroupMeetingRules) -> Card:
    """`rooms` are those on the municipality's list; «avtales» is always a choice."""
    body = [
        *_top(t, 2, "group-times-heading"),
        paragraph(t("group-times-text", length=length(t, rules.minutes))),
        *time_inputs(t, rules.proposals, rules.starts(), form.picked, form.errors),
    ]
    if form.request.mode is Mode.ON_SITE:
        choices = [(name, name) for name in rooms] + [(ROOM_TO_BE_AGREED, t("group-room-to-agree"))]
        body += choice_input(
            "room", t("group-room"), choices, form.request.room, expanded=True, error=form.errors.get("room")
        )
        body += [hint(t("group-room-hint")), row([execute(t("rooms-button"), ROOM_LIST, form.data)])]
    actions = [
        execute(t("button-next"), NEXT, form.data, style="positive"),
        execute(t("button-back"), BACK, form.data),
        execute(t("button-stop"), STOP, form.data),
    ]
    return card(body, actions, language=t.language)


def check_card(t: Texts, form: GroupForm, counsellor: Counsellor, places: int) -> Card:
    request = form.request
    lines = [*time_lines(t, request.times), counsellor_line(t, counsellor), *request_lines(t, request)]
    expected = t("group-participants", number=request.participants or 0, places=places)
    lines.append((t("group-fact-participants"), expected))
    body = [*_top(t, 3, "walk-check-heading"), *(problem(e) for e in form.errors.values()), facts(lines)]
    actions = [
        execute(t("group-check-confirm"), CONFIRM, form.data, style="positive"),
        execute(t("group-check-edit-times"), EDIT, {**form.data, "page": "times"}),
        execute(t("group-check-edit-about"), EDIT, {**form.data, "page": "about"}),
        execute(t("button-stop"), STOP, form.data),
    ]
    return card(body, actions, language=t.language)


def time_inputs(
    t: Texts, count: int, starts: Sequence[time], picked: Mapping[str, str], errors: Mapping[str, str]
) -> list[CardElement]:
    """A date and a clock for each proposal. `picked` holds `day1`, `clock1` and so on; an error stands at its time."""
    body: list[CardElement] = []
    choices = [(f"{start:%H:%M}", clock(start, t.language)) for start in starts]
    for n in range(1, count + 1):
        day, start, error = t("group-day"), t("group-clock"), errors.get(f"time{n}")
        if count > 1:
            # Each field by its number as well, for whoever hears one at a time.
            body.append(heading(t("group-fact-proposal", number=n)))
            day, start = t("group-proposal-day", number=n), t("group-proposal-clock", number=n)
            error = t("group-proposal-problem", number=n, problem=error) if error else None
        body += date_input(f"day{n}", day, picked.get(f"day{n}"))
        picked_start, choose = picked.get(f"clock{n}"), t("group-clock-choose")
        body += choice_input(f"clock{n}", start, choices, picked_start, placeholder=choose, error=error)
    if error := errors.get("times"):
        body.append(problem(error))
    return body


def _top(t: Texts, step: int, heading_key: str) -> list[CardElement]:
    return [title(t("group-title")), hint(t("group-progress", step=step)), heading(t(heading_key))]
