"""Add up many large random numbers and the sum is far out, where a sigmoid is flat."""

import math
from dataclasses import dataclass

import numpy as np

from coursekit.nn.activations import sigmoid

_NODES = 20_001
_FLAT = 60.0
"""Beyond this net input the slope of a sigmoid is below 1e-25."""


def sd_preactivation(n_on: int, sd_w: float = 1.0, sd_b: float = 0.0) -> float:
    """SD of z = sum of n_on weights + bias, all independent: sqrt(n_on sd_w^2 + sd_b^2).

    n_on: inputs that are 1, the others are 0. With 500 and standard normal weights 22.36, with such a bias 22.38.
    Raises ValueError for negative numbers. Source: D30, D43.
    """
    if n_on < 0 or sd_w < 0 or sd_b < 0:
        raise ValueError(f"sd_preactivation expected numbers >= 0, received {n_on}, {sd_w} and {sd_b}.")
    return math.sqrt(n_on * sd_w**2 + sd_b**2)


@dataclass(frozen=True)
class Saturation:
    """A normal net input z with this sd: the mean slope E[sigmoid'(z)] of a sigmoid unit there."""

    sd: float
    mean_slope: float

    def beyond(self, z: float) -> float:
        """P(|Z| > z), the share of units farther out than z."""
        return math.erfc(z / (self.sd * math.sqrt(2)))


def saturation(n_on: int = 500, sd_w: float = 1.0, sd_b: float = 0.0) -> Saturation:
    """How flat a sigmoid is for net inputs of `n_on` random weights; for 500 of SD 1, P(|Z| > 5) = 0.823.

    The mean slope is an integral over the normal density on a grid. Raises ValueError if the net input cannot vary.
    Source: D30, D43.
    """
    sd = sd_preactivation(n_on, sd_w, sd_b)
    if sd == 0:
        raise ValueError("saturation expected a net input that varies, received SD 0. Try n_on=500.")
    reach = min(12 * sd, _FLAT)
    z = np.linspace(-reach, reach, _NODES)
    density = np.exp(-((z / sd) ** 2) / 2) / (sd * math.sqrt(2 * math.pi))
    return Saturation(sd, float(np.trapezoid(sigmoid.slope(z) * density, z)))
