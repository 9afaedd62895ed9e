"""Whatever stands in an activity, it is answered or refused; nothing in it is an error of ours."""

import pytest

from tests.bot.mutated_activities import RAW, mutated
from tests.bot.teams import SetClock, Teams, settings, teams_with

REFUSED = {400, 401, 403}


@pytest.mark.parametrize("written", RAW.values(), ids=RAW)
async def test_odd_json_is_a_bad_request(lite: Teams, written: bytes) -> None:
    status, _ = await lite.post(written)
    assert status == 400
    assert "walk.start" in (await lite.say("hei")).verbs


async def test_an_activity_with_one_thing_wrong_is_answered_or_refused(
    sqlite_database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tried = 0
    async with teams_with(settings(sqlite_database), SetClock()) as teams:
        for what, activity in mutated(teams.connector.url, per_recorded=30):
            status, answer = await teams.post(activity)
            assert status < 300 or status in REFUSED or (status == 501 and activity["type"] == "invoke"), what
            assert "Noe gikk galt" not in str(answer), what
            tried += 1
        assert "walk.start" in (await teams.say("hei")).verbs
    assert tried > 500
    said = capsys.readouterr().out
    assert "turn_failed" not in said and "turn_unanswered" not in said, said
