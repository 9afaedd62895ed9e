"""One person's chat with the service, told as the person sees it: by the buttons' titles and the words on the cards."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tests.bot.teams import SetClock, Shown, Teams, Who
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, parts, shown_actions


@dataclass(frozen=True)
class Seen(Shown):
    @property
    def text(self) -> str:
        """The card's words, a line each; a fact is `name: value`."""
        return as_read("\n".join(_lines(self.card)))

    @property
    def buttons(self) -> dict[str, dict[str, Any]]:
        """By title and by tooltip, the first of each."""
        actions = list(reversed(shown_actions(json.loads(as_read(self.card)))))
        return {a["tooltip"]: a for a in actions if a.get("tooltip")} | {a["title"]: a for a in actions}


@dataclass(frozen=True)
class Chat:
    teams: Teams
    who: Who

    async def say(self, text: str) -> Seen:
        return _seen(await self.teams.say(text, self.who))

    async def press(self, seen: Seen, title: str, **inputs: str) -> Seen:
        """Press a button with these inputs; the answer takes the card's place."""
        action = seen.buttons[title]
        press = self.teams.executing(action["verb"], {**action["data"], **inputs}, self.who, seen.message_id)
        return _seen(await self.teams.send_press(press))

    async def newest(self, containing: str) -> Seen:
        """The newest card, posted or replaced, that says this; waits for it."""
        await self.teams.until(lambda: any(containing in one.text for one in self._cards()))
        return next(one for one in reversed(self._cards()) if containing in one.text)

    async def told(self, containing: str) -> str:
        """The newest plain message that says this; waits for it."""
        await self.teams.until(lambda: any(containing in text for text in self.teams.texts(self.who)))
        return next(text for text in reversed(self.teams.texts(self.who)) if containing in text)

    def _cards(self) -> list[Seen]:
        found = []
        for at, (method, path, sent) in enumerate(self.teams.connector.received):
            if sent["conversation"]["id"] == self.who.chat and sent.get("attachments"):
                message_id = f"1:{at + 1}" if method == "POST" else path.rsplit("/", 1)[1].replace("%3A", ":")
                found.append(_seen(Shown(sent["attachments"][0]["content"], message_id)))
        return found


def pass_by(clock: SetClock, **by: int) -> None:
    clock.time += timedelta(**by)


def _seen(shown: Shown) -> Seen:
    assert breaches(shown.card, shows_duf=True) == []
    return Seen(shown.card, shown.message_id)


def _lines(card: dict[str, Any]) -> list[str]:
    lines = []
    for part in parts(card):
        if part.get("type") == "TextBlock":
            lines.append(part["text"])
        elif "value" in part and "title" in part and "type" not in part:
            lines.append(f"{part['title']}: {part['value']}")
    return lines
