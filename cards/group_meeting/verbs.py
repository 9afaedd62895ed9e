"""The verbs of the buttons in asking for a group meeting."""

from enum import StrEnum


class GroupWalkVerb(StrEnum):
    """ROOM_LIST leads to the municipality's room list, and FORM from there back to the form."""

    NEXT = "group-walk.next"
    BACK = "group-walk.back"
    STOP = "group-walk.stop"
    EDIT = "group-walk.edit"
    CONFIRM = "group-walk.confirm"
    ROOM_LIST = "group-walk.rooms"
    FORM = "group-walk.form"
