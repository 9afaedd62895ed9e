"""The house enforced: what each room may import and call, read from the source with `ast`."""

import ast
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

ROOMS = ("booking", "understanding", "cards", "dialogs", "bot")
"""In the order of the arrows, from the innermost: a room may import itself and those before it."""

BOOKING_LIBRARIES = frozenset({"pydantic", "pydantic_core", "holidays", "dateutil", "rapidfuzz"})
OUTSIDE_WORLD = (
    *("os", "io", "pathlib", "glob", "shutil", "tempfile", "importlib", "pickle", "shelve", "sqlite3"),
    *("socket", "ssl", "select", "selectors", "http", "urllib.request", "urllib3", "ftplib", "smtplib"),
    *("aiohttp", "httpx", "requests"),
    *("asyncio", "threading", "multiprocessing", "subprocess", "queue", "sched", "signal"),
    *("time", "secrets", "logging", "structlog"),
)
"""Clock, network, files and processes: not for the rooms that only work things out."""

CATALOGUE, SHIPPED_TEXT = "cards/catalogue.py", "understanding/words/shipped_text.py"
"""The two files of the inner rooms that read the texts that lie beside them (importlib.resources, nothing else)."""

KEPT_TO = {
    # library -> the only folders that may know it
    "botbuilder": ("bot/sdk/",),
    "botframework": ("bot/sdk/",),
    "msrest": ("bot/sdk/",),
    "sqlalchemy": ("bot/storage/", "bot/outbox/"),
    "alembic": ("bot/storage/", "bot/outbox/"),
    "msal": ("bot/token_service.py",),
}
CLOCKS = frozenset(
    {"datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow", "datetime.date.today"}
)
EMPTY_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "process", "data", "info", "common", "misc"})
MOST_LINES = 300


def breaches(path: str, source: str) -> list[str]:
    """What in `source` breaks the house, as «path:line: what and why»; `path` is relative to the repository."""
    tree = ast.parse(source, path)
    found = [*_imports(path, tree), *_calls(path, tree), *_docstrings(path, tree), *_file(path, source)]
    return [f"{path}:{line}: {said}" for line, said in sorted(found)]


def _room(path: str) -> str:
    return PurePosixPath(path).parts[0]


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")


def _imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of everything imported, wherever in the file it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{_origin(node)}.{alias.name}") for alias in node.names)


def _meanings(tree: ast.AST) -> dict[str, str]:
    """The full dotted name of each local name that an import bound: `from datetime import date as d` gives d."""
    meant: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            meant |= {alias.asname: alias.name for alias in node.names if alias.asname}
        elif isinstance(node, ast.ImportFrom):
            meant |= {alias.asname or alias.name: f"{_origin(node)}.{alias.name}" for alias in node.names}
    return meant


def _origin(node: ast.ImportFrom) -> str:
    return "." * node.level + (node.module or "")


def _imports(path: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    room = _room(path)
    for line, name in _imported(tree):
        top = name.split(".")[0]
        if name.startswith("."):
            yield line, "imports relatively; write the whole name, so that the room can be seen"
        elif top in ROOMS and ROOMS.index(top) > ROOMS.index(room):
            yield line, f"imports {name}; {room} may not know {top}"
        elif top == "tests":
            yield line, f"imports {name}; the product may not know its tests"
        elif room != "bot" and any(_within(name, outside) for outside in OUTSIDE_WORLD):
            if not (path in (CATALOGUE, SHIPPED_TEXT) and _within(name, "importlib.resources")):
                yield line, f"imports {name}; {room} touches no clock, network, file or process"
        elif room == "booking" and not (top == "booking" or top in sys.stdlib_module_names or top in BOOKING_LIBRARIES):
            yield line, f"imports {name}; booking may use only {', '.join(sorted(BOOKING_LIBRARIES))}"
        elif top in KEPT_TO and not path.startswith(KEPT_TO[top]):
            yield line, f"imports {name}; {top} is kept to {' and '.join(KEPT_TO[top])}"


def _calls(path: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    if _room(path) == "bot":
        return
    meant = _meanings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _dotted(node.func)
            first, dot, rest = name.partition(".")
            name = meant.get(first, first) + dot + rest
            if name in CLOCKS:
                yield node.lineno, f"calls {name}; the time is always passed in"
            elif name in {"open", "__import__", "input"}:
                yield node.lineno, f"calls {name}; {_room(path)} touches no clock, network, file or process"


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _docstrings(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Modules and public classes of the domain say what they are; an enumeration's members say it for it."""
    if _room(path) != "booking" or not tree.body:
        return
    if not ast.get_docstring(tree):
        yield 1, "has no docstring; say in a line what the file is for"
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not (
            node.name.startswith("_")
            or ast.get_docstring(node)
            or any(_dotted(base).endswith("Enum") for base in node.bases)
        ):
            yield node.lineno, f"class {node.name} has no docstring; say what goes in and out"


def _file(path: str, source: str) -> Iterator[tuple[int, str]]:
    lines = len(source.splitlines())
    if lines > MOST_LINES:
        yield MOST_LINES, f"has {lines} lines, more than {MOST_LINES}; split it by what it is about"
    for part in PurePosixPath(path).with_suffix("").parts:
        if part in EMPTY_NAMES:
            yield 1, f"is called «{part}», which says nothing; name it for the one thing it holds"
