"""A small matrix is a table of numbers on coloured ground; beside another one it shows which entries differ."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.wording import short


def matrix(
    M,
    beside=None,
    rows: list[str] | None = None,
    columns: list[str] | None = None,
    digits: int = 2,
    ax: Axes | None = None,
) -> Axes:
    """Draw a matrix (n, m) with its numbers on a ground coloured by sign and size, and return the axes.

    `beside`: a matrix of the same shape; entries that differ from it get a dashed frame. `rows`, `columns`: their
    names. Raises ValueError for another shape, NaN, or the wrong number of names.
    """
    M = checks.numbers("M", M, (None, None))
    n, m = M.shape
    other = M if beside is None else checks.numbers("beside", beside, M.shape)
    rows, columns = checks.per_item("rows", rows, n, "row"), checks.per_item("columns", columns, m, "column")
    ax = card(ax, 0.8 + 0.62 * n, 0.9 + 1.15 * m)
    top = float(np.abs(M).max()) or 1.0
    ax.imshow(0.62 * M / top, cmap=palette.weight_map(), vmin=-1, vmax=1, aspect="auto")
    for (i, j), value in np.ndenumerate(M):
        ax.text(j, i, short(value, digits), size=12, ha="center", va="center_baseline", gid="entry")
        if not np.isclose(value, other[i, j]):
            frame = dict(fill=False, ec=palette.BACK, lw=2.2, ls=(0, (4, 2)), gid="differs")
            ax.add_patch(Rectangle((j - 0.44, i - 0.42), 0.88, 0.84, **frame))
    ax.set_xticks(range(m), [name or "" for name in columns])
    ax.set_yticks(range(n), [name or "" for name in rows])
    ax.tick_params(length=0, top=True, labeltop=True, bottom=False, labelbottom=False)
    ax.spines[:].set_visible(False)
    return ax
