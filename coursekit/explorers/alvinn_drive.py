"""Nudge the car off its line and let go: what does the network see, what does it answer, and where does the car go?"""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

from coursekit.examples.alvinn import (
    DISTANCE,
    Drive,
    Driver,
    Road,
    camera_view,
    curvature_of,
    decode_steering,
    drive,
    steady_bend,
    train_driver,
)
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider, switch
from coursekit.explorers.shell import Explorer

HIDDEN, SEED, METRES = 5, 0, 100
BENDS = {"straight on": 0.0, "bend to the left": 0.02, "bend to the right": -0.02}
"""Roads to drive on, and their curvature in 1/m."""


@dataclass(frozen=True)
class Nudge:
    """The knobs: where the car stands and points when the network takes over, on which road, and who drives."""

    offset: float = slider(0.0, -1.6, 1.6, 0.1, "offset", unit="m", help="metres left of the middle of the road")
    heading: int = slider(0, -8, 8, 1, "heading", unit="°", help="degrees that the car points left of the road")
    road: str = choice("straight on", BENDS, "road", help="how the road goes on")
    views: bool = switch(True, "learned from shifted views", help="off: it has only ever seen the middle of the road")


PRESETS = {
    "a metre to the left": Nudge(1.0),
    "the same, without views": Nudge(1.0, views=False),
    "pointing off the road": Nudge(0.8, 5, "bend to the right"),
}
"""States worth trying."""


STORY = Story(
    "a nudge for the car",
    {
        "in the middle": Nudge(),
        "0.5 m to the left": Nudge(0.5),
        "1 m to the left": Nudge(1.0),
        "1 m to the left, without views": Nudge(1.0, views=False),
        "in a bend": Nudge(0.8, 0, "bend to the right"),
        "in a bend, without views": Nudge(0.8, 0, "bend to the right", False),
        "pointing off the road": PRESETS["pointing off the road"],
        "pointing off, without views": replace(PRESETS["pointing off the road"], views=False),
    },
)
"""What a talk shows: a larger and larger nudge, then a bend, each with and without shifted views."""


def alvinn_drive() -> Explorer:
    """Explorer of lesson 12: nudge the car, with and without shifted views in its training (S-213, S-215).

    Goal: a nudge that only the driver with shifted views survives. Two networks with 5 hidden units are trained when it
    is first shown, with a fixed seed.
    """
    from coursekit.explorers.alvinn_drawing import draw

    return Explorer("a nudge for the car", Nudge(), draw, describe, presets=PRESETS, goal=goal, story=STORY)


@cache
def drivers() -> dict[bool, Driver]:
    """The two drivers, with shifted views (True) and without: 5 hidden units, same seed, same road, same person."""
    return {views: train_driver(HIDDEN, SEED, views) for views in (True, False)}


def road(state: Nudge) -> Road:
    """The road ahead: 100 metres and a few more."""
    return steady_bend(METRES + 60, BENDS[state.road])


def picture(state: Nudge) -> np.ndarray:
    """What the camera sees (30, 32) from where the car was put, without noise."""
    bend = road(state).bend([0], DISTANCE)
    return camera_view([state.offset], [np.radians(state.heading)], bend)[0]


def hill(state: Nudge) -> np.ndarray:
    """The thirty outputs (30,) for that picture."""
    return drivers()[state.views].outputs(picture(state))[0]


@lru_cache(maxsize=256)
def driven(state: Nudge) -> Drive:
    """The next 100 metres on an even road."""
    steer, psi = drivers()[state.views], float(np.radians(state.heading))
    return drive(steer, road(state), SEED, METRES, state.offset, psi, bumpy=False)


def both(state: Nudge) -> dict[bool, Drive]:
    """The same nudge for both drivers."""
    return {views: driven(Nudge(state.offset, state.heading, state.road, views)) for views in (True, False)}


def describe(state: Nudge) -> str:
    """Return the picture in words: pose, answer, and what becomes of it."""
    side = "left" if state.offset > 0 else "right"
    place = f"{abs(state.offset):.1f} m {side} of the middle" if state.offset else "in the middle"
    who = "with" if state.views else "without"
    return (
        f"The car stands {place}, points {_pointing(state.heading)}, "
        f"and the road goes {state.road.removeprefix('bend ')}. "
        f"The driver {who} shifted views {_turn(state)}; in the next {METRES} m it {_outcome(driven(state))}."
    )


def goal(state: Nudge) -> tuple[str, bool]:
    """Only the driver with shifted views survives."""
    drives = both(state)
    words = ", ".join(f"{'with' if views else 'without'} views {_outcome(drives[views])}" for views in (True, False))
    return f"find a nudge that only the driver with views survives; now: {words}.", (
        drives[True].stayed and not drives[False].stayed
    )


def _pointing(degrees: int) -> str:
    return "along the road" if not degrees else f"{abs(degrees)}° to the {'left' if degrees > 0 else 'right'}"


def _turn(state: Nudge) -> str:
    u = float(curvature_of(decode_steering(hill(state))))
    return "steers nearly straight on" if abs(u) < 0.005 else f"steers to the {'left' if u > 0 else 'right'}"


def _outcome(driven: Drive) -> str:
    return "stays on the road" if driven.stayed else "leaves the road"
