"""On a terrace no small step tells you where down is."""

import numpy as np

from coursekit.examples.landscape import PARAMETERS, xor_loss
from coursekit.neurons.step import step
from coursekit.nn.seed import generator


def flat_share(points: int = 50_000, move: float = 0.001, reach: float = 1.5, seed=0) -> float:
    """Share of random XOR nets with step units whose loss stays the same when any one parameter moves by `move`.

    The nine parameters are drawn uniformly from -reach to reach; each is moved up and down on its own. With the default
    values about 0.998. seed: a number or a Generator. Raises ValueError for no points or a move that is not positive.
    Source: L11 ("almost entirely of flat local regions").
    """
    if points < 1 or not move > 0 or not reach > 0:
        raise ValueError(
            f"flat_share expected points >= 1, move > 0 and reach > 0, received {points}, {move} and {reach}."
        )
    theta = generator(seed).uniform(-reach, reach, size=(points, len(PARAMETERS)))
    here, flat = xor_loss(theta), np.ones(points, dtype=bool)
    for axis in np.eye(len(PARAMETERS)):
        flat &= (xor_loss(theta + move * axis) == here) & (xor_loss(theta - move * axis) == here)
    return float(flat.mean())


def step_slope(z, h: float = 1e-3):
    """Central difference (H(z + h) - H(z - h)) / (2 h) of the step: 0, except closer than h to the jump at 0.

    z: a number or an array. The smaller h, the narrower and higher the one spike, so there is no slope to learn from.
    Raises ValueError unless h is positive. Source: C19, L11, L13.
    """
    if not h > 0:
        raise ValueError(f"step_slope expected h > 0, received {h!r}.")
    z = np.asarray(z, dtype=float)
    return (step(z + h) - step(z - h)) / (2 * h)
