"""Judging a request by all the rules that hold under its legal basis."""

from pydantic import BaseModel, ConfigDict

from booking.request import SessionRequest
from booking.rules.before import RECORDED
from booking.rules.rule import Facts, Rule, Severity, Status, Verdict
from booking.rules.written import RULE_BY_CODE, RULES


class Judgment(BaseModel):
    """Every verdict on one request, in the order of the rules. Stored with the booking, since § 11 is supervised."""

    model_config = ConfigDict(frozen=True)

    verdicts: tuple[Verdict, ...]

    @property
    def allows(self) -> bool:
        """All rules are met; what is not assessed blocks too."""
        return all(v.status is Status.MET for v in self.verdicts)

    def blocking(self, *fields: str) -> tuple[Verdict, ...]:
        """The verdicts that stand in the way, of all rules or of those that concern `fields`."""
        wrong = (v for v in self.verdicts if v.status is not Status.MET)
        return tuple(v for v in wrong if not fields or RULE_BY_CODE[v.code].field in fields)

    @property
    def attendance_is_recorded(self) -> bool:
        """The information meeting is known from the record of who came, not from the adviser's word."""
        return any(v.code == "R10" and v.values.get("known_by") == RECORDED for v in self.verdicts)

    @property
    def could_be_granted(self) -> bool:
        """Everything that blocks is answered, and may be set aside by the counsellor."""
        blocking = self.blocking()
        return bool(blocking) and all(
            v.status is Status.NOT_MET and RULE_BY_CODE[v.code].severity is not Severity.HARD for v in blocking
        )


def rules_for(request: SessionRequest) -> tuple[Rule, ...]:
    """The rules that hold under the request's basis; those common to both while none is chosen."""
    if request.basis is None:
        return tuple(r for r in RULES if len(r.bases) > 1)
    return tuple(r for r in RULES if request.basis in r.bases)


def judge(request: SessionRequest, facts: Facts) -> Judgment:
    return Judgment(verdicts=tuple(rule.judge(request, facts) for rule in rules_for(request)))
