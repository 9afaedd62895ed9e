"""Plain messages about what was given up for good, to those who can do something about it."""

from dataclasses import dataclass
from typing import Literal

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.people import Person
from cards.catalogue import Texts
from cards.dates import long_slot

About = Literal["session", "group", "group-asked", "exception", "waiting", "other"]


@dataclass(frozen=True, slots=True)
class Concern:
    """What an undelivered message was about. `slot` is Oslo date and wall time, for a session or a meeting agreed."""

    about: About
    slot: Slot | None = None
    municipality: str | None = None
    adviser: Person | None = None
    counsellor: Counsellor | None = None


def adviser_not_told_text(t: Texts, concern: Concern) -> str:
    """For the counsellor: the adviser did not get a message."""
    return t("undelivered-counsellor", **_words(t, concern))


def counsellor_not_told_text(t: Texts, concern: Concern) -> str:
    """For the adviser: the counsellor did not get a message."""
    return t("undelivered-adviser", **_words(t, concern))


def no_meeting_text(t: Texts, concern: Concern, *, for_adviser: bool) -> str:
    """The Teams meeting could not be made."""
    return t("undelivered-meeting-adviser" if for_adviser else "undelivered-meeting-counsellor", **_words(t, concern))


def meeting_stays_text(t: Texts, concern: Concern) -> str:
    """For the counsellor: the Teams meeting of what was cancelled could not be removed."""
    return t("undelivered-calendar", **_words(t, concern))


def administrator_text(t: Texts, concern: Concern, kind: str, reason: str, *, is_meeting: bool) -> str:
    """What failed, in words, and by the codes that those who run the service look for."""
    words = _words(t, concern)
    said = t("undelivered-administrator-meeting" if is_meeting else "undelivered-administrator-message", **words)
    return said + "\n" + t("undelivered-administrator-code", kind=kind, reason=reason)


def _words(t: Texts, concern: Concern) -> dict[str, str]:
    unknown = t("undelivered-unknown")
    when = {"when": long_slot(concern.slot, t.language)} if concern.slot else {}
    return {
        "what": t(f"undelivered-what-{concern.about}", **when),
        "municipality": concern.municipality or unknown,
        "adviser": (concern.adviser.name if concern.adviser else "") or unknown,
        "counsellor": concern.counsellor.name if concern.counsellor else unknown,
        "phone": concern.counsellor.phone if concern.counsellor else unknown,
    }
