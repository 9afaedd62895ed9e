"""Who to call: by button, by text and as a message extension search."""

from booking.contacts import find_contacts
from bot.incoming import Incoming
from bot.reply import CARD_TYPE, Body, Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.contact import FIELD, SEARCH, contact_card, contact_question_card, contacts_card
from cards.menu import CONTACT

THUMBNAIL_TYPE = "application/vnd.microsoft.card.thumbnail"
MOST_RESULTS = 10


def ask(world: World, incoming: Incoming) -> Reply:
    t, directory = world.texts(), world.directory()
    home = directory.home_of(incoming.person.tenant_id)
    return Reply(contact_question_card(t, directory, home), t("contact-summary"))


def pressed_search(world: World, incoming: Incoming) -> Reply:
    """The choice on the question card."""
    return about(world, incoming, incoming.values.get(FIELD, ""))


def about(world: World, incoming: Incoming, text: str, *, place_outside: str | None = None) -> Reply:
    """The contact that `text` asks for; without any words, the question which municipality."""
    t, directory = world.texts(), world.directory()
    if not text.strip():
        return ask(world, incoming)
    # A place that the centre does not serve is answered as such, however near its name is to one that it does.
    found = [] if place_outside else find_contacts(directory, text)
    if not found:
        return Reply(contact_question_card(t, directory, None, outside=True), t("contact-summary"))
    return Reply(contacts_card(t, found, directory.updated), t("contact-summary"))


def search(world: World, incoming: Incoming) -> Body:
    """The message extension's results. Never cached by the client: the list changes."""
    t, directory = world.texts(), world.directory()
    found = find_contacts(directory, incoming.text)[:MOST_RESULTS]
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
                    "text": f"{contact.counsellor.name}, {contact.counsellor.phone}",
                },
            },
        }
        for contact in found
    ]
    result = {"type": "result", "attachmentLayout": "list", "attachments": attachments}
    return {"composeExtension": result, "cacheInfo": {"cacheType": "NO_CACHE"}}


ANSWERS: dict[str, Answer] = {CONTACT: ask, SEARCH: pressed_search}
