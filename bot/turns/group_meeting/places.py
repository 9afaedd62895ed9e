"""One meeting for several municipalities: opening it, taking places in it, and the list of coming meetings."""

from collections.abc import Sequence
from datetime import timedelta

from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.sharing import join, may_be_opened_to, open_to
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.group_meeting.changes import ask_form, change, meeting_of
from bot.world import World
from cards.group_meeting.counsellor import SHARE, SHARE_ASK, share_card
from cards.group_meeting.places import JOIN, JOIN_ASK, join_card, my_meetings_card
from cards.menu import GROUP_MEETINGS
from dialogs.group_meeting.answers import number


async def share_asked(world: World, incoming: Incoming) -> Reply:
    def form(meeting: GroupMeeting) -> Reply:
        t, municipalities = world.texts(), may_be_opened_to(meeting, world.directory())
        return Reply(share_card(t, meeting, municipalities), t("group-counsellor-summary"))

    return await ask_form(world, incoming, form, GroupMeeting.is_led_by, {GroupStatus.AGREED})


async def shared(world: World, incoming: Incoming) -> Reply:
    chosen = tuple(one.strip() for one in incoming.values.get("municipalities", "").split(","))
    return await change(
        world,
        incoming,
        lambda meeting, facts: open_to(meeting, chosen, incoming.person, facts.directory, facts.now),
    )


async def join_asked(world: World, incoming: Incoming) -> Reply:
    meeting = await meeting_of(world.store.reading, incoming)
    if meeting.status is not GroupStatus.AGREED:
        return await listed(world, incoming)
    return _join_form(world, incoming, meeting)


async def joined(world: World, incoming: Incoming) -> Reply:
    """Places are taken for a municipality that the meeting is open to. The one who has some may change how many."""
    meeting = await meeting_of(world.store.reading, incoming)
    wanted = number(incoming.values.get("number", ""), meeting.places)
    municipality = incoming.values.get("municipality", "")
    at = meeting.party_of(incoming.person)
    if wanted is None or (at is None and (wanted == 0 or not meeting.welcomes(municipality))):
        return _join_form(world, incoming, meeting, error=world.texts()("group-join-number-wrong"))
    if at is None and wanted > meeting.places_left:
        return _join_form(world, incoming, meeting, error=world.texts()("group-refused-full"))
    return await change(world, incoming, lambda now, facts: join(now, municipality, wanted, incoming.person, facts.now))


async def listed(world: World, incoming: Incoming) -> Reply:
    """The adviser's coming meetings, those that lack word of who attended, and what may be joined from home."""
    t, person, now = world.texts(), incoming.person, world.clock.now()
    kept = timedelta(days=world.routine().retention.attendance_days_after_meeting)
    reading = world.store.reading
    coming, held = await reading.open_group_meetings(now), await reading.held_group_meetings(now - kept)
    home = world.directory().home_of(person.tenant_id) or await reading.last_municipality(person)
    over = [one for one in held if (at := one.party_of(person)) is not None and not one.parties[at].attendance]
    mine = [one for one in coming if one.party_of(person) is not None or one.is_led_by(person)]
    others = [one for one in coming if one not in mine and _may_be_joined(one, home, world)]
    return Reply(my_meetings_card(t, mine, others, over), t("group-summary"))


async def next_meeting(world: World, tx: Transaction, municipality: str) -> GroupMeeting | None:
    """The next meeting agreed on that the municipality may send participants to, full or not."""
    coming: Sequence[GroupMeeting] = await tx.open_group_meetings(world.clock.now())
    agreed = (one for one in coming if one.status is GroupStatus.AGREED and not one.has_begun(world.clock.now()))
    return next((one for one in agreed if one.welcomes(municipality)), None)


def _may_be_joined(meeting: GroupMeeting, home: str | None, world: World) -> bool:
    open_still = meeting.status is GroupStatus.AGREED and not meeting.has_begun(world.clock.now())
    return open_still and meeting.places_left > 0 and home is not None and meeting.welcomes(home)


def _join_form(world: World, incoming: Incoming, meeting: GroupMeeting, error: str | None = None) -> Reply:
    t, at = world.texts(), meeting.party_of(incoming.person)
    welcome = (meeting.municipality, *meeting.open_to)
    party = meeting.parties[at] if at is not None else None
    home = party.municipality if party else world.directory().home_of(incoming.person.tenant_id)
    proposed = home if home in welcome else None
    card = join_card(t, meeting, welcome, proposed, party.number if party else None, error=error)
    return Reply(card, t("group-summary"))


ANSWERS: dict[str, Answer] = {
    SHARE_ASK: share_asked,
    SHARE: shared,
    JOIN_ASK: join_asked,
    JOIN: joined,
    GROUP_MEETINGS: listed,
}
