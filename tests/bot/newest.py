"""The card that counts in a chat: the last one that has not been overtaken by a newer one."""

from tests.bot.teams import Shown, Teams, Who

OVERTAKEN = "nyere kort lenger ned"


def newest(teams: Teams, who: Who) -> Shown:
    for at in range(len(teams.connector.received) - 1, -1, -1):
        method, path, sent = teams.connector.received[at]
        if sent["conversation"]["id"] == who.chat and sent.get("attachments"):
            message_id = f"1:{at + 1}" if method == "POST" else path.rsplit("/", 1)[1].replace("%3A", ":")
            shown = Shown(sent["attachments"][0]["content"], message_id)
            if OVERTAKEN not in shown.words:
                return shown
    raise AssertionError("no card was sent")
