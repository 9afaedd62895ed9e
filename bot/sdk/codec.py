"""Activities to and from JSON, in the SDK's own models, from plans compiled once out of their
`_attribute_map`.

msrest, which the SDK uses, reads that map anew at every call: 1 ms a turn. The result is the same:
`tests/bot/sdk/test_codec.py` sends recorded and generated activities through both. JSON parts without a model
(a card, channel data, an action's value) are handed on as they are, not copied: nothing on the way changes
them.
"""

import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from botbuilder import schema
from msrest.serialization import Deserializer, Serializer

_Convert = Callable[[Any], Any]
_msrest: Any = Deserializer  # its scalar conversions; msrest carries no types
# The shape that channels send; years from 1000 on, so that no offset can leave the calendar.
_USUAL_TIMESTAMP = re.compile(r"[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.ASCII)


def read_activity(body: dict[str, Any]) -> Any:
    """The SDK's Activity for a received JSON object. Raises ValueError for an impossible field."""
    try:
        return _plan(schema.Activity).read(body)
    except (TypeError, OverflowError) as error:
        raise ValueError("not an activity") from error


def write_activity(activity: Any) -> dict[str, Any]:
    """The JSON object that the SDK would send for `activity`: empty fields left out."""
    return _plan(schema.Activity).write(activity)


class _Plan:
    """How one of the SDK's models is read and written."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._blank = vars(model())
        fields = [(attribute, *entry.values()) for attribute, entry in model._attribute_map.items()]
        self._readers = {key: (attribute, _reader(kind)) for attribute, key, kind in fields}
        self._writers = [(attribute, key, _writer(kind)) for attribute, key, kind in fields]

    def read(self, body: Any) -> Any:
        if not isinstance(body, dict):
            raise TypeError(f"{self._model.__name__} expected")
        values = dict(self._blank)
        unknown = {}
        for key, value in body.items():
            known = self._readers.get(key)
            if known is None:
                unknown[key] = value
            elif value is not None:
                attribute, convert = known
                values[attribute] = value if convert is None else convert(value)
        values["additional_properties"] = unknown
        instance = self._model.__new__(self._model)
        instance.__dict__ = values
        return instance

    def write(self, instance: Any) -> dict[str, Any]:
        values = instance.__dict__
        body = {}
        for attribute, key, convert in self._writers:
            value = values.get(attribute)
            if value is not None:
                body[key] = value if convert is None else convert(value)
        return body


@cache
def _plan(model: Any) -> _Plan:
    return _Plan(model)


def _reader(kind: str) -> _Convert | None:
    simple: dict[str, _Convert | None] = {
        "object": None,
        "str": _text,
        "bool": _read_bool,
        "int": int,
        "iso-8601": _read_timestamp,
    }
    return simple[kind] if kind in simple else _structured(kind, _reader, "read")


def _writer(kind: str) -> _Convert | None:
    simple: dict[str, _Convert | None] = {
        "object": None,
        "str": _text,
        "bool": bool,
        "int": int,
        "iso-8601": Serializer.serialize_iso,
    }
    return simple[kind] if kind in simple else _structured(kind, _writer, "write")


def _structured(kind: str, part: Callable[[str], _Convert | None], verb: str) -> _Convert:
    if kind[0] in "[{":
        convert = part(kind[1:-1]) or (lambda value: value)

        def one(value: Any) -> Any:
            return None if value is None else convert(value)

        if kind[0] == "[":
            return lambda values: [one(value) for value in _expect(list, values)]
        return lambda values: {key: one(value) for key, value in _expect(dict, values).items()}
    convert_model: _Convert = getattr(_plan(getattr(schema, kind)), verb)
    return convert_model


def _expect(kind: type, value: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} expected")
    return value


def _text(value: Any) -> str:
    # The SDK's enums are strings and go out as such.
    return value if isinstance(value, str) else str(value)


def _read_bool(value: Any) -> Any:
    return value if isinstance(value, bool) else _msrest().deserialize_basic(value, "bool")


def _read_timestamp(value: Any) -> Any:
    if isinstance(value, str) and _USUAL_TIMESTAMP.fullmatch(value):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass  # msrest says below what is wrong with it, or knows the rarer form
    return _msrest.deserialize_iso(value)
