"""A network that looks at small neighbourhoods: its maps get smaller and more, until a row of units answers."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.wording import plural

LENET_5 = (
    (1, 32, "picture"),
    (6, 28, "5 × 5\nwindows"),
    (6, 14, "halve"),
    (16, 10, "5 × 5\nwindows"),
    (16, 5, "halve"),
    (120, 1, "all to all"),
    (84, 1, "all to all"),
    (10, 1, "all to all"),
)
"""LeNet-5 (1998): maps, side of a map, and how a column is made from the one before."""


def feature_maps(
    columns: Sequence[tuple[int, int, str]] = LENET_5, params: Sequence[int] | None = None, ax: Axes | None = None
) -> Axes:
    """Draw columns (maps, side, how) from left to right: stacks of squares, or a bar of units where side is 1.

    `params` are the weights and biases of each step, one per column after the first (0 where nothing is learnt).
    Raises ValueError for fewer than two columns, sizes below 1 or another number of `params`. Source: D8.
    """
    _check(columns, params)
    ax, W, H = sheet(ax, 3.1)
    step = (W - 20) / len(columns)
    largest = max(side for _, side, _ in columns)
    for k, (maps, side, how) in enumerate(columns):
        x = 10 + (k + 0.5) * step
        size = _size(side, largest, 0.62 * step)
        _stack(ax, x, 0.56 * H, maps, side, size, 0.6 * H)
        ax.text(x, 0.15 * H, f"{maps} of {side}×{side}" if side > 1 else plural(maps, "unit"), ha="center", size=9.5)
        if k:
            ax.text(
                x - step / 2, 0.97 * H, how, ha="center", va="top", size=9.5, color=palette.FORWARD, linespacing=1.1
            )
            _arrow(ax, x - step / 2, 0.79 * H)
            if params is not None:
                number = f"{params[k - 1]:,}" if params[k - 1] else "0"
                ax.text(x, 0.05 * H, number, ha="center", size=9.5, color=palette.MUTED, gid="params")
    if params is not None:
        ax.text(10 + 0.5 * step, 0.05 * H, "parameters:", ha="center", size=9.5, color=palette.MUTED)
    return ax


def _check(columns, params):
    if len(columns) < 2 or any(maps < 1 or side < 1 for maps, side, _ in columns):
        raise ValueError(f"Expected two or more columns of sizes from 1, received {list(columns)!r:.80}.")
    if params is not None and len(params) != len(columns) - 1:
        raise ValueError(f"Expected {len(columns) - 1} numbers in params, one per step, received {len(params)}.")


def _size(side: int, largest: int, room: float) -> float:
    """Width in points: the largest map fills the room, small ones stay visible."""
    return room * (0.25 + 0.75 * side / largest)


def _stack(ax, x, y, maps, side, size, tall):
    if side == 1:
        height = tall * (0.25 + 0.5 * min(maps, 120) / 120)
        look = dict(fc=palette.FORWARD_TINT, ec=palette.FORWARD, lw=1.3, gid="units")
        ax.add_patch(Rectangle((x - 5, y - height / 2), 10, height, **look))
        return
    shown = min(maps, 6)
    for j in reversed(range(shown)):
        shift = 3.0 * (j - (shown - 1) / 2)
        look = dict(fc=palette.CARD if j else palette.MIST, ec=palette.FORWARD, lw=1.1, gid="map")
        ax.add_patch(Rectangle((x - size / 2 + shift, y - size / 2 + shift), size, size, **look))


def _arrow(ax, x, y):
    pen = dict(arrowstyle="-|>", color=palette.FORWARD, lw=1.6, mutation_scale=11)
    ax.annotate("", (x + 9, y), (x - 9, y), arrowprops=pen)
