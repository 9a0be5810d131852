"""Three hundred metres of left bend, and nothing else: does the driver still know how to turn right?"""

from dataclasses import dataclass

import numpy as np

from coursekit.examples.alvinn.camera import DISTANCE, camera_view
from coursekit.examples.alvinn.drive import teach
from coursekit.examples.alvinn.driver import Driver, train_driver
from coursekit.examples.alvinn.road import Road, steady_bend, winding_road
from coursekit.examples.alvinn.survival import stored, trial

MEMORIES = ((False, 200), (False, 1), (True, 200), (True, 15))
"""Shifted views or not, and experiences remembered: 200, or only what the newest picture gave."""

BENT = 0.005
"""Curvature in 1/m from which a place counts as a bend."""


@dataclass(frozen=True)
class Forgetting:
    """A driver after a long left bend: mean steering error in left and in right bends, in 1/m, and its test drive."""

    left: float
    right: float
    steps: int


def forgetting(capacity: int, shifted: bool, seed: int = 0, hidden: int = 29) -> Forgetting:
    """Train on 300 winding metres and 300 metres of left bend with a memory of `capacity`; then look at both sides."""
    road = Road(np.concatenate([winding_road(300, seed).curvature, steady_bend(300).curvature]))
    driver = train_driver(hidden, seed, shifted, capacity, road)
    return Forgetting(*bend_errors(driver, seed), trial(driver, seed).steps)


def bend_errors(driver: Driver, seed: int = 0) -> tuple[float, float]:
    """Mean steering error in 1/m in the left and the right bends of a new road, seen from where a person drives."""
    road, rng = winding_road(700, (3000, seed)), np.random.default_rng((4000, seed))
    person = teach(road, rng)
    pictures = camera_view(person.y[:-1], person.psi[:-1], road.bend(np.arange(road.metres), DISTANCE), rng)
    error = np.abs(driver(pictures) - person.steering)
    return float(error[road.curvature > BENT].mean()), float(error[road.curvature < -BENT].mean())


def stored_forgetting(shifted: bool, capacity: int) -> tuple[Forgetting, ...]:
    """The stored runs of one kind of memory, seeds 0 to 19, written by `results/sweep.py`.

    Raises ValueError for a memory that was not measured.
    """
    if (shifted, capacity) not in MEMORIES:
        raise ValueError(f"Stored are {MEMORIES} (shifted, capacity), received {(shifted, capacity)}.")
    runs = [r for r in stored("forgetting") if (r["shifted"], r["capacity"]) == (shifted, capacity)]
    return tuple(Forgetting(r["left"], r["right"], r["steps"]) for r in runs)
