"""Other right judges of gradients, and wrong ones that are no known mistake."""

import numpy as np


def on_a_flat_copy(f, grad, theta, eps=1e-5):
    flat = theta.flatten()
    claimed = np.asarray(grad(theta)).flatten()
    worst = 0.0
    for k in range(flat.size):
        middle = flat[k]
        flat[k] = middle + eps
        above = f(flat.reshape(theta.shape))
        flat[k] = middle - eps
        below = f(flat.reshape(theta.shape))
        flat[k] = middle
        measured = (above - below) / (2 * eps)
        size = max(abs(claimed[k]), abs(measured), 0.001)
        worst = max(worst, abs(claimed[k] - measured) / size)
    return worst


def in_place_and_back(f, grad, theta, eps=1e-5):
    claimed, measured = grad(theta), np.zeros_like(theta)
    places = np.nditer(theta, flags=["multi_index"])
    for value in places:
        at, kept = places.multi_index, float(value)
        theta[at] = kept + eps
        measured[at] = f(theta)
        theta[at] = kept - eps
        measured[at] -= f(theta)
        theta[at] = kept
    measured /= 2 * eps
    size = np.max([abs(claimed), abs(measured), np.full(theta.shape, 0.001)], axis=0)
    return (abs(claimed - measured) / size).max()


def with_unit_vectors(f, grad, theta, eps=1e-5):
    units = np.eye(theta.size).reshape(-1, *theta.shape)
    measured = np.array([f(theta + eps * unit) - f(theta - eps * unit) for unit in units]) / (2 * eps)
    claimed = grad(theta).ravel()
    return np.array([max(abs(claimed - measured) / np.maximum(0.001, np.maximum(abs(claimed), abs(measured))))])


def always_yes(f, grad, theta, eps=1e-5):
    return 0.0


def always_no(f, grad, theta, eps=1e-5):
    return 1.0


def a_verdict_in_words(f, grad, theta, eps=1e-5):
    return "right"


def does_not_restore(f, grad, theta, eps=1e-5):
    theta += eps
    return on_a_flat_copy(f, grad, theta, eps)


ALTERNATIVES = (on_a_flat_copy, in_place_and_back, with_unit_vectors)
REFUSED = (always_yes, always_no, a_verdict_in_words, does_not_restore)
