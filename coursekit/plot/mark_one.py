"""The Mark I at a glance: light on photocells, units wired at random, and dials that motors have turned."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import halo, short

SHOWN = (37, 298)  # the association units whose wires are drawn
DIALS = (3, 6)  # rows and columns of dials shown per response unit
UNITS = (32, 16)  # rows and columns of association units
SWING = 140.0  # degrees from straight up to the largest weight


def mark_one(machine: Any, picture: np.ndarray | None = None, ax: Axes | None = None) -> Axes:
    """Draw a `MarkOne`: a picture (20, 20) on its retina, its association units, some dials, and its two answers.

    Association units that fire on the picture are blue. Two of them show their wires: green to photocells that excite
    them, purple and dashed to those that inhibit. A dial points up at weight 0, to the right above it. `picture` is
    the first of the training by default. Raises ValueError for another shape. Source: C5.
    """
    picture = machine.pictures[0] if picture is None else picture
    picture = checks.numbers("picture", picture, machine.pictures.shape[1:])
    ax, W, H = sheet(ax, 4.05)
    cells = _retina(ax, picture, 10, H / 2 - 95, 165)
    units = _association(ax, machine.associate(picture[None])[0], 245, H / 2 - 126, 7.3)
    for unit in SHOWN:
        _wires(ax, machine.wires[:, unit], cells, units[unit])
    answers = machine(picture[None])[0]
    for r, question in enumerate(machine.questions):
        top = H - 30 - r * (H / 2 - 12)
        _bank(ax, machine.dials[:, r], W - 205, top)
        _response(ax, question, answers[r], W - 205, top + 12)
    _heading(ax, 10 + 82, H / 2 + 76, "retina: 400 photocells")
    _heading(ax, 245 + 8 * 7.3, H / 2 + 121, "512 association units", "wired at random, fixed")
    _arrow(ax, (245 + 16 * 7.3 + 4, H / 2), (W - 213, H / 2))
    return ax


def _heading(ax: Axes, x: float, y: float, words: str, small: str = "") -> None:
    ax.text(x, y, words, size=10, weight="bold", ha="center", va="bottom")
    ax.text(x, y - 3, small, size=9.5, ha="center", va="top", color=palette.MUTED)


def _retina(ax: Axes, picture: np.ndarray, x: float, y: float, side: float) -> np.ndarray:
    """Draw the photocells and return their places, shape (400, 2), row by row from the top."""
    look = dict(cmap=palette.value_map(), vmin=0, vmax=1.15, interpolation="nearest", aspect="equal", zorder=1)
    ax.imshow(picture, extent=(x, x + side, y, y + side), **look)
    ax.add_patch(Rectangle((x, y), side, side, fill=False, ec=palette.MUTED, lw=1))
    n = len(picture)
    down, across = np.mgrid[:n, :n]
    places = np.column_stack([x + (across.ravel() + 0.5) * side / n, y + side - (down.ravel() + 0.5) * side / n])
    ticks = np.repeat(np.arange(1, n) * side / n, 3)
    ends = np.tile([0, side, np.nan], n - 1)
    grid = np.r_[ticks, ends], np.r_[ends, ticks]
    ax.plot(x + grid[0], y + grid[1], lw=0.4, color=palette.FAINT, zorder=2)
    return places


def _association(ax: Axes, fires: np.ndarray, x: float, y: float, gap: float) -> np.ndarray:
    """Draw the units, those that fire in blue, and return their places, shape (512, 2)."""
    down, across = np.mgrid[: UNITS[0], : UNITS[1]]
    places = np.column_stack([x + across.ravel() * gap, y + (UNITS[0] - 1 - down.ravel()) * gap])
    on = fires > 0
    ax.plot(*places[~on].T, "o", ms=4.2, mfc=palette.CARD, mec=palette.DEAD, mew=0.7, zorder=3, gid="silent")
    ax.plot(*places[on].T, "o", ms=5, mfc=palette.FORWARD, mec=palette.FORWARD, zorder=4, gid="fires")
    return places


def _wires(ax: Axes, lines: np.ndarray, cells: np.ndarray, unit: np.ndarray) -> None:
    for sign, colour, dash in ((1, palette.POSITIVE, "-"), (-1, palette.NEGATIVE, (0, (4, 2)))):
        starts = cells[lines == sign]
        pieces = np.stack([starts, np.broadcast_to(unit, starts.shape), np.full_like(starts, np.nan)], axis=1)
        ax.plot(*pieces.reshape(-1, 2).T, color=colour, ls=dash, lw=0.8, alpha=0.75, zorder=2.5, gid="wire")
    ax.plot(*unit, "o", ms=9, mfc="none", mec=palette.INK, mew=1.6, zorder=5)


def _bank(ax: Axes, weights: np.ndarray, left: float, top: float) -> None:
    """The first dials of a response unit, with their numbers."""
    largest = max(float(np.abs(weights).max()), 1.0)
    for k in range(DIALS[0] * DIALS[1]):
        x, y = left + 16 + 33 * (k % DIALS[1]), top - 20 - 34 * (k // DIALS[1])
        _dial(ax, x, y, float(weights[k]), largest)


def _dial(ax: Axes, x: float, y: float, weight: float, largest: float) -> None:
    angle = np.radians(90 - SWING * weight / largest)
    colour = palette.sign_colour(weight)
    ax.add_patch(Circle((x, y), 10.5, fc=palette.CARD, ec=palette.MUTED, lw=1, zorder=3, gid="dial"))
    tip = x + 10 * np.cos(angle), y + 10 * np.sin(angle)
    ax.plot(*np.array([(x, y), tip]).T, color=colour, lw=2.4, solid_capstyle="round", zorder=4, gid="pointer")
    ax.text(x, y - 12, short(weight), size=9, ha="center", va="top", color=colour, path_effects=halo(), zorder=5)


def _response(ax: Axes, question: str, answer: int, left: float, y: float) -> None:
    ax.text(left + 4, y, f"18 of 512 dials for “{question}”", size=9.5, va="center")
    look = dict(fc=palette.FORWARD if answer else palette.CARD, ec=palette.INK, lw=1.4, zorder=3)
    ax.add_patch(Circle((left + 192, y), 9, gid="lamp", **look))
    ax.text(left + 192, y, str(int(answer)), size=10, weight="bold", ha="center", va="center_baseline",
            color=palette.ink_on(look["fc"]), zorder=4)  # fmt: skip


def _arrow(ax: Axes, start: tuple, end: tuple) -> None:
    pen = dict(arrowstyle="-|>", color=palette.FORWARD, lw=2, mutation_scale=15)
    ax.annotate("", end, start, arrowprops=pen)
