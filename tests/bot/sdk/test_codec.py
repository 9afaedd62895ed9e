"""Our codec gives what the SDK's own (msrest) gives, for what the bot sees and for what goes out."""

import json
import string
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from botbuilder import schema
from botbuilder.schema import Activity
from botframework.connector import models
from hypothesis import given, settings
from hypothesis import strategies as st
from msrest.serialization import Serializer

from bot.sdk.codec import read_activity, write_activity

RECORDED: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "teams_activities.json").read_text("utf-8"))
STOCK = Serializer({name: kind for name, kind in models.__dict__.items() if isinstance(kind, type)})

texts = st.text(max_size=20)
names = st.text(string.ascii_letters, min_size=1, max_size=12)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts
any_json = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
offsets = st.sampled_from(["Z", "+00:00", "+02:00", "-11:30"])
fractions = st.sampled_from(["", ".1", ".123", ".896000", ".0957742"])
timestamps = st.builds(
    lambda moment, fraction, offset: moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + offset,
    st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1000 <= moment.year <= 9998),
    fractions,
    offsets,
)


def of_kind(kind: str) -> st.SearchStrategy[Any]:
    """JSON that fits a field of the SDK's models, read from the same map that msrest reads."""
    if kind == "str":
        return texts | st.integers() | st.booleans()
    simple = {
        "object": any_json,
        "bool": st.booleans() | st.sampled_from(["true", "False", "1", 0, 1]),
        "int": st.integers() | st.sampled_from(["7"]),
        "iso-8601": timestamps,
    }
    if kind in simple:
        return simple[kind]
    if kind.startswith("["):
        return st.lists(st.none() | of_kind(kind[1:-1]), max_size=3)
    if kind.startswith("{"):
        return st.dictionaries(names, of_kind(kind[1:-1]), max_size=3)
    return model_json(getattr(schema, kind))


def model_json(model: type[Any]) -> st.SearchStrategy[Any]:
    known = {entry["key"]: st.none() | of_kind(entry["type"]) for entry in model._attribute_map.values()}
    unknown = st.dictionaries(names.filter(lambda name: name not in known), any_json, max_size=2)
    return st.builds(lambda first, second: {**first, **second}, st.fixed_dictionaries({}, optional=known), unknown)


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_activity_is_read_as_the_sdk_reads_it(name: str) -> None:
    assert read_activity(RECORDED[name]) == Activity().deserialize(RECORDED[name])


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_activity_is_written_as_the_sdk_writes_it(name: str) -> None:
    ours, stock = read_activity(RECORDED[name]), Activity().deserialize(RECORDED[name])
    assert as_sent(write_activity(ours)) == as_sent(STOCK.body(stock, "Activity"))


@settings(max_examples=150, deadline=None)
@given(model_json(Activity))
def test_a_generated_activity_is_read_and_written_as_the_sdk_does(body: dict[str, Any]) -> None:
    ours, stock = read_activity(body), Activity().deserialize(body)
    assert ours == stock
    assert as_sent(write_activity(ours)) == as_sent(STOCK.body(stock, "Activity"))


@pytest.mark.parametrize(
    "timestamp",
    ["2026-11-21T17:25:05", "2026-11-21t17:25:05.5z", "2026-11-21T17:25:05+01", "20261121T172505Z"],
)
def test_a_rare_timestamp_is_read_as_the_sdk_reads_it(timestamp: str) -> None:
    body = {"type": "message", "timestamp": timestamp}
    assert outcome(read_activity, body) == outcome(Activity().deserialize, body)


@pytest.mark.parametrize(
    "body",
    [
        {"conversation": "a"},
        {"conversation": []},
        {"attachments": {}},
        {"attachments": ["a"]},
        {"timestamp": "yesterday"},
        {"timestamp": 5},
        {"historyDisclosed": "perhaps"},
        {"textHighlights": [{"occurrence": {}}]},
        {"semanticAction": {"entities": 3}},
    ],
)
def test_an_impossible_field_is_refused_as_the_sdk_refuses_it(body: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        read_activity(body)
    with pytest.raises(ValueError):
        Activity().deserialize(body)


def test_enums_and_times_are_written_as_the_sdk_writes_them() -> None:
    activity = Activity(
        type=schema.ActivityTypes.message,
        timestamp=datetime(2026, 11, 21, 17, 25, 5, 95000, tzinfo=UTC),
        input_hint=schema.InputHints.accepting_input,
    )
    assert as_sent(write_activity(activity)) == as_sent(STOCK.body(activity, "Activity"))


def test_json_without_a_model_is_handed_on_and_not_copied() -> None:
    card = {"type": "AdaptiveCard", "body": []}
    activity = read_activity({"attachments": [{"contentType": "x", "content": card}]})
    assert write_activity(activity)["attachments"][0]["content"] is card


def as_sent(body: Any) -> Any:
    return json.loads(json.dumps(body))


def outcome(read: Any, body: dict[str, Any]) -> Any:
    try:
        return read(body)
    except ValueError:
        return "refused"
