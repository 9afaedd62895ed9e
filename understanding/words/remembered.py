"""Answers about words, kept so that the next time is quick, and forgotten as soon as a word may be somebody's name."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

_MOST = 20_000
_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")
_FORGET: list[Callable[[], None]] = []


def remembered(about: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
    """A function of words that keeps its last answers, until `forget` is called."""
    quick = lru_cache(maxsize=_MOST)(about)
    _FORGET.append(quick.cache_clear)
    return quick  # type: ignore[return-value]  # lru_cache's type forgets which arguments there are


def forget() -> None:
    """Keep no word of any message: called when the shield has found something in one."""
    for clear in _FORGET:
        clear()
