"""A driver who looks at a point on the road ahead and steers the circle that leads there."""

import numpy as np

LOOKAHEAD = 10.0
"""Metres ahead at which the driver looks."""


def pure_pursuit(aside, lookahead: float = LOOKAHEAD) -> np.ndarray:
    """Curvature of the circle through the car and a point `lookahead` metres ahead, `aside` metres to the left.

    u = 2 Y / (L^2 + Y^2). Raises ValueError for a lookahead that is not above 0.
    """
    if not lookahead > 0:
        raise ValueError(f"pure_pursuit expected a lookahead above 0, received {lookahead!r}.")
    aside = np.asarray(aside, dtype=float)
    return 2 * aside / (lookahead**2 + aside**2)


def corrected_steering(y, psi, kappa, lookahead: float = LOOKAHEAD) -> np.ndarray:
    """What the driver does y metres left of the middle, pointing psi radians left of a road of curvature kappa.

    The point aimed at lies  Y = kappa L^2 / 2 - y - psi L  to the left. On the middle line, pointing along it, the
    answer is about kappa; left of it, or pointing left, it is more to the right. Source: L33, L34.
    """
    aside = np.asarray(kappa) * lookahead**2 / 2 - np.asarray(y) - np.asarray(psi) * lookahead
    return pure_pursuit(aside, lookahead)
