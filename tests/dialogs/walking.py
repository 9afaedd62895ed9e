"""Walking through the dialog by its front door: presses in, page and error keys out."""

from dataclasses import dataclass, field

from booking.rules import Facts
from dialogs.session.state import Page, SessionWalk
from dialogs.session.step import begin, step
from dialogs.steps import Abort, Done, Press, Reject
from tests.booking.examples import facts

ABOUT = {"municipality": "Larvik", "basis": "6A", "language": "uk"}
ABOUT_11 = {**ABOUT, "basis": "11"}
GOOD_DUF = "1995 000000 07"
DOUBTFUL_DUF = "1995 000000 08"
PERSON = {"duf": GOOD_DUF, "attended_meeting": "true", "presence_agreed": "yes"}
PERSON_11 = {
    "duf": GOOD_DUF,
    "settled_on": "2026-10-15",
    "age_in_span": "true",
    "competence_mapped": "true",
    "presence_agreed": "no",
}
SLOT = "2026-12-08T10:00"


@dataclass
class Walker:
    """Holds the state between presses, as the service does."""

    given: Facts = field(default_factory=facts)
    walk: SessionWalk = field(default_factory=lambda: begin(None))
    last: str = ""

    def press(self, verb: str, **values: str) -> "Walker":
        outcome = step(self.walk, Press(f"walk.{verb}", values), self.given)
        self.last = type(outcome).__name__
        if not isinstance(outcome, Abort):
            # As it is kept between two presses: what does not survive the text is lost.
            self.walk = SessionWalk.model_validate_json(outcome.state.model_dump_json())
            assert bool(self.walk.errors) == isinstance(outcome, Reject)
            # Only a request for an exception leaves the dialog without a time of its own.
            books = isinstance(outcome, Done) and self.walk.exception is None
            assert not (books and self.walk.request.slot is None)
        return self

    @property
    def page(self) -> Page:
        return self.walk.page

    @property
    def errors(self) -> dict[str, str]:
        return {error.field: error.key for error in self.walk.errors}

    def to_participant(self, **about: str) -> "Walker":
        return self.press("next", **{**ABOUT, **about})

    def to_times(self) -> "Walker":
        return self.to_participant().press("next", **PERSON)

    def to_times_11(self, **person: str) -> "Walker":
        return self.press("next", **ABOUT_11).press("next", **{**PERSON_11, **person})

    def to_check(self) -> "Walker":
        return self.to_times().press("pick", slot=SLOT)
