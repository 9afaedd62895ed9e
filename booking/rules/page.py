"""The rule page for the routine's owner, in Norwegian, made from the rules themselves so that it cannot lie."""

from datetime import time

from booking.group_meeting.rule_page import group_figures, page_of_group_rules
from booking.legal_basis import LegalBasis
from booking.routine import DufWanted, Routine, Weekday
from booking.rules.rule import Rule, Severity
from booking.rules.written import RULES

_BASES = {
    LegalBasis.COLLECTIVE_PROTECTION: "kapittel 6A",
    LegalBasis.ORDINARY: "§ 11",
}
_SEVERITIES = {
    Severity.HARD: "ingen unntak",
    Severity.BY_AGREEMENT: "kan avtales med karriereveilederen",
    Severity.COUNSELLOR_OFFERS: "bare karriereveilederen kan tilby tidligere tid",
}
_FIELDS = {
    "municipality": "kommune",
    "basis": "regelverk",
    "language": "språk for tolken",
    "duf": "DUF-nummer",
    "presence_agreed": "om rådgiveren skal være med",
    "attended_meeting": "informasjonsmøte",
    "settled_on": "bosettingsdato",
    "age_in_span": "alder",
    "competence_mapped": "kompetansekartlegging",
    "programme_starts_on": "oppstart av introduksjonsprogrammet",
    "slot": "tid",
    "place": "sted",
}
_WEEKDAYS = dict(zip(Weekday, ("mandag", "tirsdag", "onsdag", "torsdag", "fredag"), strict=True))
_DUF = {DufWanted.WISHED: "ønskes, men kreves ikke", DufWanted.REQUIRED: "kreves"}
_SECTIONS = (
    # Which rules stand under which heading; page_of_rules fails when one would stand nowhere.
    ("Regler for alle", frozenset(LegalBasis)),
    ("Bare kapittel 6A: kollektiv beskyttelse", frozenset({LegalBasis.COLLECTIVE_PROTECTION})),
    ("Bare § 11: ordinært løp", frozenset({LegalBasis.ORDINARY})),
)

_INTRODUCTION = """\
# Reglene assistenten følger

Denne siden er laget av reglene i programmet. Rett dem der, og lag siden på nytt med `python -m bot rules --write`.
Den er skrevet for deg som eier rutinen: Les den, og si fra hvis noe er galt.

Assistenten prøver reglene to ganger: når den viser ledige tider, og når rådgiveren bekrefter. Et svar som mangler,
stopper bestillingen like sikkert som et galt svar. Hva hver regel kom fram til, lagres sammen med bestillingen, men
aldri DUF-nummeret. En regelkode brukes aldri om igjen til en annen regel.

Står det «karrieresenterets praksis» som kilde, er det noe vi har antatt om senteret. Kontroller det."""

_NOT_IN_FORCE = """\
## Dette gjelder ikke

Under kapittel 6A (kollektiv beskyttelse) krever assistenten **ikke**

- at samtalen holdes innen tre måneder etter bosetting. Den kan være før, rett etter eller lenge etter bosetting
  (rutinen pkt. 2.2).
- at deltakeren er innenfor en aldersgrense. Rutinen nevner ingen.
- at kompetansekartleggingen er gjort. Kravet hører til § 11.
- at samtalen holdes før introduksjonsprogrammet. Kravet hører til § 11.
- at deltakeren går til karriereveiledning. Den er en rett, ikke en plikt (integreringsloven kapittel 6A).
- at senteret skriver karrierenotat i IMDi-nett eller referat. Notater er kommunens ansvar (rutinen pkt. 3).
- at fylkeskommunen anbefaler sluttmål, varighet, innhold eller omfang av introduksjonsprogrammet (integreringsloven
  kapittel 6A).

Under § 11 krever assistenten **ikke** at deltakeren først har vært på informasjonsmøte i gruppe. Det hører til
rutinen for kapittel 6A (rutinen pkt. 1).

Uansett regelverk er det ingen forsamtale eller ettersamtale med rådgiveren (rutinen pkt. 6), og assistenten ber aldri
om navn, fødselsnummer eller annet som identifiserer deltakeren (rutinen pkt. 2.1)."""

_EXCEPTIONS = """\
## Hvem kan gi unntak

- **Kan avtales med karriereveilederen:** Rådgiveren velger «Be om unntak» der tiden velges, ønsker seg tider eller et
  sted fra senterets liste, og velger en grunn. Karriereveilederen godkjenner, foreslår en annen tid eller avslår.
- **Bare karriereveilederen kan tilby tidligere tid:** Rådgiveren kan ikke be om kortere varsel enn to uker. Bare
  karriereveilederen kan foreslå en tidligere tid, fra sitt eget kort, og må da velge hvorfor tolk likevel kan skaffes.
- **Ingen unntak:** Forespørselen kan ikke sendes, og karriereveilederen kan heller ikke godkjenne.

Et unntak endrer ikke hva regelen kom fram til: Regelen er fortsatt ikke oppfylt, og ved siden av står hvem som ga
unntaket, når og hvorfor. Det lagres med bestillingen og vises på kortet til begge."""

_ASSUMPTIONS = """\
## Dette har vi antatt

- Rutinen er skrevet for kapittel 6A. Vi bruker de samme reglene for varsel, dager, lengde og Teams under § 11.
- «Minst to uker» regner vi i kalenderdager etter norsk tid: Bestilles det på dag D, er D + 14 den første mulige dagen.
- «Tre måneder» regner vi i kalendermåneder: Bosatt 30. november gir frist 28. eller 29. februar.
- «Før introduksjonsprogram» regner vi som senest dagen før oppstart.
- Kontrollsifrene i DUF-nummeret er ikke offentliggjort av UDI. Stemmer de ikke, spør assistenten, og rådgiveren kan
  gå videre. Feil lengde, tegn eller årstall avvises."""


def page_of_rules(routine: Routine | None = None) -> str:
    """The whole page as Markdown, with the figures of `routine` (the shipped ones when it is left out)."""
    sections = [_section(heading, [r for r in RULES if r.bases == bases]) for heading, bases in _SECTIONS]
    written = "\n\n".join(sections)
    missing = [r.code for r in RULES if f"### {r.code} " not in written]
    if missing:
        raise ValueError(f"no section of the rule page takes {', '.join(missing)}")
    parts = (
        _INTRODUCTION,
        written,
        _EXCEPTIONS,
        page_of_group_rules(),
        _NOT_IN_FORCE,
        _ASSUMPTIONS,
        _figures(routine or Routine()),
    )
    return "\n\n".join(parts) + "\n"


def _section(heading: str, rules: list[Rule]) -> str:
    return "\n\n".join([f"## {heading}", *(_entry(rule) for rule in rules)])


def _entry(rule: Rule) -> str:
    sentence, _, more = rule.reason.partition(". ")
    held = " og ".join(words for basis, words in _BASES.items() if basis in rule.bases)
    facts = f"""\
- Kilde: {rule.citation}
- Gjelder: {held}
- Unntak: {_SEVERITIES[rule.severity]}
- Felt: {_FIELDS[rule.field]}
- I koden: `{rule.name}`"""
    heading = f"### {rule.code} {sentence.removesuffix('.')}"
    return "\n\n".join(part for part in (heading, more, facts) if part)


def _figures(routine: Routine) -> str:
    session, closed, kept = routine.session, routine.closed, routine.retention
    asked = routine.exceptions
    early = closed.wednesday_before_easter_closes
    rows = [
        ("Varsel før samtalen", f"{session.notice_days} kalenderdager", "rutinen pkt. 2.2"),
        ("Dager", " og ".join(_WEEKDAYS[day] for day in session.weekdays), "rutinen pkt. 2.3"),
        ("Lengde", f"{session.minutes} minutter", "rutinen pkt. 6"),
        ("Åpningstid", f"kl. {_clock(session.opens)}–{_clock(session.closes)}", "antatt"),
        ("En samtale kan begynne hvert", f"{session.every_minutes}. minutt", "antatt"),
        ("Ledige tider vises for", f"{session.offered_weeks} uker", "antatt"),
        ("DUF-nummer under kapittel 6A", _DUF[routine.collective_protection.duf], "rutinen pkt. 2.1"),
        ("DUF-nummer under § 11", _DUF[routine.ordinary.duf], "antatt"),
        ("Frist under § 11", f"{routine.ordinary.deadline_months} måneder etter bosetting", "integreringsloven § 11"),
        *(
            (
                f"Alder under § 11 fra {span.valid_from:%d.%m.%Y}",
                f"{span.youngest}–{span.oldest} år",
                "senterets nettside",
            )
            for span in routine.ordinary.ages
        ),
        *group_figures(routine),
        ("Alltid stengt", "helger og norske helligdager", "antatt"),
        ("Stengt hvert år (måned-dag)", ", ".join(closed.every_year) or "ingen", "antatt"),
        ("Onsdag før skjærtorsdag", f"stenger kl. {_clock(early)}" if early else "vanlig dag", "antatt"),
        ("Steder for fysiske samtaler", ", ".join(asked.places) or "ingen", "antatt"),
        ("Ubesvart forespørsel om unntak: påminnelse", f"etter {asked.remind_working_days} virkedager", "antatt"),
        ("Ubesvart forespørsel om unntak: til vikar", f"etter {asked.hand_over_working_days} virkedager", "antatt"),
        ("Ledig tid holdes for den som står på ventelisten", f"{routine.waiting.hold_hours} timer", "antatt"),
        ("På ventelisten", f"i inntil {routine.waiting.weeks} uker", "antatt"),
        ("DUF-nummeret slettes", f"{kept.duf_days_after_session} dager etter samtalen", "antatt"),
        ("Uferdige bestillinger slettes", f"etter {kept.draft_hours} timer", "antatt"),
        ("Sporet av hendelser slettes", f"etter {kept.audit_months} måneder", "antatt"),
    ]
    table = "\n".join(f"| {what} | {value} | {source} |" for what, value, source in rows)
    return f"""\
## Tallene

Senteret kan endre disse i `routine.toml` uten å endre programmet. Her står tallene som følger med.

| Hva | Verdi | Kilde |
|---|---|---|
{table}"""


def _clock(clock: time) -> str:
    return f"{clock:%H.%M}"
