"""Other right answers to 01.2: a list, single precision, an array that is filled."""

import numpy as np


def as_a_list(w, T):
    return [-T, *w.tolist()]


def in_single_precision(w, T):
    return np.append(-T, w).astype(np.float32)


def filled(w, T):
    w_bar = np.zeros(len(w) + 1)
    w_bar[0], w_bar[1:] = -T, w
    return w_bar


ALTERNATIVES = (as_a_list, in_single_precision, filled)
