"""Other right ways to steer back to the road."""

import math

import numpy as np


def by_the_sine(y, psi, kappa, lookahead):
    """The circle through the car and the point, from the angle at which the point is seen: 2 sin(angle) / distance."""
    aside = 0.5 * kappa * lookahead**2 - y - psi * lookahead
    return 2 * math.sin(math.atan2(aside, lookahead)) / math.hypot(lookahead, aside)


def by_the_radius(y, psi, kappa, lookahead):
    aside = lookahead * (lookahead * kappa / 2 - psi) - y
    if aside == 0:
        return 0
    return 1 / ((lookahead**2 / aside + aside) / 2)


def an_array_of_one(y, psi, kappa, lookahead):
    return np.array([by_the_sine(y, psi, kappa, lookahead)])


ALTERNATIVES = (by_the_sine, by_the_radius, an_array_of_one)
