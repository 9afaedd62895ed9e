"""Warming up: what the first message would else wait for."""

import subprocess
import sys

# In a process of its own: here other tests have read everything already.
_LOOK = """
from bot.warm_up import warm_up
from cards.catalogue import texts
from understanding.intent.intent_model import _weights
from understanding.words.spelling import _SHIPPED
def read():
    return (texts.cache_info().currsize, _weights.cache_info().currsize, not _SHIPPED._not_in_order)
assert read() == (0, 0, False), read()
warm_up()
assert read() == (3, 1, True), read()
"""


def test_what_the_first_message_needs_is_read_beforehand() -> None:
    subprocess.run([sys.executable, "-c", _LOOK], check=True)
