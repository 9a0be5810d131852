"""Relatives on one sheet: what each activation answers, and beside it how much of an error comes back through it."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn import activations
from coursekit.plot import checks, palette
from coursekit.plot.panels import panels

FAMILY = ("sigmoid", "tanh", "softsign", "relu", "softplus")
COLOURS = (*palette.SERIES, palette.FORWARD, palette.MUTED)
NEAR = 1e-7


def activation_family(names: Sequence[str] = FAMILY, z: tuple[float, float] = (-4, 4), ax: Axes | None = None) -> Axes:
    """Draw f(z) of one to six activations, and in a second panel their slopes f'(z), in the same colours and dashes.

    At a kink the derivative has no single value: any number between the slopes at its two sides is a subgradient. Such
    an interval is drawn as a bar at z = 0, with a dot at the value that training uses. Raises ValueError for unknown
    names, for softmax (no function of one number), or for none or too many. Source: C20, C21, D41, K27.
    """
    family = [_single(name) for name in names]
    if not 0 < len(family) <= len(COLOURS):
        raise ValueError(f"Expected one to {len(COLOURS)} activations, received {len(family)}. Try {FAMILY}.")
    low, high = checks.numbers("z", z, (2,))
    ax, (left, right) = panels(ax, 2, 3.9, margins=(34, 40, 14, 50), gap=44)
    at = np.linspace(low, high, 401)
    for k, f in enumerate(family):
        look = dict(color=COLOURS[k], ls=palette.DASHES[k % 4], lw=2.2, zorder=3 + 0.1 * (k % 4))
        left.plot(at, f(at), gid="f", label=f.name.replace("_", " "), **look)
        _slopes(right, f, at, look)
    for one, words, colour in ((left, "answer $f(z)$", palette.FORWARD), (right, "slope $f'(z)$", palette.BACK)):
        _frame(one, words, colour, (low, high))
    left.set_ylim(max(-2.2, min(f(at).min() for f in family) - 0.2), min(left.get_ylim()[1], 3.2))
    right.set_ylim(-0.08, min(right.get_ylim()[1], 2.2))
    legend = dict(loc="upper center", bbox_to_anchor=(0.5, 1.0), ncols=len(family), fontsize=9.5, handlelength=2.6)
    ax.legend(*left.get_legend_handles_labels(), frameon=False, columnspacing=1.5, **legend)
    return ax


def _single(name):
    f = activations.get(name)
    if f is activations.softmax:
        raise ValueError("softmax answers a whole vector, not one number z. Try softmax_bars(logits).")
    return f


def subgradients(f) -> tuple[float, float]:
    """Smallest and largest slope at z = 0: two equal numbers unless `f` has a kink there; (0, 1) for ReLU."""
    sides = float(f.slope(-NEAR)), float(f.slope(NEAR))
    return min(sides), max(sides)


def _slopes(ax: Axes, f, at: np.ndarray, look: dict) -> None:
    low, high = subgradients(f)
    if high - low < 1e-3 or not at[0] < 0 < at[-1]:
        ax.plot(at, f.slope(at), gid="slope", **look)
        return
    for side in (at[at < 0], at[at > 0]):
        reached = np.append(side, np.sign(side[0]) * NEAR)
        reached.sort()
        ax.plot(reached, f.slope(reached), gid="slope", **look)
    ax.plot([0, 0], [low, high], color=look["color"], lw=6, alpha=0.28, solid_capstyle="butt", gid="subgradients")
    ax.plot(0, f.slope(0.0), "o", ms=7, color=look["color"], mec=palette.CARD, zorder=5, gid="chosen")


def _frame(ax: Axes, words: str, colour: str, z: tuple[float, float]) -> None:
    ax.axhline(0, color=palette.FAINT, lw=0.8, zorder=1)
    ax.axvline(0, color=palette.FAINT, lw=0.8, zorder=1)
    ax.set(xlabel="net input $z$", xlim=z)
    ax.set_title(words, loc="left", color=colour)
    ax.margins(y=0.06)
