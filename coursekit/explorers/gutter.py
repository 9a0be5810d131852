"""A ball in a rain gutter: pick a learning rate and a momentum, and count the steps to the lowest point."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples import GUTTER, Descent, rain_gutter
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider, switch
from coursekit.explorers.shell import Explorer
from coursekit.plot import descent_paths, palette

MOST, WANTED, LOW = 600, 100, 1e-6


@dataclass(frozen=True)
class Gutter:
    """The knobs: learning rate in thousandths, momentum in hundredths, and whether the slope is taken ahead."""

    eta: float = slider(19.8, 1.0, 60.0, 0.1, "learning rate", unit="/1000", help="eta, in thousandths")
    momentum: float = slider(0.0, 0.0, 0.99, 0.01, "momentum", help="share of the last step that is kept")
    nesterov: bool = switch(False, "Nesterov", help="take the slope where the momentum alone would lead")


PRESETS = {
    "plain": Gutter(),
    "too fast": Gutter(20.2),
    "half": Gutter(22.0, 0.5),
    "the slide's advice": Gutter(2.0, 0.9),
    "both up": Gutter(35.0, 0.8),
}


STORY = Story(
    "learning rate and momentum",
    {
        f"η = {eta / 1000:g}, momentum {share:g}{', Nesterov' * ahead}": Gutter(eta, share, ahead)
        for eta, share, ahead in (
            (20.2, 0.0, False), (19.8, 0.0, False), (19.8, 0.2, False), (19.8, 0.5, False), (19.8, 0.8, False),
            (19.8, 0.9, False), (35.0, 0.8, False), (10.0, 0.9, False), (10.0, 0.9, True),
        )
    },
)  # fmt: skip
"""What a talk shows: the limit of plain descent, more and more momentum, both up, and a look ahead."""


def gutter() -> Explorer:
    """Explorer of lesson 08: the way down a valley that is a hundred times as steep across as along.

    Goal: fewer than 100 steps. Shows S-152 (swaying), S-153 and S-155 (momentum and its rate), S-159 (Nesterov).
    """
    return Explorer("the rain gutter", Gutter(), draw, describe, presets=PRESETS, goal=goal, story=STORY)


def walk(state: Gutter) -> Descent:
    """The way from (10, 1) until E < 1e-6, at most 600 steps, with the steps of the chosen method."""
    if state.nesterov:
        return _ahead(state.eta / 1000, state.momentum)
    return rain_gutter(state.eta / 1000, state.momentum, most=MOST)


def _ahead(eta: float, alpha: float) -> Descent:
    """v <- alpha v - eta grad E(w + alpha v), w <- w + v."""
    w, v = np.array(GUTTER.start), np.zeros(2)
    path = [w]
    while len(path) <= MOST and GUTTER.height(path[-1]) >= LOW and np.abs(path[-1]).max() < 1e100:
        v = alpha * v - eta * GUTTER.slope(path[-1] + alpha * v)
        path.append(path[-1] + v)
    path = np.array(path)
    return Descent(path, GUTTER.height(path), bool(GUTTER.height(path[-1]) < LOW))


def draw(state: Gutter, figure) -> None:
    """Draw the path from above, and beside it how high the ball is after each step."""
    way = walk(state)
    draw_path(figure.add_axes((0.08, 0.19, 0.5, 0.68)), way)
    draw_heights(figure.add_axes((0.68, 0.19, 0.3, 0.68)), way)


def draw_path(ax, way: Descent) -> None:
    """The gutter from above, as wide as the path needs, up to four times the height of the start."""
    seen = way.path[np.abs(way.path).max(axis=1) < 1e3]
    high = float(np.clip(1.15 * np.abs(seen[:, 1]).max(), 1.5, 4))
    left = float(np.clip(1.15 * seen[:, 0].min(), -8, -1.5))
    descent_paths(GUTTER.height, (left, 11), (-high, high), {"path": seen}, names=("along", ""), goal=(0, 0), ax=ax)
    ax.set_ylabel("across", rotation=90)
    ax.set_title(words(way))


def draw_heights(ax, way: Descent) -> None:
    """E step by step on a logarithmic scale, down to the goal of a millionth."""
    heights = np.clip(way.heights, 1e-8, 1e8)
    ax.semilogy(heights, color=palette.FORWARD, lw=1.6, gid="heights")
    ax.axhline(LOW, color=palette.TARGET, lw=1.2, ls=palette.DASHES[1])
    ax.set(xlabel="step", title="height E", ylim=(1e-8, 1e4), xlim=(0, max(100, len(heights))))


def words(way: Descent) -> str:
    """How it ended, in a few words."""
    if way.arrived:
        return f"there after {way.steps} steps"
    return "thrown out of the gutter" if way.heights[-1] > way.heights[0] else f"not there after {way.steps} steps"


def describe(state: Gutter) -> str:
    """Return the picture in words: the settings, how it ended, and what one step does across and along."""
    way = walk(state)
    kind = "Nesterov momentum" if state.nesterov else "momentum"
    crossings = int((np.diff(np.sign(way.path[:, 1])) != 0).sum())
    return (
        f"Learning rate {state.eta / 1000:g} with {kind} {state.momentum:g}: {words(way)}. "
        f"The path crosses the middle line {crossings} times. In the long run a steady slope moves it "
        f"{1 / (1 - state.momentum):.3g} times as far per step as without momentum."
    )


def goal(state: Gutter) -> tuple[str, bool]:
    """Fewer than 100 steps."""
    way = walk(state)
    return f"fewer than {WANTED} steps; now {words(way)}.", way.arrived and way.steps < WANTED
