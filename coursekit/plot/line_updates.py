"""A unit that learns turns its line: one small plane for every change of the weights."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.neurons import Run
from coursekit.neurons.table import row
from coursekit.plot import palette
from coursekit.plot.card import sheet
from coursekit.plot.lines import line
from coursekit.plot.plane import plane
from coursekit.plot.wording import halo

COLUMNS = 4
EXTENT = (-0.45, 1.45, -0.45, 1.45)
SIDE = 78.0  # points of one plane
LINE = 36.0  # points for the words above it


def line_updates(run: Run, most: int = 12, ax: Axes | None = None) -> Axes:
    """Draw the first `most` changes of a unit with two inputs, update by update; returns the axes.

    In each plane: the pattern that was wrong in a ring, the line before (grey) and after (black), the side where the
    unit is now on in blue. Above it: the pattern, and the weights (w0, w1, w2) after the step. Raises ValueError for
    several units, for other inputs than two, and for a run that changed nothing. Source: C6, C7.
    """
    X, y, changes = _story(run, most)
    rows = -(-len(changes) // COLUMNS)
    ax, W, H = sheet(ax, (rows * (SIDE + LINE + 14) + 8) / 72)
    columns = min(COLUMNS, len(changes))
    across, down = W / columns, H / rows
    for k, (number, step) in enumerate(changes):
        x, top = (k % columns) * across, H - (k // columns) * down
        side = min(across - 24, down - LINE - 6)
        inner = ax.inset_axes((x + (across - side) / 2, top - LINE - side, side, side), transform=ax.transData)
        one_update(inner, X, y, step)
        _words(ax, x + across / 2, top - 4, number, step)
    return ax


def one_update(ax: Axes, X: np.ndarray, y: np.ndarray, step) -> None:
    """The plane of one step: points, the pattern in a ring, lines before and after, the side that is on."""
    after, view = np.asarray(step.after, dtype=float), _view(X)
    on_side(ax, after, view)
    plane(X, y, ax=ax, extent=view)
    ax.set(xticks=(), yticks=(), xlabel="", ylabel="")
    for spine in ax.spines.values():
        spine.set(visible=True, color=palette.FAINT)
    before = np.asarray(step.before, dtype=float)
    if before[1:].any() and step.wrong:
        _grey_line(ax, before)
    if after[1:].any():
        line(*after, ax=ax)
    if not any(drawn.get_gid() == "line" for drawn in ax.lines):
        words = f"{'on' if after[0] >= 0 else 'off'} for all points"
        look = dict(size=9.5, ha="center", va="center", color=palette.MUTED, path_effects=halo(), zorder=6)
        ax.text((view[0] + view[1]) / 2, (view[2] + view[3]) / 2, words, gid="no line", **look)
    ring = dict(marker="o", mfc="none", mec=palette.BACK, mew=2.2, ms=19, zorder=6, gid="wrong")
    if step.wrong:
        ax.plot(*np.asarray(step.x, dtype=float)[1:], **ring)


def on_side(ax: Axes, w: np.ndarray, view: tuple = EXTENT) -> None:
    """Tint where w0 + w1 x1 + w2 x2 >= 0, in the view (left, right, low, high)."""
    x1, x2 = np.meshgrid(view[:2], view[2:])
    if w[1:].any():
        ax.contourf(x1, x2, w[0] + w[1] * x1 + w[2] * x2, levels=[0, 1e9], colors=[palette.FORWARD_TINT], zorder=0)
    elif w[0] >= 0:
        ax.axhspan(*view[2:], color=palette.FORWARD_TINT, lw=0, zorder=0)


def _view(X):
    """Left, right, low, high of a plane with room for rings and words: EXTENT for inputs 0 and 1."""
    low, high = X.min(axis=0), X.max(axis=0)
    room = 0.45 * (high - low).max()
    return low[0] - room, high[0] + room, low[1] - room, high[1] + room


def _grey_line(ax, w):
    """The line before the step, thin and grey, without an arrow."""
    foot = -w[0] * w[1:] / (w[1:] @ w[1:])
    along = np.array([-w[2], w[1]]) / np.linalg.norm(w[1:])
    ends = foot + np.array([[-9], [9]]) * along
    ax.plot(*ends.T, color=palette.DEAD, lw=1.4, ls="--", zorder=3, gid="before", scalex=False, scaley=False)


def _story(run, most):
    """Inputs, targets, and the numbered steps that changed the weights."""
    first = [step for step in run.steps if step.epoch == 1]
    X = np.array([step.x[1:] for step in first], dtype=float)
    if run.w.shape != (3,):
        raise ValueError(f"line_updates expected one unit with two inputs, weights (3,), received {run.w.shape}.")
    changes = [(k, step) for k, step in enumerate(run.steps, 1) if np.any(step.change)][: max(most, 1)]
    if not changes:
        raise ValueError("line_updates expected a run in which weights changed, received one without a change.")
    return X, np.array([int(step.target == 1) for step in first]), changes


def _words(ax, x, y, number, step):
    inputs = "".join(f"{float(v):g}" for v in step.x[1:]) if max(step.x) <= 1 and min(step.x) >= 0 else row(step.x[1:])
    head = f"step {number}: {inputs} is {'wrong' if step.wrong else 'right'}".replace("-", "−")
    style = dict(ha="center", va="top", color=palette.INK)
    ax.text(x, y, head, size=9.5, weight="bold", **style)
    ax.text(x, y - 14, f"w = {row(step.after)}".replace("-", "−"), size=9.5, **style)
