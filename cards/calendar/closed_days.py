"""Why a day is closed, in the reader's language: the calendar that we use names holidays in bokmål only."""

from booking.directory.contacts import fold
from cards.catalogue import Texts

_WITHOUT_NAME = {"closed", "weekend"}


def closed_line(t: Texts, reason: str) -> str:
    """`Stengt: langfredag.`; `reason` is what `booking.calendar.closed_because` says."""
    if reason in _WITHOUT_NAME:
        return t("closed-centre")
    # Whit Monday and Constitution Day can fall on one day.
    names = [t(f"holiday-{fold(name).replace(' ', '-')}") for name in reason.split("; ")]
    return t("closed-day", name=", ".join(names))
