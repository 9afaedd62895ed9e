"""The counsellor is answered in nynorsk and the adviser in English, also where one sets it going for the other."""

from collections.abc import Callable
from datetime import time

from cards.catalogue import texts
from tests.e2e.common_steps import DUF
from tests.e2e.playground import Chat
from tests.e2e.stage import MONDAY, Stage

NN, EN = texts("nn"), texts("en")
TUESDAY = MONDAY.replace(day=26)


def book(adviser: Chat) -> None:
    """The first ten o'clock, in English."""
    adviser.click(EN("button-book"))
    adviser.expect(EN("walk-about-heading"))
    adviser.fill(EN("walk-basis"), EN("walk-basis-6a"))
    adviser.fill(EN("walk-language"), "Ukrainian")
    adviser.click(EN("button-next"))
    adviser.expect(EN("walk-participant-heading"))
    adviser.fill(EN("walk-duf-wished"), DUF)
    adviser.fill(EN("walk-attended"), True)
    adviser.fill(EN("walk-presence"), EN("walk-presence-no"))
    adviser.click(EN("button-next"))
    adviser.expect(EN("walk-time-heading"))
    adviser.pictures("languages-1-times")
    adviser.page.get_by_role("button", name="10:00", exact=True).first.click()
    adviser.expect(EN("walk-check-heading"))
    adviser.click(EN("walk-check-confirm"))
    adviser.expect(EN("receipt-title"))


def test_each_is_told_in_the_own_language(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    counsellor.ask("nynorsk, takk")
    counsellor.expect(NN("welcome-privacy"))
    adviser.ask("English please")
    adviser.expect(EN("welcome-privacy"))
    book(adviser)
    adviser.pictures("languages-2-booked")
    counsellor.expect(NN("counsellor-title"))
    counsellor.pictures("languages-3-booking")
    counsellor.click(NN("counsellor-order"))
    counsellor.expect(NN("interpreter-paste-heading"))
    counsellor.pictures("languages-4-interpreter")
    counsellor.click(NN("interpreter-unavailable-button"))
    counsellor.expect(NN("interpreter-unavailable-text"))
    counsellor.pictures("languages-5-unavailable")

    stage.set_clock(TUESDAY, time(11, 1))
    counsellor.expect(NN("outcome-title"))
    counsellor.click(NN("outcome-no-show"), card=NN("outcome-title"))
    counsellor.expect(NN("no-show-title"))
    counsellor.pictures("languages-6-no-show")
    counsellor.click(NN("no-show-yes"))
    counsellor.expect(NN("counsellor-no-show-told"))
    counsellor.pictures("languages-7-no-show-said")
    adviser.expect(EN("receipt-title-no-show"))
    adviser.pictures("languages-8-told")
    counsellor.ask("min veke")
    counsellor.expect(NN("week-state-no-show"))
    counsellor.pictures("languages-9-week")
    counsellor.click(NN("substitute-button"))
    counsellor.click(NN("substitute-new"))
    counsellor.expect(NN("substitute-absent"))
    counsellor.pictures("languages-10-stand-in")
