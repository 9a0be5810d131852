"""Other right answers to 01.3: two points of the line, a linear system, an array of two numbers for the pair."""

import numpy as np


def through_two_points(w0, w1, w2):
    if not w2:
        raise ValueError("no slope")
    at_0, at_1 = (-(w0 + w1 * x1) / w2 for x1 in (0, 1))
    return [at_1 - at_0, at_0]


def solved(w0, w1, w2):
    try:
        intercept, at_1 = np.linalg.solve([[w2, 0], [0, w2]], [-w0, -w0 - w1])
    except np.linalg.LinAlgError:
        raise ValueError("vertical") from None
    return np.float32(at_1 - intercept), np.float32(intercept)


def always_refuses(w0, w1, w2):
    raise ValueError("no")


ALTERNATIVES = (through_two_points, solved)
REFUSED = (always_refuses,)
