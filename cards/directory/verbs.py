"""The verbs of the buttons on the pages of a change of the contact list."""

from enum import StrEnum


class ChangeVerb(StrEnum):
    NEXT = "directory.next"
    BACK = "directory.back"
    STOP = "directory.stop"
    CONFIRM = "directory.confirm"
    CONFIRM_AND_MOVE = "directory.confirm-and-move"
