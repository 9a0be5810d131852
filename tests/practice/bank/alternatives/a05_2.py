"""Other right ways to find all gradients of the 2-2-1 net."""

import numpy as np


def _loss(x, y, W1, b1, W2, b2):
    return 0.5 * ((x @ W1 + b1) @ W2 + b2 - y).item() ** 2


def by_sums(x, y, W1, b1, W2, b2):
    h = x @ W1 + b1
    error = float((h @ W2 + b2 - y).item())
    hidden = [error * weight for weight in W2[:, 0]]
    return {
        "W1": [[x[0, i] * delta for delta in hidden] for i in range(2)],
        "b1": hidden,
        "W2": [[error * value] for value in h[0]],
        "b2": [error],
    }


def outer_products(x, y, W1, b1, W2, b2):
    h = (x @ W1 + b1)[0]
    delta = (h @ W2 + b2 - y)[0]
    back = W2 @ delta
    return {"W1": np.outer(x, back), "b1": back, "W2": np.outer(h, delta), "b2": delta}


def central_differences(x, y, W1, b1, W2, b2):
    """The loss is a square of something linear in each single number, so central differences are exact."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    found = {}
    for name, value in params.items():
        slopes = np.zeros_like(value)
        for place in np.ndindex(value.shape):
            nudge = np.zeros_like(value)
            nudge[place] = 0.5
            up, down = (_loss(x, y, **params | {name: value + sign * nudge}) for sign in (1, -1))
            slopes[place] = up - down
        found[name] = slopes
    return found


def single(*inputs):
    return {name: np.float32(value) for name, value in outer_products(*map(np.float32, inputs)).items()}


ALTERNATIVES = (by_sums, outer_products, central_differences, single)
