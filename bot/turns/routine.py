"""The routine, for the legal basis that was asked about."""

from booking.calendar.wall_time import today
from booking.duties import Figures, figures
from booking.legal_basis import LegalBasis
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.menu import ROUTINE
from cards.routine import answer_card, routine_card, routine_question_card
from dialogs.routine_questions import duties_asked_about
from understanding.frame import Frame


def show(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    basis = incoming.values.get("basis")
    if basis in set(LegalBasis):
        return Reply(routine_card(t, LegalBasis(basis), _figures(world)), t("routine-summary"))
    return Reply(routine_question_card(t), t("routine-summary"))


def answer(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """A question about the routine, answered from the duties; the whole routine where the topic is not recognised."""
    t = world.texts()
    basis = LegalBasis(frame.legal_basis) if frame.legal_basis else None
    duties = duties_asked_about(incoming.text, basis)
    if duties:
        return Reply(answer_card(t, duties, _figures(world)), t("routine-summary"))
    if basis:
        return Reply(routine_card(t, basis, _figures(world)), t("routine-summary"))
    return show(world, incoming)


def _figures(world: World) -> Figures:
    return figures(world.routine(), today(world.clock.now()))


ANSWERS: dict[str, Answer] = {ROUTINE: show}
