"""Material after a session (rutinen pkt. 7): the counsellor's form, and the message to the adviser."""

from collections.abc import Mapping, Sequence

from booking.session.session import Booking
from cards.calendar.week import MATERIAL, back_to_week
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Card,
    CardElement,
    Data,
    card,
    choices_input,
    execute,
    facts,
    good_news,
    hint,
    paragraph,
    text_input,
    title,
)
from cards.session.facts import common_lines, time_line

SEND = "material.send"
STANDARD = ("occupations", "guidance", "recognition", "vacancies")
LINKS = ("link1", "link2", "link3")
LONGEST_LINK, LONGEST_NOTE = 500, 1000


def material_card(
    t: Texts,
    booking: Booking,
    data: Data,
    answers: Mapping[str, str],
    errors: Mapping[str, str],
    *,
    with_note: bool,
) -> Card:
    """`with_note` asks for a short text too: only where it can be screened."""
    body: list[CardElement] = [
        title(t("material-title")),
        facts([time_line(t, booking.slot), *common_lines(t, booking.request)[:1]]),
        paragraph(t("material-text", adviser=booking.adviser.name or t("fact-adviser"))),
        *choices_input(
            "texts",
            t("material-choices"),
            [(one, t(f"material-choice-{one}")) for one in STANDARD],
            filter(None, (answers.get("texts") or "").split(",")),
            expanded=True,
            error=errors.get("texts"),
        ),
    ]
    for number, name in enumerate(LINKS, start=1):
        body += text_input(
            name,
            t("material-link", number=number),
            answers.get(name),
            placeholder=t("material-link-placeholder"),
            longest=LONGEST_LINK,
            error=errors.get(name),
        )
    if with_note:
        body += text_input(
            "note",
            t("material-note"),
            answers.get("note"),
            placeholder=t("material-note-placeholder"),
            longest=LONGEST_NOTE,
            lines=True,
            error=errors.get("note"),
        )
    body.append(hint(t("material-hint")))
    actions = [execute(t("material-send"), SEND, data, style="positive"), back_to_week(t, booking.slot.day)]
    return card(body, actions, language=t.language)


def material_sent_card(t: Texts, booking: Booking, *, again: bool = False) -> Card:
    adviser = booking.adviser.name or t("fact-adviser")
    said = paragraph(t("material-already-sent")) if again else good_news(t("material-sent", adviser=adviser))
    more = execute(t("material-more"), MATERIAL, {"booking": str(booking.id), "revision": booking.revision})
    return card([said], [back_to_week(t, booking.slot.day), more], language=t.language)


def material_message(t: Texts, booking: Booking, texts: Sequence[str], links: Sequence[str], note: str) -> str:
    """The message to the adviser, as plain text."""
    lines = [*(t(f"material-body-{one}") for one in texts), *links, *([note] if note else [])]
    return t(
        "material-message",
        when=long_slot(booking.slot, t.language),
        municipality=booking.request.municipality or "–",
        lines="\n".join(lines),
    )
