"""Steering by a hill: thirty outputs from sharp left to sharp right, and the middle of the hill is the answer."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples.alvinn import decode_steering
from coursekit.plot import checks, palette
from coursekit.plot.card import card


def steering_hill(outputs: np.ndarray, target: np.ndarray | None = None, ax: Axes | None = None) -> Axes:
    """Draw the outputs (n,) of the steering units as bars, the unit they point at as a line, a target (n,) as dots.

    Raises ValueError for NaN, for shapes that differ, or where no output is above 0. Source: L32.
    """
    outputs = checks.numbers("outputs", outputs, (None,))
    unit, d = np.arange(len(outputs)), float(decode_steering(outputs))
    ax = card(ax, 2.6)
    ax.bar(unit, outputs, color=palette.FORWARD_TINT, edgecolor=palette.FORWARD, lw=0.9, width=0.8, label="outputs")
    if target is not None:
        target = checks.numbers("target", target, outputs.shape)
        ax.plot(unit, target, ls="none", marker="o", ms=4, color=palette.TARGET, label="target")
    ax.axvline(d, color=palette.FORWARD, lw=2.2, gid="middle", label=f"middle of the hill: {d:.1f}")
    ax.set(xlim=(-1, len(outputs)), ylim=(min(0, 1.1 * outputs.min()), max(1.05, 1.1 * outputs.max())))
    ax.set_xlabel(f"unit, 0 = sharp left to {len(outputs) - 1} = sharp right")
    ax.set_ylabel("output")
    ax.legend(loc="upper right" if d < len(outputs) / 2 else "upper left", fontsize=9.5)
    return ax
