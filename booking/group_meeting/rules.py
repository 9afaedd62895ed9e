"""The rules on a group information meeting, written out with their sources. None of them has an exception."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from booking.calendar.open_days import closed_because, closes_early
from booking.calendar.wall_time import Slot, span, to_utc, today
from booking.group_meeting.request import ROOM_TO_BE_AGREED, GroupMeetingRequest, Mode
from booking.languages import LANGUAGE_BY_ID, NO_INTERPRETER
from booking.rules import Facts, Judgment, Status, Verdict
from booking.rules.rule import Assessment, Citation, Source, met, not_assessed, not_met, routine_point, when

Condition = Callable[[GroupMeetingRequest, Facts], Assessment]
_PRACTICE = Citation(Source.CENTRE)


@dataclass(frozen=True, slots=True)
class GroupRule:
    """One rule. `code` is never used again for another; `field` is the form field it concerns, `message` the
    catalogue key of what a user meets when it is not met. `reason` is Norwegian: the routine's owner reads it."""

    code: str
    name: str
    citation: Citation
    field: str
    reason: str
    condition: Condition

    @property
    def message(self) -> str:
        return f"rule-{self.code.lower()}"

    def judge(self, request: GroupMeetingRequest, facts: Facts) -> Verdict:
        found = self.condition(request, facts)
        return Verdict(code=self.code, status=found.status, values=found.values)


def _rule(code: str, citation: Citation, field: str, condition: Condition) -> GroupRule:
    """A rule of a condition function, whose name and docstring become the rule's name and reason."""
    name, reason = getattr(condition, "__name__", ""), (condition.__doc__ or "").strip()
    return GroupRule(code, name, citation, field, reason, condition)


def municipality_has_a_counsellor(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Kommunen avtaler møtet med kontaktpersonen sin. Kommunen må stå i senterets liste."""
    if request.municipality is None:
        return not_assessed()
    return when(facts.directory.responsible_for(request.municipality) is not None)


def mode_is_chosen(request: GroupMeetingRequest, _facts: Facts) -> Assessment:
    """Møtet holdes enten fysisk eller digitalt."""
    return met(mode=request.mode.value) if request.mode else not_assessed()


def participants_have_places(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Et møte har et fast antall plasser. Minst én deltaker er ventet."""
    places = facts.routine.group_meeting.places
    if request.participants is None:
        return not_assessed(places=places)
    return when(1 <= request.participants <= places, places=places)


def languages_are_known(request: GroupMeetingRequest, _facts: Facts) -> Assessment:
    """Møtet holdes med tolk, så språkene må være kjent."""
    if not request.languages:
        return not_assessed()
    return when(all(one in LANGUAGE_BY_ID and one != NO_INTERPRETER for one in request.languages))


def interpreter_is_settled(request: GroupMeetingRequest, _facts: Facts) -> Assessment:
    """Senteret bestiller tolk, om ikke kommunen har en egen som passer til oppdraget."""
    return not_assessed() if request.own_interpreter is None else met(own=request.own_interpreter)


def room_is_chosen(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Kommunen ordner rom til et fysisk møte: et fra kommunens liste, eller et som avtales."""
    if request.mode is not Mode.ON_SITE:
        return met()
    if request.room is None:
        return not_assessed()
    return when(request.room in (ROOM_TO_BE_AGREED, *facts.directory.rooms_in(request.municipality or "")))


def enough_times_are_proposed(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Kommunen foreslår flere ulike tidspunkter, så karriereveilederen har noe å velge mellom."""
    wanted = facts.routine.group_meeting.proposals
    return met() if len(set(request.times)) >= wanted else not_assessed(wanted=wanted)


def _each_time(request: GroupMeetingRequest, is_good: Callable[[Slot], bool]) -> Assessment:
    """The first time that is no good decides; `number` says which, from 1, and `slot` which time it is."""
    wrong = next(((n, slot) for n, slot in enumerate(request.times, start=1) if not is_good(slot)), None)
    return met() if wrong is None else not_met(number=wrong[0], slot=str(wrong[1]))


def times_are_still_to_come(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Et møte kan ikke legges til en tid som har vært."""
    return _each_time(request, lambda slot: to_utc(slot.day, slot.start) > facts.now)


def notice_is_long_enough(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Rutinen nevner ingen frist for informasjonsmøtet. Senteret kan sette en."""
    first = today(facts.now) + timedelta(days=facts.routine.group_meeting.notice_days)
    return _each_time(request, lambda slot: slot.day >= first)


def times_are_not_too_far_ahead(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """En tid langt fram er oftest en skrivefeil."""
    last = today(facts.now) + timedelta(weeks=facts.routine.group_meeting.ahead_weeks)
    return _each_time(request, lambda slot: slot.day <= last)


def centre_is_open(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Senteret er stengt på helligdager, i helger og på noen faste dager."""
    return _each_time(request, lambda slot: closed_because(slot.day, facts.routine.closed) is None)


def times_are_within_opening_hours(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Møtet begynner og slutter i åpningstiden."""
    rules = facts.routine.group_meeting

    def is_within(slot: Slot) -> bool:
        early = closes_early(slot.day, facts.routine.closed)
        return slot.start in rules.starts() and not (early and slot.ends(rules.minutes) > early)

    return _each_time(request, is_within)


def times_are_free(request: GroupMeetingRequest, facts: Facts) -> Assessment:
    """Karriereveilederen kan ikke ha noe annet i de rundt tre timene møtet varer."""
    minutes = facts.routine.group_meeting.minutes
    return _each_time(request, lambda slot: not any(span(slot, minutes).overlaps(taken) for taken in facts.taken))


REQUEST_RULES: tuple[GroupRule, ...] = (
    _rule("G01", routine_point("1.1"), "municipality", municipality_has_a_counsellor),
    _rule("G02", routine_point("1"), "mode", mode_is_chosen),
    _rule("G03", _PRACTICE, "participants", participants_have_places),
    _rule("G04", routine_point("1.4"), "languages", languages_are_known),
    _rule("G05", routine_point("1.2"), "own_interpreter", interpreter_is_settled),
    _rule("G06", routine_point("1.3"), "room", room_is_chosen),
    _rule("G07", routine_point("1.1"), "times", enough_times_are_proposed),
)
TIME_RULES: tuple[GroupRule, ...] = (
    _rule("G10", _PRACTICE, "times", times_are_still_to_come),
    _rule("G11", _PRACTICE, "times", notice_is_long_enough),
    _rule("G12", _PRACTICE, "times", times_are_not_too_far_ahead),
    _rule("G13", _PRACTICE, "times", centre_is_open),
    _rule("G14", _PRACTICE, "times", times_are_within_opening_hours),
    _rule("G15", routine_point("1.4"), "times", times_are_free),
)
GROUP_RULES = REQUEST_RULES + TIME_RULES
GROUP_RULE_BY_CODE: dict[str, GroupRule] = {rule.code: rule for rule in GROUP_RULES}


def judge_group(request: GroupMeetingRequest, facts: Facts) -> Judgment:
    """Every rule on the whole request."""
    return Judgment(verdicts=tuple(rule.judge(request, facts) for rule in GROUP_RULES))


def judge_times(request: GroupMeetingRequest, facts: Facts) -> Judgment:
    """The rules on new times for a meeting that has been asked for."""
    rules = (GROUP_RULE_BY_CODE["G07"], *TIME_RULES)
    return Judgment(verdicts=tuple(rule.judge(request, facts) for rule in rules))


def judge_time(request: GroupMeetingRequest, slot: Slot, facts: Facts) -> Judgment:
    """The rules on one time that is about to be agreed."""
    return judge_to_agree(request, (slot,), facts)


def judge_to_agree(request: GroupMeetingRequest, times: tuple[Slot, ...], facts: Facts) -> Judgment:
    """The rules on times that may be agreed. Notice counts from the asking, so it is not judged again."""
    with_times = request.model_copy(update={"times": times})
    return Judgment(verdicts=tuple(rule.judge(with_times, facts) for rule in TIME_RULES if rule.code != "G11"))


def in_the_way(judgment: Judgment, *fields: str) -> tuple[Verdict, ...]:
    """What blocks, of all rules or of those that concern `fields`."""
    wrong = (v for v in judgment.verdicts if v.status is not Status.MET)
    return tuple(v for v in wrong if not fields or GROUP_RULE_BY_CODE[v.code].field in fields)
