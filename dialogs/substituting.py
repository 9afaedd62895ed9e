"""Registering a stand-in: one form, whose answers come with each press."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.directory import Directory
from booking.substitution import Substitution, SubstitutionProblem, problem_with
from cards.substitutes import FIELDS
from dialogs.steps import Done, FieldError, Outcome, Press, Reject

_LONGEST_ANSWER = 40
_AT = {
    SubstitutionProblem.SAME_PERSON: "stand_in",
    SubstitutionProblem.ENDS_BEFORE_IT_BEGINS: "last",
    SubstitutionProblem.IS_OVER: "last",
    SubstitutionProblem.TOO_FAR: "first",
    SubstitutionProblem.TOO_LONG: "last",
    SubstitutionProblem.OVERLAPS: "first",
    SubstitutionProblem.LOOP: "stand_in",
}


class Substituting(BaseModel):
    """The form as answered; `substitution` once it can be read and stands."""

    model_config = ConfigDict(frozen=True)

    answers: dict[str, str] = {}
    substitution: Substitution | None = None
    errors: tuple[FieldError, ...] = ()


def step(
    press: Press, substitution_id: UUID, directory: Directory, kept: Sequence[Substitution], today: date
) -> Outcome[Substituting]:
    """Read the form and judge it beside the substitutions that are `kept`."""
    answers = {name: value[:_LONGEST_ANSWER] for name in FIELDS if (value := press.values.get(name, ""))}
    errors: list[FieldError] = []
    people: dict[str, str] = {}
    for name in ("absent", "stand_in"):
        known = directory.counsellor(answers.get(name, ""))
        if known is None:
            errors.append(_error(name, f"{name.replace('_', '-')}-needed"))
        else:
            people[name] = known.aad_object_id
    days: dict[str, date] = {}
    for name in ("first", "last"):
        try:
            days[name] = date.fromisoformat(answers.get(name, ""))
        except ValueError:
            errors.append(_error(name, f"{name}-needed"))
    if errors:
        return Reject(Substituting(answers=answers, errors=tuple(errors)))
    asked = Substitution(substitution_id, people["absent"], people["stand_in"], days["first"], days["last"])
    if problem := problem_with(asked, kept, today):
        return Reject(Substituting(answers=answers, errors=(_error(_AT[problem], problem.value),)))
    return Done(Substituting(answers=answers, substitution=asked))


def _error(field: str, name: str) -> FieldError:
    return FieldError(field=field, key=f"substitute-problem-{name}")
