"""An adviser's place on the waiting list: where it stands, and the time that is offered."""

from booking.calendar.wall_time import Slot, to_oslo
from booking.directory.directory import Counsellor
from booking.waiting.entry import WaitingEntry, WaitingStatus
from cards.catalogue import Texts
from cards.dates import long_slot, short_day
from cards.elements import Action, Card, CardElement, Data, card, execute, facts, hint, paragraph, problem, title
from cards.menu import BOOK, back_to_menu
from cards.session.facts import common_lines, counsellor_line, time_line

TAKE, PASS_UP, LEAVE, SHOW = "waiting.take", "waiting.no", "waiting.leave", "waiting.show"


def waiting_data(entry: WaitingEntry) -> Data:
    return {"waiting": str(entry.id), "revision": entry.revision}


def waiting_card(t: Texts, entry: WaitingEntry, counsellor: Counsellor, note: str | None = None) -> Card:
    """`note` is a sentence on top, such as why a change was not made."""
    body: list[CardElement] = [title(t(f"waiting-title-{entry.status.value}"))]
    if note:
        body.append(problem(note))
    # Without a deadline only the stay on the list is over: a session may still be booked.
    list_ended = entry.status is WaitingStatus.EXPIRED and entry.leave_after != entry.deadline
    what = "list-ended" if list_ended else entry.status.value
    body.append(paragraph(t(f"waiting-text-{what}", name=counsellor.name, phone=counsellor.phone)))
    lines = [counsellor_line(t, counsellor), *common_lines(t, entry.request)]
    if entry.is_holding and entry.offered and entry.held_until:
        until = to_oslo(entry.held_until)
        lines.insert(0, time_line(t, entry.offered))
        lines.append((t("waiting-held-until"), long_slot(Slot(until.date(), until.time()), t.language)))
    if entry.deadline:
        lines.append((t("fact-deadline"), short_day(entry.deadline, t.language)))
    body.append(facts(lines))
    if entry.is_on_the_list:
        body.append(hint(t("waiting-leaves", day=short_day(entry.leave_after, t.language))))
    return card(body, [*_actions(t, entry), back_to_menu(t)], language=t.language)


def _actions(t: Texts, entry: WaitingEntry) -> list[Action]:
    data = waiting_data(entry)
    actions: list[Action] = []
    if entry.is_holding:
        label = "waiting-take" if entry.status is WaitingStatus.OFFERED else "waiting-go-on"
        actions.append(execute(t(label), TAKE, data, style="positive"))
        actions.append(execute(t("waiting-no"), PASS_UP, data))
    if entry.status in (WaitingStatus.LEFT, WaitingStatus.EXPIRED):
        actions.append(execute(t("button-book"), BOOK))
    if entry.is_on_the_list:
        actions.append(execute(t("waiting-leave"), LEAVE, data))
    return actions
