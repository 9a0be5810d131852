"""Let go of the wheel: the picture decides the steering, the steering decides the next picture."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from coursekit.examples.alvinn.camera import DISTANCE, camera_view
from coursekit.examples.alvinn.pursuit import LOOKAHEAD, pure_pursuit
from coursekit.examples.alvinn.road import HALF_WIDTH, Road

STEPS = 600
"""Metres of a test drive, one step each."""

BUMP, SMOOTH = 0.004, 0.001
"""Standard deviation of the turn, in radians, that an uneven and a smooth road give the car every metre."""

POTHOLE, POTHOLES_EVERY = 0.15, 100
"""A pothole turns the car by 0.15 radians, 9 degrees, to one side; there is one every 100 metres of a test drive."""

PULL = 0.008
"""The car of the test drives pulls to the right, like one with a soft tyre: radians a metre."""


@dataclass(frozen=True, eq=False)
class Drive:
    """What happened metre by metre, until the end or until the car had left the road.

    y (k,): metres left of the middle, before each step and at the end. psi (k,): radians pointing left of the road.
    steering (k - 1,): curvature steered, in 1/m. stayed: whether the middle of the car never left the road.
    """

    road: Road
    y: np.ndarray
    psi: np.ndarray
    steering: np.ndarray
    stayed: bool

    @property
    def steps(self) -> int:
        """Metres driven on the road: one less if the last one led off it."""
        return len(self.steering) - (not self.stayed)


def drive(
    steer: Callable, road: Road, seed=0, steps: int = STEPS, y: float = 0.0, psi: float = 0.0, bumpy: bool = True
) -> Drive:
    """Drive along a road with  y' = sin psi,  psi' = u - kappa  in steps of a metre, u the curvature steered.

    steer: a function of the picture (30, 32) that returns u in 1/m. seed: of bumps, noise and light. y, psi: pose at
    the start, in metres and radians. bumpy: with bumps, potholes and a car that pulls to the right; otherwise all is
    even. Raises ValueError for fewer than 1 step. Source: L33.
    """
    if steps < 1:
        raise ValueError(f"drive expected at least 1 step, received {steps}.")
    rng = np.random.default_rng(seed)
    at, steered = [(float(y), float(psi))], []
    bends = road.bend(np.arange(steps), DISTANCE)
    for kappa, bend in zip(_padded(road.curvature, steps), bends, strict=True):
        steered.append(float(steer(camera_view(*at[-1], bend[None], rng)[0])))
        at.append(moved(*at[-1], steered[-1] - kappa + _jolt(len(steered), bumpy, rng)))
        if abs(at[-1][0]) > HALF_WIDTH:
            break
    ys, psis = np.array(at).T
    return Drive(road, ys, psis, np.array(steered), bool(abs(ys[-1]) <= HALF_WIDTH))


def teach(road: Road, seed=0) -> Drive:
    """The drive of a person who sees the road itself and steers by `pure_pursuit`, on a smooth road, to its end."""
    rng = np.random.default_rng(seed)
    at, steered = [(0.0, 0.0)], []
    aside = road.bend(np.arange(road.metres), [LOOKAHEAD])[:, 0]
    for kappa, bent in zip(road.curvature, aside, strict=True):
        y, psi = at[-1]
        steered.append(float(pure_pursuit(bent - y - psi * LOOKAHEAD)))
        at.append(moved(y, psi, steered[-1] - kappa + rng.normal(0, SMOOTH)))
    ys, psis = np.array(at).T
    return Drive(road, ys, psis, np.array(steered), bool(np.abs(ys).max() <= HALF_WIDTH))


def moved(y: float, psi: float, turn: float) -> tuple[float, float]:
    """The pose one metre on, for a turn in radians against the road: half of it happens before, half after."""
    return y + np.sin(psi + turn / 2), psi + turn


def _jolt(step, bumpy, rng):
    """The turn that ground and tyres give the car in this step, in radians."""
    if not bumpy:
        return 0.0
    pothole = 0.0 if step % POTHOLES_EVERY else rng.choice([-POTHOLE, POTHOLE])
    return rng.normal(0, BUMP) + pothole - PULL


def _padded(curvature, steps):
    """Curvature of the first `steps` metres; beyond the road's end it is straight."""
    return np.pad(curvature[:steps], (0, max(0, steps - len(curvature))))
