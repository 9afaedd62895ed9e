"""A turn through the gateway: what the handler sees, what Teams is sent, what the request is answered."""

import asyncio
import gc
import weakref
from typing import Any

import pytest

from booking.ports import Message, MessageGone, WillNotWork
from bot.sdk.gateway import HttpAnswer, InvokeAnswer, Turn
from tests.bot.sdk.conftest import RECORDED, activity
from tests.bot.sdk.stand_ins import TokenServiceStandIn

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Velg time"}]}


async def test_the_handler_sees_the_activity_as_received(door: Any) -> None:
    seen: list[Any] = []

    async def look(turn: Turn) -> None:
        seen.append(turn.activity)

    async with door(look) as it:
        sent = activity(it.connector.url)
        assert await it.take(it.header(), sent) == HttpAnswer(200, None)
        assert seen == [sent]
        assert seen[0]["conversation"]["tenantId"] == RECORDED["message  personal text"]["conversation"]["tenantId"]


async def test_an_invoke_is_answered_in_the_http_answer(door: Any) -> None:
    async with door() as it:
        answer = await it.receive("invoke adaptiveCard/action personal")
        assert answer == HttpAnswer(200, {"saw": "adaptiveCard/action"})
        assert it.connector.received == []


async def test_an_invoke_that_nobody_answers_is_not_implemented(door: Any) -> None:
    async def silent(turn: Turn) -> None:
        return None

    async with door(silent) as it:
        assert await it.receive("invoke adaptiveCard/action personal") == HttpAnswer(501, None)


async def test_an_invoke_may_be_answered_and_written_to(door: Any) -> None:
    async def both(turn: Turn) -> InvokeAnswer:
        await turn.send(Message(text="Hei"))
        return InvokeAnswer(200, {"statusCode": 200})

    async with door(both) as it:
        answer = await it.receive("invoke adaptiveCard/action personal")
        assert answer == HttpAnswer(200, {"statusCode": 200})
        assert len(it.connector.received) == 1


async def test_what_the_handler_raises_is_passed_on(door: Any) -> None:
    async def fails(turn: Turn) -> None:
        raise PermissionError("the handler's own")

    async with door(fails) as it:
        with pytest.raises(PermissionError, match="the handler's own"):
            await it.receive()


async def test_a_text_goes_out_plain(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        assert await turn.send(Message(text="Hei, <b> og **du**", summary="Ny melding")) == "1:1"

    async with door(answer) as it:
        await it.receive()
        method, path, body = it.connector.received[0]
        assert (method, body["text"], body["textFormat"]) == ("POST", "Hei, <b> og **du**", "plain")
        assert body["summary"] == "Ny melding"
        assert path.endswith("/activities/" + RECORDED["message  personal text"]["id"])


async def test_a_text_of_several_lines_keeps_its_line_breaks_and_is_no_markup(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        await turn.send(Message(text="Hei.\nVelg <b>, R&D"))

    async with door(answer) as it:
        await it.receive()
        _, _, body = it.connector.received[0]
        assert (body["text"], body["textFormat"]) == ("Hei.<br/>Velg &lt;b&gt;, R&amp;D", "xml")


async def test_a_card_goes_out_as_the_only_attachment_without_text(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        await turn.send(Message(card=CARD))

    async with door(answer) as it:
        await it.receive()
        _, _, body = it.connector.received[0]
        assert body["attachments"] == [{"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}]
        assert "text" not in body


async def test_a_card_is_not_copied_on_its_way(door: Any) -> None:
    class Large(dict[str, Any]):
        def __deepcopy__(self, memo: Any) -> Any:
            raise AssertionError("copied")

    async def answer(turn: Turn) -> None:
        await turn.send(Message(card=Large(CARD)))

    async with door(answer) as it:
        await it.receive()
        assert it.connector.received[0][2]["attachments"][0]["content"] == CARD


@pytest.mark.parametrize("message", [Message(), Message(text="Hei", card=CARD)])
async def test_a_message_is_a_text_or_a_card(door: Any, message: Message) -> None:
    async def answer(turn: Turn) -> None:
        with pytest.raises(ValueError):
            await turn.send(message)

    async with door(answer) as it:
        await it.receive()
        assert it.connector.received == []


async def test_a_message_is_replaced_in_place(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        posted = await turn.send(Message(text="Vent litt"))
        assert posted is not None
        await turn.replace(posted, Message(card=CARD))

    async with door(answer) as it:
        await it.receive()
        method, path, body = it.connector.received[1]
        assert (method, path.rsplit("/", 1)[1], body["id"]) == ("PUT", "1%3A1", "1:1")


async def test_replacing_what_is_gone_says_so(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        with pytest.raises(MessageGone):
            await turn.replace("never-sent", Message(card=CARD))

    async with door(answer) as it:
        await it.receive()


async def test_typing_is_shown(door: Any) -> None:
    async with door(lambda turn: turn.typing()) as it:
        await it.receive()
        assert it.connector.received[0][2]["type"] == "typing"


async def test_a_service_url_that_we_do_not_call_is_turned_away(door: Any) -> None:
    async with door() as it:
        elsewhere = "https://attacker.example/"
        header = it.header(serviceurl=elsewhere)
        assert (await it.take(header, activity(elsewhere))).status == 403


async def test_replies_asked_for_in_the_answer_come_in_the_answer(door: Any) -> None:
    async with door() as it:
        answer = await it.receive(deliveryMode="expectReplies")
        assert answer.status == 200
        assert [reply["text"] for reply in answer.body["activities"]] == ["Hei"]
        assert it.connector.received == []


async def test_the_first_turn_finds_keys_and_token_already_fetched(door: Any) -> None:
    async with door(tokens=TokenServiceStandIn(seconds=0.01)) as it:
        await asyncio.sleep(0.1)
        assert (it.keys.fetches, it.tokens.fetches) == (1, 1)
        await it.receive()
        assert (it.keys.fetches, it.tokens.fetches) == (1, 1)


async def test_a_turn_leaves_nothing_to_the_garbage_collector(door: Any) -> None:
    contexts: list[weakref.ref[Any]] = []

    async def answer(turn: Turn) -> None:
        contexts.append(weakref.ref(turn._context))
        posted = await turn.send(Message(text="Hei"))
        await turn.replace(posted, Message(text="Hei igjen"))

    async with door(answer) as it:
        gc.disable()
        try:
            await it.receive()
            assert contexts[0]() is None
        finally:
            gc.enable()


async def test_one_connection_serves_many_turns(door: Any) -> None:
    async with door() as it:
        for _ in range(30):
            assert (await it.receive()).status == 200
        assert len(it.connector.received) == 30
        assert it.connector.connections == 1
        assert it.tokens.fetches == 1


async def test_sixty_four_turns_in_flight_do_not_wait_for_each_other(door: Any) -> None:
    async with door() as it:
        await it.receive()
        it.connector.seconds = 1.0

        header = it.header()

        async def turn(number: int) -> None:
            body = activity(it.connector.url, conversation={"id": f"a:{number}"})
            assert (await it.take(header, body)).status == 200

        await asyncio.gather(*(turn(number) for number in range(64)))
        assert it.connector.most_at_once > 32  # each is held for a second: one after the other it would be 1
        assert it.connector.connections <= 64


async def test_one_conversation_is_written_to_one_at_a_time(door: Any) -> None:
    async with door() as it:
        it.connector.seconds = 0.02
        await asyncio.gather(*(it.receive() for _ in range(5)))
        assert it.connector.most_under_way == 1
        assert len(it.connector.received) == 5


async def test_a_handler_that_cannot_be_heard_is_told_why(door: Any) -> None:
    async def answer(turn: Turn) -> None:
        with pytest.raises(WillNotWork, match="BotNotInConversationRoster"):
            await turn.send(Message(text="Hei"))

    async with door(answer) as it:
        it.connector.plan.append((403, "BotNotInConversationRoster", {}))
        await it.receive()
