"""Other right answers to 02.3: half the difference, the rule for 0 and 1, a list."""

import numpy as np


def half_the_difference(w, x, t, beta):
    return w + beta * (t - np.where(w @ x >= 0, 1, -1)) / 2 * x


def as_zero_and_one(w, x, t, beta):
    return np.float32(w + beta * ((t + 1) // 2 - int(x @ w >= 0)) * x)


def in_a_list(w, x, t, beta):
    net = sum(a * b for a, b in zip(w, x, strict=True))
    wrong = net < 0 if t == 1 else net >= 0
    return [a + beta * t * b * wrong for a, b in zip(w, x, strict=True)]


ALTERNATIVES = (half_the_difference, as_zero_and_one, in_a_list)
