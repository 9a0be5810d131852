"""A net of step units is asked about all inputs, as it is and with all its numbers moved a little."""

from itertools import product

import numpy as np

from coursekit.practice.differences import shapes_differ
from coursekit.practice.returns import Array, Dict, Unusable

NUDGE = 0.05
SHAPES = {"W1": (2, 2), "b1": (2,), "W2": (2, 1), "b2": (1,)}
PARAMETERS = Dict(*map(Array, SHAPES))
POINTS = np.array(list(product((0, 1), repeat=2)))


def probe(answer):
    """What the hidden units say (4, 2) and the net (4,), and for what share of the 512 furthest nudges it says 1 (4,).

    Each unit's sum is largest and smallest where every number is moved as far as it may be, so no nudge is left out.
    """
    parameters = PARAMETERS.plain(answer())
    for name, shape in SHAPES.items():
        if parameters[name].shape != shape:
            raise Unusable(f"{name}: {shapes_differ(shape, parameters[name].shape)}")
    flat = np.concatenate([parameters[name].ravel() for name in SHAPES])
    corners = np.array(list(product((-NUDGE, NUDGE), repeat=len(flat))))
    (hidden,), (answers,) = _run(flat[None])
    return {"hidden": hidden, "answers": answers, "nudged": _run(flat + corners)[1].mean(axis=0)}


def _run(nets):
    """Answers of the hidden units and of the outputs of many nets, nine numbers each."""
    W1, b1, W2, b2 = nets[:, :4].reshape(-1, 2, 2), nets[:, None, 4:6], nets[:, 6:8, None], nets[:, None, 8:]
    hidden = (POINTS @ W1 + b1 >= 0).astype(float)
    return hidden, (hidden @ W2 + b2 >= 0)[:, :, 0].astype(float)
