"""Seen by the hidden units the points stand elsewhere, and one line can do what it could not do before."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.lines import line
from coursekit.plot.plane import extent_of, plane
from coursekit.plot.wording import halo, short


def hidden_space(
    hidden: Any,
    y: np.ndarray,
    X: np.ndarray | None = None,
    output: tuple | None = None,
    names: tuple[str, str] = ("h1", "h2"),
    ax: Axes | None = None,
) -> Axes:
    """Draw the hidden values (n, 2) of n examples with classes y, and the line of the output unit.

    `hidden` is the array, or a net with ``hidden(X)``, ``W2`` and ``b2``, which then needs X (n, 2). `output` is
    (w0, w1, w2) of the output unit: its line, with the on side tinted. With X (at most 8 rows) the inputs that land
    on a point stand beside it. Raises ValueError for wrong shapes, NaN, or a net without X. Source: C8, L4.
    """
    H, output = _values(hidden, X, output)
    H = checks.numbers("hidden", H, (None, 2))
    y = checks.classes("y", y, len(H))
    ax = card(ax, 4.6, 5.2)
    extent = extent_of(np.vstack([H, [[0, 0], [1, 1]]]) if _unit_square(H) else H, None)
    if output is not None:
        _on_side(ax, output, extent)
    plane(H, y, ax=ax, extent=extent, names=names)
    if _unit_square(H):
        ax.set(xticks=(0, 1), yticks=(0, 1))
    if output is not None:
        line(*output, ax=ax)
    if X is not None and len(X) <= 8:
        _origins(ax, H, checks.numbers("X", X, (len(H), None)))
    return ax


def _values(hidden: Any, X: np.ndarray | None, output: tuple | None) -> tuple[Any, tuple | None]:
    if not hasattr(hidden, "hidden"):
        return hidden, output
    if X is None:
        raise ValueError("Expected X with a net, received None. Try hidden_space(net, y, X=X).")
    w1, w2 = np.ravel(hidden.W2)
    return hidden.hidden(X), output or (float(np.ravel(hidden.b2)[0]), float(w1), float(w2))


def _unit_square(H: np.ndarray) -> bool:
    return bool(H.min() >= -0.01 and H.max() <= 1.01)


def _on_side(ax: Axes, output: tuple, extent: tuple) -> None:
    x1, x2 = np.meshgrid(np.linspace(*extent[:2], 301), np.linspace(*extent[2:], 301))
    on = (output[0] + output[1] * x1 + output[2] * x2).astype(float)
    if on.max() > 0:
        ax.contourf(x1, x2, on, levels=[0, on.max() + 1], colors=[palette.FORWARD_TINT], zorder=0)


def _origins(ax: Axes, H: np.ndarray, X: np.ndarray) -> None:
    """Beside each place: the inputs that land there, such as (0, 1) and (1, 0)."""
    places, which = np.unique(H.round(6), axis=0, return_inverse=True)
    for k, place in enumerate(places):
        inputs = ["(" + ", ".join(short(v) for v in x) + ")" for x in X[which.ravel() == k]]
        below = place[1] < np.mean(ax.get_ylim())
        ax.annotate(
            " and ".join(inputs) if len(inputs) < 3 else ",\n".join(inputs), place, (0, -11 if below else 11),
            textcoords="offset points", ha="center", va="top" if below else "bottom", size=9.5,
            path_effects=halo(), zorder=7,
        )  # fmt: skip
