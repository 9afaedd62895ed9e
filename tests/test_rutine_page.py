"""docs/rutine.md: what a row names exists, and every rule, duty and reminder is named in a row."""

import ast
import re
from datetime import date, time
from functools import cache, reduce
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import pytest

from booking.duties import DUTIES
from booking.effects import Effect, EffectKind, Lane
from booking.group_meeting.rules import GROUP_RULE_BY_CODE
from booking.routine import Routine
from booking.rules import RULE_BY_CODE

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "rutine.md").read_text(encoding="utf-8")
HEADER = ("Punkt", "Hva som gjelder", "Bæres av", "Fil", "Test")
RULES = {*RULE_BY_CODE, *GROUP_RULE_BY_CODE}
DUTY_KEYS = {duty.key for duty in DUTIES}
REMINDERS = {kind.value for kind in EffectKind if Effect(kind, UUID(int=0), 1).lane is Lane.REMINDER}
CARRIERS = RULES | DUTY_KEYS | {kind.value for kind in EffectKind}
LABELS = {
    line.partition(" = ")[2].strip()
    for file in (ROOT / "cards" / "texts" / "nb").glob("*.ftl")
    for line in file.read_text(encoding="utf-8").splitlines()
}


class Row(NamedTuple):
    """One row of a table on what carries a point; the cells as they are written."""

    point: str
    holds: str
    carried_by: str
    files: str
    tests: str

    def __str__(self) -> str:
        return f"{self.point} {self.carried_by}"


def in_code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def labels(cell: str) -> list[str]:
    return re.findall(r"«([^»]+)»", cell)


def rows(page: str) -> list[Row]:
    """The rows of the tables that have our header."""
    found, ours = [], False
    for line in page.splitlines():
        cells = tuple(cell.strip() for cell in line.strip("|").split("|")) if line.startswith("|") else ()
        if not cells or cells == HEADER:
            ours = bool(cells)
        elif ours and not set(line) <= set("|- "):
            found.append(Row(*cells))
    return found


def glossary(page: str) -> list[tuple[str, str]]:
    """The English name and the file of each row of the glossary."""
    part = page.partition("## Ordliste")[2].partition("\n## ")[0]
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines()]
    return [(in_code(cells[1])[0], in_code(cells[2])[0]) for cells in lines if len(cells) == 3 and in_code(cells[1])]


@cache
def cases_in(path: str) -> frozenset[str]:
    """The names of the tests in a file; none where there is no such file."""
    file = ROOT / path
    if not file.is_file():
        return frozenset()
    defined = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    functions = (node for node in defined if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(one.name for one in functions if one.name.startswith("test_"))


def figure(key: str) -> str:
    """A figure of the routine as the page writes it, such as `session.notice_days`. Raises AttributeError."""
    found = reduce(getattr, key.split("."), Routine())
    if isinstance(found, time):
        return f"kl. {found:%H.%M}"
    return f"{found:%d.%m.%Y}" if isinstance(found, date) else str(found)


def wrong_with(row: Row) -> list[str]:
    """Everything in the row that names what does not exist, or that has nothing to show for it."""
    wrong = [f"{name} is no rule, duty or effect" for name in in_code(row.carried_by) if name not in CARRIERS]
    wrong += [f"«{label}» stands on no card" for label in labels(row.carried_by) if label not in LABELS]
    wrong += [f"{path} is no file" for path in in_code(row.files) if not (ROOT / path).is_file()]
    for test in in_code(row.tests):
        path, _, name = test.partition("::")
        if name not in cases_in(path):
            wrong.append(f"{test} is no test")
    for key in in_code(row.holds):
        try:
            value = figure(key)
        except AttributeError:
            wrong.append(f"{key} is no figure of the routine")
            continue
        if not re.search(rf"(?<![\w.]){re.escape(value)}(?!\w)", row.holds.replace(f"`{key}`", "")):
            wrong.append(f"{key} is {value}, and the row does not say so")
    if not (in_code(row.carried_by) or labels(row.carried_by)):
        wrong.append("the row names nothing that carries it")
    return wrong + [
        f"the row names no {what}" for what, cell in (("file", row.files), ("test", row.tests)) if not in_code(cell)
    ]


@pytest.mark.parametrize("row", rows(PAGE), ids=str)
def test_all_that_a_row_names_exists(row: Row) -> None:
    assert wrong_with(row) == []


@pytest.mark.parametrize("named", sorted(RULES | DUTY_KEYS | REMINDERS))
def test_every_rule_duty_and_reminder_is_named_in_a_row(named: str) -> None:
    assert any(named in in_code(row.carried_by) for row in rows(PAGE))


@pytest.mark.parametrize("point", ["1", "1.1", "1.2", "1.3", "1.4", "2", "2.1", "2.2", "2.3", "2.4", *"34567"])
def test_every_point_of_the_routine_has_a_row(point: str) -> None:
    part = PAGE.partition("## Kapittel 6A")[2].partition("\n## ")[0]
    assert any(row.point == f"pkt. {point}" for row in rows(part))


@pytest.mark.parametrize(("name", "path"), glossary(PAGE))
def test_every_english_name_of_the_glossary_stands_in_its_file(name: str, path: str) -> None:
    words = re.sub(r"[ -]", r"[ _-]?", name)
    assert re.search(words, (ROOT / path).read_text(encoding="utf-8"), re.IGNORECASE)


def test_the_glossary_is_read() -> None:
    assert ("adviser", "booking/session/session.py") in glossary(PAGE)


RIGHT = Row(
    "pkt. 2.2",
    "14 dager (`session.notice_days`)",
    "`R20`, «Bestill samtale»",
    "`booking/rules/when.py`",
    "`tests/booking/test_rules.py::test_r20_number_of_days_is_the_routines`",
)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"carried_by": "`R99`"}, "R99 is no rule"),
        ({"carried_by": "«Det finnes ikke»"}, "stands on no card"),
        ({"carried_by": "ingen"}, "names nothing that carries it"),
        ({"files": "`booking/rules/gone.py`"}, "is no file"),
        ({"files": ""}, "names no file"),
        ({"tests": "`tests/booking/test_rules.py::test_gone`"}, "is no test"),
        ({"tests": "`tests/booking/test_gone.py::test_gone`"}, "is no test"),
        ({"tests": ""}, "names no test"),
        ({"holds": "13 dager (`session.notice_days`)"}, "session.notice_days is 14"),
        ({"holds": "14 dager (`session.gone`)"}, "is no figure"),
    ],
)
def test_a_wrong_row_is_found_and_said(changes: dict[str, str], said: str) -> None:
    assert wrong_with(RIGHT) == []
    assert any(said in one for one in wrong_with(RIGHT._replace(**changes)))
