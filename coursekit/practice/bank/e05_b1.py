"""A step of descent that loses its way: the second layer moves before the error has passed (Poznan, P6; lesson 05)."""

import numpy as np

from coursekit.examples import linear_221
from coursekit.practice.bank import e05_2
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Dict

_NET = linear_221()


def _moved(eta, given, slopes):
    return {name: given[name] - eta * slopes[name] for name in given}


def _step(gradients):
    """The step that uses these gradients."""

    def step(x, y, W1, b1, W2, b2, eta):
        given = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
        return _moved(eta, given, gradients(x, y, W1, b1, W2, b2))

    return step


def reference(x, y, W1, b1, W2, b2, eta):
    """All gradients at the old weights, then one step for everything."""
    return _step(e05_2.reference)(x, y, W1, b1, W2, b2, eta)


def moves_too_early(x, y, W1, b1, W2, b2, eta):
    h = x @ W1 + b1
    error = h @ W2 + b2 - y
    W2 = W2 - eta * h.T @ error
    b2 = b2 - eta * error.sum(axis=0)
    hidden = error @ W2.T
    W1 = W1 - eta * x.T @ hidden
    b1 = b1 - eta * hidden.sum(axis=0)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def error_measured_again(x, y, W1, b1, W2, b2, eta):
    """Mends the wrong end: after the second layer moved, everything is computed afresh."""
    moved = _step(e05_2.reference)(x, y, W1, b1, W2, b2, eta)
    again = _step(e05_2.reference)(x, y, W1, b1, moved["W2"], moved["b2"], eta)
    return moved | {"W1": again["W1"], "b1": again["b1"]}


def uphill(x, y, W1, b1, W2, b2, eta):
    return reference(x, y, W1, b1, W2, b2, -eta)


def transposed_first_layer(x, y, W1, b1, W2, b2, eta):
    h = x @ W1 + b1
    right = reference(x, y, W1, b1, W2, b2, eta)
    return right | {"W1": W1 - eta * (((h @ W2 + b2 - y) @ W2.T).T @ x)}


def gradients_for_weights(x, y, W1, b1, W2, b2, eta):
    return e05_2.reference(x, y, W1, b1, W2, b2)


def _inputs(rng):
    shapes = (1, 2), (1, 1), (2, 2), (2,), (2, 1), (1,)
    return *(rng.normal(size=shape) for shape in shapes), float(rng.uniform(0.05, 0.5))


EXERCISE = Exercise(
    id="05.b1",
    name="mended_step",
    title="Bug hunt: a step in the wrong order",
    minutes=10,
    points=2,
    reference=reference,
    returns=Dict(Array("W1"), Array("b1"), Array("W2"), Array("b2")),
    fixed=(
        (_NET.x, _NET.y, _NET.W1, _NET.b1, _NET.W2, _NET.b2, 0.01),
        (_NET.x, np.array([[-4.0]]), _NET.W1, np.array([0.5, -1.0]), _NET.W2, np.array([0.25]), 0.2),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "`W2` and `b2` are right, `W1` and `b1` still go astray, as in the broken one. "
            "Read it line by line: which of its numbers is no longer what it was in the forward pass?",
            moves_too_early,
        ),
        Mistake(
            "Now the prediction is computed a second time with the moved layer. "
            "One step has one forward pass; all four gradients belong to that one.",
            error_measured_again,
        ),
        Mistake("Everything walks uphill. Look at the sign in front of the learning rate.", uphill),
        Mistake(
            "`W1` is moved by the transpose of its gradient. That product was fine in the broken function: "
            "which factor carries the input, which the hidden unit?",
            transposed_first_layer,
        ),
        Mistake(
            "These are the gradients. The function is to return the weights after the step.", gradients_for_weights
        ),
    ),
    library=("coursekit.nn", "coursekit.autodiff", "coursekit.dialects"),
    after="With the rate 0.01 of the lesson the slip hardly shows. Try 0.2 in both functions and compare the losses.",
)
