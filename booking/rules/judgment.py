"""Judging a request by all the rules that hold under its legal basis."""

from collections.abc import Iterable
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from booking.people import Person
from booking.rules.before import RECORDED
from booking.rules.rule import Facts, Rule, Severity, Status, Verdict
from booking.rules.written import RULE_BY_CODE, RULES
from booking.session.request import SessionRequest


class Grant(BaseModel):
    """An exception from one rule: who granted it, when (UTC), and why (the last part of a text's key, from a list)."""

    model_config = ConfigDict(frozen=True)

    code: str
    by: Person
    at: datetime
    reason: str


class Judgment(BaseModel):
    """Every verdict on one request, in the order of the rules. Stored with the booking, since § 11 is supervised.

    A granted exception does not turn its verdict: the rule stays not met, and `grants` says who set it aside and why.
    """

    model_config = ConfigDict(frozen=True)

    verdicts: tuple[Verdict, ...]
    grants: tuple[Grant, ...] = ()

    @property
    def allows(self) -> bool:
        """All rules are met or set aside; what is not assessed blocks too."""
        return not self.blocking()

    def blocking(self, *fields: str) -> tuple[Verdict, ...]:
        """The verdicts that stand in the way, of all rules or of those that concern `fields`."""
        wrong = (v for v in self.verdicts if v.status is not Status.MET and not self._is_set_aside(v))
        return tuple(v for v in wrong if not fields or RULE_BY_CODE[v.code].field in fields)

    @property
    def attendance_is_recorded(self) -> bool:
        """The information meeting is known from the record of who came, not from the adviser's word."""
        return any(v.code == "R10" and v.values.get("known_by") == RECORDED for v in self.verdicts)

    def _is_set_aside(self, verdict: Verdict) -> bool:
        """A grant counts only for a rule that was assessed and that somebody may set aside: never for a hard one."""
        if verdict.status is not Status.NOT_MET or all(grant.code != verdict.code for grant in self.grants):
            return False
        return RULE_BY_CODE[verdict.code].severity is not Severity.HARD


def rules_for(request: SessionRequest) -> tuple[Rule, ...]:
    """The rules that hold under the request's basis; those common to both while none is chosen."""
    if request.basis is None:
        return tuple(r for r in RULES if len(r.bases) > 1)
    return tuple(r for r in RULES if request.basis in r.bases)


def judge(request: SessionRequest, facts: Facts, grants: Iterable[Grant] = ()) -> Judgment:
    """Judge by all rules. Of `grants`, those that are needed are kept with the judgment."""
    verdicts = tuple(rule.judge(request, facts) for rule in rules_for(request))
    unmet = {v.code for v in verdicts if v.status is Status.NOT_MET}
    return Judgment(verdicts=verdicts, grants=tuple(grant for grant in grants if grant.code in unmet))
