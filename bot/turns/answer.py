"""What answers a press: each file of this folder lists its verbs in ANSWERS."""

from collections.abc import Awaitable, Callable

from bot.incoming import Incoming
from bot.reply import Reply
from bot.world import World

Answer = Callable[[World, Incoming], Reply | Awaitable[Reply]]
