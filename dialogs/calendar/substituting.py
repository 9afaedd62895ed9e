"""Registering a stand-in: one form, whose answers come with each press, and a question where group meetings are agreed.

Sessions are not asked about: they stay in the absent one's calendar with the link that participants have. A group
meeting takes half a day of whoever leads it, so it may be given to the stand-in, with a new link.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.calendar.substitution import Substitution, SubstitutionProblem, problem_with
from booking.directory.directory import Directory
from booking.group_meeting.meeting import GroupMeeting
from cards.calendar.substitutes import FIELDS, GIVE, LEAVE
from dialogs.session.booked_time import fingerprint
from dialogs.steps import Ask, Done, FieldError, Outcome, Press, Reject

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
    """The form as answered; `substitution` once it can be read and stands.

    `asks` says that group meetings are agreed on its days, `gives` that the stand-in is to take them over.
    """

    model_config = ConfigDict(frozen=True)

    answers: dict[str, str] = {}
    substitution: Substitution | None = None
    asks: bool = False
    gives: bool = False
    changed: bool = False
    """The meetings are no longer those that the question named."""
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


def settle(form: Substituting, press: Press, meetings: Sequence[GroupMeeting]) -> Outcome[Substituting]:
    """What follows from a form that stands, where `meetings` are agreed on its days with the absent one."""
    if not meetings:
        return Done(form)
    if press.verb not in (LEAVE, GIVE):
        return Ask(form.model_copy(update={"asks": True}))
    if press.values.get("seen") == fingerprint(meetings):
        return Done(form.model_copy(update={"gives": press.verb == GIVE}))
    return Ask(form.model_copy(update={"asks": True, "changed": True}))


def on_its_days(substitution: Substitution, meetings: Sequence[GroupMeeting]) -> list[GroupMeeting]:
    """Those of the absent one's `meetings` that fall on a day of the substitution."""
    return [one for one in meetings if one.slot and substitution.holds_on(one.slot.day)]


def _error(field: str, name: str) -> FieldError:
    return FieldError(field=field, key=f"substitute-problem-{name}")
