"""What is imported is asked for by name in pyproject.toml, not only brought along by another package."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PRODUCT = PYPROJECT["project"]["dependencies"]
GROUPS = PYPROJECT["dependency-groups"]
OURS = {"booking", "cards", "dialogs", "bot", "local", "tests", "tools", "bench", "learning", "understanding"}
ELSEWHERE = {"playwright", "dateparser", "sklearn", "echo_card", "quiet"}
"""Not installed by `make setup`: what the e2e walks, the report and the benchmark's peers have to themselves."""
BRINGING = packages_distributions()
"""The packages installed here, by the first part of what is imported from them."""


@cache
def distribution_of(module: str) -> str:
    """The normalised name of the package that brings `module`; two packages can share its first part."""
    path = module.replace(".", "/")
    names = set(BRINGING.get(module.partition(".")[0], ()))
    for name in names if len(names) > 1 else ():
        if any(re.match(rf"{path}[/.]", str(file)) for file in distribution(name).files or ()):
            return normalised(name)
    return normalised(names.pop()) if len(names) == 1 else f"({module})"


def normalised(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()  # type: ignore[index]


def imported(path: Path) -> set[str]:
    modules = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module)
    return {name for name in modules if name.split(".")[0] not in OURS | ELSEWHERE | sys.stdlib_module_names}


@pytest.mark.parametrize(
    ("folders", "asked_for"),
    [
        (["booking", "cards", "dialogs", "bot", "local"], PRODUCT),
        (["tests", "tools", "bench", "learning"], [*PRODUCT, *GROUPS["dev"]]),
    ],
)
def test_what_is_imported_is_asked_for_by_name(folders: list[str], asked_for: list[str]) -> None:
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py") if "peers" not in file.parts]
    assert files
    known = {normalised(requirement) for requirement in asked_for}
    missing = {
        f"{file.relative_to(ROOT)}: {module}, of {distribution_of(module)}"
        for file in files
        for module in imported(file)
        if distribution_of(module) not in known
    }
    assert not missing, "\n".join(sorted(missing))
