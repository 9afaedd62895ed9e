"""The group meeting's part of the rule page for the routine's owner, made from its rules and figures."""

from booking.group_meeting.rules import GROUP_RULES, GroupRule
from booking.routine import Routine

_FIELDS = {
    "municipality": "kommune",
    "mode": "fysisk eller digitalt",
    "participants": "antall deltakere",
    "languages": "språk",
    "own_interpreter": "tolk",
    "room": "rom",
    "times": "tidspunkter",
}

_INTRODUCTION = """\
## Informasjonsmøtet i gruppe

Disse reglene gjelder når kommunen ber om informasjonsmøte (kapittel 6A). Tidspunktet prøves på nytt når det avtales.
Er deltakelsen registrert med DUF-nummer, er kravet i R10 oppfylt av seg selv. Ellers bekrefter rådgiveren det."""


def page_of_group_rules() -> str:
    """The section as Markdown."""
    return "\n\n".join([_INTRODUCTION, *(_entry(rule) for rule in GROUP_RULES)])


def group_figures(routine: Routine) -> list[tuple[str, str, str]]:
    """Rows for the table of figures: what, value, source."""
    rules, kept = routine.group_meeting, routine.retention
    return [
        ("Informasjonsmøtets lengde", f"{rules.minutes} minutter", "rutinen pkt. 1.4"),
        ("Varsel før informasjonsmøtet", f"{rules.notice_days} kalenderdager", "antatt"),
        ("Informasjonsmøtets åpningstid", f"kl. {rules.opens:%H.%M}–{rules.closes:%H.%M}", "antatt"),
        ("Et informasjonsmøte kan begynne hvert", f"{rules.every_minutes}. minutt", "antatt"),
        ("Informasjonsmøte foreslås høyst", f"{rules.ahead_weeks} uker fram", "antatt"),
        ("Tidspunkter kommunen foreslår", str(rules.proposals), "antatt"),
        ("Plasser på et informasjonsmøte", str(rules.places), "antatt"),
        ("Registrert deltakelse slettes", f"{kept.attendance_days_after_meeting} dager etter møtet", "antatt"),
    ]


def _entry(rule: GroupRule) -> str:
    sentence, _, more = rule.reason.partition(". ")
    facts = f"""\
- Kilde: {rule.citation}
- Unntak: ingen unntak
- Felt: {_FIELDS[rule.field]}
- I koden: `{rule.name}`"""
    heading = f"### {rule.code} {sentence.removesuffix('.')}"
    return "\n\n".join(part for part in (heading, more, facts) if part)
