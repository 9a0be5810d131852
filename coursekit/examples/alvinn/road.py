"""A road is a line that bends: its curvature at every metre says everything about it."""

from dataclasses import dataclass

import numpy as np

HALF_WIDTH = 2.0
"""Metres from the middle of the road to its edge; a car whose middle is farther away has left the road."""

SHARPEST = 0.025
"""Largest curvature of a road here, in 1/m: a circle of 40 m radius."""


@dataclass(frozen=True, eq=False)
class Road:
    """The middle line of a road, metre by metre.

    curvature (n,): in 1/m at s = 0, 1, ..., n - 1 metres along the line; above 0 it bends to the left.
    """

    curvature: np.ndarray

    @property
    def heading(self) -> np.ndarray:
        """Direction of the line at every metre (n,), in radians, 0 at the start: the integral of the curvature."""
        return _integral(self.curvature)

    @property
    def swing(self) -> np.ndarray:
        """The integral of `heading` (n,), in metres."""
        return _integral(self.heading)

    @property
    def metres(self) -> int:
        """Length of the road."""
        return len(self.curvature)

    def bend(self, s, ahead) -> np.ndarray:
        """How far the line has moved to the left, `ahead` metres after s, for one who looks along it at s.

        bend(s, X) = integral over u from 0 to X of (heading(s + u) - heading(s)); about kappa X^2 / 2.
        s (n,) and ahead (k,) give (n, k) metres. Beyond its last metre the road goes on straight.
        """
        s, ahead = np.asarray(s, dtype=float)[..., None], np.asarray(ahead, dtype=float)
        metre = np.arange(self.metres)
        far = np.maximum(s + ahead - metre[-1], 0.0)
        swing = np.interp(s + ahead, metre, self.swing) + far * self.heading[-1]
        return swing - np.interp(s, metre, self.swing) - np.interp(s, metre, self.heading) * ahead

    def path(self, offset=0.0) -> np.ndarray:
        """The line from above (n, 2): x to the east and y to the north in metres, `offset` (n,) metres left of it."""
        h = self.heading
        middle = np.column_stack([_integral(np.cos(h)), _integral(np.sin(h))])
        return middle + np.asarray(offset).reshape(-1, 1) * np.column_stack([-np.sin(h), np.cos(h)])


def winding_road(metres: int = 700, seed=0) -> Road:
    """A road of bends to both sides, each 30 to 80 metres long and none sharper than a radius of 40 m.

    Raises ValueError for fewer than 2 metres.
    """
    if metres < 2:
        raise ValueError(f"winding_road expected at least 2 metres, received {metres}.")
    rng = np.random.default_rng(seed)
    ends = np.cumsum(rng.uniform(30, 80, size=metres // 30 + 2))
    sharpness = rng.uniform(-SHARPEST, SHARPEST, size=len(ends))
    return Road(np.interp(np.arange(metres), ends - ends[0], sharpness))


def steady_bend(metres: int = 300, curvature: float = 0.015) -> Road:
    """A road that bends the same way all the time: what makes a driver forget how the other way goes."""
    return Road(np.full(metres, float(curvature)))


def _integral(values):
    """Sums of trapezoids of width 1, beginning with 0."""
    return np.concatenate([[0.0], np.cumsum((values[1:] + values[:-1]) / 2)])
