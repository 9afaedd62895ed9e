"""What every card must hold to: Microsoft's schema, and the rules of Teams that no schema knows."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import adaptive_cards
import jsonschema_rs

from cards.elements import Card

_SCHEMA = json.loads((Path(adaptive_cards.__file__).parent / "schemas" / "schema-1.5.json").read_text("utf-8"))
_VALIDATOR = jsonschema_rs.validator_for(_SCHEMA)
LARGEST = 25 * 1024
"""Bytes in UTF-16, as Teams counts."""
MOST_ACTIONS = 6
DUF_LIKE = re.compile(r"(?<![\w-])\d{4} ?\d{6} ?\d{2}(?![\w-])")
CHANGING = re.compile(r"walk\.|move\.|cancel\.|outcome\.|counsellor\.interpreter")
STARTS_ANEW = {"walk.start"}


def parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object of a card, the card itself first."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from parts(value)
    elif isinstance(node, list):
        for value in node:
            yield from parts(value)


def of_type(card: Card, prefix: str) -> list[dict[str, Any]]:
    return [part for part in parts(card) if str(part.get("type", "")).startswith(prefix)]


def shown_actions(card: Card) -> list[dict[str, Any]]:
    """The card's actions without their fallbacks."""
    fallbacks = {id(part.get("fallback")) for part in parts(card)}
    return [action for action in of_type(card, "Action.") if id(action) not in fallbacks]


def verbs(card: Card) -> list[str]:
    return [action["verb"] for action in shown_actions(card) if action["type"] == "Action.Execute"]


def size(card: Card) -> int:
    return len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le"))


def breaches(card: Card, *, shows_duf: bool = False, terminal: bool = False) -> list[str]:
    """What is wrong with the card, in words; [] when all is well."""
    found = [f"schema: {error.message[:200]}" for error in _VALIDATOR.iter_errors(card)]
    if size(card) > LARGEST:
        found.append(f"{size(card)} bytes")
    if card["body"][0]["type"] != "TextBlock":
        found.append("does not begin with text")
    if not card.get("lang"):
        found.append("says no language")
    sets = (holder.get("actions") or [] for holder in parts(card))
    found += [f"{len(actions)} actions in one set" for actions in sets if len(actions) > MOST_ACTIONS]
    for action in shown_actions(card):
        found += _action_breaches(action)
    for one in of_type(card, "Input."):
        if not (one.get("label") or one.get("title")):
            found.append(f"{one['id']} has no label")
    names = [one["id"] for one in of_type(card, "Input.")]
    if len(names) != len(set(names)):
        found.append("two inputs with one name")
    labels = [one.get("label") or one.get("title") for one in of_type(card, "Input.")]
    if len(labels) != len(set(labels)):
        found.append("two inputs with one label")
    if not shows_duf and DUF_LIKE.search(json.dumps(card, ensure_ascii=False)):
        found.append("a DUF number")
    if terminal:
        found += [f"{verb} after the end" for verb in verbs(card) if CHANGING.match(verb) and verb not in STARTS_ANEW]
    return found


def _action_breaches(action: dict[str, Any]) -> Iterator[str]:
    if not action.get("title"):
        yield "an action without a title"
    if action["type"] == "Action.Submit":
        yield "a Submit that is no fallback"
    if action["type"] == "Action.Execute":
        fallback = action.get("fallback") or {}
        if fallback.get("type") != "Action.Submit" or fallback.get("data") != action["data"]:
            yield f"{action['verb']} has no fallback with the same data"
        if action["data"].get("verb") != action["verb"]:
            yield f"{action['verb']} is not in the data"
