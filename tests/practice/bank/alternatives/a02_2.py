"""Other right answers to 02.2: a while loop, the bias apart, the labels -1 and +1 inside."""

import numpy as np


def with_a_bias_apart(X, y, eta=1.0, max_epochs=100):
    w, b, history = [0.0] * X.shape[1], 0.0, []
    while len(history) < max_epochs:
        wrong = 0
        for x, target in zip(X.tolist(), y.tolist(), strict=True):
            fires = b + sum(wi * xi for wi, xi in zip(w, x, strict=True)) >= 0
            if fires != bool(target):
                push = eta if target else -eta
                b, w = b + push, [wi + push * xi for wi, xi in zip(w, x, strict=True)]
                wrong += 1
        history.append(wrong)
        if not wrong:
            break
    return [b, *w], history


def with_signs(X, y, eta=1.0, max_epochs=100):
    rows, labels = np.insert(X, 0, 1, axis=1).astype(np.float32), 2 * y - 1
    w, history = np.zeros(rows.shape[1], dtype=np.float32), np.zeros(0, dtype=int)
    for _ in range(max_epochs):
        before = 0
        for x, t in zip(rows, labels, strict=True):
            if (1 if w @ x >= 0 else -1) != t:
                w, before = w + np.float32(eta * t) * x, before + 1
        history = np.append(history, before)
        if before == 0:
            return w, history
    return w, history


ALTERNATIVES = (with_a_bias_apart, with_signs)
