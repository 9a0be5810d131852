"""Other right ways to convert a rate: a table of losses, cases, the ratio of two slopes."""

import numpy as np


def by_cases(eta, deck, N):
    if deck in ("D17", "C"):
        return eta
    if deck == "P":
        return 2 * eta
    return eta * N if deck == "L" else 2 * N * eta


def by_measuring(eta, deck, N):
    """Every loss on one set of errors; the rate follows the ratio of the heights."""
    e = np.linspace(1, 2, N) ** 2
    losses = {"L": e.sum() / 2, "P": e.mean(), "D6": e.sum(), "D17": e.mean() / 2, "C": e.mean() / 2}
    return eta * losses[deck] / losses["C"]


def by_two_switches(eta, deck, N):
    total = N if deck in {"L", "D6"} else 1
    whole = 2 if deck in {"P", "D6"} else 1
    return np.float64(eta) * total * whole


ALTERNATIVES = (by_cases, by_measuring, by_two_switches)
