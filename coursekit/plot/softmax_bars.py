"""Softmax turns any numbers into shares of one: the largest gets most, and none gets nothing."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn.activations import softmax
from coursekit.plot import checks, palette
from coursekit.plot.panels import panels
from coursekit.plot.wording import short

MOST = 10


def softmax_bars(
    logits: Sequence[float],
    target: int | None = None,
    names: Sequence[str] | None = None,
    temperature: float = 1.0,
    ax: Axes | None = None,
) -> Axes:
    """Draw the logits z (n,) as bars, and beside them the probabilities a = softmax(z / temperature), n from 2 to 10.

    With `target`, the number of the true class, its bar is outlined in black and the title says the loss -ln a_target.
    Raises ValueError for wrong shapes, NaN, a temperature of 0 or less, or a target that is no class. Source: C23, D35,
    K28.
    """
    z = checks.numbers("logits", logits, (None,))
    if not 2 <= len(z) <= MOST or not temperature > 0:
        raise ValueError(f"Expected 2 to {MOST} logits and temperature > 0, received {len(z)} and {temperature}.")
    if target is not None and target not in range(len(z)):
        raise ValueError(f"Expected a target from 0 to {len(z) - 1}, received {target}.")
    names = [f"class {k}" if n is None else n for k, n in enumerate(checks.per_item("names", names, len(z), "logit"))]
    a = softmax(z / temperature)
    ax, (left, right) = panels(ax, 2, 1.3 + 0.42 * len(z), margins=(70, 34, 44, 30), gap=70)
    draw_logits(left, z, names)
    draw_shares(right, a, target)
    left.set_title("logits $z$")
    right.set_title(
        ("probabilities $a$" if temperature == 1 else f"$a$ at $T$ = {temperature:g}")
        + ("" if target is None else f"; loss {loss_words(a[target])}")
    )
    return ax


def draw_logits(ax: Axes, z: np.ndarray, names: Sequence[str]) -> None:
    """One bar for each logit, to the left or to the right of 0, on a scale that holds them all and [-4, 4]."""
    reach = max(4.0, 1.05 * float(np.abs(z).max()))
    colours = [palette.sign_colour(value) for value in z]
    ax.barh(range(len(z)), z, height=0.62, color=colours, zorder=2, gid="logit")
    ax.axvline(0, color=palette.MUTED, lw=0.9, zorder=3)
    for k, value in enumerate(z):
        place = (6, "left") if value >= 0 else (-6, "right")
        _number(ax, (value, k), short(value), place)
    ax.set(xlim=(-1.3 * reach, 1.3 * reach), ylim=(len(z) - 0.45, -0.55))
    ax.locator_params(axis="x", nbins=6 if reach < 20 else 3, integer=True)
    ax.set_yticks(range(len(z)), names)
    ax.tick_params(axis="y", length=0)


def draw_shares(ax: Axes, a: np.ndarray, target: int | None = None) -> None:
    """One bar for each probability, on a scale from 0 to 1; the target's bar, and the 1 it should reach, in black."""
    ax.barh(range(len(a)), a, height=0.62, color=palette.FORWARD, zorder=2, gid="share")
    if target is not None:
        ax.barh(target, 1, height=0.62, fill=False, ec=palette.TARGET, lw=1.6, ls=palette.DASHES[1], gid="target")
    for k, value in enumerate(a):
        inside = value > 0.82
        _number(ax, (value, k), share_words(value), (-6, "right") if inside else (6, "left"), inside)
    ax.set(xlim=(0, 1.02), ylim=(len(a) - 0.45, -0.55), xticks=(0, 0.25, 0.5, 0.75, 1), yticks=())


def share_words(value: float) -> str:
    """0.2537 -> '0.254', 4.5e-5 -> '5e−5'; a share that is not 0 or 1 never reads as 0 or 1."""
    if 0.9995 <= value < 1:
        return f"1 − {short(1 - value, 4)}"
    return "0" if value == 0 else short(value, 3)


def loss_words(share: float) -> str:
    """0.25 -> '$-\\ln a$ = 1.386': the cross-entropy of one example whose true class has this share."""
    return f"$-\\ln a$ = {-np.log(max(share, 1e-300)):.3f}"


def _number(ax: Axes, place: tuple, words: str, side: tuple, inside: bool = False) -> None:
    colour = palette.CARD if inside else palette.INK
    look = dict(va="center", ha=side[1], size=10, color=colour, zorder=5, gid="number", annotation_clip=False)
    ax.annotate(words, place, (side[0], 0), textcoords="offset points", **look)
