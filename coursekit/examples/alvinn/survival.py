"""One drive proves nothing: how many of twenty drivers, alike but for their seeds, stay on the road?"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from coursekit.examples.alvinn.drive import STEPS, Drive, drive
from coursekit.examples.alvinn.driver import Driver
from coursekit.examples.alvinn.road import winding_road


@dataclass(frozen=True)
class Trial:
    """One driver's test drive: hidden units, whether it learned from shifted views, its seed, and how far it came.

    steps: metres on the road, at most 600. path: metres left of the middle, every 10 metres; the last one is where it
    left the road, if it did.
    """

    hidden: int
    shifted: bool
    seed: int
    steps: int
    stayed: bool
    path: tuple[float, ...]


def trial(driver: Driver, seed: int, steps: int = STEPS) -> Drive:
    """Send a driver of this seed over a road that it has never seen, one for each seed, the same for all kinds."""
    return drive(driver, winding_road(steps + 100, (1000, seed)), (2000, seed), steps)


@cache
def stored_trials() -> tuple[Trial, ...]:
    """The 120 stored drives: 4, 5 and 29 hidden units, with and without shifted views, seeds 0 to 19.

    Written by `results/sweep.py`, which also says the command.
    """
    return tuple(Trial(**record | {"path": tuple(record["path"])}) for record in stored("drives"))


def survivors(trials, hidden: int, shifted: bool) -> tuple[int, np.ndarray]:
    """How many drivers of one kind stayed on the road to the end, and the metres of all of them in order of seeds.

    Raises ValueError if there is no such kind.
    """
    chosen = [t for t in trials if t.hidden == hidden and t.shifted == shifted]
    if not chosen:
        raise ValueError(f"No trial has {hidden} hidden units and shifted={shifted}. Stored are 4, 5 and 29.")
    return sum(t.stayed for t in chosen), np.array([t.steps for t in chosen])


@cache
def stored(name: str):
    """One part of the result file: "command", "seeds", "drives" or "forgetting"."""
    return json.loads((files("coursekit.examples.alvinn") / "results" / "survival.json").read_text())[name]
