"""Hits against false alarms: a curve that hugs the upper left corner finds the real cases without crying wolf."""

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def roc(curves: Any, threshold: float = 0.5, ax: Axes | None = None) -> Axes:
    """Draw one ROC curve, or several {name: curve}, each with its area and a ring at the alarm `threshold`.

    A curve is a record of `nn.metrics.roc_curve`. The dotted diagonal is guessing.
    Raises ValueError for shapes that differ or shares outside 0 to 1. Source: C25.
    """
    named = curves if isinstance(curves, Mapping) else {"network": curves}
    ax = card(ax, 3.6, 5.4)
    ax.plot([0, 1], [0, 1], color=palette.MUTED, lw=1.0, ls=palette.DASHES[2], label="guessing: area 0.5")
    for k, (name, curve) in enumerate(named.items()):
        x, y = _shares(curve)
        look = {"color": palette.SERIES[k % len(palette.SERIES)], "ls": palette.DASHES[k % 2]}
        ax.plot(x, y, lw=2.2, label=f"{name}: area {curve.area:.3f}", gid="curve", **look)
        ring = {"marker": "o", "ms": 9, "mfc": palette.CARD, "mec": look["color"], "mew": 2, "ls": "none", "zorder": 4}
        words = f"alarm from {threshold:g} up" if k == len(named) - 1 else None
        ax.plot(*curve.at(threshold), gid="point", label=words, **ring)
    ax.set(xlabel="false alarms: share of the others", ylabel="hits: share of the real cases")
    ax.set(xlim=(-0.03, 1.02), ylim=(-0.02, 1.05))
    ax.legend(loc="lower right", fontsize=9.5, frameon=False)
    return ax


def _shares(curve: Any) -> tuple:
    x = checks.numbers("false_alarms", curve.false_alarms, (None,))
    y = checks.numbers("hits", curve.hits, x.shape)
    low, high = min(x.min(), y.min()), max(x.max(), y.max())
    if low < 0 or high > 1:
        raise ValueError(f"Expected shares from 0 to 1, received {low:g} to {high:g}. Divide counts by their totals.")
    return x, y
