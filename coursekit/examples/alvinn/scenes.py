"""Scenes with a cart on the road, and what a person does there: enough to compare a driver with and without ranges."""

from dataclasses import dataclass

import numpy as np

from coursekit.datasets.prepare import batches
from coursekit.examples.alvinn.camera import camera_view
from coursekit.examples.alvinn.driver import alvinn_net, flat
from coursekit.examples.alvinn.pursuit import LOOKAHEAD, pure_pursuit
from coursekit.examples.alvinn.range_finder import range_view
from coursekit.examples.alvinn.road import SHARPEST
from coursekit.examples.alvinn.steering import curvature_of, decode_steering, steering_target, unit_of

SIDESTEP = 1.0
"""Metres that a person swerves to the free side of a cart."""

OUTPUTS = 45
"""Steering units of the version with ranges."""


@dataclass(frozen=True, eq=False)
class Scenes:
    """n places on n roads, half of them with a cart of the road's own grey, 8 to 16 metres ahead.

    pictures (n, 30, 32), ranges (n, 8, 32), steering (n,) of a person in 1/m, and cart (n,): its place in metres left
    of the middle, 0 where there is none.
    """

    pictures: np.ndarray
    ranges: np.ndarray
    steering: np.ndarray
    cart: np.ndarray

    def inputs(self, with_ranges: bool) -> np.ndarray:
        """Rows of 960 camera inputs, and of 256 ranges behind them if wanted."""
        return np.hstack([flat(self.pictures), flat(self.ranges)]) if with_ranges else flat(self.pictures)


def cart_scenes(n: int = 2000, seed=0) -> Scenes:
    """Draw places, bends and carts at random. Raises ValueError for fewer than 2."""
    if n < 2:
        raise ValueError(f"cart_scenes expected n from 2, received {n}.")
    rng = np.random.default_rng(seed)
    y, psi, kappa = rng.uniform(-0.5, 0.5, n), rng.uniform(-0.05, 0.05, n), rng.uniform(-SHARPEST, SHARPEST, n)
    cart = np.where(np.arange(n) % 2, rng.choice([-0.8, 0.8], size=n), 0.0)
    ahead = np.where(cart == 0, np.inf, rng.uniform(8, 16, size=n))
    near = np.where(cart == 0, 0.0, ahead)
    aside = kappa * near**2 / 2 + cart - y - psi * near
    aim = kappa * LOOKAHEAD**2 / 2 - y - psi * LOOKAHEAD - SIDESTEP * np.sign(cart)
    return Scenes(camera_view(y, psi, kappa, rng), range_view(ahead, aside, rng), pure_pursuit(aim), cart)


@dataclass(frozen=True)
class Comparison:
    """Mean steering error in 1/m on new scenes without and with a cart, and the parameters of the network."""

    params: int
    free: float
    cart: float


def compare_ranges(hidden: int = 29, n: int = 2000, epochs: int = 15, seed=0) -> dict[str, Comparison]:
    """Train 960-29-45 on the camera alone and 1216-29-45 on camera and ranges, on the same scenes; test on others."""
    train, test = cart_scenes(n, (seed, 0)), cart_scenes(n, (seed, 1))
    return {name: _trained(train, test, name != "camera", hidden, epochs, seed) for name in ("camera", "both")}


def _trained(train, test, with_ranges, hidden, epochs, seed):
    x, targets = train.inputs(with_ranges), steering_target(unit_of(train.steering, OUTPUTS), OUTPUTS)
    rng, net = np.random.default_rng(seed), alvinn_net(hidden, OUTPUTS, x.shape[1], seed)
    for _ in range(epochs):
        for rows in batches(len(x), 50, rng):
            net.train_on_batch(x[rows], targets[rows])
    said = curvature_of(decode_steering(net(test.inputs(with_ranges))), OUTPUTS)
    error = np.abs(said - test.steering)
    return Comparison(net.count_params(), float(error[test.cart == 0].mean()), float(error[test.cart != 0].mean()))
