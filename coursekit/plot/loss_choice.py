"""From the task to the loss to the output unit: three questions, and a red light where two answers do not fit."""

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.boxes import Box, arrow, box
from coursekit.plot.card import sheet
from coursekit.plot.pairing import LOSS_UNIT, LOSSES, SIGNAL, TASK_LOSS, TASKS, UNITS, mismatches
from coursekit.plot.wording import fitting

HEADS = ("What is asked?", "How wrong was it?", "What answers?")
SMALL = {"linear": "a = z", "sigmoid": "from 0 to 1", "softmax": "shares of 1"}


def loss_choice(
    task: str | None = None, loss: str | None = None, unit: str | None = None, ax: Axes | None = None
) -> Axes:
    """Draw tasks, losses and output units as three columns with an arrow for each pair that fits.

    With all of task ("a number", "yes or no", "one of several"), loss (a Keras name such as "mean_squared_error") and
    unit ("linear", "sigmoid", "softmax") this choice is lit: solid where it fits, dashed orange and crossed where it
    does not, with the reasons below. Raises ValueError for unknown names, or for one or two of the three. Source: C22,
    C23, K26.
    """
    chosen = (task, loss, unit)
    if None in chosen and any(chosen):
        raise ValueError(f"Expected all three of task, loss and unit, or none, received {chosen}.")
    wrong = mismatches(*chosen) if task else {}
    ax, W, H = sheet(ax, 4.0 if task else 3.3)
    foot = 50 if task else 0
    places = _boxes(ax, W, H - foot, foot, chosen)
    _heads(ax, places)
    _arrows(ax, places, chosen, wrong)
    if task:
        _reasons(ax, wrong, loss)
    return ax


def _boxes(ax: Axes, W: float, H: float, foot: float, chosen: tuple) -> tuple[dict[str, Box], ...]:
    tasks, losses = {k: (k, v) for k, v in TASKS.items()}, {k: (v, "") for k, v in LOSSES.items()}
    columns = (tasks, losses, {unit: (unit, SMALL[unit]) for unit in UNITS})
    widths, centres = (0.21 * W, 0.33 * W, 0.19 * W), (0.12 * W, 0.51 * W, 0.895 * W)
    return tuple(
        _column(ax, names, (x, w, foot), H - 34, pick)
        for names, x, w, pick in zip(columns, centres, widths, chosen, strict=True)
    )


def _column(ax: Axes, names: dict, place: tuple, height: float, pick: str | None) -> dict[str, Box]:
    step = height / len(names)
    drawn = {}
    for k, (name, (words, small)) in enumerate(names.items()):
        at = (place[0], place[2] + height - (k + 0.5) * step, place[1], min(42.0, 0.74 * step))
        drawn[name] = box(ax, at, words, "forward" if name == pick else "data", small)
    return drawn


def _heads(ax: Axes, places: tuple) -> None:
    top = ax.get_ylim()[1] - 16
    for words, column in zip(HEADS, places, strict=True):
        ax.text(next(iter(column.values())).x, top, words, size=11, weight="bold", ha="center", va="center", gid="head")


def _arrows(ax: Axes, places: tuple, chosen: tuple, wrong: dict) -> None:
    tasks, losses, units = places
    for task, fit in TASK_LOSS.items():
        for loss in fit:
            _wire(ax, tasks[task], losses[loss], lit=not chosen[0])
    for loss, unit in LOSS_UNIT.items():
        _wire(ax, losses[loss], units[unit], lit=not chosen[0])
    if chosen[0]:
        task, loss, unit = chosen
        _choice(ax, tasks[task], losses[loss], (task, loss) in wrong)
        _choice(ax, losses[loss], units[unit], (loss, unit) in wrong)


def _wire(ax: Axes, a: Box, b: Box, lit: bool) -> None:
    ends = _ends(a, b)
    if lit:
        arrow(ax, *ends, look="forward")
    else:
        ax.plot(*zip(*ends, strict=True), color=palette.FAINT, lw=1.4, zorder=1, gid="fits")


def _ends(a: Box, b: Box) -> tuple:
    """Right end of box `a` and left end of box `b`."""
    return a.at("right"), b.at("left")


def _choice(ax: Axes, a: Box, b: Box, wrong: bool) -> None:
    start, end = _ends(a, b)
    arrow(ax, start, end, look="back" if wrong else "forward")
    if wrong:
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        ax.plot(*middle, "o", ms=15, mfc=palette.CARD, mec=palette.BACK, mew=1.6, zorder=5, gid="mismatch")
        ax.plot(*middle, "x", ms=7, color=palette.BACK, mew=2.2, zorder=6)


def _reasons(ax: Axes, wrong: dict, loss: str) -> None:
    """Up to three lines below the columns: what does not fit, and why; or that all is well."""
    lines = [f"✗ {_spoken(a)}, {_spoken(b)}: {why}" for (a, b), why in wrong.items()]
    good = f"✓ These three fit: what comes back to the net input is {SIGNAL[loss]}."
    for k, words in enumerate(lines or [good]):
        colour = palette.BACK if lines else palette.FORWARD
        size = fitting(words, 0.96 * ax.get_xlim()[1], 10, 7)
        ax.text(0.02 * ax.get_xlim()[1], 42 - 15 * k, words, size=size, color=colour, va="center", gid="reason")


def _spoken(name: str) -> str:
    return LOSSES.get(name, name)
