"""A price that wanders at random looks predictable in a picture, and is not."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Prices:
    """price (n,) day by day, made of daily changes in per cent (n - 1,)."""

    price: np.ndarray
    change: np.ndarray

    def windows(self, days: int) -> tuple[np.ndarray, np.ndarray]:
        """Changes of `days` days in a row (k, days), and the change of the day after each (k, 1).

        Raises ValueError unless 0 < days < n - 1.
        """
        if not 0 < days < len(self.change):
            raise ValueError(f"windows expected 1 to {len(self.change) - 1} days, received {days}.")
        past = np.lib.stride_tricks.sliding_window_view(self.change[:-1], days)
        return past.copy(), self.change[days:, None].copy()


def prices(days: int = 1500, habit: float = 0.0, seed=0) -> Prices:
    """A price from 100 on whose change in per cent is  c_t = habit c_(t-1) + noise,  noise with deviation 1.

    habit 0 is a random walk: what was says nothing about what comes, and the naive forecast "tomorrow as today" cannot
    be beaten. Raises ValueError for fewer than 2 days or a habit not between -1 and 1. Source: L29.
    """
    if days < 2 or not -1 < habit < 1:
        raise ValueError(f"prices expected days from 2 and a habit between -1 and 1, received {days} and {habit!r}.")
    noise = np.random.default_rng(seed).normal(size=days - 1)
    change = np.zeros(days - 1)
    for t in range(days - 1):
        change[t] = habit * change[t - 1] + noise[t]
    return Prices(100 * np.exp(np.concatenate([[0.0], np.cumsum(change)]) / 100), change)
