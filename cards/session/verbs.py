"""The verbs of the buttons in the booking walk and in moving: the cards carry them, the steps answer them, no other."""

from enum import StrEnum


class WalkVerb(StrEnum):
    NEXT = "walk.next"
    BACK = "walk.back"
    STOP = "walk.stop"
    KEEP_DUF = "walk.keep-duf"
    PICK = "walk.pick"
    LATER = "walk.later"
    EARLIER = "walk.earlier"
    EDIT = "walk.edit"
    CONFIRM = "walk.confirm"
    WAIT = "walk.wait"
    WISH = "walk.wish"
    EXCEPTION = "walk.exception"
    EXCEPTION_BACK = "walk.exception-back"
    EXCEPTION_NEXT = "walk.exception-next"
    EXCEPTION_EDIT = "walk.exception-edit"
    EXCEPTION_SEND = "walk.exception-send"


class MoveVerb(StrEnum):
    """START is on other cards too: it begins the dialog."""

    START = "move.start"
    LATER = "move.later"
    EARLIER = "move.earlier"
    PICK = "move.pick"
    CONFIRM = "move.confirm"
    STOP = "move.stop"
