"""Other right ways to the spread of a sum: one square after the other, NumPy, a norm."""

import numpy as np


def one_after_the_other(n_on, sd_w, sd_b=0.0):
    variance = sd_b * sd_b
    for _ in range(n_on):
        variance += sd_w * sd_w
    return variance**0.5


def with_numpy(n_on, sd_w, sd_b=0.0):
    return np.sqrt(n_on * np.square(sd_w) + np.square(sd_b))


def as_a_norm(n_on, sd_w, sd_b=0.0):
    return np.linalg.norm([sd_w] * n_on + [sd_b])


def in_float32(n_on, sd_w, sd_b=0.0):
    return np.sqrt(np.float32(n_on) * np.float32(sd_w) ** 2 + np.float32(sd_b) ** 2)


ALTERNATIVES = (one_after_the_other, with_numpy, as_a_norm, in_float32)
