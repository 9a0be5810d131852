"""Card payments, one in a hundred of them a fraud: a detector that never rings is right 99 times in 100."""

from dataclasses import dataclass

import numpy as np

COLUMNS = ("amount", "hour", "distance", "payments_today", "new_shop")
"""Logarithm of the euros, hour of the day, logarithm of the km from home, payments today, 1 for a new shop."""


@dataclass(frozen=True, eq=False)
class Transactions:
    """n made-up payments: x (n, 5) with the `columns`, and fraud (n,), 1 for a fraud."""

    x: np.ndarray
    fraud: np.ndarray
    columns: tuple[str, ...] = COLUMNS


def transactions(n: int = 10_000, share: float = 0.01, seed=0) -> Transactions:
    """Draw n payments of which a share are frauds; frauds tend to be larger, later, farther away and in quick series.

    Exactly round(n share) are frauds; every fraud could also be an unusual honest payment, so no detector is perfect.
    Raises ValueError if that leaves no fraud or no honest payment. Source: L29.
    """
    frauds = round(n * share)
    if not 0 < frauds < n:
        raise ValueError(f"transactions expected a share that leaves both kinds, received {share!r} of {n} payments.")
    rng = np.random.default_rng(seed)
    fraud = rng.permutation(np.arange(n) < frauds).astype(int)
    amount = rng.normal(3.2 + 1.0 * fraud, 1.0)
    hour = np.where(fraud & (rng.random(n) < 0.5), rng.normal(3, 2, n), rng.normal(14, 4, n)) % 24
    distance = rng.normal(1.5 + 1.2 * fraud, 1.2)
    series = rng.poisson(1.5 + 2.0 * fraud)
    new = rng.random(n) < 0.2 + 0.4 * fraud
    return Transactions(np.column_stack([amount, hour, distance, series, new]).astype(float), fraud)
