"""The shield as the dialogs ask for it: what kinds of identifying information a text holds, the staff's own apart."""

from collections.abc import Callable

from booking.directory.directory import Directory
from dialogs.session.material import Screen
from understanding.shield.public import public_of
from understanding.shield.shield import find, kinds


def screen_with(directory: Callable[[], Directory]) -> Screen:
    """The published contacts' names, numbers and addresses, and the municipalities, are nobody's secret."""

    def screen(text: str) -> tuple[str, ...]:
        return kinds(find(text, public_of(directory())))

    return screen
