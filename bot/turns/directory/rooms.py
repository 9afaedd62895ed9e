"""The rooms that a municipality keeps for its information meetings: seen, added and taken away from the chat.

Whoever may book for a municipality may keep its rooms, and the assistant lets everybody it admits book for every
municipality: an organisation has a municipality that is proposed, but an adviser may stand in for a neighbour. That is
why each change is kept on record with who and when. The file is written last before the commit, as in `directory.py`.
"""

import structlog

from booking.calendar.wall_time import today
from booking.directory.difference import differences
from booking.directory.directory import MOST_ROOMS, Directory
from bot.config import ConfigurationError
from bot.directory.file import ChangedSince, Edition
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.menu import notice
from bot.world import World
from cards.directory.rooms import ADD, CHOOSE, REMOVE, RoomList, rooms_card, which_rooms_card
from cards.elements import Data
from cards.menu import ROOMS
from dialogs.directory.room_list import RoomForm, step
from dialogs.steps import Press, Reject

log = structlog.get_logger()

_ATTEMPTS = 4


def show(world: World, incoming: Incoming, municipality: str | None = None) -> Reply:
    """The rooms of `municipality` or of the one that the press names, else of the adviser's own; else the question."""
    named = municipality or incoming.values.get("municipality") or world.directory().home_of(incoming.person.tenant_id)
    return listed(world, incoming, named or "")


def choose(world: World, incoming: Incoming) -> Reply:
    """The question which municipality's rooms."""
    t, directory = world.texts(), world.directory()
    home = directory.home_of(incoming.person.tenant_id)
    return Reply(which_rooms_card(t, directory, home), t("rooms-summary"))


def listed(world: World, incoming: Incoming, municipality: str, back: Data | None = None) -> Reply:
    """How the list stands. `back` is what a button back to the form carries, where it was opened from one."""
    return _list(world, incoming, world.directory(), municipality, RoomForm(), back)


async def press(world: World, incoming: Incoming) -> Reply:
    """Add or take away one room. Pressed twice, or on an old card, it answers with how the list stands."""
    municipality = incoming.values.get("municipality", "")
    for _ in range(_ATTEMPTS):
        try:
            edition = world.directory_file.read()
            before = edition.directory
            if world.screen is None or before.responsible_for(municipality) is None:
                return _list(world, incoming, before, municipality, RoomForm())
            pressed = Press(incoming.verb, incoming.values)
            outcome = step(pressed, before, municipality, world.screen, today(world.clock.now()))
            if isinstance(outcome, Reject):
                return _list(world, incoming, before, municipality, outcome.state)
            after, said = outcome.state.directory, world.texts()(outcome.state.key)
            if after is before:
                return _list(world, incoming, before, municipality, RoomForm(), note=said)
            done = said if await _save(world, incoming, edition, after) else None
            return _list(world, incoming, after if done else before, municipality, RoomForm(), done=done)
        except ChangedSince:
            continue  # somebody was faster: read the list as it is now
        except ConfigurationError:
            return notice(world, "directory-broken", wrong=True)
    return notice(world, "notice-not-saved", wrong=True)


async def _save(world: World, incoming: Incoming, edition: Edition, after: Directory) -> bool:
    """Keep the record and write the file; False where the file cannot be written, which the card says by itself."""
    async with world.store.begin() as tx:
        await tx.record_directory_changes(differences(edition.directory, after), incoming.person, world.clock.now())
        try:
            # Last before the commit, and without a wait between: what may fail in the database has been tried by now.
            world.directory_file.replace(edition, after)
        except OSError as failure:
            log.error("directory-not-written", reason=type(failure).__name__)
            return False
        await tx.commit()
    return True


def _list(
    world: World,
    incoming: Incoming,
    directory: Directory,
    municipality: str,
    form: RoomForm,
    back: Data | None = None,
    *,
    done: str | None = None,
    note: str | None = None,
) -> Reply:
    if directory.responsible_for(municipality) is None:
        return choose(world, incoming)
    t = world.texts()
    may_change = world.screen is not None and world.directory_file.can_be_written()
    room_list = RoomList(municipality, directory.rooms_in(municipality), directory.updated, may_change)
    kinds = ", ".join(t(f"material-kind-{kind.replace('_', '-')}") for kind in form.kinds)
    errors = {error.field: t(error.key, what=kinds, most=MOST_ROOMS) for error in form.errors}
    back = back or _back(incoming)
    card = rooms_card(t, room_list, form.answers, errors, back=back, done=done, note=note)
    return Reply(card, t("rooms-summary"))


def _back(incoming: Incoming) -> Data:
    """The draft of the form that the list was opened from; the form's own turn checks whose it is."""
    draft = {name: incoming.values[name] for name in ("draft", "version") if incoming.values.get(name)}
    return draft if len(draft) == 2 else {}


ANSWERS: dict[str, Answer] = {ROOMS: show, CHOOSE: choose, ADD: press, REMOVE: press}
