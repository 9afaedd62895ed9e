"""The routine, for the legal basis that was asked about."""

from booking.legal_basis import LegalBasis
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.menu import ROUTINE
from cards.routine import routine_card, routine_question_card


def show(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    basis = incoming.values.get("basis")
    if basis in set(LegalBasis):
        return Reply(routine_card(t, LegalBasis(basis)), t("routine-summary"))
    return Reply(routine_question_card(t), t("routine-summary"))


ANSWERS: dict[str, Answer] = {ROUTINE: show}
