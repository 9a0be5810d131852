"""One bar for each column of the data, before and after: which inputs shout, and which are not heard?"""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def column_bars(names: Sequence[str], values: Mapping[str, np.ndarray], xlabel: str, ax: Axes | None = None) -> Axes:
    """Draw bars for k columns on a logarithmic scale, one colour and marker for each entry {words: (k,)} of `values`.

    Raises ValueError for values that are not above 0, for shapes that differ, or for nothing to draw. Source: L20.
    """
    if not 0 < len(values) <= len(palette.SERIES):
        raise ValueError(f"Expected 1 to {len(palette.SERIES)} sets of values, received {len(values)}.")
    ax = card(ax, 3.4)
    place = np.arange(len(names))
    for k, (words, given) in enumerate(values.items()):
        numbers = checks.numbers(words, given, (len(names),))
        if (numbers <= 0).any():
            raise ValueError(f"Expected {words} above 0 for a logarithmic scale, received {numbers.min():g}.")
        shift = (k - (len(values) - 1) / 2) * 0.36
        ax.hlines(place + shift, numbers.min() / 1e3, numbers, color=palette.SERIES[k], lw=3.2, alpha=0.5)
        ax.plot(numbers, place + shift, ls="none", marker=palette.MARKERS[k], color=palette.SERIES[k], label=words)
    every = np.concatenate([np.asarray(given, dtype=float) for given in values.values()])
    ax.set_xscale("log")
    ax.set(xlim=(every.min() / 2, every.max() * 2), xlabel=xlabel)
    ax.set_yticks(place, names)
    ax.invert_yaxis()
    ax.grid(axis="x")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.16), ncols=len(values), fontsize=9.5)
    return ax
