"""Warming up: what the first message would else wait for."""

from bot.warm_up import warm_up
from cards.catalogue import texts
from understanding.intent.intent_model import _weights
from understanding.shield import explained


def test_what_the_first_message_needs_is_read_beforehand() -> None:
    for read in (texts, _weights, explained._by_rest):
        read.cache_clear()
    warm_up()
    assert texts.cache_info().currsize == 3
    assert _weights.cache_info().currsize == 1
    assert explained._by_rest.cache_info().currsize == 2
