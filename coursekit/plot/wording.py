"""Numbers and symbols as a reader wants them: a real minus sign, no idle zeros, letters with their index below."""

import re
from collections.abc import Iterable

import matplotlib
import numpy as np
from matplotlib import patheffects
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from coursekit.plot import palette


def short(value: float, digits: int = 2) -> str:
    """0.5 -> '0.5', -1.0 -> '−1', 0.0004 -> '4e−4': at most `digits` decimals, unless nothing would be left."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    if value != 0 and float(text) == 0:
        text = re.sub(r"e([+-])0*(\d)", r"e\1\2", f"{value:.0e}")
    return (text if text != "-0" else "0").replace("-", "−")


def symbol(text: str) -> str:
    """'x1' -> an italic x with a small 1 below; other words and ready mathtext ($...$) stay as they are."""
    simple = re.fullmatch(r"([A-Za-z])_?(\d*)", text)
    if simple is None:
        return text
    return f"${simple[1]}_{{{simple[2]}}}$" if simple[2] else f"${simple[1]}$"


def plural(count: int, word: str) -> str:
    """(1, 'input') -> '1 input', (784, 'input') -> '784 inputs'."""
    return f"{count:,} {word}" + ("" if count == 1 else "s")


def halo(width: float = 3.0, colour: str = palette.CARD) -> list:
    """Path effects that keep words readable where they cross a line."""
    return [patheffects.withStroke(linewidth=width, foreground=colour)]


def fitting(text: str, room: float, largest: float = 12.0, smallest: float = 6.5) -> float:
    """Font size at which `text` is at most `room` points wide, between `smallest` and `largest`."""
    with matplotlib.rc_context({"mathtext.fontset": "dejavusans"}):
        width = TextPath((0, 0), text, size=10, prop=FontProperties(family="DejaVu Sans")).get_extents().width
    return float(np.clip(10 * room / max(width, 1e-6), smallest, largest))


def spread(wanted: Iterable[float], gap: float, low: float = float("-inf"), high: float = float("inf")) -> list[float]:
    """Places for labels: as near to the wanted ones as a distance of `gap` and the bounds allow, in the same order."""
    wanted = list(wanted)
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], i))
    groups: list[list] = []  # [members, centre]: labels that touch move as one
    for i in order:
        groups.append([[i], wanted[i]])
        while len(groups) > 1 and _top(groups[-2], gap) + gap > _bottom(groups[-1], gap) + 1e-9:
            members, _ = groups.pop()
            groups[-1][0] += members
            groups[-1][1] = sum(wanted[m] for m in groups[-1][0]) / len(groups[-1][0])
    places = [0.0] * len(wanted)
    for group in groups:
        start = max(_bottom(group, gap), low)
        start = min(start, high - gap * (len(group[0]) - 1))
        for k, i in enumerate(group[0]):
            places[i] = start + k * gap
    return places


def _bottom(group: list, gap: float) -> float:
    return group[1] - gap * (len(group[0]) - 1) / 2


def _top(group: list, gap: float) -> float:
    return group[1] + gap * (len(group[0]) - 1) / 2
