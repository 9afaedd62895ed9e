"""Choosing the written language of the answers, by button or by asking."""

from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.menu import menu
from bot.world import World
from cards.menu import LANGUAGE


async def pressed(world: World, incoming: Incoming) -> Reply:
    return await choose(world, incoming, incoming.values.get("language", ""))


async def choose(world: World, incoming: Incoming, language: str) -> Reply:
    """Answer in `language` from now on, and show the menu in it."""
    await world.languages.choose(incoming.person.aad_object_id, language)
    return menu(world, incoming)


ANSWERS: dict[str, Answer] = {LANGUAGE: pressed}
