"""The routine as a readable card for each legal basis: who does what before, during and after."""

from booking.duties import Phase, duties_for
from booking.legal_basis import LegalBasis
from cards.catalogue import Texts
from cards.elements import Action, Card, CardElement, bullets, card, execute, heading, hint, paragraph, title
from cards.menu import ROUTINE, back_to_menu


def basis_name(t: Texts, basis: LegalBasis) -> str:
    return t(f"basis-{basis.value.lower()}")


def routine_question_card(t: Texts) -> Card:
    body = [title(t("routine-title")), paragraph(t("routine-choose")), hint(t("walk-basis-hint"))]
    return card(body, [*_choices(t), back_to_menu(t)], language=t.language)


def routine_card(t: Texts, basis: LegalBasis) -> Card:
    body: list[CardElement] = [title(t("routine-title")), paragraph(basis_name(t, basis))]
    duties = duties_for(basis)
    for phase in Phase:
        body.append(heading(t(f"routine-{phase.value}")))
        body.extend(
            bullets(
                f"**{t(f'routine-{duty.side.value}')}:** {t(f'duty-{duty.key}')} _({duty.citation})_"
                for duty in duties
                if duty.phase is phase
            )
        )
    return card(body, [*_choices(t, leave_out=basis), back_to_menu(t)], language=t.language)


def _choices(t: Texts, leave_out: LegalBasis | None = None) -> list[Action]:
    return [
        execute(t(f"routine-button-{basis.value.lower()}"), ROUTINE, {"basis": basis.value})
        for basis in LegalBasis
        if basis is not leave_out
    ]
