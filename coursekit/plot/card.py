"""A drawing goes onto the axes it is given, or onto a new card of its own."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot.style import STYLE, WIDTH


def card(ax: Axes | None, height: float = 3.4, width: float = WIDTH) -> Axes:
    """`ax` itself, or the axes of a new figure of `width` x `height` inches in the style of the course."""
    return new_row(1, height, width)[0] if ax is None else axes_of(ax)


def sheet(ax: Axes | None, height: float, width: float = WIDTH) -> tuple[Axes, float, float]:
    """Axes without frame whose unit is one point, with their width and height: `ax`, or a new figure filled by them."""
    if ax is None:
        ax = card(None, height, width)
        ax.set_position((0, 0, 1, 1))
        ax.set_in_layout(False)
    axes_of(ax).set_axis_off()
    if (engine := ax.figure.get_layout_engine()) is not None and ax.get_in_layout():
        engine.execute(ax.figure)
    box, inches = ax.get_position(original=True), ax.figure.get_size_inches()
    w, h = 72 * box.width * inches[0], 72 * box.height * inches[1]
    ax.set(xlim=(0, w), ylim=(0, h), aspect="equal", anchor="C")
    return ax, w, h


def axes_of(ax: Axes) -> Axes:
    """`ax` if it is an Axes; TypeError otherwise."""
    if not isinstance(ax, Axes):
        raise TypeError(f"Expected ax to be one matplotlib Axes, received {type(ax).__name__}. Try ax=axes[0].")
    return ax


def row(ax: Axes | Sequence[Axes] | None, count: int, height: float = 3.4) -> list[Axes]:
    """`count` axes side by side: those given, or new ones. Raises ValueError when another number is given."""
    if ax is None:
        return new_row(count, height)
    axes = [axes_of(a) for a in np.ravel(np.asarray(ax, dtype=object))]
    if len(axes) != count:
        raise ValueError(f"Expected {count} axes, received {len(axes)}. Try fig, ax = plt.subplots(1, {count}).")
    return axes


def new_row(count: int, height: float, width: float = WIDTH) -> list[Axes]:
    """A new figure with `count` axes in a row; matplotlib's settings are as before afterwards."""
    import matplotlib.pyplot as plt

    with plt.rc_context(STYLE):
        return list(plt.subplots(1, count, figsize=(width, height), squeeze=False)[1][0])
