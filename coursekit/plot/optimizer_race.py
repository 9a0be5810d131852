"""Printed stars beside measured steps: what a book felt about eight optimizers, and what they did here."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from coursekit.examples.race import STEPS, Result
from coursekit.plot import palette
from coursekit.plot.panels import panels


def optimizer_race(results: Sequence[Result], stars: dict[str, tuple[str, str]], ax: Axes | None = None) -> Axes:
    """Draw, task by task, the steps to the target: a dot for the median seed and a line from the best to the worst.

    stars: {optimizer: (speed, quality)} as printed; they stand beside the names. A cross at the right edge means that
    the median run never arrived. Raises ValueError for no results or a racer without
    stars. Source: L27.
    """
    tasks = list(dict.fromkeys(r.task for r in results))
    racers = list(dict.fromkeys(r.optimizer for r in results))
    if not tasks or set(racers) - set(stars):
        raise ValueError(f"Expected results, and stars for each of {racers}, received stars for {sorted(stars)}.")
    ax, axes = panels(ax, len(tasks), 3.7, margins=(112, 42, 12, 30), gap=18)
    for one, task in zip(axes, tasks, strict=True):
        for r in (r for r in results if r.task == task):
            _bar(one, racers.index(r.optimizer), r)
        one.set(title=task, xlim=(5, STEPS * 1.25), ylim=(len(racers) - 0.5, -0.6))
        one.set_xscale("log")
        one.set_xticks([10, 30, 100, 300], ["10", "30", "100", "300"])
        one.minorticks_off()
        one.set_yticks(range(len(racers)), [])
        one.grid(axis="both", zorder=0)
    axes[0].set_yticks(range(len(racers)), [f"{name}  {stars[name][0]:<3}" for name in racers])
    axes[0].annotate(
        "printed:\nspeed", (0, 1), (-6, 4), xycoords="axes fraction", textcoords="offset points", ha="right", size=9.5
    )
    axes[len(axes) // 2].set_xlabel("steps to the target (few is good)")
    return ax


def _bar(ax: Axes, y: int, result: Result) -> None:
    low, middle, high = result.steps
    late = result.arrived * 2 <= 5 and middle >= STEPS
    colour = palette.BACK if late else palette.FORWARD
    ax.plot([low, high], [y, y], color=colour, lw=2.2, alpha=0.6, zorder=2, gid="spread")
    ax.plot(middle, y, marker="X" if late else "o", ms=8, color=colour, mec=palette.CARD, zorder=3, gid="median")
