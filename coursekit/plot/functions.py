"""An activation and its slope on one sheet: how the unit answers, and how much of an error comes back through it."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.endings import endings


def activation(f: Any, slope: Callable | None = None, z: tuple[float, float] = (-6, 6), ax: Axes | None = None) -> Axes:
    """Draw f(z) solid in the colour of what flows forward, and its derivative dashed in the colour of what flows back.

    `f` is the name of an activation ("sigmoid"), an object of `nn.activations`, or any function together with its
    `slope`. Where the function jumps the line is broken. Raises ValueError for an unknown name or a function without
    slope.
    """
    f, slope, name = _pair(f, slope)
    low, high = checks.numbers("z", z, (2,))
    at = np.linspace(low, high, 601)
    ax = card(ax, 3.1, 5.6)
    values = _along(ax, at, f(at), color=palette.FORWARD, ls="-", lw=2.4)
    slopes = _along(ax, at, slope(at), color=palette.BACK, ls=palette.DASHES[1], lw=2.0)
    _frame(ax, "z", name)
    endings(ax, [(values[-1], "$f(z)$", palette.FORWARD), (slopes[-1], "slope $f'(z)$", palette.BACK)], size=10.5)
    return ax


def steepening(ks: Sequence[float] = (1, 2, 5, 20), z: tuple[float, float] = (-3, 3), ax: Axes | None = None) -> Axes:
    """Draw sigma(k z) for rising k: the smooth unit becomes the step (thin, black) that it replaced. Source: L12."""
    ks = checks.numbers("ks", ks, (None,))
    if (ks <= 0).any():
        raise ValueError(f"Expected steepness k > 0, received {ks.tolist()}. Try (1, 2, 5, 20).")
    low, high = checks.numbers("z", z, (2,))
    at = np.linspace(low, high, 801)
    ax = card(ax, 3.3, 5.6)
    from coursekit.nn import activations

    sigmoid = activations.get("sigmoid")
    ax.plot([low, 0, 0, high], [0, 0, 1, 1], color=palette.TARGET, lw=1.0, label="step", zorder=2)
    for k, shade in zip(ks, np.linspace(0.6, 1.0, len(ks)), strict=True):
        dashes = palette.DASHES[(len(ks) - 1 - list(ks).index(k)) % 4]
        ax.plot(
            at, sigmoid(k * at), color=palette.value_map()(shade), lw=2.2, ls=dashes, label=f"$k = {k:g}$", zorder=3
        )
    _frame(ax, "z", r"$\sigma(kz)$ for growing $k$")
    ax.legend(loc="center left", bbox_to_anchor=(1.0, 0.5), fontsize=10, frameon=False)
    return ax


def _pair(f: Any, slope: Callable | None) -> tuple[Callable, Callable, str]:
    if isinstance(f, str):
        from coursekit.nn import activations

        f = activations.get(f)
    slope = slope or getattr(f, "slope", None)
    if not callable(f) or slope is None:
        raise ValueError(f"Expected an activation with a slope, received {f!r}. Try activation(f, slope=df) or a name.")
    return f, slope, getattr(f, "name", getattr(f, "__name__", "f")).replace("_", " ")


def _along(ax: Axes, at: np.ndarray, values: Any, **look: Any) -> np.ndarray:
    """Draw a curve, broken where it jumps."""
    values = checks.numbers("values of the function", values, at.shape).copy()
    jumps = np.abs(np.diff(values)) > 0.4 * (np.ptp(values) or 1.0)
    for k in np.flatnonzero(jumps)[::-1]:
        ax.plot([at[k]] * 2, values[k : k + 2], color=look["color"], lw=0.8, ls=":", zorder=2, gid="jump")
    parts = np.split(np.arange(len(at)), np.flatnonzero(jumps) + 1)
    for part in parts:
        ax.plot(at[part], values[part], zorder=3, **look)
    return values


def _frame(ax: Axes, xlabel: str, title: str) -> None:
    ax.axhline(0, color=palette.FAINT, lw=0.8, zorder=1)
    ax.axvline(0, color=palette.FAINT, lw=0.8, zorder=1)
    ax.set_xlabel(f"${xlabel}$", fontsize=12)
    ax.set_title(title, loc="left")
    ax.margins(x=0.01, y=0.08)
