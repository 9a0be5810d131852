"""The same net under two losses: one landscape slopes almost everywhere, the other is a plain."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples import TwoSurfaces
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.relief import relief

ENTROPY, SQUARES = palette.SERIES[0], palette.SERIES[3]
POINTS = 33  # contour lines through so many points a side look as smooth as through all


def loss_surfaces(surfaces: TwoSurfaces, flat: float = 0.05, ax: Axes | None = None) -> Axes:
    """Draw both losses of a net over two of its weights: left as two surfaces, right as a map of each.

    surfaces: what `examples.two_surfaces` returns. On the maps the ground is yellow where the loss is flat: where its
    gradient is shorter than `flat`; the titles say which share that is. Raises ValueError for flat <= 0. Source: D34.
    """
    if not flat > 0:
        raise ValueError(f"Expected flat > 0, the length of a gradient, received {flat}. Try 0.05.")
    ax, W, H = sheet(ax, 4.4)
    left = ax.inset_axes((0, 0, 0.60 * W, H - 28), transform=ax.transData)
    relief(left, surfaces.W1, surfaces.W2, (surfaces.squares.T, surfaces.entropy.T), (SQUARES, ENTROPY))
    ax.text(
        0.03 * W, H - 16, "cross-entropy above, squared error below", size=11.5, weight="bold", va="center", gid="title"
    )
    side = (H - 34 - 40 - 34) / 2
    maps = [ax.inset_axes((0.71 * W, y, 0.26 * W, side), transform=ax.transData) for y in (side + 74, 34)]
    _map(maps[0], surfaces, surfaces.entropy, surfaces.entropy_slopes, flat, ENTROPY)
    _map(maps[1], surfaces, surfaces.squares, surfaces.squares_slopes, flat, SQUARES)
    names, shares = ("cross-entropy", "squared error"), surfaces.flat_shares(flat)
    for one, name, share, colour in zip(maps, names, shares, (ENTROPY, SQUARES), strict=True):
        one.set_title(f"{name}: {share:.0%} flat", color=colour)
    maps[0].set_xticklabels([])
    maps[1].set_xlabel("$W_1$", fontsize=11, labelpad=1)
    return ax


def _map(ax: Axes, surfaces: TwoSurfaces, loss: np.ndarray, slopes: np.ndarray, flat: float, colour: str) -> None:
    w1, w2 = surfaces.W1, surfaces.W2
    few = [np.unique(np.linspace(0, len(w) - 1, POINTS).round().astype(int)) for w in (w1, w2)]
    ax.contourf(w1, w2, slopes.T, levels=(-1, flat), colors=[palette.SATURATED], alpha=0.34)
    ax.contour(w1[few[0]], w2[few[1]], loss[np.ix_(*few)].T, levels=8, colors=colour, linewidths=0.9)
    ax.set(xticks=(w1[0], 0, w1[-1]), yticks=(w2[0], 0, w2[-1]))
    ax.set_ylabel("$W_2$", fontsize=11, rotation=0, labelpad=6, va="center")
