"""The lines that describe a session, the same on every card that shows one."""

from booking.calendar.wall_time import Slot, to_oslo
from booking.directory.directory import Counsellor
from booking.languages import LANGUAGE_BY_ID
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.routine import AgeSpan
from booking.rules import RULE_BY_CODE, Judgment
from booking.session.request import SessionRequest
from booking.session.session import Booking, CancelReason, Interpreter, InterpreterStatus
from cards.catalogue import Texts
from cards.citation import citation
from cards.dates import long_slot, short_day
from cards.elements import Data
from cards.routine import basis_name

Line = tuple[str, str]


def booking_data(booking: Booking) -> Data:
    """What a button about a booking carries: which one, and the revision that the card showed."""
    return {"booking": str(booking.id), "revision": booking.revision}


def time_line(t: Texts, slot: Slot) -> Line:
    return t("fact-time"), long_slot(slot, t.language)


def counsellor_line(t: Texts, counsellor: Counsellor) -> Line:
    return t("fact-counsellor"), t("receipt-phone", name=counsellor.name, phone=counsellor.phone)


def language_line(t: Texts, request: SessionRequest) -> Line:
    language = LANGUAGE_BY_ID.get(request.language or "")
    return t("fact-language"), language.name(t.language) if language else "–"


def common_lines(t: Texts, request: SessionRequest) -> list[Line]:
    """Municipality, legal basis, language and place."""
    lines = [(t("fact-municipality"), request.municipality or "–")]
    if request.basis:
        lines.append((t("fact-basis"), basis_name(t, request.basis)))
    return [*lines, language_line(t, request), place_line(t, request)]


def place_line(t: Texts, request: SessionRequest) -> Line:
    return t("fact-place"), request.place or t("fact-place-teams")


def exception_name(t: Texts, code: str) -> str:
    """What the exception from a rule is about, with the rule's source."""
    return f"{t(f'exception-rule-{code.lower()}')} ({citation(t, RULE_BY_CODE[code].citation)})"


def grant_lines(t: Texts, judgment: Judgment) -> list[Line]:
    """Each exception: from what, granted by whom, when and why."""
    return [
        (
            t("fact-exception"),
            t(
                "exception-granted-line",
                rule=exception_name(t, grant.code),
                name=grant.by.name,
                day=short_day(to_oslo(grant.at).date(), t.language),
                reason=t(f"grant-reason-{grant.reason}"),
            ),
        )
        for grant in judgment.grants
    ]


def presence_line(t: Texts, request: SessionRequest) -> Line:
    return t("fact-attends"), t("fact-attends-yes" if request.adviser_attends else "fact-attends-no")


def condition_lines(t: Texts, request: SessionRequest, age: AgeSpan, *, recorded: bool) -> list[Line]:
    """What the legal basis demanded, as the adviser answered it. `recorded` is attendance known by DUF number."""
    if request.basis is LegalBasis.COLLECTIVE_PROTECTION and recorded:
        return [(t("fact-attended"), t("group-attendance-recorded"))]
    if request.basis is LegalBasis.COLLECTIVE_PROTECTION:
        return [(t("fact-attended"), t("fact-done"))] if request.attended_meeting else []
    lines = []
    if request.settled_on:
        lines.append((t("fact-settled"), short_day(request.settled_on, t.language)))
    starts = request.programme_starts_on
    lines.append((t("fact-programme"), short_day(starts, t.language) if starts else t("fact-programme-unknown")))
    if request.age_in_span:
        lines.append((t("fact-age"), t("fact-age-within", youngest=age.youngest, oldest=age.oldest)))
    if request.competence_mapped:
        lines.append((t("fact-mapped"), t("fact-done")))
    return lines


def interpreter_line(t: Texts, booking: Booking) -> Line:
    if not booking.is_active and booking.interpreter.status is InterpreterStatus.TO_ORDER:
        return t("fact-interpreter"), t("interpreter-was-not-ordered")
    return t("fact-interpreter"), interpreter_state(t, booking.interpreter, again=booking.interpreter_to_order_again)


def interpreter_state(t: Texts, interpreter: Interpreter, *, again: bool) -> str:
    """`again` says that one had been ordered for a time that was left."""
    if interpreter.status is InterpreterStatus.ORDERED and interpreter.at:
        day = short_day(to_oslo(interpreter.at).date(), t.language)
        said = [t("interpreter-ordered", day=day)]
        if interpreter.level:
            said.append(t("interpreter-level", level=interpreter.level))
        if interpreter.exception:
            reason = t(f"interpreter-reason-{interpreter.exception.value}")
            said.append(t("interpreter-exception-because", reason=reason))
        return ", ".join(said)
    return t("interpreter-to-order-again") if again else t(f"interpreter-{interpreter.status.value}")


def cancelled_lines(t: Texts, booking: Booking) -> list[Line]:
    """Who cancelled, and the reason that was chosen; nothing for a session that was not."""
    gone = booking.cancellation
    if gone is None:
        return []
    return [(t("fact-cancelled-by"), name_of(t, gone.by, booking)), (t("fact-reason"), reason_name(t, gone.reason))]


def name_of(t: Texts, person: Person, booking: Booking) -> str:
    """The name of the adviser or the counsellor; what they are where Teams sent no name."""
    return person.name or t("somebody-adviser" if person == booking.adviser else "somebody-counsellor")


def reason_name(t: Texts, reason: CancelReason) -> str:
    return t(f"reason-{reason.value}")
