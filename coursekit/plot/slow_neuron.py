"""A neuron that is sure and wrong learns slowly with one loss and at once with the other."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from coursekit.examples import SlowNeuron
from coursekit.plot import palette
from coursekit.plot.panels import panels


def slow_neuron(runs: Mapping[str, Mapping[str, SlowNeuron]], ax: Axes | None = None) -> Axes:
    """Draw output and cost against the epoch, one column for each loss and one curve for each start.

    runs: {words for the loss: {words for the start: record of `examples.slow_neuron`}}, one to three losses and one to
    four starts. The target, 0, is a black line. Each cost has a scale of its own: the losses have different units.
    Raises ValueError for nothing to draw or too much. Source: D33.
    """
    starts = list(dict.fromkeys(start for column in runs.values() for start in column))
    if not 1 <= len(runs) <= 3 or not 1 <= len(starts) <= len(palette.SERIES):
        raise ValueError(f"Expected one to three losses and one to four starts, received {list(runs)} and {starts}.")
    ax, columns = panels(ax, len(runs), 4.7, margins=(46, 40, 14, 58), gap=44)
    for column, (loss, records) in zip(columns, runs.items(), strict=True):
        column.set_axis_off()
        above, below = column.inset_axes((0, 0.545, 1, 0.455)), column.inset_axes((0, 0, 1, 0.455))
        for start, record in records.items():
            _curves(above, below, record, start, starts.index(start))
        _frames(above, below, loss)
    left, right = columns[0].child_axes
    left.set_ylabel("output $a$")
    right.set_ylabel("cost $C$")
    style = dict(loc="upper center", bbox_to_anchor=(0.5, 1.0), fontsize=10, handlelength=2.8)
    ax.legend(*left.get_legend_handles_labels(), ncols=len(starts), frameon=False, **style)
    return ax


def _curves(above: Axes, below: Axes, record: SlowNeuron, start: str, k: int) -> None:
    look = dict(color=palette.SERIES[k], ls=palette.DASHES[k % 4], lw=2.2, zorder=3)
    above.plot(record.outputs, label=start, gid="output", **look)
    below.plot(record.losses, gid="cost", **look)
    last = len(record.outputs) - 1
    spot = dict(marker="o", ms=6, mfc=palette.CARD, mec=palette.SERIES[k], mew=1.6, zorder=4, clip_on=False)
    above.plot(last, record.outputs[-1], gid="end", **spot)


def _frames(above: Axes, below: Axes, loss: str) -> None:
    above.axhline(0, color=palette.TARGET, lw=1.4, zorder=2, gid="target")
    above.set_title(loss)
    above.set(ylim=(-0.04, 1.04), yticks=(0, 0.5, 1), xticklabels=[])
    below.set_ylim(bottom=0)
    below.locator_params(axis="y", nbins=4)
    below.set_xlabel("epoch")
    for ax in (above, below):
        ax.margins(x=0.02)
        ax.grid(axis="y")
