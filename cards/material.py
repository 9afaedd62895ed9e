"""Material after a session (rutinen pkt. 7): the counsellor's form, and the message to the adviser."""

from collections.abc import Mapping, Sequence

from microsoft_teams.cards import CardElement, Choice, ChoiceSetInput, TextInput

from booking.session import Booking
from cards.booking_facts import common_lines, time_line
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Card,
    Data,
    card,
    execute,
    facts,
    good_news,
    hint,
    paragraph,
    problem,
    text_input,
    title,
)
from cards.week import MATERIAL, back_to_week

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
        ChoiceSetInput(
            id="texts",
            label=t("material-choices"),
            choices=[Choice(value=one, title=t(f"material-choice-{one}")) for one in STANDARD],
            value=answers.get("texts"),
            is_multi_select=True,
            style="expanded",
            wrap=True,
        ),
    ]
    if error := errors.get("texts"):
        body.append(problem(error))
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
        body.append(
            TextInput(
                id="note",
                label=t("material-note"),
                value=answers.get("note"),
                placeholder=t("material-note-placeholder"),
                max_length=LONGEST_NOTE,
                is_multiline=True,
            )
        )
        if error := errors.get("note"):
            body.append(problem(error))
    body.append(hint(t("material-hint")))
    actions = [execute(t("material-send"), SEND, data, style="positive"), back_to_week(t, booking.slot.day)]
    return card(body, actions, language=t.language)


def material_sent_card(t: Texts, booking: Booking, *, again: bool = False) -> Card:
    adviser = booking.adviser.name or t("fact-adviser")
    said = paragraph(t("material-already-sent")) if again else good_news(t("material-sent", adviser=adviser))
    more = execute(t("material-title"), MATERIAL, {"booking": str(booking.id), "revision": booking.revision})
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
