"""The rules, written out. A rule that is not in this list does not hold; a code is never used again."""

from booking.rules import before, when, where, who
from booking.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    who.municipality_has_a_counsellor,
    who.legal_basis_is_chosen,
    who.language_is_known,
    who.duf_number_is_given_where_required,
    who.duf_number_is_well_formed,
    who.presence_is_agreed_with_the_participant,
    before.information_meeting_comes_first,
    before.settlement_date_is_plausible,
    before.participant_is_of_the_age_covered,
    before.kompetansekartlegging_is_done,
    before.programme_has_not_begun,
    when.notice_is_long_enough_for_an_interpreter,
    when.day_is_set_aside_for_sessions,
    when.start_is_within_opening_hours,
    when.centre_is_open_that_day,
    when.session_is_before_the_deadline,
    when.time_is_free,
    when.time_is_within_the_weeks_offered,
    where.session_is_on_teams,
    where.place_is_on_the_list,
    when.time_is_still_to_come,
)

RULE_BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
