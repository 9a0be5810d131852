"""Other right ways of an Adam step: entry by entry, averages as a move towards the new, the factors apart."""

import math

import numpy as np


def entry_by_entry(w, m, s, g, tau, eta, b1, b2, eps):
    if tau < 1:
        raise ValueError("tau counts from 1")
    w, m, s = w.copy(), m.copy(), s.copy()
    for k in np.ndindex(w.shape):
        m[k] = b1 * m[k] + (1 - b1) * g[k]
        s[k] = b2 * s[k] + (1 - b2) * g[k] * g[k]
        w[k] -= eta * (m[k] / (1 - b1**tau)) / (math.sqrt(s[k] / (1 - b2**tau)) + eps)
    return w, m, s


def as_a_move(w, m, s, g, tau, eta, b1, b2, eps):
    if not tau:
        raise ValueError("tau counts from 1")
    m = m + (1 - b1) * (g - m)
    s = s + (1 - b2) * (np.square(g) - s)
    c1, c2 = 1 / (1 - b1**tau), 1 / (1 - b2**tau)
    return [w - eta * c1 * m / (np.sqrt(c2 * s) + eps), m, s]


def in_float32(w, m, s, g, tau, *rates):
    w, m, s, g = (np.asarray(a, np.float32) for a in (w, m, s, g))
    return tuple(np.float32(a) for a in as_a_move(w, m, s, g, tau, *rates))


ALTERNATIVES = (entry_by_entry, as_a_move, in_float32)
