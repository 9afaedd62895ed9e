"""A button's verb is written once, and something answers it."""

import ast
import re
from collections import Counter
from pathlib import Path

from bot.assistant import ANYWHERE, PERSONAL

ROOT = Path(__file__).parents[2]
ROOMS = ("cards", "dialogs", "bot")
NOUNS = {verb.split(".")[0] for verb in (*ANYWHERE, *PERSONAL)}
NO_VERBS = {"directory.toml", "routine.toml"}


def written() -> Counter[str]:
    """Every text in the code that looks like a verb of ours, and how often it is written."""
    files = (file for room in ROOMS for file in (ROOT / room).rglob("*.py"))
    texts = (node.value for file in files for node in ast.walk(ast.parse(file.read_text())) if is_text(node))
    verbs = (text for text in texts if re.fullmatch(r"[a-z-]+\.[a-z-]+", text) and text.split(".")[0] in NOUNS)
    return Counter(verb for verb in verbs if verb not in NO_VERBS)


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_each_verb_is_written_once_and_answered() -> None:
    assert set(written()) == {*ANYWHERE, *PERSONAL}
    assert [verb for verb, times in written().items() if times > 1] == []
