"""Reading what came back from a page: every value is checked again, whatever the card offered."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from booking.calendar.wall_time import today
from booking.duf import DufProblem, read_duf
from booking.languages import LANGUAGE_BY_ID
from booking.legal_basis import LegalBasis
from booking.rules import Facts
from cards.elements import ON
from dialogs.screened import field_error
from dialogs.session.state import Page, SessionWalk
from dialogs.steps import FieldError

Values = Mapping[str, str]
ATTENDS, STAYS_AWAY = "yes", "no"
_MAY_BE_A_DUF_MISTYPED = (10, 12, 13)
"""Digits: one or two too few, or one too many. Eleven are most likely a national id."""
_NATIONAL_ID = re.compile(r"(?<!\d)\d{6}[\s-]?\d{5}(?!\d)")
_YEARS_AROUND = 100
"""A date further off than this is a slip, and beyond what a calendar can reckon with."""
_ONLY_6A = ("attended_meeting",)
_ONLY_11 = ("settled_on", "programme_starts_on", "age_in_span", "competence_mapped")


def read_page(walk: SessionWalk, values: Values, facts: Facts) -> SessionWalk:
    """The walk with the answers of its page read into the request; errors are those of unreadable answers only."""
    if walk.page is Page.ABOUT:
        return _read_about(walk, values, facts)
    if walk.page is Page.PARTICIPANT:
        return _read_participant(walk, values, facts)
    return walk


def _read_about(walk: SessionWalk, values: Values, facts: Facts) -> SessionWalk:
    municipality = values.get("municipality")
    basis, language = values.get("basis"), values.get("language")
    changes: dict[str, Any] = {
        "municipality": municipality if municipality in facts.directory.municipalities else None,
        "basis": LegalBasis(basis) if basis in set(LegalBasis) else None,
        "language": language if language in LANGUAGE_BY_ID else None,
    }
    if changes["municipality"] != walk.request.municipality:
        changes["slot"] = None  # the time was another counsellor's
    if changes["basis"] is not None and changes["basis"] is not walk.request.basis:
        # What the other basis asked for is no longer needed, so it is not kept either.
        unasked = _ONLY_11 if changes["basis"] is LegalBasis.COLLECTIVE_PROTECTION else _ONLY_6A
        changes |= dict.fromkeys(unasked)
    return walk.model_copy(update={"request": walk.request.model_copy(update=changes), "errors": ()})


def _read_participant(walk: SessionWalk, values: Values, facts: Facts) -> SessionWalk:
    duf, typed, errors = _read_duf(values.get("duf", ""), facts)
    changes: dict[str, Any] = {
        "duf": duf,
        "duf_confirmed": walk.request.duf_confirmed and duf == walk.request.duf,
        "adviser_attends": {ATTENDS: True, STAYS_AWAY: False}.get(values.get("presence_agreed", "")),
        "presence_agreed": True if values.get("presence_agreed") == ATTENDS else None,
    }
    if walk.request.basis is LegalBasis.COLLECTIVE_PROTECTION:
        changes["attended_meeting"] = values.get("attended_meeting") == ON
    else:
        changes["age_in_span"] = values.get("age_in_span") == ON
        changes["competence_mapped"] = values.get("competence_mapped") == ON
        for field in ("settled_on", "programme_starts_on"):
            changes[field], unreadable = _read_date(field, values.get(field, ""), today(facts.now))
            errors += unreadable
    request = walk.request.model_copy(update=changes)
    return walk.model_copy(update={"request": request, "typed": typed, "errors": errors})


def _read_duf(typed: str, facts: Facts) -> tuple[str | None, dict[str, str], tuple[FieldError, ...]]:
    reading = read_duf(typed, today(facts.now).year)
    if reading.digits or reading.problem is None:
        return reading.digits, {}, ()
    if reading.problem is DufProblem.EMPTY:
        return None, {}, ()
    # A mistyped DUF number is kept for mending. Anything else may be a name or a national id: it is not kept at all.
    digits = "".join(c for c in typed if c.isascii() and c.isdigit())
    mendable = reading.problem in (DufProblem.LENGTH, DufProblem.YEAR) and len(digits) in _MAY_BE_A_DUF_MISTYPED
    mendable = mendable and not _NATIONAL_ID.search(typed)
    error = FieldError(field="duf", key=f"duf-{reading.problem.value}")
    if reading.problem is DufProblem.CHARACTERS:  # a name, a phone, an address: say so, and that it was not kept
        error = field_error("duf", typed, legitimate=("duf", "national_id")) or error
    return None, {"duf": digits} if mendable else {}, (error,)


def _read_date(field: str, typed: str, now: date) -> tuple[date | None, tuple[FieldError, ...]]:
    if not typed:
        return None, ()
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or abs(day.year - now.year) > _YEARS_AROUND:
        return None, (FieldError(field=field, key="date-unreadable"),)
    return day, ()
