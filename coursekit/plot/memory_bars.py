"""Where the memory goes: a bar for each situation, cut into parameters, gradients, optimizer and activations."""

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.nn.memory import MemoryReport
from coursekit.nn.summary import size
from coursekit.plot import palette
from coursekit.plot.card import card

PARTS = {
    "parameters": dict(fc=palette.FORWARD, hatch=""),
    "gradients": dict(fc=palette.BACK_TINT, hatch=""),
    "optimizer": dict(fc=palette.FAINT, hatch="..."),
    "activations": dict(fc=palette.FORWARD_TINT, hatch="///"),
}


def memory_bars(reports: Mapping[str, MemoryReport], ax: Axes | None = None) -> Axes:
    """Draw one bar per report of `nn.memory_report`, by name, and return the axes; the total stands at its end.

    Lengths are bytes on a linear scale, so that they may be compared. Raises ValueError for no report. Source: C17.
    """
    if not reports:
        raise ValueError(
            "Expected at least one report, received none. Try {'batch 1': nn.memory_report([2, 2, 1], 1)}."
        )
    ax = card(ax, 1.2 + 0.48 * len(reports))
    start = np.zeros(len(reports))
    for part, look in PARTS.items():
        wide = np.array([getattr(report, part) for report in reports.values()], float)
        ax.barh(range(len(reports)), wide, left=start, height=0.6, ec=palette.INK, lw=0.8, label=part, **look)
        start += wide
    for place, report in enumerate(reports.values()):
        at = (report.total, place)
        ax.annotate(size(report.total), at, (6, 0), textcoords="offset points", va="center", size=10, gid="total")
    ax.set_yticks(range(len(reports)), list(reports))
    ax.set(xlim=(0, 1.16 * start.max()), xlabel="memory for one update")
    ax.xaxis.set_major_formatter(lambda count, _: size(round(count)))
    ax.locator_params(axis="x", nbins=5)
    ax.invert_yaxis()
    ax.tick_params(axis="y", length=0)
    ax.legend(loc="lower center", bbox_to_anchor=(0.45, 1.0), ncols=4, fontsize=9.5, handlelength=1.4)
    return ax
