"""The catalogues as they are written: arguments, selectors, and sentences as a reader meets them."""

import re
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

ROOT = Path(__file__).parents[2]
_ABBREVIATIONS = re.compile(r"\b(pkt|tlf|kl|nr)\.", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def files(language: str) -> list[Path]:
    return sorted((ROOT / "cards" / "texts" / language).glob("*.ftl"))


@cache
def entries(path: Path) -> list[fluent.EntryType]:
    return FluentParser().parse(path.read_text("utf-8")).body


def messages(language: str) -> dict[str, fluent.Message]:
    every = (one for path in files(language) for one in entries(path))
    return {one.id.name: one for one in every if isinstance(one, fluent.Message)}


def arguments(message: fluent.Message) -> set[str]:
    """The arguments that a text takes."""
    return {node.id.name for node in _nodes(message) if isinstance(node, fluent.VariableReference)}


def selectors(message: fluent.Message) -> list[tuple[str, frozenset[str]]]:
    """Each choice in a text: what it chooses by, and among what."""
    return sorted(
        (str(_variable(one.selector)), frozenset(_name(v) for v in one.variants))
        for one in _nodes(message)
        if isinstance(one, fluent.SelectExpression)
    )


def readings(message: fluent.Message) -> list[str]:
    """The text in each of its variants, with `…` for an argument."""
    return _readings(message.value) if message.value else []


def sentences(text: str) -> list[str]:
    marked = _ABBREVIATIONS.sub(r"\1", text)
    return [one.strip() for one in _SENTENCE_END.split(marked) if one.strip()]


def words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _readings(pattern: fluent.Pattern) -> list[str]:
    return ["".join(parts) for parts in product(*(_parts(one) for one in pattern.elements))]


def _parts(element: fluent.TextElement | fluent.Placeable) -> list[str]:
    if isinstance(element, fluent.TextElement):
        return [element.value]
    match element.expression:
        case fluent.SelectExpression(variants=variants):
            return [reading for variant in variants for reading in _readings(variant.value)]
        case fluent.StringLiteral(value=value):
            return [value]
    return ["…"]


def _nodes(message: fluent.Message) -> list[fluent.BaseNode]:
    found: list[fluent.BaseNode] = []

    def walk(node: object) -> None:
        if isinstance(node, fluent.BaseNode):
            found.append(node)
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, list):
            for one in node:
                walk(one)

    walk(message)
    return found


def _variable(selector: fluent.BaseNode) -> str | None:
    return selector.id.name if isinstance(selector, fluent.VariableReference) else None


def _name(variant: fluent.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, fluent.Identifier) else str(key.value)
