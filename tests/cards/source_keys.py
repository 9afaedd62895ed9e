"""The text keys that the sources ask for, read from the sources themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from booking.calendar.blocks import BlockProblem
from booking.calendar.open_days import public_holidays
from booking.calendar.substitution import SubstitutionProblem
from booking.directory.contacts import fold
from booking.directory.difference import DifferenceKind
from booking.directory.edit import Task
from booking.duf import DufProblem
from booking.duties import DUTIES, Phase, Side
from booking.exception_request.lifecycle import ExceptionRefusal
from booking.exception_request.request import AskedReason, ExceptionStatus, InterpreterReason
from booking.exception_request.request import DeclineReason as ExceptionDecline
from booking.group_meeting.lifecycle import GroupRefusal
from booking.group_meeting.meeting import DeclineReason, GroupCancelReason, GroupStatus
from booking.group_meeting.request import Mode
from booking.group_meeting.rules import GROUP_RULES
from booking.hand_over import Hindrance
from booking.interpreter import ExceptionReason
from booking.legal_basis import LegalBasis
from booking.routine import DufWanted, Weekday
from booking.rules import RULES, Severity
from booking.session.refusal import Refusal
from booking.session.session import BookingStatus, CancelReason, InterpreterStatus
from booking.waiting.entry import WaitingStatus
from booking.waiting.lifecycle import WaitingRefusal
from cards.calendar.blocks import DAYS, HOURS, WEEKS
from cards.session.material import STANDARD
from cards.undelivered import About
from understanding.shield.findings import Kind

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for room in ("booking", "cards", "dialogs", "bot") for path in (ROOT / room).rglob("*.py"))
ASKING = {"t", "texts", "notice", "notice_card", "page_top"}
"""Functions that take a key. `texts()("key")` is a call of a call, and counts by the inner name."""

BASES = {basis.value.lower() for basis in LegalBasis}
OVER = {status.value for status in BookingStatus} - {BookingStatus.BOOKED.value}
DIRECTORY_WORDS = {"name", "place", "phone", "email", "aad-object-id", "id"}
"""The fields of the contact list that are written and not chosen."""
INTERPRETER = {"own", "centre"}
HOLIDAYS = {
    fold(part).replace(" ", "-")
    for year in range(2026, 2066)
    for name in public_holidays(year).values()
    for part in name.split("; ")
}
UNSAID = {"not-yours", "already-handed-on", "still-time", "not-waiting"}
"""Refusals of the assistant's own steps, and of those who learn nothing."""
CANCELLING = {"group-cancel", "group-withdraw"}
FAMILIES: dict[str, set[str]] = {
    # A key that is put together -> every last part it can get. A new one belongs here, or a test fails.
    "basis-{}": BASES,
    "walk-basis-{}": BASES,
    "routine-button-{}": BASES,
    "walk-duf-{}": {wanted.value for wanted in DufWanted},
    "interpreter-{}": {status.value for status in InterpreterStatus} - {InterpreterStatus.ORDERED.value},
    "interpreter-reason-{}": {reason.value for reason in ExceptionReason},
    "undelivered-what-{}": set(get_args(About)),
    "week-state-{}": {BookingStatus.COMPLETED.value, BookingStatus.NO_SHOW.value},
    "block-kind-{}": {HOURS, DAYS, WEEKS},
    "block-problem-{}": {problem.value for problem in BlockProblem} | {"kind-needed", "first-needed", "hours-needed"},
    "substitute-problem-{}": {problem.value for problem in SubstitutionProblem}
    | {f"{field}-needed" for field in ("absent", "stand-in", "first", "last")},
    "material-choice-{}": set(STANDARD),
    "material-body-{}": set(STANDARD),
    "material-kind-{}": {"name", "national-id", "duf", "phone", "email", "passport"},
    "material-problem-{}": {"nothing", "https", "identifies", "note"},
    "holiday-{}": HOLIDAYS,
    "shield-{}": {kind.replace("_", "-") for kind in get_args(Kind)},
    "shield-field-{}": {kind.replace("_", "-") for kind in get_args(Kind)},
    "routine-{}": {one.value for one in (*Phase, *Side)},
    "weekdays-{}": {day.value for day in Weekday},
    "duty-{}": {duty.key for duty in DUTIES},
    "refused-{}": {refusal.value for refusal in Refusal},
    "exception-rule-{}": {rule.code.lower() for rule in RULES if rule.severity is not Severity.HARD},
    "exception-adviser-{}": {status.value for status in ExceptionStatus},
    "exception-counsellor-{}": {status.value for status in ExceptionStatus},
    "exception-decline-{}": {reason.value for reason in ExceptionDecline},
    "exception-refused-{}": {one.value for one in ExceptionRefusal} - {"already-handed-over", "still-time"},
    "grant-reason-asked-{}": {reason.value for reason in AskedReason},
    "grant-reason-interpreter-{}": {reason.value for reason in InterpreterReason},
    "grant-reason-{}": {f"asked-{one.value}" for one in AskedReason},
    "waiting-title-{}": {status.value for status in WaitingStatus},
    "waiting-text-{}": {"list-ended", *(status.value for status in WaitingStatus)},
    "waiting-refused-{}": {one.value for one in WaitingRefusal} - {"times-are-free", "too-late"},
    "receipt-duty-{}": {"forward", "tell-place", "notes-11", "notes-6a", "no-talk", "interpreter"},
    "rooms-field-{}": {"name", "address"},
    "rooms-example-{}": {"name", "address"},
    "directory-do-{}": {task.value for task in Task},
    "directory-task-{}": {task.value for task in Task},
    "directory-fact-{}": {kind.value for kind in DifferenceKind},
    "directory-field-{}": {"counsellor", "municipality", *DIRECTORY_WORDS},
    "directory-stake-{}": {"free", *(why.value for why in Hindrance)},
    "directory-stakes-{}": {why.value for why in Hindrance},
    "directory-example-{}": DIRECTORY_WORDS,
    "directory-wrong-{}": DIRECTORY_WORDS - {"place"},
    "duf-{}": {problem.value for problem in DufProblem} - {DufProblem.EMPTY.value},
    "reason-{}": {reason.value for reason in CancelReason},
    "counsellor-title-{}": OVER,
    "receipt-title-{}": OVER,
    "receipt-{}-text": OVER,
    "rule-{}": {rule.code.lower() for rule in (*RULES, *GROUP_RULES)},
    "counsellor-condition-meeting-{}": {"record", "adviser"},
    "group-counsellor-title-{}": {status.value for status in GroupStatus} | {"moved"},
    "group-adviser-title-{}": {status.value for status in GroupStatus},
    "group-mode-{}": {mode.value for mode in Mode},
    "group-interpreter-{}": INTERPRETER,
    "group-duty-interpreter-{}": INTERPRETER,
    "group-cancel-reason-{}": {reason.value for reason in GroupCancelReason},
    "group-decline-{}": {reason.value for reason in DeclineReason},
    "group-refused-{}": {refusal.value for refusal in GroupRefusal} - UNSAID,
    "group-taken-{}": {"blocked", "held", "calendar"},
    "group-line-{}": {problem.value for problem in DufProblem} - {DufProblem.EMPTY.value},
    "{}-title": CANCELLING,
    "{}-text": CANCELLING,
    "{}-yes": CANCELLING,
}
NOT_SEEN_AT_A_CALL = {"rule-{}", "directory-wrong-{}", "exception-counsellor-{}"}
"""Put together in `Rule.message`, in `booking/directory/edit.py` and for the top of a card."""


def family_keys() -> set[str]:
    return {family.format(part) for family, parts in FAMILIES.items() for part in parts}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in SOURCES:
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def constants() -> set[str]:
    """Every text constant of the sources."""
    nodes = (node for _, tree in trees() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked_for() -> tuple[set[str], set[str]]:
    """The keys in calls that take one, and the patterns (`duty-{}`) of those that are put together in such a call."""
    plain: set[str] = set()
    patterns: set[str] = set()
    for node in (node for _, tree in trees() for node in ast.walk(tree)):
        if isinstance(node, ast.keyword) and node.arg == "key":
            _sort(node.value, plain, patterns)
        if isinstance(node, ast.Call) and _name(node.func) in ASKING:
            for argument in node.args:
                _sort(argument, plain, patterns)
    return {key for key in plain if re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)+", key)}, patterns


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Call):
        return _name(function.func)
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _sort(node: ast.expr, plain: set[str], patterns: set[str]) -> None:
    match node:
        case ast.Constant(value=str(key)):
            plain.add(key)
        case ast.IfExp(body=body, orelse=orelse):
            _sort(body, plain, patterns)
            _sort(orelse, plain, patterns)
        case ast.JoinedStr(values=parts):
            patterns.add("".join(p.value if isinstance(p, ast.Constant) else "{}" for p in parts))
