"""Who to call: by button, by text and as a message extension search."""

from booking.calendar.wall_time import today
from booking.directory.contacts import Contact, find_contacts, who_answers
from bot.facts import substitutions_from
from bot.incoming import Incoming
from bot.reply import CARD_TYPE, Body, Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.directory.contact import FIELD, SEARCH, contact_card, contact_question_card, contacts_card, stand_in_line
from cards.menu import CONTACT

THUMBNAIL_TYPE = "application/vnd.microsoft.card.thumbnail"
MOST_RESULTS = 10


def ask(world: World, incoming: Incoming) -> Reply:
    t, directory = world.texts(), world.directory()
    home = directory.home_of(incoming.person.tenant_id)
    return Reply(contact_question_card(t, directory, home), t("contact-summary"))


async def pressed_search(world: World, incoming: Incoming) -> Reply:
    """The choice on the question card."""
    return await about(world, incoming, incoming.values.get(FIELD, ""))


async def about(world: World, incoming: Incoming, text: str, *, place_outside: str | None = None) -> Reply:
    """The contact that `text` asks for; without any words, the question which municipality."""
    t, directory = world.texts(), world.directory()
    if not text.strip():
        return ask(world, incoming)
    # A place that the centre does not serve is answered as such, however near its name is to one that it does.
    found = [] if place_outside else await _find(world, text)
    if not found:
        return Reply(contact_question_card(t, directory, None, outside=True), t("contact-summary"))
    return Reply(contacts_card(t, found, directory.updated), t("contact-summary"))


async def search(world: World, incoming: Incoming) -> Body:
    """The message extension's results. Never cached by the client: the list changes."""
    t, directory = world.texts(), world.directory()
    found = (await _find(world, incoming.text))[:MOST_RESULTS]
    if not found:
        names = ", ".join(directory.municipalities)
        text = t("contact-outside", centre=directory.centre.name, list=names)
        return {"composeExtension": {"type": "message", "text": text}, "cacheInfo": {"cacheType": "NO_CACHE"}}
    attachments = [
        {
            "contentType": CARD_TYPE,
            "content": contact_card(t, contact, directory.updated, menu=False),
            "preview": {
                "contentType": THUMBNAIL_TYPE,
                "content": {
                    "title": contact.municipality or contact.counsellor.name,
                    "text": _preview(world, contact),
                },
            },
        }
        for contact in found
    ]
    result = {"type": "result", "attachmentLayout": "list", "attachments": attachments}
    return {"composeExtension": result, "cacheInfo": {"cacheType": "NO_CACHE"}}


async def _find(world: World, text: str) -> list[Contact]:
    """The contacts that `text` asks for, as they answer today."""
    directory = world.directory()
    found = find_contacts(directory, text)
    if not found:
        return []
    substitutions = await substitutions_from(world, world.store.reading)
    return who_answers(found, directory, substitutions, today(world.clock.now()))


def _preview(world: World, contact: Contact) -> str:
    said = [contact.counsellor.name, contact.counsellor.phone, stand_in_line(world.texts(), contact)]
    return ", ".join(one for one in said if one)


ANSWERS: dict[str, Answer] = {CONTACT: ask, SEARCH: pressed_search}
