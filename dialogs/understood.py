"""From what was understood of a message to a booking walk with the answers filled in. Pure."""

from booking.calendar.wall_time import today
from booking.duf import read_duf
from booking.languages import LANGUAGE_BY_ID
from booking.legal_basis import LegalBasis
from booking.rules import Facts
from booking.session.request import SessionRequest
from dialogs.session.state import SessionWalk
from dialogs.session.step import begin_with
from dialogs.session.wish import read_wish, readings
from dialogs.steps import FieldError
from understanding.frame import Frame


def walk_from(frame: Frame, text: str, home: str | None, written_language: str, facts: Facts) -> SessionWalk:
    """A booking walk with what `frame` understood of `text`; each answer can be changed on its page.

    `home` is the municipality to propose where the message names none. A DUF number in the text is put in its field,
    where its control digits are checked like a typed one's; a message with anything else wrong about it leaves the
    field empty. `written_language` is the one the question about an ambiguous interpreter language is put in.
    """
    duf = _duf(frame, text, facts)
    request = SessionRequest(
        municipality=frame.municipality or home,
        basis=LegalBasis(frame.legal_basis) if frame.legal_basis else None,
        language=frame.language,
        duf=duf,
    )
    errors: tuple[FieldError, ...] = ()
    if frame.language_choices:
        names = ", ".join(LANGUAGE_BY_ID[one].name(written_language) for one in frame.language_choices)
        errors = (FieldError(field="language", key="walk-language-which", arguments={"choices": names}),)
    walk = SessionWalk(request=request, wish=read_wish(frame.when), readings=readings(frame.when), errors=errors)
    return walk if walk.readings else begin_with(walk, facts)


def _duf(frame: Frame, text: str, facts: Facts) -> str | None:
    """The one DUF number in the text; None where there is none, several, or one that is not well formed."""
    found = [text[one.start : one.end] for one in frame.findings if one.kind == "duf"]
    return read_duf(found[0], today(facts.now).year).digits if len(found) == 1 else None
