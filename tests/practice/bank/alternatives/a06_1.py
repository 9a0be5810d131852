"""Other right batch backprops, and wrong ones that are no known mistake."""

import numpy as np


def example_by_example(params, X, Y, act, dact, loss):
    """Columns, one example after the other, then the mean."""
    sums = [[np.zeros(W.shape), np.zeros(b.shape)] for W, b in params]
    for x, y in zip(X, Y, strict=True):
        a, pairs = x, []
        for W, b in params:
            z = W.T @ a + b
            pairs.append((a, z))
            a = act(z)
        delta = loss(a[None], y[None])[1][0] * dact(pairs[-1][1])
        for l in range(len(params) - 1, -1, -1):
            sums[l][0] += np.outer(pairs[l][0], delta)
            sums[l][1] += delta
            if l:
                delta = params[l][0] @ delta * dact(pairs[l - 1][1])
    return [[dW / len(X), db / len(X)] for dW, db in sums]


def recursive(params, X, Y, act, dact, loss):
    def back(A, rest):
        """Gradients of the rest of the net, and the slope of the loss by what goes in."""
        if not rest:
            return [], loss(A, Y)[1] / len(X)
        W, b = rest[0]
        Z = A @ W + b
        later, slope = back(act(Z), rest[1:])
        delta = slope * dact(Z)
        return [(np.einsum("ni,nj->ij", A, delta), np.ones(len(X)) @ delta), *later], delta @ W.T

    return tuple(back(X, params)[0])


def by_nudging(params, X, Y, act, dact, loss):
    def value():
        A = X
        for W, b in copies:
            A = act(A @ W + b)
        return loss(A, Y)[0]

    copies = [(W.copy(), b.copy()) for W, b in params]
    found = []
    for pair in copies:
        slopes = []
        for part in pair:
            slope = np.zeros(part.shape)
            for place in np.ndindex(part.shape):
                middle = part[place]
                part[place] = middle + 1e-5
                above = value()
                part[place] = middle - 1e-5
                slope[place] = (above - value()) / 2e-5
                part[place] = middle
            slopes.append(slope)
        found.append(tuple(slopes))
    return found


def single(params, X, Y, act, dact, loss):
    found = example_by_example(params, X, Y, act, dact, loss)
    return [(np.float32(dW), np.float32(db)) for dW, db in found]


def all_zero(params, X, Y, act, dact, loss):
    return [(0 * W, 0 * b) for W, b in params]


def noise(params, X, Y, act, dact, loss):
    rng = np.random.default_rng(0)
    return [(rng.normal(size=W.shape), rng.normal(size=b.shape)) for W, b in params]


def moves_the_parameters(params, X, Y, act, dact, loss):
    found = example_by_example(params, X, Y, act, dact, loss)
    for (W, b), (dW, db) in zip(params, found, strict=True):
        W -= dW
        b -= db
    return found


def last_layer_only(params, X, Y, act, dact, loss):
    return example_by_example(params, X, Y, act, dact, loss)[-1:]


def one_array_per_layer(params, X, Y, act, dact, loss):
    return [dW for dW, _ in example_by_example(params, X, Y, act, dact, loss)]


ALTERNATIVES = (example_by_example, recursive, by_nudging, single)
REFUSED = (all_zero, noise, moves_the_parameters, last_layer_only, one_array_per_layer)
