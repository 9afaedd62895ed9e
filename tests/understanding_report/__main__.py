"""`make understand-report`: the understanding and the shield measured, beside two libraries that do parts of it.

The comparisons need `dateparser` and `scikit-learn` (dependency group `report`); without them they are left out.
"""

from collections import Counter
from typing import get_args

import click

from learning.sentences import Sentence, families
from tests.understanding.generated_dates import outcomes, slipped_sentences
from tests.understanding.generated_dates import sentences as sentences_made
from tests.understanding.measure import (
    SLOTS,
    Score,
    ShieldScore,
    held_out,
    score,
    score_shield,
    sentences,
    wrong_intents,
)
from tests.understanding.privacy_texts import with_nothing_identifying, with_something_identifying
from tests.understanding_report.baseline_intents import baseline_intents
from tests.understanding_report.dateparser_dates import dateparser_dates
from understanding.shield.findings import Kind


def main() -> None:
    """Print the report."""
    rows = sentences()
    understood = score(rows)
    _print_understanding(understood)
    click.echo("\nDates in the collection (46 phrases), beside dateparser:")
    ours = score([row for row in rows if row["group"] == "collection"])
    click.echo(f"  this grammar   {_outcomes(dict(ours.dates))}")
    click.echo(f"  dateparser     {_outcomes(dateparser_dates([row for row in rows if row['group'] == 'collection']))}")
    click.echo("\nDates put together from forms, each with the day that it was made from:")
    for what, made in (("as they are", sentences_made(5000, 9)), ("with one slip", slipped_sentences(5000, 9))):
        click.echo(f"  {what:15}{_made(outcomes(made)[0])}")
    _print_intents()
    _print_shield(score_shield(with_something_identifying(), with_nothing_identifying()))


def _print_understanding(understood: Score) -> None:
    click.echo(f"{understood.sentences} sentences, {1000 * understood.seconds / understood.sentences:.2f} ms each")
    for slot in SLOTS:
        click.echo(f"  {slot:15}{understood.share(slot):7.1%}")
    click.echo(f"  dates: {_outcomes(dict(understood.dates))}; right or asked {understood.dates_right_or_asked:.1%}")
    for text, slot, expected, got in understood.misses:
        click.echo(f"    missed: {text!r}: {slot} should be {expected}, is {got}")


def _made(counts: Counter[str]) -> str:
    return f"{counts.total()}: " + ", ".join(f"{outcome} {count}" for outcome, count in counts.most_common())


def _print_intents() -> None:
    """Files of sentences that are never learnt from: the figure to expect of new sentences."""
    learnt = [one for rows in families().values() for one in rows]
    click.echo(f"\nIntents learnt from {len(learnt)} sentences, read in sentences that are never learnt from,")
    click.echo("beside a TF-IDF baseline that has learnt as much:")
    files = held_out()
    beside = baseline_intents(learnt, list(files.values()))
    for at, (name, rows) in enumerate(files.items()):
        baseline = "not installed: run make understand-report" if beside is None else f"{beside[at]:.1%}"
        click.echo(f"  {name:12}{_share_right(rows):7.1%} of {len(rows):4}; TF-IDF {baseline}")


def _share_right(rows: list[Sentence]) -> float:
    return 1 - len(wrong_intents(rows)) / len(rows)


def _outcomes(counts: dict[str, int] | None) -> str:
    if counts is None:
        return "not installed: run make understand-report"
    return ", ".join(
        f"{outcome} {counts.get(outcome, 0)}" for outcome in ("right", "asked", "missed", "silently wrong")
    )


def _print_shield(shield: ShieldScore) -> None:
    click.echo(f"\nThe shield: {shield.texts.total()} texts with something identifying, {shield.clean} without")
    for kind in get_args(Kind):
        found, texts, alarms = shield.found[kind], shield.texts[kind], shield.alarms[kind]
        click.echo(f"  {kind:12} found {found}/{texts} ({found / texts:.1%}), false alarms {alarms}/{shield.clean}")
    click.echo(
        f"  clean texts with an alarm: {len(shield.false_alarms)} ({len(shield.false_alarms) / shield.clean:.1%})"
    )


if __name__ == "__main__":
    main()
