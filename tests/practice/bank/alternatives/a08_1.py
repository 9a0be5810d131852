"""Other right ways of a momentum step: lists, float32, the sum in one line."""

import numpy as np


def in_one_line(w, v, g, eta, alpha):
    return w + alpha * v - eta * g, alpha * v - eta * g


def with_lists(w, v, g, eta, alpha):
    if w.ndim > 1:
        rows = [with_lists(*row, eta, alpha) for row in zip(w, v, g, strict=True)]
        return [row[0] for row in rows], [row[1] for row in rows]
    new = [alpha * old - eta * slope for old, slope in zip(v, g, strict=True)]
    return [place + step for place, step in zip(w, new, strict=True)], new


def in_float32(w, v, g, eta, alpha):
    w, v, g = (np.asarray(a, dtype=np.float32) for a in (w, v, g))
    v = np.float32(alpha) * v - np.float32(eta) * g
    return w + v, v


def by_the_averaged_form(w, v, g, eta, alpha):
    average = -v * (1 - alpha) / eta
    average = alpha * average + (1 - alpha) * g
    v = -eta / (1 - alpha) * average
    return w + v, v


ALTERNATIVES = (in_one_line, with_lists, in_float32, by_the_averaged_form)
