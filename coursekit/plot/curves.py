"""A learning curve tells how training went: training solid, validation dashed, the name at the end of the line."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from coursekit.nn.lookup import unknown
from coursekit.plot import checks, palette
from coursekit.plot.card import row
from coursekit.plot.endings import endings


def learning_curves(
    history: Any, metrics: str | Sequence[str] | None = None, ax: Axes | Sequence[Axes] | None = None
) -> Axes | np.ndarray:
    """Draw the metrics of one training run, or of several runs {name: history}, over whole epochs counted from 1.

    A history is a dict such as {"loss": [...], "val_loss": [...]} or an object with that dict as `.history`. Each of
    `metrics` (default: all, or the loss if `ax` is a single Axes) has axes of its own with its validation curve
    dashed. Returns the Axes, or an array of them for several metrics. Raises ValueError for unknown metrics, NaN, or
    no epochs.
    """
    runs = _runs(history)
    metrics = _metrics(runs, metrics, single=isinstance(ax, Axes))
    axes = row(ax, len(metrics), height=3.3)
    for one, metric in zip(axes, metrics, strict=True):
        _draw(one, runs, metric)
    return axes[0] if len(axes) == 1 else np.array(axes, dtype=object)


def _runs(history: Any) -> dict[str, dict]:
    """{name: {metric: values}}; a single run has the name ''."""
    table = _table(history)
    if table and all(isinstance(_table(v, strict=False), Mapping) for v in table.values()):
        return {str(name): _checked(_table(v)) for name, v in table.items()}
    return {"": _checked(table)}


def _table(history: Any, strict: bool = True) -> Any:
    table = getattr(history, "history", history)
    if strict and not isinstance(table, Mapping):
        raise TypeError(f"Expected a dict of lists or an object with .history, received {type(history).__name__}.")
    return table


def _checked(table: Mapping) -> dict[str, np.ndarray]:
    if not table:
        raise ValueError("Expected a history with at least one metric, received an empty one. Did fit run?")
    return {str(name): checks.numbers(f"history[{name!r}]", values, (None,)) for name, values in table.items()}


def _metrics(runs: dict, metrics: str | Sequence[str] | None, single: bool) -> list[str]:
    known = list(dict.fromkeys(m.removeprefix("val_") for run in runs.values() for m in run if m != "learning_rate"))
    if metrics is None:
        return known[:1] if single else known
    chosen = [metrics] if isinstance(metrics, str) else list(metrics)
    for metric in (m for m in chosen if m not in known):
        raise ValueError(unknown("metric", metric, known))
    return chosen


def _draw(ax: Axes, runs: dict, metric: str) -> None:
    ends = []
    for k, (name, run) in enumerate(runs.items()):
        colour = palette.FORWARD if len(runs) == 1 else palette.SERIES[k % len(palette.SERIES)]
        for key, words in ((metric, "training"), ("val_" + metric, "validation")):
            if key in run:
                _line(ax, run[key], colour, k if len(runs) > len(palette.SERIES) else 0, dashed=words == "validation")
                ends.append((run[key][-1], name or words, colour, words))
    ax.set_xlabel("epoch")
    ax.set_title(metric.replace("_", " "), loc="left")
    ax.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    ax.grid(axis="y")
    ax.set_axisbelow(True)
    if metric == "loss":
        ax.set_ylim(bottom=min(0, ax.get_ylim()[0]))
    ax.margins(x=0.02)
    endings(ax, _named_once(ends) if len(runs) > 1 else [(y, name, colour) for y, name, colour, _ in ends])
    if len(runs) > 1 and len({words for *_, words in ends}) == 2:
        ax.set_xlabel("epoch\nsolid: training, dashed: validation")


def _line(ax: Axes, values: np.ndarray, colour: str, marker: int, dashed: bool) -> None:
    look = dict(ls=(0, (4, 1.6)), mfc=palette.CARD) if dashed else dict(ls="-", mfc=colour)
    epochs = np.arange(1, len(values) + 1)
    marks = [0] if len(values) == 1 else [len(values) - 1]
    ax.plot(
        epochs, values, color=colour, marker=palette.MARKERS[marker % 10], ms=5, markevery=marks, lw=2, zorder=3, **look
    )


def _named_once(ends: list) -> list[tuple[float, str, str]]:
    """One label per run, at its training curve (or at its validation curve, if that is all there is)."""
    first = {}
    for y, name, colour, _ in ends:
        first.setdefault(name, (y, name, colour))
    return list(first.values())
