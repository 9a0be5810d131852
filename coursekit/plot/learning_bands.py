"""One run is an anecdote: the line is the middle of several seeds, the band reaches from the best to the worst."""

from collections.abc import Mapping, Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.examples import Learning
from coursekit.nn.lookup import unknown
from coursekit.plot import checks, palette
from coursekit.plot.card import card
from coursekit.plot.endings import endings
from coursekit.plot.panels import panels

COLOURS = (*palette.SERIES, palette.FORWARD, palette.MUTED)
GAP = 0.04
WHAT = {"test_errors": "test error (%)", "train_errors": "training error (%)"}


def learning_bands(
    curves: Mapping[str, np.ndarray] | Sequence[Learning],
    x: np.ndarray | None = None,
    xlabel: str = "epoch",
    ylabel: str | None = None,
    what: str = "test_errors",
    apart: bool = False,
    ax: Axes | None = None,
) -> Axes:
    """Draw the median over seeds of each way of training, in a band from the lowest to the highest seed.

    curves: records of `examples.learning`, of which `what` ("test_errors" or "train_errors", in percent) is drawn, or
    any {name: (seeds, epochs)}; one to six of them (apart: to eight). x (epochs,): where they were measured (default:
    the epochs of the records, or 1, 2, 3 ...). apart=True gives each way a small panel of its own, with the medians of
    the others in grey behind it. Raises ValueError for NaN, lengths that differ, or too many. Source: C21, D36, D40.
    """
    if not isinstance(curves, Mapping):
        curves, x, ylabel = _records(curves, x, ylabel, what)
    ylabel, most = ylabel or "loss", 8 if apart else len(COLOURS)
    if not isinstance(curves, Mapping) or not 1 <= len(curves) <= most:
        raise ValueError(f"Expected one to {most} curves as {{name: (seeds, epochs)}}, received {curves!r:.60}.")
    runs = {name: checks.numbers(f"curves[{name!r}]", values, (None, None)) for name, values in curves.items()}
    length = next(iter(runs.values())).shape[1]
    x = checks.numbers("x", np.arange(1, length + 1) if x is None else x, (None,))
    for name, values in runs.items():
        checks.numbers(f"curves[{name!r}]", values, (None, len(x)))
    return _apart(ax, runs, x, xlabel, ylabel) if apart else _together(card(ax, 3.5), runs, x, xlabel, ylabel)


def _records(records: Sequence[Learning], x, ylabel: str | None, what: str) -> tuple:
    """Curves, epochs and the name of the scale of a sequence of records."""
    if not records or len({tuple(r.epochs) for r in records}) > 1:
        raise ValueError(f"Expected records of the same epochs, received {[r.name for r in records]}.")
    if what not in WHAT:
        raise ValueError(unknown("kind of errors", what, WHAT))
    curves = {r.name.replace("_", " "): getattr(r, what) for r in records}
    return curves, records[0].epochs if x is None else x, ylabel or WHAT[what]


def _together(ax: Axes, runs: dict, x: np.ndarray, xlabel: str, ylabel: str) -> Axes:
    for k, values in enumerate(runs.values()):
        _band(ax, x, values, COLOURS[k], palette.DASHES[k % 4])
    _frame(ax, xlabel, ylabel)
    endings(ax, [(np.median(v, axis=0)[-1], name, COLOURS[k]) for k, (name, v) in enumerate(runs.items())])
    return ax


def _apart(ax: Axes | None, runs: dict, x: np.ndarray, xlabel: str, ylabel: str) -> Axes:
    across = 4 if len(runs) in (4, 7, 8) else min(3, len(runs))
    down = -(-len(runs) // across)
    ax, rows = panels(ax, down, 0.8 + 1.7 * down, across=False, margins=(50, 40, 16, 24), gap=36)
    low, high = min(v.min() for v in runs.values()), max(v.max() for v in runs.values())
    pad = 0.04 * (high - low or 1)
    for k, name in enumerate(runs):
        column = k % across
        one = rows[k // across].inset_axes((column * (1 + GAP) / across, 0, (1 + GAP) / across - GAP, 1))
        _spotlight(one, runs, name, x)
        _frame(one, xlabel if k >= len(runs) - across else "", ylabel if column == 0 else "")
        one.set_title(name)
        one.set_ylim(low - pad, high + pad)
        if column:
            one.tick_params(labelleft=False)
        if k < len(runs) - across:
            one.tick_params(labelbottom=False)
    for one in rows:
        one.set_axis_off()
    return ax


def _spotlight(ax: Axes, runs: dict, name: str, x: np.ndarray) -> None:
    for other, values in runs.items():
        if other != name:
            ax.plot(x, np.median(values, axis=0), color=palette.FAINT, lw=1.2, zorder=1, gid="other")
    _band(ax, x, runs[name], palette.FORWARD, "-")


def _band(ax: Axes, x: np.ndarray, values: np.ndarray, colour: str, dashes) -> None:
    look = dict(color=colour, zorder=2, lw=0)
    ax.fill_between(x, values.min(axis=0), values.max(axis=0), alpha=0.18, gid="band", **look)
    ax.plot(x, np.median(values, axis=0), color=colour, ls=dashes, lw=2, zorder=3, gid="median")


def _frame(ax: Axes, xlabel: str, ylabel: str) -> None:
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.grid(axis="y")
    ax.set_axisbelow(True)
    ax.margins(x=0.02)
