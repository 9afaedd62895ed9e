"""The routine as a readable card for each legal basis: who does what before, during and after."""

from collections.abc import Sequence

from booking.duties import Duty, Figures, Phase, duties_for
from booking.legal_basis import LegalBasis
from cards.catalogue import Texts
from cards.citation import citation
from cards.durations import length, weekday_names
from cards.elements import Action, Card, CardElement, bullets, card, execute, heading, hint, paragraph, title
from cards.menu import BOOK, ROUTINE, back_to_menu


def basis_name(t: Texts, basis: LegalBasis) -> str:
    return t(f"basis-{basis.value.lower()}")


def routine_question_card(t: Texts) -> Card:
    body = [title(t("routine-title")), paragraph(t("routine-choose")), hint(t("walk-basis-hint"))]
    return card(body, [*_choices(t), back_to_menu(t)], language=t.language)


def routine_card(t: Texts, basis: LegalBasis, figures: Figures) -> Card:
    """Every duty under one legal basis. `figures` are the routine's own."""
    body: list[CardElement] = [title(t("routine-title")), paragraph(basis_name(t, basis))]
    duties = duties_for(basis)
    for phase in Phase:
        body.append(heading(t(f"routine-{phase.value}")))
        body.extend(bullets(duty_line(t, duty, figures) for duty in duties if duty.phase is phase))
    return card(body, [*_choices(t, leave_out=basis), back_to_menu(t)], language=t.language)


def duty_line(t: Texts, duty: Duty, figures: Figures) -> str:
    """Who does what, with the point of the routine, as Markdown."""
    said = t(f"duty-{duty.key}", **in_words(t, figures))
    return f"**{t(f'routine-{duty.side.value}')}:** {said} _({citation(t, duty.citation)})_"


def in_words(t: Texts, figures: Figures) -> dict[str, str | int]:
    """The figures as the duties' texts take them."""
    weekdays, lasts = weekday_names(t, figures.weekdays), length(t, figures.meeting_minutes)
    return {**figures.numbers, "weekdays": weekdays, "length": lasts}


def answer_card(t: Texts, duties: Sequence[Duty], figures: Figures) -> Card:
    """The answer to one question: the duties that answer it, under the legal basis each holds for, and the whole."""
    body: list[CardElement] = [title(t("routine-title"))]
    for duty in duties:
        if len(duty.bases) == 1:
            body.append(heading(basis_name(t, next(iter(duty.bases)))))
        body.append(paragraph(duty_line(t, duty, figures)))
    whole = execute(t("routine-whole"), ROUTINE)
    book = execute(t("button-book"), BOOK, style="positive")
    return card(body, [book, whole, back_to_menu(t)], language=t.language)


def _choices(t: Texts, leave_out: LegalBasis | None = None) -> list[Action]:
    return [
        execute(t(f"routine-button-{basis.value.lower()}"), ROUTINE, {"basis": basis.value})
        for basis in LegalBasis
        if basis is not leave_out
    ]
