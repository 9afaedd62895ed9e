"""A typed message: screened first, understood on this machine, and answered with the card it asks for.

The text itself is kept nowhere: what is understood of it lives on in the card, what identifies somebody does not.
"""

from collections.abc import Awaitable, Callable

from booking.directory import Directory
from booking.people import Person
from booking.wall_time import to_oslo
from bot.incoming import Incoming, Scope
from bot.reply import Reply
from bot.turns import contacts, language, mine, routine, walk
from bot.turns.menu import menu, notice, question
from bot.world import World
from cards.elements import with_warning
from dialogs.understanding.frame import Frame
from dialogs.understanding.shield.findings import Allowed, Kind
from dialogs.understanding.understand import understand
from dialogs.words import Wish, understand_words

Answer = Callable[[World, Incoming, Frame], Awaitable[Reply]]


async def heard(world: World, incoming: Incoming) -> Reply:
    """The answer to a message, with a warning on top where it held what must not be written here."""
    directory = world.directory()
    now = to_oslo(world.clock.now())
    frame = understand(incoming.text, now, directory.municipalities, _allowed(directory, incoming.person))
    await world.languages.heard(incoming.person.aad_object_id, frame.reply_language, len(incoming.text.split()))
    reply = await _answer(world, incoming, frame)
    leaked = _leaked(frame, incoming.scope)
    if not leaked:
        return reply
    t = world.texts()
    what = ", ".join(t(f"shield-{kind.replace('_', '-')}") for kind in leaked)
    return Reply(with_warning(reply.card, t("shield-warning", what=what)), reply.summary)


def _allowed(directory: Directory, adviser: Person) -> Allowed:
    """What is public or the writer's own, and so nothing to warn about."""
    staff = directory.counsellors
    return Allowed(
        names=(*(one.name for one in staff), adviser.name, directory.centre.name),
        phones=tuple(one.phone for one in staff),
        emails=tuple(one.email for one in staff),
    )


def _leaked(frame: Frame, scope: Scope) -> tuple[Kind, ...]:
    """A DUF number is asked for, so in the personal chat it is no leak; among others it is."""
    return tuple(kind for kind in frame.identifying if kind != "duf" or scope is not Scope.PERSONAL)


async def _answer(world: World, incoming: Incoming, frame: Frame) -> Reply:
    personal = incoming.scope is Scope.PERSONAL
    if frame.intent in _PERSONAL:
        return await _PERSONAL[frame.intent](world, incoming, frame) if personal else _to_personal_chat(world)
    match frame.intent:
        case "help":
            return menu(world, incoming)
        case "thanks":
            return notice(world, "notice-thanks")
        case "routine":
            return routine.answer(world, incoming, frame)
        case "find_contact":
            return contacts.about(
                world, incoming, _without_findings(incoming.text, frame), place_outside=frame.place_outside
            )
        case "set_language":
            return await language.choose(world, incoming, frame.reply_language)
        case "ask" if personal:
            return question(world)
    return await _by_title(world, incoming, frame)


async def _by_title(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """What was not understood as a sentence may still be a command's title, a municipality or a counsellor's name."""
    understood = understand_words(_without_findings(incoming.text, frame), world.directory())
    personal = incoming.scope is Scope.PERSONAL
    match understood.wish:
        case Wish.CONTACT:
            return contacts.about(world, incoming, understood.about, place_outside=frame.place_outside)
        case Wish.ROUTINE:
            return routine.show(world, incoming)
        case Wish.BOOK:
            return await walk.start(world, incoming) if personal else _to_personal_chat(world)
        case Wish.MINE:
            return await mine.show(world, incoming) if personal else _to_personal_chat(world)
    return menu(world, incoming, not_understood=understood.wish is Wish.UNKNOWN)


async def _book(world: World, incoming: Incoming, frame: Frame) -> Reply:
    return await walk.start_with(world, incoming, frame)


async def _mine(world: World, incoming: Incoming, _frame: Frame) -> Reply:
    return await mine.show(world, incoming)


def _to_personal_chat(world: World) -> Reply:
    return notice(world, "group-book", menu=False)


def _without_findings(text: str, frame: Frame) -> str:
    """The text with what identifies somebody blanked out, so that no look-up can echo it."""
    for finding in frame.findings:
        text = text[: finding.start] + " " * (finding.end - finding.start) + text[finding.end :]
    return text


_PERSONAL: dict[str, Answer] = {
    "book_session": _book,
    "my_bookings": _mine,
    "reschedule": _mine,
    "cancel": _mine,
}
