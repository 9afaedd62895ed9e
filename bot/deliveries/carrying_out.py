"""Which method carries out which kind of effect: each says so itself, in one place with what it does."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from booking.effects import EffectKind
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, OnDead
from bot.world import World

M = TypeVar("M", bound=Callable[..., Any])


def carries_out(*kinds: EffectKind) -> Callable[[M], M]:
    """The method is a Handler of these kinds."""
    return _marked("carries_out", kinds)


def gives_up(*kinds: EffectKind) -> Callable[[M], M]:
    """The method is an OnDead of these kinds: what is kept, besides who is told, when one is given up."""
    return _marked("gives_up", kinds)


def _marked(how: str, kinds: tuple[EffectKind, ...]) -> Callable[[M], M]:
    def mark(method: M) -> M:
        setattr(method, how, kinds)
        return method

    return mark


class Deliveries:
    """Carries out the effects that its methods are marked with, reaching people through `reach`."""

    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return self._methods("carries_out")

    def on_dead(self) -> Mapping[EffectKind, OnDead]:
        return self._methods("gives_up")

    def _methods(self, how: str) -> dict[EffectKind, Any]:
        marked = ((name, getattr(method, how, ())) for name, method in vars(type(self)).items())
        return {kind: getattr(self, name) for name, kinds in marked for kind in kinds}
