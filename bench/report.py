"""Writes docs/ytelse.md and its two pictures from what was measured."""

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.cores import PINNED
from bench.far_away import IN_FLIGHT, FarAway
from bench.picture import bars, line
from bench.rounds import CONFIRMED, CONFIRMING, PEERS, Row, Table, middle
from bench.server import ROOT

SQLITE, POSTGRES = "ours, SQLite", "ours, PostgreSQL"
_STEP = Row(SQLITE, "booking step", False, 16)
_ECHO = Row("bare aiohttp", "card action", False, 16)
_LOOK_UPS = ("contact, message", "contact, search")


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything, in the units that the names say."""

    table: Table
    rounds: int
    round_trips: dict[str, list[str]]
    eight_weeks_ms: float
    five_hundred_ms: float
    by_filling: list[tuple[float, float]]
    far: FarAway
    healthy_seconds: float
    import_seconds: float
    look_up_seconds: dict[str, float]
    growth_pct: float
    growth_turns: int
    rested_load: float
    """The machine's load when we began: what others were doing."""


def write(found: Measured) -> Path:
    pictures = ROOT / "docs/bilder"
    chosen = [(row, found.table[row]) for row in _pictured(found.table)]
    values = [(f"{row.who}: {row.turn}", middle(samples), row.who.startswith("ours")) for row, samples in chosen]
    (pictures / "ytelse.svg").write_text(bars("CPU for a turn, 16 connections, tokens not checked", values), "utf-8")
    filling = line("Microseconds for each session looked at, by how full the calendar is", found.by_filling)
    (pictures / "ledige-tider.svg").write_text(filling, "utf-8")
    page = ROOT / "docs/ytelse.md"
    page.write_text("\n".join(_page(found)) + "\n", encoding="utf-8")
    return page


def _pictured(table: Table) -> list[Row]:
    quiet = [row for row in table if not row.tokens and row.connections == 16 and "PostgreSQL" not in row.who]
    return sorted(quiet, key=lambda row: -middle(table[row]))


def _page(found: Measured) -> Iterator[str]:
    yield "# Performance\n"
    yield "Written by `make bench`; change nothing here by hand."
    yield "What is behind it: [decision 0008](decisions/0008-hot-path.md).\n"
    yield f"Measured on {_machine()}. Load average when it began: {found.rested_load:.1f}"
    yield "(what others did on the machine; above 0.5 the absolute times are too long, the ratios less so)."
    yield f"{found.rounds} interleaved rounds; the server on one core, load, connector and PostgreSQL on another."
    yield "Each runs as it starts by itself: ours on uvloop where that is installed, the peers on asyncio's own loop."
    yield "**Ratios are what to quote.** A ratio is ours divided by the peer's: below 1 we take less.\n"
    yield "![CPU for a turn](bilder/ytelse.svg)\n"
    yield from _goals(found)
    yield "\n## One booking step against echoing a card\n"
    yield "A step is a real press in the walk: draft and facts loaded, rules judged, state saved, the next page out."
    yield f"Its answer is {_bytes(found.table, _STEP)} bytes on average over all four pages."
    yield f"The peers echo a page of {_bytes(found.table, _ECHO)} bytes, and load, judge and save nothing.\n"
    yield "| ours ÷ | tokens | 1 connection | 16 connections |\n|---|---|---|---|"
    for who in PEERS:
        for tokens in (False, True):
            if Row(who, "card action", tokens, 1) in found.table:
                one, many = (_ratio(found.table, who, tokens, connections) for connections in (1, 16))
                yield f"| {who} | {_yes(tokens)} | {one} | {many} |"
    yield "\n## All turns\n"
    yield "CPU ms of the server process for a turn: median (least–most) over the rounds. Latency in ms and turns a"
    yield "second: medians. Every connection always has a turn under way: at 16 the core is never idle.\n"
    yield "| who | turn | tokens | connections | CPU ms | p50 | p99 | turns/s |\n|---|---|---|---|---|---|---|---|"
    for row, samples in found.table.items():
        cpu = [sample.cpu_ms for sample in samples]
        p50, p99, rate = (median(getattr(s, name) for s in samples) for name in ("p50", "p99", "per_second"))
        yield (
            f"| {row.who} | {row.turn} | {_yes(row.tokens)} | {row.connections} "
            f"| {median(cpu):.2f} ({min(cpu):.2f}–{max(cpu):.2f}) | {p50:.1f} | {p99:.1f} | {rate:.0f} |"
        )
    yield "\n«Confirmed booking» is the press and all that follows: the meeting, the counsellor's card, the link"
    yield "for the participant, the receipt replaced: four calls to the connector. «The turn alone» is two transactions"
    yield "and the outbox rows.\n"
    yield "## PostgreSQL beside SQLite\n"
    yield "CPU of our process, 16 connections, tokens not checked; and what it asks the server for, in order.\n"
    yield "| turn | PostgreSQL ÷ SQLite | round trips | which |\n|---|---|---|---|"
    for turn, trips in found.round_trips.items():
        lite, postgres = (middle(found.table[Row(who, turn, False, 16)]) for who in (SQLITE, POSTGRES))
        yield f"| {turn} | {postgres / lite:.2f} | {len(trips)} | {', '.join(trips)} |"
    yield "\n## Free times\n"
    yield "![The cost of a free time](bilder/ledige-tider.svg)\n"
    yield "| calendar filled | µs for each session looked at |\n|---|---|"
    yield from (f"| {share:.0%} | {cost:.2f} |" for share, cost in found.by_filling)


def _goals(found: Measured) -> Iterator[str]:
    table, far = found.table, found.far
    yield "| goal | asked for | measured |\n|---|---|---|"
    yield f"| booking step ÷ stock echo | ≤ 1/22 = 0.045 | {_ratio(table, 'stock botbuilder', False, 16)} |"
    yield f"| booking step ÷ mended echo | ≤ 1/8 = 0.125 | {_ratio(table, 'mended botbuilder', False, 16)} |"
    yield f"| booking step, p99 at 16 connections | < 10 ms | {median(s.p99 for s in table[_STEP]):.1f} ms |"
    for turn in (CONFIRMING, CONFIRMED):
        yield f"| {turn} | ≤ 3 ms | {middle(table[Row(SQLITE, turn, True, 16)]):.2f} ms |"
    for turn in _LOOK_UPS:
        yield f"| {turn} | ≤ 0.5 ms | {middle(table[Row(SQLITE, turn, False, 16)]):.2f} ms |"
    yield f"| {IN_FLIGHT} in flight, connector 50 ms away: p50 | < 70 ms | {far.sample.p50:.0f} ms |"
    yield f"| the same: turns a second and core | > 800 | {far.sample.per_second:.0f} |"
    yield f"| the same: connections opened in {far.sample.turns} turns | ≤ {IN_FLIGHT} | {far.connections} |"
    yield f"| longest stall while keys and token were fetched | ≤ 50 ms | {far.stall_ms:.0f} ms |"
    yield f"| longest stall while 64 come at once | | {far.busy_stall_ms:.0f} ms |"
    yield f"| free times, one counsellor, two years of bookings, eight weeks | ≤ 1 ms | {found.eight_weeks_ms:.2f} ms |"
    yield f"| free times, 500 counsellors × 12 months | ≤ 1 s | {found.five_hundred_ms / 1000:.2f} s |"
    yield f"| memory over {found.growth_turns} booking steps | flat | {found.growth_pct:+.1f} % |"
    yield f"| start to healthy | < 2.5 s | {found.healthy_seconds:.2f} s |"
    yield f"| importing the look-ups of the command line | < 0.5 s | {found.import_seconds:.2f} s |"
    for name, seconds in found.look_up_seconds.items():
        yield f"| look-up from the shell and back: {name} | | {seconds:.2f} s |"


def _ratio(table: Table, who: str, tokens: bool, connections: int) -> str:
    ours = middle(table[Row(SQLITE, "booking step", tokens, connections)])
    theirs = middle(table[Row(who, "card action", tokens, connections)])
    inverse = f" = 1/{theirs / ours:.1f}" if ours < theirs else ""
    return f"{ours / theirs:.3f}{inverse}"


def _bytes(table: Table, row: Row) -> int:
    return int(median(sample.answer_bytes for sample in table[row]))


def _yes(tokens: bool) -> str:
    return "checked" if tokens else "–"


def _machine() -> str:
    pinned = "" if PINNED else ", not pinned"
    model = platform.processor() or platform.machine()
    known = Path("/proc/cpuinfo")
    if known.exists():
        names = [one for one in known.read_text().splitlines() if one.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    return f"{model}, {os.cpu_count()} cores{pinned}, {platform.system()}, Python {platform.python_version()}"
