"""The menu, and the short notices."""

from bot.incoming import Incoming, Scope
from bot.reply import Reply
from bot.world import World
from cards.menu import group_card, menu_card, notice_card


def menu(world: World, incoming: Incoming, *, not_understood: bool = False) -> Reply:
    t = world.texts()
    if incoming.scope is not Scope.PERSONAL:
        return Reply(group_card(t), t("welcome-summary"))
    counsellor = incoming.person.is_counsellor
    centre = world.directory().centre.name
    administrator = world.is_administrator(incoming.person)
    card = menu_card(t, centre, counsellor=counsellor, administrator=administrator, not_understood=not_understood)
    return Reply(card, t("welcome-summary"))


def notice(world: World, key: str, *, wrong: bool = False, menu: bool = True) -> Reply:
    """A short message by its key, with the way back to the menu unless `menu` is False."""
    t = world.texts()
    return Reply(notice_card(t, key, wrong=wrong, menu=menu), t("notice-summary"))
