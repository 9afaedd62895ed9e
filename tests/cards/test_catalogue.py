"""Every text has a key, every key a text, and each stands in one place."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent_ast

from cards.catalogue import WRITTEN_LANGUAGES, MissingText, Texts, texts
from tests.cards.source_keys import (
    FAMILIES,
    NOT_SEEN_AT_A_CALL,
    ROOT,
    asked_for,
    constants,
    family_keys,
    trees,
)

LANGUAGES = pytest.mark.parametrize("language", WRITTEN_LANGUAGES)
KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
READ_BY_THE_MACHINE = {
    # Files whose Norwegian is input to be understood, or what the command line says to an operator.
    "dialogs/words.py",
    "dialogs/routine_questions.py",
    "bot/cli/texts.py",
}


def files(language: str) -> list[Path]:
    return sorted((ROOT / "cards" / "texts" / language).glob("*.ftl"))


def entries(language: str) -> list[fluent_ast.EntryType]:
    return [one for file in files(language) for one in FluentParser().parse(file.read_text("utf-8")).body]


def keys(language: str) -> list[str]:
    return [one.id.name for one in entries(language) if isinstance(one, fluent_ast.Message)]


@LANGUAGES
def test_every_line_of_the_catalogue_can_be_read(language: str) -> None:
    assert [one.content for one in entries(language) if isinstance(one, fluent_ast.Junk)] == []


@LANGUAGES
def test_a_key_stands_once_in_all_files(language: str) -> None:
    assert [key for key, times in Counter(keys(language)).items() if times > 1] == []


@LANGUAGES
def test_keys_are_in_kebab_case(language: str) -> None:
    assert [key for key in keys(language) if not KEY.fullmatch(key)] == []


@LANGUAGES
def test_every_language_has_the_same_keys(language: str) -> None:
    assert set(keys(language)) == set(keys("nb"))


@LANGUAGES
def test_every_key_that_is_asked_for_has_a_text(language: str) -> None:
    plain, _ = asked_for()
    assert len(plain) > 80
    assert sorted((plain | family_keys()) - set(keys(language))) == []


@LANGUAGES
def test_every_text_is_used(language: str) -> None:
    assert sorted(set(keys(language)) - constants() - family_keys()) == []


def test_every_key_that_is_put_together_is_of_a_known_family() -> None:
    _, patterns = asked_for()
    assert patterns == set(FAMILIES) - NOT_SEEN_AT_A_CALL


def test_a_key_that_is_not_there_is_an_error() -> None:
    with pytest.raises(MissingText):
        texts()("no-such-key")


def test_an_argument_that_is_not_given_is_an_error() -> None:
    with pytest.raises(MissingText):
        texts()("contact-title-for")


def test_a_language_without_texts_gets_the_default() -> None:
    assert texts("sv").language == "nb"


def test_texts_hold_no_invisible_marks() -> None:
    t = Texts("nb")
    assert t("contact-title-for", municipality="Larvik").isprintable()


@LANGUAGES
def test_texts_have_no_loose_ends(language: str) -> None:
    lines = [line for file in files(language) for line in file.read_text("utf-8").splitlines()]
    assert [line for line in lines if line != line.rstrip() or "\t" in line or "  " in line.strip()] == []


def test_no_text_for_people_stands_in_the_code() -> None:
    """What has Norwegian letters, or in the rooms of cards and dialogs any words with a space between."""
    found = []
    for path, tree in trees():
        if (
            path.startswith("booking/")
            or path in READ_BY_THE_MACHINE
            or path.startswith(("bot/cli/", "understanding/"))
        ):
            continue
        inner = path.startswith(("cards/", "dialogs/"))
        shape = re.compile(r"[æøåÆØÅ«»]|[A-Za-z]{2,} [A-Za-z]{2,}" if inner else r"[æøåÆØÅ]")
        skipped = _docstrings(tree) | _raised(tree)
        found += [
            f"{path}:{node.lineno}: {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if id(node) not in skipped and shape.search(node.value)
        ]
    assert found == []


def _docstrings(tree: ast.Module) -> set[int]:
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _raised(tree: ast.Module) -> set[int]:
    return {id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in ast.walk(node)}
