"""One curve per layer shows how the numbers of a deep net spread, and whether they die on the way."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card

BINS = 61


def layer_spreads(
    layers: Sequence[np.ndarray], xlabel: str, reach: float | None = None, ax: Axes | None = None
) -> Axes:
    """Draw the share of numbers that fall into each of 61 equal bins, one curve per layer, lowest layer first.

    layers: one array of any shape per layer, one to six. reach: the bins lie between -reach and reach (default: four
    standard deviations of the widest layer); what lies farther out is counted in but not shown. The lowest layer is
    light and thin, the top one dark and thick. Raises ValueError for no layer, too many, or NaN. Source: D26, D27.
    """
    layers = [np.ravel(layer).astype(float) for layer in layers]
    if not 1 <= len(layers) <= 6 or not all(layer.size and np.isfinite(layer).all() for layer in layers):
        raise ValueError(f"Expected one to six layers of finite numbers, received {len(layers)}.")
    reach = 4 * max(layer.std() for layer in layers) if reach is None else reach
    edges = np.linspace(-reach, reach, BINS + 1)
    ax = card(ax, 3.3)
    for k, layer in enumerate(layers):
        share = np.histogram(layer, edges)[0] / layer.size
        shade = palette.value_map()(0.45 + 0.55 * k / max(1, len(layers) - 1))
        look = dict(color=shade, lw=1.2 + 0.3 * k, ls=palette.DASHES[(len(layers) - 1 - k) % 4])
        ax.plot((edges[:-1] + edges[1:]) / 2, share, label=f"layer {k + 1}", gid="layer", **look)
    ax.set(xlabel=xlabel, ylabel="share of numbers", xlim=(-reach, reach))
    ax.set_ylim(bottom=0)
    ax.locator_params(axis="x", nbins=5)
    ax.grid(axis="y")
    return ax
