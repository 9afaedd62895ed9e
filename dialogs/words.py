"""What a typed message asks for: command titles, greetings and a question about a contact, in any case."""

import re
from dataclasses import dataclass
from enum import StrEnum

from booking.directory.contacts import find_contacts, fold
from booking.directory.directory import Directory


class Wish(StrEnum):
    MENU = "menu"
    BOOK = "book"
    GROUP_MEETING = "group-meeting"
    CONTACT = "contact"
    MINE = "mine"
    WEEK = "week"
    ROUTINE = "routine"
    DIRECTORY = "directory"
    ROOMS = "rooms"
    INTERPRETERS = "interpreters"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Understood:
    """The wish, and the words after it that may name a municipality or a counsellor.

    `is_title`: the message is a command's title and nothing else, as Teams sends it when the command is picked.
    """

    wish: Wish
    about: str = ""
    is_title: bool = False


_TITLES = {
    # Teams sends a command's title as it stands in the user's language, so every language's titles are known.
    Wish.BOOK: ("bestill samtale", "bestille samtale", "bestill", "book a session", "ny bestilling"),
    Wish.GROUP_MEETING: (
        "bestill informasjonsmøte",
        "bestille informasjonsmøte",
        "informasjonsmøte",
        "gruppemøte",
        "information meeting",
        "book an information meeting",
    ),
    Wish.MINE: ("mine bestillinger", "mine bestillingar", "my bookings", "bestillinger"),
    Wish.WEEK: ("min uke", "uka mi", "uken min", "veka mi", "min veke", "mi veke", "my week", "agenda"),
    Wish.ROUTINE: ("rutinen", "rutine", "rutinar", "the routine", "routine"),
    Wish.DIRECTORY: (
        "kontaktlisten",
        "kontaktlista",
        "kontaktliste",
        "endre kontaktlisten",
        "endre kontaktlista",
        "change the contact list",
        "administrer",
    ),
    Wish.INTERPRETERS: (
        "tolker som ikke er bestilt",
        "tolkar som ikkje er bestilte",
        "interpreters not yet ordered",
        "tolkelisten",
        "tolkelista",
        "tolkeliste",
        "vis tolkelisten",
        "vis tolkelista",
        "interpreter list",
    ),
    Wish.CONTACT: ("finn kontaktperson", "finn kontakt", "find a contact", "find contact"),
    Wish.MENU: ("hei", "hi", "hello", "hallo", "help", "hjelp", "meny", "start", "god dag", "heisann"),
}
_CONTACT_WORDS = frozenset(
    {
        "kontakt",
        "kontaktperson",
        "kontaktpersonen",
        "kontaktpersoner",
        "contact",
        "ringe",
        "ringer",
        "telefon",
        "tlf",
    }
)
_ROOM = re.compile("rom|rommet|rommene|romma|romliste|moterom|moterommene|moteromma|rooms?")
_ABOUT_ROOMS = re.compile(
    "i|in|for|til|pa|av|vis|vise|se|endre|legge?|nytt?|nye|eit|et|ei|en|ta|bort|fjerne?|slette?|listen?|lista|over|alle"
    "|vare|de|the|an?|our|all|list|show|see|add|new|change|edit|remove|delete|of|to|meeting|kommunen?"
)
"""What may stand around a room: «legg til et rom i Larvik». Anything else is a question about the routine, or more."""
_INTERPRETER = ("tolk", "interpreter")
_SHORTEST_NAME = 4
"""Letters: below it, any word begins some name."""
_GROUP_MEETING = fold("informasjonsmøte")
"""Also inside a sentence: nothing else that we do is called that."""
_BY_TITLE = {fold(title): wish for wish, titles in _TITLES.items() for title in titles}


def is_about_interpreters(text: str) -> bool:
    """Whether a message about the writer's own days means the interpreters to them: «hvilke tolker mangler»."""
    return any(word.startswith(_INTERPRETER) for word in fold(text).split())


def understand_words(text: str, directory: Directory) -> Understood:
    """Read a message. A place or a contact's name without more asks for the contact; what is not known is UNKNOWN."""
    folded = fold(text)
    if folded in _BY_TITLE:
        return Understood(_BY_TITLE[folded], is_title=True)
    words = folded.split()
    if not words:
        return Understood(Wish.UNKNOWN)
    if _CONTACT_WORDS & set(words):
        # The words as typed: who writes «hørte» does not mean Horten, and folding would hide it.
        return Understood(Wish.CONTACT, " ".join(w for w in text.split() if fold(w) not in _CONTACT_WORDS))
    if any(_ROOM.fullmatch(word) for word in words):
        rest = [w for w in text.split() if not (_ROOM.fullmatch(fold(w)) or _ABOUT_ROOMS.fullmatch(fold(w)))]
        if not rest or (len(rest) <= 2 and {"i", "in"} & set(words)):
            return Understood(Wish.ROOMS, " ".join(rest))
    if _GROUP_MEETING in folded:
        return Understood(Wish.GROUP_MEETING)
    if folded.startswith(("bestill", "book")):
        return Understood(Wish.BOOK)
    if len(words) <= 3 and len(folded) >= _SHORTEST_NAME and find_contacts(directory, text):
        return Understood(Wish.CONTACT, text)
    return Understood(Wish.UNKNOWN)
