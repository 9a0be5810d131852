"""Has weights drawn by a student's initializer and measures them."""

import numpy as np


def probe(glorot_uniform, n_in: int, n_out: int, seed: int) -> dict:
    """Shape, extremes, mean and deviation of a draw; whether a second draw differs and the same seed repeats."""
    rng = np.random.default_rng(seed)
    W, second = np.asarray(glorot_uniform(n_in, n_out, rng)), np.asarray(glorot_uniform(n_in, n_out, rng))
    again = np.asarray(glorot_uniform(n_in, n_out, np.random.default_rng(seed)))
    return {
        "shape": W.shape,
        "smallest": W.min(),
        "largest": W.max(),
        "mean": W.mean(),
        "deviation": W.std(),
        "a second draw differs": not np.array_equal(W, second),
        "the same seed repeats": np.array_equal(W, again),
    }
