"""Activities as Teams sends them, each with one thing wrong: made from the recorded ones, the same every time."""

import json
import random
from collections.abc import Iterator
from typing import Any

from tests.bot.sdk.conftest import RECORDED

Path = tuple[str | int, ...]
DEEP: list[Any] = []
for _ in range(500):
    DEEP = [DEEP]
WRONG: dict[str, Any] = {
    "null": None,
    "false": False,
    "zero": 0,
    "negative": -1,
    "huge": 10**300,
    "fraction": 1e308,
    "empty": "",
    "long": "x" * 5000,
    "blank": " \t\n",
    "control": "\x00\x01\x1f\x7f",
    "half a pair": "\ud83d",
    "right to left": "\u202eabc\u2066",
    "markup": "<at>x</at><b>&nbsp;[x](https://x.example)",
    "a date": "2026-13-45T99:99:99Z",
    "a URL": "https://x.example/?a=b#c",
    "list": [],
    "list of null": [None],
    "list of texts": ["x", "y"],
    "object": {},
    "object in itself": {"id": {"id": {"id": []}}},
    "deep": DEEP,
}
"""What is put in the place of what belongs there."""
RAW: dict[str, bytes] = {
    "a name twice": b'{"type": "message", "type": {"x": 1}, "channelId": "msteams"}',
    "a number of 4000 digits": b'{"type": "message", "channelId": "msteams", "x": ' + b"9" * 4000 + b"}",
    "an exponent": b'{"type": "message", "channelId": "msteams", "x": 1e999999999}',
    "names of every length": json.dumps({"x" * length: 0 for length in range(300)}).encode(),
    "no names": b'{"": {"": {"": 0}}}',
    "a byte order mark": b'\xef\xbb\xbf{"type": "message"}',
    "UTF-16": '{"type": "message"}'.encode("utf-16"),
    "1000 deep": b'{"a":' * 1000 + b"0" + b"}" * 1000,
    "100000 deep": b"[" * 100_000,
    "half a text": b'{"type": "mess',
    "two": b'{"type": "message"}{"type": "message"}',
    "a comment": b'{"type": "message" /* hei */}',
}


def mutated(service_url: str, per_recorded: int, seed: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """What was done, and the activity: in each recorded one so many places with a wrong value, and each way of
    leaving a place out. No two have one id: the second would not be answered."""
    chance = random.Random(seed)
    for number, (what, activity) in enumerate(_all(service_url, per_recorded, chance)):
        if isinstance(activity.get("id"), str):
            activity["id"] += str(number)
        yield what, activity


def _all(service_url: str, per_recorded: int, chance: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, as_recorded in RECORDED.items():
        recorded = {**as_recorded, "serviceUrl": service_url}
        paths = list(_paths(recorded))
        for path in paths:
            yield f"{name} without {_said(path)}", _changed(recorded, path)
        for _ in range(per_recorded):
            path, wrong = chance.choice(paths), chance.choice(list(WRONG))
            yield f"{name} with {wrong} at {_said(path)}", _changed(recorded, path, WRONG[wrong])


def _paths(value: Any, at: Path = ()) -> Iterator[Path]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield (*at, name)
        yield from _paths(one, (*at, name))


_LEFT_OUT: Any = object()


def _changed(activity: dict[str, Any], path: Path, value: Any = _LEFT_OUT) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(activity))
    *way, last = path
    part: Any = copy
    for step in way:
        part = part[step]
    if value is _LEFT_OUT:
        del part[last]
    else:
        part[last] = value
    return copy


def _said(path: Path) -> str:
    return ".".join(str(part) for part in path)
