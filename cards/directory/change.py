"""Changing the contact list: the form, and the page that shows what becomes what. Staff's own details only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from booking.booked import Booked
from booking.directory.difference import Difference, DifferenceKind
from booking.directory.directory import Directory
from booking.directory.edit import FIELDS, LONGEST, Task
from booking.hand_over import Hindrance
from booking.session.session import Booking
from booking.stakes import Stake
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    Data,
    bullets,
    card,
    choice_input,
    execute,
    facts,
    heading,
    hint,
    paragraph,
    problem,
    text_input,
    title,
)

STAKES_SHOWN = 12
"""Dates on the check page; the rest are counted, so that the card stays small."""


@dataclass(frozen=True, slots=True)
class ChangeForm:
    """Where a press belongs, what is changed, the answers so far, and in words the errors by field and a note."""

    data: Data
    task: Task
    answers: Mapping[str, str]
    errors: Mapping[str, str]
    note: str | None


def form_card(t: Texts, form: ChangeForm, directory: Directory) -> Card:
    body = _top(t, form)
    for field in FIELDS[form.task]:
        body += _input(t, form, field, directory)
    actions = [
        execute(t("button-next"), "directory.next", form.data, style="positive"),
        execute(t("button-stop"), "directory.stop", form.data),
    ]
    return card(body, actions, language=t.language)


def check_card(
    t: Texts,
    form: ChangeForm,
    changes: Sequence[Difference],
    stakes: Sequence[Stake],
    *,
    former: str,
    new: str,
) -> Card:
    """`former` and `new` are the counsellors between whom what is in `stakes` would be handed over."""
    body = [*_top(t, form), heading(t("directory-check-heading")), facts(change_lines(t, changes))]
    actions: list[Action] = []
    if stakes:
        body += _stakes(t, stakes, former, new)
    if any(one.free for one in stakes):
        label = t("directory-confirm-move", new=new)
        actions.append(execute(label, "directory.confirm-and-move", form.data, style="positive"))
        actions.append(execute(t("directory-confirm-leave"), "directory.confirm", form.data))
    else:
        actions.append(execute(t("directory-confirm"), "directory.confirm", form.data, style="positive"))
    actions.append(execute(t("button-back"), "directory.back", form.data))
    actions.append(execute(t("button-stop"), "directory.stop", form.data))
    return card(body, actions, language=t.language)


def change_lines(t: Texts, changes: Sequence[Difference]) -> list[tuple[str, str]]:
    """Each fact with what it was and what it becomes, or that it is new or taken out."""
    return [(t(f"directory-fact-{one.kind.value}", subject=one.subject), _becomes(t, one)) for one in changes]


def _becomes(t: Texts, change: Difference) -> str:
    before, after = _value(t, change, change.before), _value(t, change, change.after)
    if change.before is None:
        return t("directory-comes-in", value=after)
    if change.after is None:
        return t("directory-goes-out", value=before)
    return t("directory-becomes", before=before, after=after)


def _value(t: Texts, change: Difference, value: str | None) -> str:
    return value or (t("directory-several") if change.kind is DifferenceKind.TENANT else "–")


def booked_line(t: Texts, booked: Booked) -> str:
    """A session by its time alone, which is how counsellors speak of them; a group meeting by what it is."""
    when = long_slot(booked.slot, t.language) if booked.slot else ""
    if isinstance(booked, Booking):
        return when
    return t("directory-stake-meeting", when=when) if when else t("directory-stake-question")


def _stakes(t: Texts, stakes: Sequence[Stake], former: str, new: str) -> list[CardElement]:
    lines = [
        t(f"directory-stake-{one.hindrance.value if one.hindrance else 'free'}", what=booked_line(t, one.booked))
        for one in stakes[:STAKES_SHOWN]
    ]
    body: list[CardElement] = [
        heading(t("directory-stakes-heading", count=len(stakes))),
        paragraph(t("directory-stakes-ask", former=former)),
        *bullets(lines),
    ]
    if len(stakes) > STAKES_SHOWN:
        body.append(hint(t("directory-more", count=len(stakes) - STAKES_SHOWN)))
    for why in Hindrance:
        count = sum(one.hindrance is why for one in stakes)
        if count:
            body.append(hint(t(f"directory-stakes-{why.value}", count=count, former=former, new=new)))
    body.append(hint(t("directory-stakes-hint")))
    return body


def _top(t: Texts, form: ChangeForm) -> list[CardElement]:
    top: list[CardElement] = [title(t(f"directory-task-{form.task.value}"))]
    return [*top, problem(form.note)] if form.note else top


def _input(t: Texts, form: ChangeForm, field: str, directory: Directory) -> list[CardElement]:
    value, error = form.answers.get(field), form.errors.get(field)
    label = t(f"directory-field-{field.replace('_', '-')}")
    if field == "counsellor":
        people = [(c.aad_object_id, c.name) for c in directory.counsellors]
        return choice_input(field, label, people, value, placeholder=t("directory-choose"), error=error)
    if field == "municipality":
        places = [(name, name) for name in directory.municipalities]
        if form.task is Task.NEW_TENANT:
            places.insert(0, ("", t("directory-several")))
        return choice_input(field, label, places, value, placeholder=t("directory-choose"), error=error)
    placeholder = t(f"directory-example-{field.replace('_', '-')}")
    return text_input(field, label, value, placeholder=placeholder, longest=LONGEST, error=error)
