"""One number decides whether a walk downhill creeps, glides, sways or flies away: the size of its steps."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples import HILLS, Descent, Valley, descend
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider, switch
from coursekit.explorers.shell import Explorer
from coursekit.plot import descent_paths, palette
from coursekit.plot.wording import short

START, STEPS, LOW = (1.0, 1.0), 150, 0.01
NEVER = 1e6


@dataclass(frozen=True)
class StepSize:
    """The knobs: the learning rate in thousandths, the curvature across, the kind of ground, and where to start."""

    eta: float = slider(15.0, 0.5, 60.0, 0.1, "rate", unit="/1000", help="eta, in thousandths")
    curvature: float = slider(100.0, 40.0, 200.0, 10.0, "curvature", help="lambda, across the valley; along it is 10")
    hills: bool = switch(False, "hills", help="many valleys instead of one; the curvature knob then does nothing")
    w1: float = slider(-1.8, -2.2, 2.2, 0.1, "hills: w1", help="where the ball starts on the hills")
    w2: float = slider(0.9, -2.2, 2.2, 0.1, "hills: w2", help="where the ball starts on the hills")


PRESETS = {
    "creeping": StepSize(0.5),
    "zigzag": StepSize(15.0),
    "just below 2/100": StepSize(19.9),
    "just above": StepSize(20.1),
    "hills": StepSize(10.0, hills=True),
    "hills, larger steps": StepSize(40.0, hills=True),
    "hills, another start": StepSize(10.0, hills=True, w1=-0.6, w2=0.6),
}


STORY = Story(
    "how large a step is",
    {f"η = {eta / 1000:g}": StepSize(eta) for eta in (0.5, 5.0, 10.0, 15.0, 19.0, 19.9, 20.1)}
    | {
        "hills, η = 0.01": PRESETS["hills"],
        "hills, η = 0.04": PRESETS["hills, larger steps"],
        "hills, another start": PRESETS["hills, another start"],
    },
)
"""What a talk shows: creeping, gliding, swaying, flying away; and on hills the start decides."""


def step_size() -> Explorer:
    """Explorer of lesson 07: the largest safe learning rate is 2 / curvature; on hills the start decides as well.

    Goal: on the hills, from a start far out, into the deepest valley. Shows S-130 and S-134. Source: L7, K22, L20.
    """
    return Explorer("the size of a step", StepSize(), draw, describe, presets=PRESETS, goal=goal, story=STORY)


def ground(state: StepSize) -> Valley:
    """E = (10 w1^2 + lambda w2^2) / 2, or the hills."""
    if state.hills:
        return HILLS
    curvatures = np.array([10.0, state.curvature])
    return Valley(lambda w: (curvatures * w**2).sum(axis=-1) / 2, lambda w: curvatures * w, START)


def rate(state: StepSize) -> float:
    """The learning rate eta itself."""
    return state.eta / 1000


def walk(state: StepSize) -> Descent:
    """150 steps w <- w - eta dE/dw, fewer where the height passes a million."""
    start = (state.w1, state.w2) if state.hills else START
    return descend(ground(state), rate(state), start=start, until=lambda w, v, height: height > NEVER, most=STEPS)


def factor(state: StepSize) -> float:
    """1 - eta lambda: what one step makes of the distance across the valley."""
    return 1 - rate(state) * state.curvature


def verdict(state: StepSize) -> str:
    """Creeping, smooth, zigzag or diverging, from the factor; on hills, where the ball lies."""
    if state.hills:
        way = walk(state)
        moving = np.abs(way.path[-1] - way.path[-2]).max() > 1e-3
        return "never settles" if moving else "in the deepest valley" if way.heights[-1] < LOW else "in a side valley"
    across = factor(state)
    if abs(across) >= 1 - 1e-12:
        return "diverging" if across < -1 - 1e-12 else "to and fro for ever"
    return "zigzag" if across < 0 else "creeping" if across > 0.9 else "smooth"


def draw(state: StepSize, figure) -> None:
    """Draw the path from above, and beside it the height after each step."""
    way = walk(state)
    draw_path(figure.add_axes((0.10, 0.17, 0.46, 0.70)), state, way)
    draw_heights(figure.add_axes((0.67, 0.17, 0.31, 0.70)), way)


def draw_path(ax, state: StepSize, way: Descent) -> None:
    """The ground with the path, as far as it stays in the picture; factor and verdict are the title."""
    reach = 2.4 if state.hills else 1.25
    seen = way.path[np.abs(way.path).max(axis=1) < 20 * reach]
    descent_paths(ground(state).height, (-reach, reach), (-reach, reach), {"path": seen}, goal=(0, 0), ax=ax)
    ax.set_title(verdict(state) if state.hills else f"times {short(factor(state), 3)} in each step: {verdict(state)}")


def draw_heights(ax, way: Descent) -> None:
    """E step by step on a logarithmic scale."""
    ax.semilogy(np.clip(way.heights, 1e-4, 1e4), color=palette.FORWARD, lw=1.7, gid="heights")
    ax.axhline(LOW, color=palette.TARGET, lw=1.2, ls=palette.DASHES[1])
    ax.set(xlabel="step", title="height E", ylim=(1e-4, 1e4), xlim=(0, STEPS), yticks=(1e-4, 1e-2, 1, 1e2, 1e4))
    ax.minorticks_off()


def describe(state: StepSize) -> str:
    """Return the picture in words: rate, factor per step and critical rate, or where the ball ends on the hills."""
    way, eta = walk(state), rate(state)
    end = f"after {way.steps} steps the height is {_spoken(way.heights[-1])}"
    if state.hills:
        place = ", ".join(short(value, 1) for value in (state.w1, state.w2))
        return f"Hills, start at ({place}), learning rate {eta:g}: {verdict(state)}; {end}."
    return (
        f"Curvature {state.curvature:g}, learning rate {eta:g}: one step multiplies the distance across by "
        f"{short(factor(state), 3)}: {verdict(state)}. The critical rate is 2/{state.curvature:g} = "
        f"{2 / state.curvature:.4g}; {end}."
    )


def goal(state: StepSize) -> tuple[str, bool]:
    """On the hills, from a start at least 1.3 away from the middle along one axis, to the deepest place."""
    way = walk(state)
    outside = max(abs(state.w1), abs(state.w2)) >= 1.3
    there = bool(state.hills and outside and verdict(state) == "in the deepest valley")
    now = verdict(state) if state.hills else "no hills"
    words = f"on the hills, start with w1 or w2 beyond 1.3, end below 0.01; now {now}, {_spoken(way.heights[-1])}."
    return words, there


def _spoken(value: float) -> str:
    return f"{value:.2g}" if value >= 0.001 else f"{value:.0e}".replace("e-0", "e−").replace("e-", "e−")
