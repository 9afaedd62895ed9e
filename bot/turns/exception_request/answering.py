"""Answering a request for an exception: the counsellor's presses, and the adviser's."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from uuid import UUID

from booking.calendar.wall_time import Slot
from booking.change import Blocked, Changed, Refused
from booking.exception_request.lifecycle import ExceptionRefusal, accept, decline, grant, propose, withdraw
from booking.exception_request.request import WISHABLE_TIMES, DeclineReason, ExceptionRequest, InterpreterReason
from booking.rules import RULE_BY_CODE, Facts, Severity
from booking.session.session import Booking
from booking.store import ChangedMeanwhile, SlotTaken, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.exception_request.sending import adviser_request, counsellor_request
from bot.turns.menu import notice
from bot.world import World
from cards.exception_request.answering import (
    ACCEPT,
    DECLINE,
    DECLINE_FORM,
    GRANT,
    PROPOSE,
    PROPOSE_FORM,
    SHOW,
    SHOW_OWN,
    WITHDRAW,
    decline_card,
    grant_near_card,
    propose_card,
)
from cards.session.counsellor import booking_card
from cards.session.receipt import receipt_card

_ATTEMPTS = 4
_NOTICE = "R20"
_REPEATED = {
    GRANT: ExceptionRefusal.ALREADY_GRANTED,
    DECLINE: ExceptionRefusal.ALREADY_DECLINED,
    ACCEPT: ExceptionRefusal.ALREADY_ACCEPTED,
    WITHDRAW: ExceptionRefusal.ALREADY_WITHDRAWN,
}


class _Press:
    """One try at a press: what it concerns, read in one transaction."""

    def __init__(self, world: World, tx: Transaction, incoming: Incoming, asked: ExceptionRequest) -> None:
        self.world = world
        self.tx = tx
        self.incoming = incoming
        self.asked = asked
        self.t = world.texts()

    @property
    def is_by_adviser(self) -> bool:
        return self.incoming.person == self.asked.adviser

    @property
    def is_stale(self) -> bool:
        """The card was drawn before the request's last change."""
        return self.incoming.values.get("revision") != str(self.asked.revision)

    async def facts(self) -> Facts:
        facts = await self.world.facts(self.tx, self.asked.counsellor_id)
        duf = await self.duf()
        return replace(facts, attendance_recorded=duf is not None and await self.tx.attended(duf))

    async def duf(self) -> str | None:
        return await self.tx.exception_duf(self.asked.id)

    async def save(self, changed: Changed[ExceptionRequest]) -> Reply:
        now, duf = self.world.clock.now(), await self.duf()
        await save_change(self.tx, changed, self.incoming.person, now, duf)
        await self.tx.commit()
        self.asked = changed.subject
        return await self.stands(changed.booked.subject if changed.booked else None)

    async def stands(self, booking: Booking | None = None, note: str | None = None) -> Reply:
        """How things stand, for whoever pressed: the booking once there is one, else the request."""
        if booking is None and not self.asked.is_open:
            booking = await self.tx.booking(self.asked.id)
        if self.is_by_adviser:
            if booking and note is None:
                card = receipt_card(self.t, booking, self.world.counsellor_of(booking))
                return Reply(card, self.t("receipt-summary"))
            return adviser_request(self.world, self.asked, note)
        if booking and booking.is_led_by(self.incoming.person):
            return Reply(booking_card(self.t, booking, self.world.clock.now(), note=note), self.t("counsellor-summary"))
        return counsellor_request(self.world, self.asked, note)

    async def refused(self, refused: Refused[ExceptionRefusal]) -> Reply:
        if refused.why is _REPEATED.get(self.incoming.verb):
            return await self.stands()  # the same press again, by hand or by Teams: the same answer
        return await self.stands(note=self.t(f"exception-refused-{refused.why.value}"))


Step = Callable[[_Press], Awaitable[Reply]]


def _answer(step: Step, *, for_adviser: bool = False) -> Answer:
    """Run a step for the one it is meant for, again where somebody was faster, with the counsellor's calendar read."""

    async def answer(world: World, incoming: Incoming) -> Reply:
        for _ in range(_ATTEMPTS):
            try:
                reply = await _attempt(world, incoming, step, for_adviser)
            except (SlotTaken, ChangedMeanwhile):
                continue
            if isinstance(reply, Reply):
                world.outbox.nudge()
                return reply
            await world.calendars.read(reply, world.bookable(world.routine()))
        return notice(world, "notice-not-saved", wrong=True)

    return answer


async def _attempt(world: World, incoming: Incoming, step: Step, for_adviser: bool) -> Reply | str:
    """A reply, or the counsellor whose calendar to read first."""
    async with world.store.begin() as tx:
        asked = None
        with suppress(ValueError):
            asked = await tx.exception(UUID(incoming.values.get("exception", "")))
        if asked is None:
            return notice(world, "notice-unknown-card")
        press = _Press(world, tx, incoming, asked)
        answers = world.is_counsellor(incoming.person) and asked.is_answered_by(incoming.person)
        if not (press.is_by_adviser if for_adviser else answers):
            return notice(world, "exception-refused-not-yours")
        if not world.calendars.is_fresh(asked.counsellor_id):
            return asked.counsellor_id
        if asked.is_open and press.is_stale:
            return await press.stands(note=press.t("exception-stale"))
        return await step(press)


async def _show(press: _Press) -> Reply:
    return await press.stands()


async def _grant(press: _Press) -> Reply:
    slot = _slot(press.incoming.values.get("slot", ""))
    if slot is None:
        return await press.stands()
    result = grant(
        press.asked, slot, press.incoming.person, await press.facts(), await press.duf(), _interpreter(press)
    )
    if isinstance(result, Changed):
        return await press.save(result)
    if isinstance(result, Refused):
        return await press.refused(result)
    if [v.code for v in result.judgment.blocking()] == [_NOTICE]:
        return Reply(grant_near_card(press.t, press.asked, slot), press.t("exception-summary"))
    return await press.stands(note=" ".join(_sentences(press, result)))


async def _propose_form(press: _Press) -> Reply:
    if not press.asked.is_open:
        return await press.stands()
    return Reply(propose_card(press.t, press.asked), press.t("exception-summary"))


async def _propose(press: _Press) -> Reply:
    values = press.incoming.values
    day, at = values.get("day", ""), values.get("time", "")
    slot = _slot(f"{day}T{at}")
    errors = [press.t("exception-propose-incomplete")]
    if slot and slot.start in WISHABLE_TIMES:
        facts, duf = await press.facts(), await press.duf()
        result = propose(press.asked, slot, press.incoming.person, facts, duf, _interpreter(press))
        if isinstance(result, Changed):
            return await press.save(result)
        if isinstance(result, Refused):
            return await press.refused(result)
        errors = _sentences(press, result)
    elif not press.asked.is_open:
        return await press.stands()
    card = propose_card(press.t, press.asked, _day(day), at, values.get("interpreter", ""), errors)
    return Reply(card, press.t("exception-summary"))


async def _decline_form(press: _Press) -> Reply:
    if not press.asked.is_open:
        return await press.stands()
    return Reply(decline_card(press.t, press.asked), press.t("exception-summary"))


async def _decline(press: _Press) -> Reply:
    reason = press.incoming.values.get("reason", "")
    if reason not in set(DeclineReason) and press.asked.is_open:
        return Reply(decline_card(press.t, press.asked, missing=True), press.t("exception-summary"))
    why = DeclineReason(reason) if reason in set(DeclineReason) else DeclineReason.CALL
    result = decline(press.asked, why, press.incoming.person, press.world.clock.now())
    return await (press.refused(result) if isinstance(result, Refused) else press.save(result))


async def _accept(press: _Press) -> Reply:
    result = accept(press.asked, press.incoming.person, await press.facts(), await press.duf())
    if isinstance(result, Changed):
        return await press.save(result)
    if isinstance(result, Refused):
        return await press.refused(result)
    return await press.stands(note=" ".join(_sentences(press, result)))


async def _withdraw(press: _Press) -> Reply:
    result = withdraw(press.asked, press.incoming.person, press.world.clock.now())
    return await (press.refused(result) if isinstance(result, Refused) else press.save(result))


def _sentences(press: _Press, blocked: Blocked) -> list[str]:
    """Why the time cannot be had, in the rules' words; the notice and a time just taken are said for this place."""
    said = []
    for verdict in blocked.judgment.blocking():
        rule = RULE_BY_CODE[verdict.code]
        if rule.severity is Severity.COUNSELLOR_OFFERS:
            said.append(press.t("exception-blocked-near" if press.is_by_adviser else "exception-interpreter-reason"))
        elif rule.code == "R25":
            said.append(press.t("exception-blocked-r25"))
        else:
            counsellor = press.world.directory().counsellor(press.asked.counsellor_id)
            name, phone = (counsellor.name, counsellor.phone) if counsellor else ("", "")
            values = {key: v if isinstance(v, int) else str(v) for key, v in verdict.values.items()}
            said.append(press.t(rule.message, **{**values, "counsellor": name, "phone": phone}))
    return said


def _interpreter(press: _Press) -> InterpreterReason | None:
    reason = press.incoming.values.get("interpreter", "")
    return InterpreterReason(reason) if reason in set(InterpreterReason) else None


def _slot(text: str) -> Slot | None:
    try:
        return Slot.parse(text)
    except ValueError:
        return None


def _day(text: str) -> str:
    """What was typed, if it is a date: nothing else is shown back."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


ANSWERS: dict[str, Answer] = {
    SHOW: _answer(_show),
    SHOW_OWN: _answer(_show, for_adviser=True),
    GRANT: _answer(_grant),
    PROPOSE_FORM: _answer(_propose_form),
    PROPOSE: _answer(_propose),
    DECLINE_FORM: _answer(_decline_form),
    DECLINE: _answer(_decline),
    ACCEPT: _answer(_accept, for_adviser=True),
    WITHDRAW: _answer(_withdraw, for_adviser=True),
}
