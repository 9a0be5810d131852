"""One line and XOR: turn it and shift it as you like, a point stays on the wrong side."""

from dataclasses import dataclass

import numpy as np

from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider
from coursekit.explorers.shell import Explorer
from coursekit.neurons import TLU, binary_inputs
from coursekit.plot import palette
from coursekit.plot.line_updates import EXTENT, on_side
from coursekit.plot.lines import line
from coursekit.plot.plane import plane

X, WANTED = binary_inputs(2), np.array([0, 1, 1, 0])


@dataclass(frozen=True)
class OneLine:
    """The knobs: where the arrow of the line points, and how far the line is from the middle of the four points."""

    direction: int = slider(20, 0, 355, 5, "direction", unit="°", help="where the arrow points, in degrees")
    shift: float = slider(0.2, -1.0, 1.0, 0.05, "shift", help="moves the line along its arrow")


PRESETS = {
    "cut off (0, 0)": OneLine(45, -0.3),
    "cut off (1, 1)": OneLine(225, -0.3),
    "straight across": OneLine(90, 0.0),
}


STORY = Story(
    "where the line is",
    {
        f"{direction}°, shift {shift:g}".replace("-", "−"): OneLine(direction, shift)
        for direction, shift in (
            (20, 0.2), (45, 0.2), (45, 0.0), (45, -0.3), (90, 0.0), (135, 0.0), (135, 0.2), (180, 0.2), (225, -0.3),
        )
    },
)  # fmt: skip
"""What a talk shows: turned and shifted through all that can be tried, with three, two or one point wrong."""


def xor_one_line() -> Explorer:
    """Explorer of lesson 02: one line among the four points of XOR, and a counter of those on its wrong side.

    Goal: none on the wrong side. No state reaches it: at least one point stays. Shows S-024.
    """
    return Explorer(
        "one line and XOR", OneLine(), draw, describe, presets=PRESETS, goal=goal, story=STORY, size=(5.2, 3.4)
    )


def unit(state: OneLine) -> TLU:
    """The threshold unit whose line this is: w of length 1, on where  w . (x - (1/2, 1/2)) >= shift."""
    angle = np.radians(state.direction)
    w = np.round([np.cos(angle), np.sin(angle)], 12)
    return TLU(w, float(np.round(-w.sum() / 2 - state.shift, 12)))


def wrong(state: OneLine) -> np.ndarray:
    """For 00, 01, 10, 11: whether the unit answers other than XOR, shape (4,)."""
    return unit(state)(X) != WANTED


def draw(state: OneLine, figure) -> None:
    """Draw the points, the line with its on side tinted, rings around the wrong points, and their number."""
    ax = figure.add_axes((0.12, 0.14, 0.5, 0.78))
    found = unit(state)
    w = np.array([found.b, *found.w])
    on_side(ax, w)
    plane(X, WANTED, ax=ax, extent=EXTENT)
    line(*w, ax=ax)
    ring = dict(ls="none", marker="o", mfc="none", mec=palette.BACK, mew=2.2, ms=19, zorder=6, gid="wrong")
    ax.plot(*X[wrong(state)].T, **ring)
    count = int(wrong(state).sum())
    figure.text(0.82, 0.6, str(count), size=44, ha="center", va="center", color=palette.BACK, gid="count")
    figure.text(0.82, 0.42, f"point{'' if count == 1 else 's'} on the\nwrong side", size=11, ha="center", va="center")


def describe(state: OneLine) -> str:
    """Return the picture in words: which points are on the wrong side."""
    names = ["".join(map(str, x)) for x in X[wrong(state)]]
    many = f"{len(names)} point{'' if len(names) == 1 else 's'}"
    return f"The line points to {state.direction}°, shift {state.shift:g}. Wrong: {many}, {', '.join(names)}."


def goal(state: OneLine) -> tuple[str, bool]:
    """No point on the wrong side."""
    count = int(wrong(state).sum())
    return f"no point on the wrong side; now {count}.", count == 0
