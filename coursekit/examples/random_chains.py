"""A thousand chains with weights from a hat: the product of a few random factors is nearly always tiny."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.activations import sigmoid


@dataclass(frozen=True, eq=False)
class RandomChains:
    """`ratios` (n,): by how much the slope at the first bias is smaller than at the last, |dC/db_1 / dC/db_L|."""

    length: int
    ratios: np.ndarray

    @property
    def median(self) -> float:
        """Half of the chains lie below."""
        return float(np.median(self.ratios))

    def above(self, bound: float) -> float:
        """Share of chains with a ratio above the bound."""
        return float((self.ratios > bound).mean())


def random_chains(n: int = 100_000, length: int = 4, sd_w: float = 1.0, sd_b: float = 1.0, seed=0) -> RandomChains:
    """Ratios of n chains of sigmoid neurons with normal weights and biases and an input drawn evenly from 0 to 1.

    |dC/db_1 / dC/db_L| = |s'(z_1) w_2 s'(z_2) w_3 ... s'(z_(L-1)) w_L|: the slope of the last neuron cancels. For four
    neurons the median is 0.0012. Raises ValueError for n < 1 or a length below 2. Source: D25.
    """
    if n < 1 or length < 2:
        raise ValueError(f"random_chains expected n >= 1 and length >= 2, received {n} and {length}.")
    rng = np.random.default_rng(seed)
    w, b = rng.normal(0, sd_w, (length, n)), rng.normal(0, sd_b, (length, n))
    a, ratios = rng.uniform(size=n), np.ones(n)
    for here, bias, above in zip(w[:-1], b[:-1], w[1:], strict=True):
        z = here * a + bias
        a = sigmoid(z)
        ratios *= sigmoid.slope(z) * above
    return RandomChains(length, np.abs(ratios))
