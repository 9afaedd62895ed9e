"""Drives the web page of Agents Playground as a person would: by what is written on it.

Tried with @microsoft/m365agentsplayground 0.2.28. The class names are the Playground's own.
"""

import re
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Locator, Route, expect

from tests.cards.as_read import as_read

SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
DESK = {"width": 1280, "height": 1000}
PHONE = {"width": 390, "height": 844}
LONG_PHONE = {"width": 390, "height": 1400}
# The Playground's page is made for a desk. On a phone, Teams leaves a card about 320 pixels.
_FITS_A_PHONE = """
  [role=toolbar]:has(button) { display: none !important }
  #root div { min-width: 0 !important }
  .fai-OutputCard { max-width: 324px !important }
  :has(> .ac-preview-panel) { width: 292px !important }
"""
SECONDS = 20.0

# A card that has been posted, not one that still lies in the field for writing.
_CARD = "xpath=//*[contains(concat(' ', @class, ' '), ' ac-adaptiveCard ')][not(ancestor::*[@data-lexical-editor])]"
# What stands on the buttons that reach out of their card, and are cut off there.
_CUT_OFF = """card => [...card.querySelectorAll('button')]
  .filter(one => one.getBoundingClientRect().right >
    (one.closest('.ac-actionSet') || card).getBoundingClientRect().right)
  .map(one => one.innerText)"""
_MESSAGES = """() => [...document.querySelectorAll('[aria-label="Message header"]')].map(header => {
  const author = header.querySelector('[aria-label="Message author"]');
  const parts = [...header.parentElement.children].filter(part => part !== header).map(part => part.innerText);
  return (author ? author.innerText.trim() : 'me') + ': ' + parts.join('\\n').replace(/\\n{2,}/g, '\\n').trim();
})"""


class Chat:
    """One person's chat with the bot, on the Playground at `port`. Every wait ends after SECONDS with an error."""

    def __init__(self, browser: Browser, port: int, *, phone: bool = False) -> None:
        self._context = browser.new_context(viewport=PHONE if phone else DESK, locale="nb-NO")
        self._context.set_default_timeout(SECONDS * 1000)
        self.page = self._context.new_page()
        # The page asks a Microsoft server for fonts and scripts; a test talks to nobody outside this machine.
        self.page.route(re.compile(r"^https?://(?!localhost[:/]|127\.0\.0\.1[:/])"), _refuse)
        self.page.goto(f"http://localhost:{port}/", wait_until="domcontentloaded")
        expect(self.page.get_by_text("Connected.", exact=True)).to_be_attached(timeout=SECONDS * 2000)
        self._writing.wait_for()
        # It lies over the conversation on a phone, and has no place in a picture.
        self.page.get_by_title("Hide log panel").click()
        if phone:
            self.page.add_style_tag(content=_FITS_A_PHONE)
        self.settle()

    def close(self) -> None:
        self._context.close()

    # What is said

    def messages(self) -> list[str]:
        """Every message of the open conversation as `author: text`, oldest first; a person's own author is `me`."""
        found: list[str] = self.page.evaluate(_MESSAGES)
        return [as_read(one) for one in found]

    def text(self) -> str:
        return "\n".join(self.messages())

    def expect(self, text: str, *, absent: bool = False) -> None:
        """Wait until `text` stands in the conversation, or no longer does. Spaces are compared as they look."""
        text = as_read(text)
        end = time.monotonic() + SECONDS
        while (text in self.text()) == absent:
            assert time.monotonic() < end, f"{'still' if absent else 'never'} there: {text!r} in\n{self.text()}"
            self.page.wait_for_timeout(100)
        self.settle()

    def send(self, text: str) -> None:
        """Write a message and send it. Does not wait for an answer: `expect` does."""
        before = len(self.messages())
        self._writing.click()
        self.page.keyboard.insert_text(text)
        self.page.get_by_role("button", name="Send Message").first.click()
        end = time.monotonic() + SECONDS
        while len(self.messages()) == before and time.monotonic() < end:
            self.page.wait_for_timeout(50)

    def ask(self, text: str) -> None:
        """Write a message and wait for the one that answers it."""
        before = len(self.messages())
        self.send(text)
        end = time.monotonic() + SECONDS
        while len(self.messages()) < before + 2:
            assert time.monotonic() < end, f"no answer to {text!r} in\n{self.text()}"
            self.page.wait_for_timeout(50)
        self.settle()

    # Cards

    def cards(self, having: str = "") -> list[Locator]:
        """The cards in the conversation that hold the text `having`, newest first."""
        found = self.page.locator(_CARD).filter(has_text=having).all()
        return found[::-1]

    def widest(self) -> float:
        """Pixels from the left edge of the page to the rightmost edge of any card or button in a card."""
        edges = "cards => Math.max(...cards.flatMap(c => [c, ...c.querySelectorAll('button, input')])" + (
            ".map(one => one.getBoundingClientRect().right))"
        )
        found: float = self.page.locator(_CARD).evaluate_all(edges)
        return found

    @property
    def width(self) -> int:
        """The page's own width in pixels."""
        return (self.page.viewport_size or DESK)["width"]

    def click(self, title: str, *, card: str = "") -> None:
        """Press the button `title` in the newest card that has it (and holds the text `card`)."""
        button = self._newest(card, lambda one: one.get_by_role("button", name=title, exact=True), title)
        button.scroll_into_view_if_needed()
        button.click()
        self.settle()

    def fill(self, label: str, value: str | bool | date) -> None:
        """Answer the question `label` in the newest card that asks it: text, a choice by its title, a tick, a date."""
        box = self._newest("", lambda one: _question(one, label), label)
        box.scroll_into_view_if_needed()
        if isinstance(value, bool):
            box.get_by_role("checkbox").set_checked(value)
        elif isinstance(value, date):
            # The picker wants English dates whatever the language of the page.
            field = box.locator("input")
            field.fill(f"{value:%B} {value.day}, {value.year}")
            field.press("Enter")
            field.press("Escape")
        elif box.get_by_role("combobox").count():
            box.get_by_role("combobox").click()
            several = self.page.get_by_role("menuitemcheckbox", name=value, exact=True)
            self.page.get_by_role("option", name=value, exact=True).or_(several).click()
            self.settle()
            if box.get_by_role("combobox").get_attribute("aria-expanded") == "true":
                # A list of which one may take more than one stays open, over the rest of the card.
                self.page.keyboard.press("Escape")
                self.settle()
        elif box.get_by_role("radio").count():
            box.get_by_role("radio", name=value, exact=True).check()
        elif box.get_by_role("checkbox").count():
            box.get_by_role("checkbox", name=value).check()  # its name is that of the question too
        else:
            field = box.locator("textarea, input").first
            field.fill(value)
            field.blur()

    def settle(self, quiet: float = 0.4) -> None:
        """Wait until nothing on the page has changed for `quiet` seconds."""
        seen, since, end = "", time.monotonic(), time.monotonic() + SECONDS
        while time.monotonic() - since < quiet and time.monotonic() < end:
            now = self.page.locator("#root").inner_text()
            if now != seen:
                seen, since = now, time.monotonic()
            self.page.wait_for_timeout(50)

    def screenshot(self, name: str) -> Path:
        """The page as it stands, kept as `screenshots/NAME.png`."""
        path = SCREENSHOTS / f"{name}.png"
        self.page.screenshot(path=path)
        return path

    def pictures(self, name: str) -> None:
        """The page as it stands at a desk and on a phone, the latter long enough for the newest card. The card fits.

        Not between `fill` and `click`: when its width changes, the page forgets what was filled in.
        """
        self.screenshot(name)
        self.page.set_viewport_size(LONG_PHONE)
        style = self.page.add_style_tag(content=_FITS_A_PHONE)
        self.settle()
        newest = self.page.locator(_CARD).last
        newest.scroll_into_view_if_needed()
        self.screenshot(f"{name}-phone")
        assert self.widest() <= self.width, f"wider than a phone: {name}"
        assert newest.evaluate(_CUT_OFF) == [], f"cut off on a phone: {name}"
        style.evaluate("style => style.remove()")
        self.page.set_viewport_size(DESK)
        self.settle()
        if (log := self.page.get_by_title("Hide log panel")).count():  # the page brings it back with the width
            log.click()
        self.settle()

    def _newest(self, card: str, find: Callable[[Locator], Locator], what: str) -> Locator:
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            for one in self.cards(card):
                for hit in find(one).all()[::-1]:
                    if hit.is_visible():
                        return hit
            self.page.wait_for_timeout(100)
        raise AssertionError(f"no {what!r} in any card of\n{self.text()}")

    @property
    def _writing(self) -> Locator:
        return self.page.locator("[role=textbox][data-lexical-editor]").first


def _question(card: Locator, label: str) -> Locator:
    # A label stands beside its field; only a tick has its text inside.
    labelled = card.locator("*:has(> label):has(> .ac-input-container)")
    named = labelled.filter(has=card.page.locator("> label", has_text=label))
    return named.or_(card.locator(".ac-input-container:has(input[type=checkbox])").filter(has_text=label))


def _refuse(route: Route) -> None:
    route.abort()
