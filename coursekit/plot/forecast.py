"""A forecast beside what came: a curve that seems to follow may only be yesterday's, one day late."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def forecast(actual: np.ndarray, forecasts: Mapping[str, np.ndarray], ylabel: str = "price", ax: Axes | None = None):
    """Draw what came (n,) in black and forecasts {name: (n,)} for the same days. Returns the Axes.

    Raises ValueError for lengths that differ, NaN, or more forecasts than colours. Source: L29.
    """
    if len(forecasts) > len(palette.SERIES):
        raise ValueError(f"Expected at most {len(palette.SERIES)} forecasts, received {len(forecasts)}.")
    actual = checks.numbers("actual", actual, (None,))
    ax = card(ax, 3.0)
    day = np.arange(1, len(actual) + 1)
    ax.plot(day, actual, color=palette.TARGET, lw=1.8, marker="o", ms=3.5, label="what came", zorder=3)
    for k, (name, values) in enumerate(forecasts.items()):
        values = checks.numbers(name, values, actual.shape)
        ax.plot(day, values, color=palette.SERIES[k + 1], ls=palette.DASHES[k + 1], lw=1.8, label=name)
    ax.set(xlabel="day", ylabel=ylabel)
    ax.margins(x=0.02)
    ax.legend(loc="best", fontsize=9.5)
    return ax
