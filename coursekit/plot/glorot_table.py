"""Printed errors beside measured ones: the same five nets on other data, and the same question, does the start help?"""

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples import GlorotTable, Learning
from coursekit.formulas.published_table import Table
from coursekit.plot import palette
from coursekit.plot.panels import panels

ROW = 27 / 72


def glorot_table(published: Table, measured: GlorotTable, ax: Axes | None = None) -> Axes:
    """Draw the printed table, and right of each row the error measured here after the last epoch.

    published: `formulas.published("glorot")`; measured: a record of `examples.glorot_table`. In each pair of plain and
    normalised start the smaller printed number is bold. A dot is the mean test error, a ring the mean training error, a
    line reaches from the best to the worst seed. Raises ValueError for a measured row that the table does not have.
    Source: D44.
    """
    types = [row[0] for row in published.rows]
    if not measured.rows or {row.name for row in measured.rows} - set(types):
        raise ValueError(f"Expected measured rows among {types}, received {[row.name for row in measured.rows]}.")
    ax, (left, right) = panels(ax, 2, 1.45 + ROW * len(types), margins=(12, 42, 40, 62), gap=20)
    _printed(left, published)
    for row in measured.rows:
        _ours(right, types.index(row.name), row)
    right.set(ylim=(len(types) - 0.4, -0.6), yticks=(), xlabel="error in percent (small is good)")
    right.set_title(f"here: shapes, {measured.n_train:,} images", pad=32)
    right.grid(axis="x")
    right.margins(x=0.12)
    _key(right)
    return ax


def better(published: Table) -> set[tuple[str, int]]:
    """(type, column) of the smaller number in each pair of plain and normalised start; both where they are equal."""
    rows = {row[0]: row for row in published.rows}
    pairs = [(kind, f"{kind} N") for kind in rows if f"{kind} N" in rows]
    cells = [(kind, other, c) for a, b in pairs for kind, other in ((a, b), (b, a)) for c in range(1, len(rows[a]))]
    return {(kind, c) for kind, other, c in cells if rows[kind][c] <= rows[other][c]}


def _printed(ax: Axes, published: Table) -> None:
    bold = better(published)
    ax.set(xlim=(0, 1), ylim=(len(published.rows) - 0.4, -0.6), xticks=(), yticks=())
    ax.spines[:].set_visible(False)
    ax.set_title("printed in 2010: test error in percent", pad=32)
    places = [0.0, *np.linspace(0.42, 0.97, len(published.columns) - 1)]
    for c, (x, name) in enumerate(zip(places, published.columns, strict=True)):
        side = "right" if c else "left"
        if c:
            head = dict(size=9, ha=side, va="bottom", color=palette.MUTED, gid="column")
            ax.text(x, -0.6, name.replace("-ImageNet", "-\nImageNet").replace("-3x2", "\n3x2"), **head)
        for k, row in enumerate(published.rows):
            weight = "bold" if (row[0], c) in bold else "normal"
            words = f"{row[c]:.2f}" if c else row[c]
            ax.text(x, k, words, size=10.5, ha=side, va="center", weight=weight, gid="printed")


def _ours(ax: Axes, y: int, row: Learning) -> None:
    colour = palette.FORWARD if row.name.endswith(" N") else palette.MUTED
    test, train = row.test_errors[:, -1], row.train_errors[:, -1]
    for errors, shift, fill, gid in ((train, 0.14, palette.CARD, "training"), (test, -0.14, colour, "test")):
        ax.plot([errors.min(), errors.max()], [y + shift] * 2, color=colour, lw=2, alpha=0.5, zorder=2, gid="spread")
        ax.plot(errors.mean(), y + shift, "o", ms=6.5, mfc=fill, mec=colour, mew=1.3, zorder=3, gid=gid)
    words = dict(textcoords="offset points", va="center", size=9.5, annotation_clip=False, gid="number")
    ax.annotate(f"{test.mean():.1f}", (max(test.max(), train.max()), y - 0.1), (9, 0), **words)


def _key(ax: Axes) -> None:
    for words, fill in (("test", palette.MUTED), ("training", palette.CARD)):
        ax.plot([], [], "o", ms=6.5, mfc=fill, mec=palette.MUTED, mew=1.3, label=words)
    look = dict(ncols=2, fontsize=9.5, handletextpad=0.3, columnspacing=1.2, borderaxespad=0)
    ax.legend(loc="lower left", bbox_to_anchor=(0, 1.01), frameon=False, **look)
