"""The picture beside the knobs of `five_steps`: the network with what is known by now, and the newest arrays."""

import numpy as np
from matplotlib.patches import Circle

from coursekit.explorers.five_steps import BACK, ERROR, GRADIENTS, HIDDEN, OUTPUT, STAGES, UPDATE, Walk, arrays, of
from coursekit.formulas import formula
from coursekit.plot import backward, network, palette
from coursekit.plot.wording import halo, short

LINE = 0.046  # of the figure's height
PLACE, PLACE_BACK = (0.0, 0.0, 0.57, 0.97), (-16 / 612, 15 / 295.2, 0.57 + 32 / 612, 0.97)
"""Where the network stands; that of `plot.backward` has other margins, and its units shall stay where they were."""
LONG = {"Delta1": "Δ1", "Delta2": "Δ2", "Delta2 W2^T": "Δ2 W2ᵀ", "dL/dA2": "∂L/∂A2"}


def draw(state: Walk, figure) -> None:
    """Draw the network on the left, and on the right the step, its equations and what it has computed."""
    ax = figure.add_axes(PLACE_BACK if state.step == GRADIENTS else PLACE)
    draw_network(ax, state)
    title, words, ids = STAGES[state.step - 1]
    back = ERROR <= state.step <= GRADIENTS
    figure.text(0.583, 0.9, title, size=12.5, weight="bold", color=palette.BACK if back else palette.FORWARD)
    figure.text(0.583, 0.83, words, size=10)
    for k, id in enumerate(ids):
        figure.text(0.583, 0.71 - 0.12 * k, _mathtext(formula(id).latex), size=12)
    draw_arrays(figure, arrays(state), top=0.7 - 0.12 * len(ids))


def _mathtext(latex: str) -> str:
    """The formula for matplotlib, with fractions of full size."""
    return f"${latex}$".replace(r"\big", "").replace(r"\frac", r"\dfrac")


def draw_network(ax, state: Walk) -> None:
    """Units show their value once it is known; errors stand below them; gradients lie on the wires of their weights."""
    trace = of(state).trace
    first, second = trace.layers
    known = [
        trace.x[0],
        *(
            layer.a[0] if since <= state.step < UPDATE else None
            for layer, since in zip(trace.layers, (HIDDEN, OUTPUT), strict=True)
        ),
    ]
    if state.step == GRADIENTS:
        deltas, gradients = [first.delta[0], second.delta[0]], [first.dW, second.dW]
        backward(known, deltas, gradients, names="course", ax=ax)
        return
    W1, _, W2, _ = of(state).weights if state.step == UPDATE else (first.W, first.b, second.W, second.b)
    network([len(trace.x[0]), len(first.b), 1], [W1, W2], names="course", values=known, ax=ax)
    _deltas(ax, state, [first.delta[0], second.delta[0]])


def _deltas(ax, state, deltas):
    """Errors below the units that have one by now."""
    circles = [patch for patch in ax.patches if isinstance(patch, Circle)][2:]
    since = [BACK] * len(deltas[0]) + [ERROR]
    for circle, delta, step in zip(circles, np.concatenate(deltas), since, strict=True):
        if step <= state.step < UPDATE:
            x, y = circle.center
            style = dict(size=10.5, color=palette.BACK, ha="center", va="top", path_effects=halo(), zorder=7)
            ax.text(x, y - circle.radius - 4, rf"$\delta$ = {short(float(delta), 3)}", **style)


def draw_arrays(figure, found: dict, top: float) -> None:
    """Each array with its shape, as a debugger lists them."""
    y = top
    for name, array in found.items():
        shape = f"  {array.shape}" if array.ndim else ""
        figure.text(0.583, y, f"{LONG.get(name, name)}{shape}", size=10, color=palette.MUTED, va="top")
        rows = np.atleast_2d(array)
        text = "\n".join(" ".join(f"{v:8.4f}".replace("-", "−") for v in row) for row in rows)
        figure.text(0.735, y, text, size=9.5, family="DejaVu Sans Mono", va="top", linespacing=1.35)
        y -= LINE * len(rows) + 0.02
