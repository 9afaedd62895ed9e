"""The contact list for those who may change it, and what came of a change."""

from collections.abc import Sequence

from booking.booked import Booked
from booking.directory.difference import Difference
from booking.directory.directory import Directory
from booking.directory.edit import Task
from cards.catalogue import Texts
from cards.dates import short_day
from cards.directory.change import STAKES_SHOWN, booked_line, change_lines
from cards.directory.rooms import CHOOSE as CHOOSE_ROOMS
from cards.elements import (
    Card,
    CardElement,
    bullets,
    card,
    execute,
    facts,
    good_news,
    heading,
    hint,
    paragraph,
    problem,
    row,
    title,
)
from cards.menu import DIRECTORY, back_to_menu

BEGIN = "directory.begin"
ROWS_SHOWN = 25
"""Of each kind, so that the card of a large centre stays under the size that Teams takes."""
_GROUPS = (
    ("directory-counsellors", (Task.PHONE, Task.NEW_COUNSELLOR, Task.REMOVE_COUNSELLOR)),
    ("directory-municipalities", (Task.RESPONSIBLE, Task.NEW_MUNICIPALITY, Task.REMOVE_MUNICIPALITY)),
    ("directory-tenants", (Task.NEW_TENANT,)),
    ("directory-rooms", ()),
)


def directory_card(t: Texts, directory: Directory, *, note: str | None = None, can_be_written: bool = True) -> Card:
    """The whole list with its changes. `note` is a sentence on top; without write access there is nothing to press."""
    body: list[CardElement] = [title(t("directory-title"))]
    if note:
        body.append(paragraph(note))
    body.append(hint(t("contact-updated", day=short_day(directory.updated, t.language))))
    if not can_be_written:
        body.append(problem(t("directory-not-writable")))
    content = {
        "directory-counsellors": [(c.name, f"{c.phone}, {c.email}") for c in directory.counsellors],
        "directory-municipalities": [
            (name, holder.name) for name in directory.municipalities if (holder := directory.responsible_for(name))
        ],
        "directory-tenants": [(x.municipality or t("directory-several"), x.id) for x in directory.tenants],
        "directory-rooms": [(one.municipality, one.label) for one in directory.rooms],
    }
    for name, tasks in _GROUPS:
        body.append(heading(t(name)))
        if content[name]:
            body.append(facts(content[name][:ROWS_SHOWN]))
        if len(content[name]) > ROWS_SHOWN:
            body.append(hint(t("directory-more", count=len(content[name]) - ROWS_SHOWN)))
        if can_be_written:
            buttons = [execute(t(f"directory-do-{x.value}"), BEGIN, {"task": x.value}) for x in tasks]
            body.append(row(buttons or [execute(t("directory-do-rooms"), CHOOSE_ROOMS)]))
    names = ", ".join(one.name for one in directory.administrators)
    body.append(hint(t("directory-administrators", names=names)))
    return card(body, [back_to_menu(t)], language=t.language)


def changed_card(
    t: Texts,
    changes: Sequence[Difference],
    handed_over: Sequence[Booked] = (),
    left: Sequence[Booked] = (),
    under_way: Sequence[Booked] = (),
    *,
    former: str = "",
    new: str = "",
) -> Card:
    """What was changed, and what became of what was booked: handed over, left where they were, or still under way."""
    body: list[CardElement] = [good_news(t("directory-changed")), facts(change_lines(t, changes))]
    for booked, key in (
        (handed_over, "directory-handed-over"),
        (left, "directory-left"),
        (under_way, "directory-under-way"),
    ):
        if booked:
            body.append(heading(t(key, count=len(booked), former=former, new=new)))
            body += bullets(booked_line(t, one) for one in booked[:STAKES_SHOWN])
        if len(booked) > STAKES_SHOWN:
            body.append(hint(t("directory-more", count=len(booked) - STAKES_SHOWN)))
    actions = [execute(t("directory-back"), DIRECTORY), back_to_menu(t)]
    return card(body, actions, language=t.language)
