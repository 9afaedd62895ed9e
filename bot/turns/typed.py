"""A typed message: screened first, understood on this machine, and answered with the card it asks for.

The text itself is kept nowhere: what is understood of it lives on in the card, what identifies somebody does not.
"""

from collections.abc import Awaitable, Callable

from booking.calendar.wall_time import to_oslo
from bot.incoming import Incoming, Scope
from bot.reply import Reply
from bot.turns import language, routine
from bot.turns.calendar import blocks, week
from bot.turns.directory import change as directory
from bot.turns.directory import contacts, rooms
from bot.turns.group_meeting import walk as group_walk
from bot.turns.menu import menu, notice
from bot.turns.session import interpreter, mine, walk
from bot.world import World
from cards.elements import with_warning
from dialogs.words import Understood, Wish, is_about_interpreters, understand_words
from understanding.frame import Frame
from understanding.shield.findings import Kind
from understanding.shield.masks import MASKED
from understanding.shield.public import public_of
from understanding.shield.shield import cover
from understanding.understand import understand

Answer = Callable[[World, Incoming, Frame], Awaitable[Reply]]


async def heard(world: World, incoming: Incoming) -> Reply:
    """The answer to a message, with a warning on top where it held what must not be written here."""
    listed = world.directory()
    now = to_oslo(world.clock.now())
    allowed = public_of(listed, incoming.person.name, listed.centre.name)
    frame = understand(incoming.text, now, listed.municipalities, allowed)
    await world.languages.heard(incoming.person.aad_object_id, frame.reply_language, len(incoming.text.split()))
    reply = await _answer(world, incoming, frame)
    leaked = _leaked(frame, incoming.scope)
    if not leaked:
        return reply
    t = world.texts()
    what = ", ".join(t(f"shield-{kind.replace('_', '-')}") for kind in leaked)
    return Reply(with_warning(reply.card, t("shield-warning", what=what)), reply.summary)


def _leaked(frame: Frame, scope: Scope) -> tuple[Kind, ...]:
    """A DUF number is asked for, so in the personal chat it is no leak; among others it is."""
    return tuple(kind for kind in frame.identifying if kind != "duf" or scope is not Scope.PERSONAL)


async def _answer(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """A command's title is taken as it stands; a sentence by what it asks for; a bare name as a look-up."""
    personal = incoming.scope is Scope.PERSONAL
    words = understand_words(_without_findings(incoming.text, frame), world.directory())
    if words.is_title and not frame.findings:  # what is left of a message with something blanked out is no title
        return await _by_words(world, incoming, frame, words)
    if words.wish is Wish.ROOMS:
        if not personal:
            return _to_personal_chat(world)
        known = frame.municipality or not words.about  # a place that is not the centre's gets the question which
        return rooms.show(world, incoming, frame.municipality) if known else rooms.choose(world, incoming)
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
            about = words.about or (frame.municipality or "")
            return await contacts.about(world, incoming, about, place_outside=frame.place_outside)
        case "set_language":
            return await language.choose(world, incoming, frame.reply_language)
        case "ask" if personal:
            return await walk.ask_which(world, incoming, frame)
    return await _by_words(world, incoming, frame, words)


async def _by_words(world: World, incoming: Incoming, frame: Frame, words: Understood) -> Reply:
    """What was not understood as a sentence may still be a title, a municipality or a counsellor's name."""
    personal = incoming.scope is Scope.PERSONAL
    match words.wish:
        case Wish.CONTACT:
            return await contacts.about(world, incoming, words.about, place_outside=frame.place_outside)
        case Wish.ROUTINE:
            return routine.show(world, incoming)
        case Wish.DIRECTORY if personal and world.is_administrator(incoming.person):
            return directory.show(world, incoming)
        case Wish.DIRECTORY:  # to everybody else the list is something to look up in
            return await contacts.about(world, incoming, "")
        case Wish.BOOK | Wish.GROUP_MEETING | Wish.MINE | Wish.WEEK | Wish.INTERPRETERS if not personal:
            return _to_personal_chat(world)
        case Wish.BOOK:
            return await walk.start(world, incoming)
        case Wish.GROUP_MEETING:
            return await group_walk.start(world, incoming)
        case Wish.MINE:
            return await mine.show(world, incoming)
        case Wish.WEEK | Wish.INTERPRETERS:
            return await _agenda(world, incoming, frame)
    return menu(world, incoming, not_understood=words.wish is Wish.UNKNOWN)


async def _agenda(world: World, incoming: Incoming, _frame: Frame) -> Reply:
    if world.is_counsellor(incoming.person):
        if is_about_interpreters(incoming.text):
            return await interpreter.to_order(world, incoming)
        return await week.show(world, incoming)
    return await mine.show(world, incoming)


async def _block(world: World, incoming: Incoming, frame: Frame) -> Reply:
    if world.is_counsellor(incoming.person):
        return await blocks.show(world, incoming)
    return await _agenda(world, incoming, frame)


async def _mine(world: World, incoming: Incoming, _frame: Frame) -> Reply:
    return await mine.show(world, incoming)


async def _group_meeting(world: World, incoming: Incoming, _frame: Frame) -> Reply:
    return await group_walk.start(world, incoming)


def _to_personal_chat(world: World) -> Reply:
    return notice(world, "group-book", menu=False)


def _without_findings(text: str, frame: Frame) -> str:
    """The text with what identifies somebody blanked out, so that no look-up can echo it."""
    return cover(text, frame.findings).replace(MASKED, " ")


_PERSONAL: dict[str, Answer] = {
    "book_session": walk.start_with,
    "book_group_meeting": _group_meeting,
    "my_bookings": _mine,
    "reschedule": mine.meant,
    "cancel": mine.meant,
    "agenda": _agenda,
    "block_time": _block,
}
