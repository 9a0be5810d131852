"""Other right ways of the schedules: NumPy, logarithms, one step after the other."""

import math

import numpy as np


def with_a_table(eta0, t, kind, **kw):
    T, r = kw.get("T", 1), kw.get("r", 0.0)
    return {
        "inverse": lambda: eta0 * T / (T + r * t),
        "step": lambda: eta0 * r ** math.floor(t / T),
        "exponential": lambda: eta0 * math.exp(math.log(r) * t / T),
        "cosine": lambda: eta0 * math.cos(math.pi * t / T / 2) ** 2,
    }[kind]()


def with_numpy(eta0, t, kind, T=1.0, r=None):
    match kind:
        case "inverse":
            return np.divide(eta0, 1 + r * t / T)
        case "step":
            return eta0 * np.power(r, np.floor(t / T))
        case "exponential":
            return eta0 * np.power(r, t / T)
        case "cosine":
            return 0.5 * eta0 * (np.cos(np.linspace(0, np.pi, int(T) + 1))[t] + 1)


def stair_by_stair(eta0, t, kind, T=1, r=0.5):
    if kind != "step":
        return with_numpy(eta0, t, kind, T, r)
    rate = eta0
    for epoch in range(1, t + 1):
        if epoch % T == 0:
            rate = rate * r
    return rate


ALTERNATIVES = (with_a_table, with_numpy, stair_by_stair)
