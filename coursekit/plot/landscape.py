"""The loss over the weights is a landscape: training walks downhill, and on a plateau it does not know where to go."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.contour import QuadContourSet

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.endings import endings

PLATEAUS = 16  # a loss with at most this many values is drawn as flat pieces


def loss_slice(
    t: np.ndarray,
    losses: Mapping[str, np.ndarray],
    xlabel: str = "position along the line",
    ylabel: str = "loss",
    ax: Axes | None = None,
) -> Axes:
    """Draw one or more losses {name: (n,)} over t (n,), a walk through weight space; one that jumps is flat pieces.

    Raises ValueError for wrong shapes, NaN or an empty dict. Source: L11.
    """
    t = checks.numbers("t", t, (None,))
    if not isinstance(losses, Mapping) or not losses:
        raise ValueError(f"Expected losses as {{name: values}}, received {losses!r:.60}.")
    ax = card(ax, 3.3)
    ends = []
    for k, (name, given) in enumerate(losses.items()):
        values = checks.numbers(f"losses[{name!r}]", given, t.shape)
        colour = palette.SERIES[k % len(palette.SERIES)]
        _pieces(ax, t, values, colour) if flat(values) else ax.plot(
            t, values, color=colour, lw=2, ls=palette.DASHES[k % 4]
        )
        ends.append((values[-1], name, colour))
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.margins(x=0.01, y=0.08)
    ax.set_ylim(bottom=min(0.0, ax.get_ylim()[0]))
    ax.grid(axis="y")
    endings(ax, ends)
    return ax


def landscape(
    w1: np.ndarray,
    w2: np.ndarray,
    loss: np.ndarray,
    names: tuple[str, str] = ("$w_1$", "$w_2$"),
    levels: int = 14,
    colourbar: bool = True,
    ax: Axes | None = None,
) -> Axes:
    """Draw loss[i, j] at (w1[j], w2[i]), shape (len(w2), len(w1)): dark is high.

    A smooth loss gets contour lines; one that takes few values is drawn as the flat pieces it consists of. Raises
    ValueError for wrong shapes or NaN. Source: L11.
    """
    w1, w2 = checks.numbers("w1", w1, (None,)), checks.numbers("w2", w2, (None,))
    loss = checks.numbers("loss", loss, (len(w2), len(w1)))
    ax = card(ax, 4.2, 5.4)
    drawn, ticks = _plateaus(ax, w1, w2, loss) if flat(loss) else _slopes(ax, w1, w2, loss, levels)
    if colourbar:
        bar = ax.figure.colorbar(drawn, ax=ax, ticks=ticks, shrink=0.9, pad=0.03)
        bar.outline.set(edgecolor=palette.FAINT, linewidth=0.8)
        bar.set_label("loss")
    ax.set_xlabel(names[0], fontsize=11.5)
    ax.set_ylabel(names[1], fontsize=11.5, rotation=0, labelpad=12, va="center")
    return ax


def flat(values: np.ndarray) -> bool:
    """Whether the numbers are a few levels only, as a loss over step units is."""
    return len(np.unique(np.round(values, 9))) <= PLATEAUS < values.size


def _pieces(ax: Axes, t: np.ndarray, values: np.ndarray, colour: str) -> None:
    cuts = np.flatnonzero(np.abs(np.diff(values)) > 1e-9) + 1
    for part in np.split(np.arange(len(t)), cuts):
        ax.plot(t[part][[0, -1]], values[part][[0, -1]], color=colour, lw=2.6, solid_capstyle="butt", gid="plateau")
    for k in cuts:
        ax.plot([(t[k - 1] + t[k]) / 2] * 2, values[k - 1 : k + 1], color=colour, lw=0.8, ls=":", gid="jump")


def _plateaus(ax: Axes, w1: np.ndarray, w2: np.ndarray, loss: np.ndarray) -> tuple:
    from matplotlib.colors import BoundaryNorm

    levels = np.unique(np.round(loss, 9))
    middle = (levels[:-1] + levels[1:]) / 2
    edges = np.r_[levels[0] - 0.25, middle, levels[-1] + 0.25]
    colours = palette.error_map().resampled(len(levels))
    half = (w1[1] - w1[0]) / 2, (w2[1] - w2[0]) / 2
    extent = (w1[0] - half[0], w1[-1] + half[0], w2[0] - half[1], w2[-1] + half[1])
    look = dict(origin="lower", extent=extent, aspect="auto", interpolation="nearest")
    return ax.imshow(loss, cmap=colours, norm=BoundaryNorm(edges, len(levels)), **look), levels


def _slopes(ax: Axes, w1: np.ndarray, w2: np.ndarray, loss: np.ndarray, levels: int) -> tuple[QuadContourSet, None]:
    drawn = ax.contourf(w1, w2, loss, levels=levels, cmap=palette.error_map())
    ax.contour(w1, w2, loss, levels=drawn.levels, colors=palette.INK, linewidths=0.4, alpha=0.5)
    return drawn, None
