"""Two small pictures as SVG: CPU per turn as bars, and the cost of a free time as the calendar fills."""

from collections.abc import Sequence
from html import escape
from math import log10

_WIDTH, _LEFT, _ROW = 760, 250, 26
_OURS, _PEER = "#1f6feb", "#8b949e"


def bars(title: str, values: Sequence[tuple[str, float, bool]]) -> str:
    """(name, ms, whether it is ours), on a scale where each step to the right is ten times as much."""
    least = 10 ** int(log10(min(ms for _, ms, _ in values)) - 1)
    whole = log10(max(ms for _, ms, _ in values) / least)
    rows = []
    for number, (name, ms, ours) in enumerate(values):
        y = 44 + number * _ROW
        width = log10(ms / least) / whole * (_WIDTH - _LEFT - 90)
        rows.append(_text(_LEFT - 8, y + 15, name, "end"))
        rows.append(f'<rect x="{_LEFT}" y="{y}" width="{width:.0f}" height="20" fill="{_OURS if ours else _PEER}"/>')
        rows.append(_text(_LEFT + width + 6, y + 15, f"{ms:.2f} ms", "start"))
    return _svg(title, rows, 60 + len(values) * _ROW)


def line(title: str, points: Sequence[tuple[float, float]]) -> str:
    """(share from 0 to 1, value), joined from left to right, from zero up."""
    most = max(value for _, value in points) * 1.3
    places = [(60 + share * 640, 240 - value / most * 190) for share, value in points]
    path = " ".join(f"{x:.0f},{y:.0f}" for x, y in places)
    rows = [
        f'<polyline points="{path}" fill="none" stroke="{_OURS}" stroke-width="2"/>',
        '<path d="M60 40V240H720" fill="none" stroke="#57606a"/>',
    ]
    for (x, y), (share, value) in zip(places, points, strict=True):
        rows.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3" fill="{_OURS}"/>')
        rows.append(_text(x, y - 10, f"{value:.2f}", "middle"))
        rows.append(_text(x, 260, f"{share:.0%}", "middle"))
    return _svg(title, rows, 275)


def _svg(title: str, rows: Sequence[str], height: int) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{escape(title)}</title>'
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>'
    )
    return "\n".join([head, _text(16, 26, title, "start"), *rows, "</svg>\n"])


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="#1f2328">{escape(text)}</text>'
