"""The picture beside the knobs of `perceptron_steps`: the plane, the diary and the mistakes of each epoch."""

import numpy as np
from matplotlib.patches import Rectangle

from coursekit.explorers.perceptron_steps import MOST_EPOCHS, Steps, current, run, shown
from coursekit.neurons import binary_inputs
from coursekit.neurons.table import CROSS, row
from coursekit.plot import palette
from coursekit.plot.line_updates import EXTENT, on_side, one_update
from coursekit.plot.plane import plane

ROWS = 8  # of the diary, at most
HEADS = (("step", 0.0), ("x₁x₂", 0.15), ("wants", 0.31), ("net", 0.455), ("says", 0.595), ("weights after", 0.88))


def draw(state: Steps, figure) -> None:
    """Draw the plane with the line before and after the step, the last rows of the diary, and the learning curve."""
    _plane(figure.add_axes((0.05, 0.2, 0.265, 0.66)), state)
    _diary(figure.add_axes((0.35, 0.12, 0.43, 0.8)), state)
    _mistakes(figure.add_axes((0.835, 0.2, 0.15, 0.66)), state)


def _plane(ax, state: Steps) -> None:
    step, first = current(state), run(state).steps[:4]
    y = np.array([int(s.target == 1) for s in first])
    if step is None:
        on_side(ax, np.zeros(3))
        plane(binary_inputs(2), y, ax=ax, extent=EXTENT)
        ax.text(0.5, -0.3, "on for all points", size=9.5, ha="center", va="center", color=palette.MUTED)
    else:
        one_update(ax, binary_inputs(2), y, step)
    ax.set(title=f"step {shown(state)}", xlabel="x₁", xticks=(0, 1), yticks=(0, 1))
    ax.set_ylabel("x₂", rotation=0, labelpad=8)


def _diary(ax, state: Steps) -> None:
    """The rows up to this step, this one on blue, and a cross where the answer was wrong."""
    done = shown(state)
    start = max(0, -(-done // 4) * 4 - ROWS)
    ax.set(xlim=(-0.06, 1.12), ylim=(-ROWS - 0.5, 1))
    ax.set_axis_off()
    for words, x in HEADS:
        ax.text(x, 0, words, size=9.5, ha="center", va="center", weight="bold")
    for k, step in enumerate(run(state).steps[start:done]):
        if start + k + 1 == done:
            ax.add_patch(Rectangle((-0.06, -k - 1.45), 1.18, 0.9, fc=palette.FORWARD_TINT, lw=0, gid="now"))
        if step.pattern == 0:
            ax.plot([-0.06, 1.12], [-k - 0.5] * 2, color=palette.FAINT, lw=0.8)
        for (_, x), words in zip(HEADS, _cells(start + k + 1, step), strict=True):
            look = dict(color=palette.BACK, weight="bold") if CROSS in words else {}
            ax.text(x, -k - 1, words.replace("-", "−"), size=9.5, ha="center", va="center", gid="cell", **look)


def _cells(number: int, step) -> tuple[str, ...]:
    pattern = "".join(f"{int(v)}" for v in step.x[1:])
    says = f"{step.answer} {CROSS}" if step.wrong else str(step.answer)
    return str(number), pattern, str(step.target), row(step.net), says, row(step.after)


def _mistakes(ax, state: Steps) -> None:
    """Mistakes of each epoch that is complete at this step; the epochs still to come are only a frame."""
    whole, complete = run(state), shown(state) // 4
    counts = whole.mistakes
    epochs = np.arange(1, len(counts) + 1)
    ax.bar(epochs, counts, width=0.7, fc="none", ec=palette.FAINT, lw=1)
    ax.bar(epochs[:complete], counts[:complete], width=0.7, color=palette.BACK, gid="mistakes")
    for epoch in (e for e in epochs[:complete] if counts[e - 1] == 0):
        ax.text(epoch, 0.1, "✓", size=11, ha="center", va="bottom", color=palette.FORWARD)
    ax.axvline(state.epochs + 0.5, color=palette.MUTED, lw=1.2, ls=palette.DASHES[1], gid="allowed")
    ax.set(title="mistakes", xlabel="epoch", xlim=(0.3, MOST_EPOCHS + 0.9), ylim=(0, 4.2))
    ax.set(xticks=(1, 5, 10), yticks=range(5))
