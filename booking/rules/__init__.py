"""The rules of the routine and of the law, and the judgment of a request by them."""

from booking.rules.judgment import Grant, Judgment, judge
from booking.rules.rule import Facts, Rule, Severity, Status, Verdict
from booking.rules.written import RULE_BY_CODE, RULES

__all__ = ["RULES", "RULE_BY_CODE", "Facts", "Grant", "Judgment", "Rule", "Severity", "Status", "Verdict", "judge"]
