"""One threshold unit from left to right: weighted lines, a sum, a step, one answer; a bias is a line always at 1."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.columns import Column
from coursekit.plot.edges import edge_numbers, edges
from coursekit.plot.wording import fitting, short, symbol

LOW = {"01": 0, "pm1": -1}
RADIUS = 21.0  # points


def threshold_unit(
    w: Sequence[float],
    T: float | None = None,
    b: float | None = None,
    x: Sequence[float] | None = None,
    names: Sequence[str] | None = None,
    out: str = "01",
    ax: Axes | None = None,
) -> Axes:
    """Draw the unit with weights w (n,) and either a threshold T (in its step) or a bias b (as weight w0 of x0 = 1).

    With inputs x (n,) the circles hold numbers: inputs, sum and answer. `names` (n,) default to x1, x2, ...;
    `out` is "01" or "pm1". Raises ValueError for wrong lengths, another `out`, and unless exactly one of T and b is
    given. Source: C5, K2, K4.
    """
    w = checks.numbers("w", w, (None,))
    if (T is None) == (b is None):
        raise ValueError(f"Expected either T or b, received T={T!r} and b={b!r}. Try threshold_unit(w, T=1.5).")
    if out not in LOW:
        raise ValueError(f"Expected out='01' or out='pm1', received {out!r}.")
    names = checks.per_item("names", names or [f"x{i + 1}" for i in range(len(w))], len(w), "input")
    x = None if x is None else checks.numbers("x", x, (len(w),))
    if b is not None:
        w, names = np.r_[b, w], ["x0", *names]
        x = None if x is None else np.r_[1.0, x]
    ax, W, H = sheet(ax, 0.7 + 0.72 * len(w))
    _draw(ax, (W, H), w, T, x, names, LOW[out])
    return ax


def _draw(ax: Axes, room: tuple, w: np.ndarray, T: float | None, x: np.ndarray | None, names: list, low: int) -> None:
    W, H = room
    r = min(RADIUS, 0.36 * H / len(w))
    pitch = min((H - 10) / len(w), 3.4 * r)
    y = H / 2 + pitch * ((len(w) - 1) / 2 - np.arange(len(w)))
    lines = Column(0.22 * W, y, np.arange(len(w)), r, len(w), None)
    body = Column(0.5 * W, np.array([H / 2]), np.array([0]), 1.25 * r, 1, None)
    ends = edges(ax, lines, body, w[:, None], float(np.abs(w).max()) or 1.0, "w")
    edge_numbers(ax, ends, w)
    for i, height in enumerate(y):
        constant = T is None and i == 0
        _input(ax, (lines.x, height), r, names[i], _inside(x, i, constant), constant)
    z = None if x is None else float(x @ w)
    fired = None if z is None else 1 if z >= (T or 0) else low
    _circle(ax, (body.x, H / 2), 1.25 * r, r"$\Sigma$" if z is None else short(z), palette.FORWARD_TINT, gid="sum")
    step = _step(ax, (0.7 * W, H / 2), 2.6 * r, T or 0.0, low)
    _arrow(ax, (body.x + 1.25 * r, H / 2), (step[0], H / 2))
    _arrow(ax, (step[1], H / 2), (0.89 * W - r, H / 2))
    shade = palette.FORWARD_TINT if fired is None else palette.value_map()(0.75 * max(fired, 0))
    _circle(ax, (0.89 * W, H / 2), r, "$a$" if fired is None else short(fired), shade, gid="answer")


def _inside(x: np.ndarray | None, i: int, constant: bool) -> str | None:
    if x is None:
        return "1" if constant else None
    return short(x[i])


def _input(ax: Axes, at: tuple, r: float, name: str, inside: str | None, constant: bool) -> None:
    _circle(ax, at, r, inside or symbol(name), palette.MIST, gid="input", edge=palette.MUTED if constant else None)
    if inside is not None:
        words = f"{symbol(name)} = 1, always" if constant else symbol(name)
        ax.text(at[0] - r - 6, at[1], words, size=10.5, ha="right", va="center", gid="name")


def _circle(ax: Axes, at: tuple, r: float, words: str, shade: str | tuple, gid: str, edge: str | None = None) -> None:
    look = dict(fc=shade, ec=edge or palette.FORWARD, lw=1.4, ls=":" if edge else "-", zorder=4, gid=gid)
    ax.add_patch(Circle(at, r, **look))
    size = fitting(words, 1.5 * r, largest=13)
    ax.text(*at, words, size=size, color=palette.ink_on(shade), ha="center", va="center_baseline", zorder=6, gid=gid)


def _step(ax: Axes, at: tuple, side: float, T: float, low: int) -> tuple[float, float]:
    """A box with a small step in it, its threshold below; returns its left and right edge."""
    (x, y), half = at, side / 2
    box = dict(boxstyle="round,pad=0,rounding_size=5", fc=palette.CARD, ec=palette.FORWARD, lw=1.4, zorder=4)
    ax.add_patch(FancyBboxPatch((x - half, y - half), side, side, gid="step", **box))
    rise = [-0.55, -0.55, 0.55, 0.55]
    across = [-0.75, 0, 0, 0.75]
    ax.plot(x + half * np.array(across), y + half * np.array(rise), color=palette.FORWARD, lw=2.2, zorder=5)
    for level, words in ((0.55, "1"), (-0.55, short(low))):
        at_right = (x + half * (0.55 if level < 0 else -0.55), y + half * level)
        ax.text(*at_right, words, size=9, ha="center", va="center", zorder=5, color=palette.MUTED)
    ax.text(x, y - half - 5, f"fires if $\\Sigma \\geq$ {short(T)}", size=10.5, ha="center", va="top", gid="threshold")
    return x - half, x + half


def _arrow(ax: Axes, start: tuple, end: tuple) -> None:
    pen = dict(arrowstyle="-|>", mutation_scale=13, lw=1.8, color=palette.FORWARD, shrinkA=0, shrinkB=1, zorder=3)
    ax.add_patch(FancyArrowPatch(start, end, gid="arrow", **pen))
