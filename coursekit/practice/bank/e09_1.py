"""What reaches each neuron of a chain is a product: slopes and weights on the way back (CSCI 4360, slide 25)."""

import numpy as np

from coursekit.examples import chain
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def _sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def _forward(w, b, x):
    """Outputs of all neurons, the input first: (n + 1,)."""
    a = [x]
    for weight, bias in zip(w, b, strict=True):
        a.append(_sigmoid(weight * a[-1] + bias))
    return np.array(a)


def _back(w, slopes, error):
    """delta_n = slope_n error, then delta_l = slope_l w_(l+1) delta_(l+1)."""
    delta = slopes[-1] * error
    deltas = [delta]
    for l in range(len(w) - 2, -1, -1):  # noqa: E741 - the layer, as in the course
        delta = slopes[l] * w[l + 1] * delta
        deltas.append(delta)
    return np.array(deltas[::-1])


def reference(w, b, x, y=0.0):
    """Forward with the outputs kept, then back from the cost."""
    a = _forward(w, b, x)[1:]
    return _back(w, a * (1 - a), a[-1] - y)


def weight_of_the_neuron_itself(w, b, x, y=0.0):
    """Takes w_l on the way back to neuron l, where w_(l+1) belongs."""
    a = _forward(w, b, x)[1:]
    return _back(np.append(0.0, w[:-1]), a * (1 - a), a[-1] - y)


def first_weight_included(w, b, x, y=0.0):
    return w * reference(w, b, x, y)


def slope_of_the_last_missing(w, b, x, y=0.0):
    a = _forward(w, b, x)[1:]
    return _back(w, np.append((a * (1 - a))[:-1], 1.0), a[-1] - y)


def own_slope_missing(w, b, x, y=0.0):
    a = _forward(w, b, x)[1:]
    return reference(w, b, x, y) / (a * (1 - a))


def weights_left_out(w, b, x, y=0.0):
    a = _forward(w, b, x)[1:]
    return _back(np.ones(len(w)), a * (1 - a), a[-1] - y)


def slope_at_the_answer(w, b, x, y=0.0):
    a = _forward(w, b, x)[1:]
    s = _sigmoid(a)
    return _back(w, s * (1 - s), a[-1] - y)


def slope_in_z(w, b, x, y=0.0):
    a = _forward(w, b, x)
    z = w * a[:-1] + b
    return _back(w, a[1:] * (1 - z), a[-1] - y)


def last_neuron_first(*inputs):
    return reference(*inputs)[::-1]


def gradient_of_the_weights(w, b, x, y=0.0):
    return reference(w, b, x, y) * _forward(w, b, x)[:-1]


def error_turned_around(*inputs):
    return -reference(*inputs)


def factor_two(*inputs):
    return 2 * reference(*inputs)


def target_ignored(w, b, x, y=0.0):
    return reference(w, b, x)


def _inputs(rng):
    n = int(rng.integers(3, 7))
    w = rng.choice([-1.0, 1.0], size=n) * rng.uniform(1.5, 6, size=n)
    return w, rng.normal(size=n) - w / 2, float(rng.uniform(0.2, 1)), float(rng.uniform(0.6, 1))


_FOUR = chain(w=[1.0, 0.5, -2.0, 1.5], b=[0.2, -0.3, 0.5, 0.1])

EXERCISE = Exercise(
    id="09.1",
    name="chain_gradients",
    title="Slopes of a chain of any length",
    minutes=25,
    points=4,
    reference=reference,
    returns=Array("dC/db"),
    rtol=1e-9,
    fixed=(
        (_FOUR.w, _FOUR.b, 1.0),
        (_FOUR.w, _FOUR.b, -0.5, 1.0),
        (np.full(4, 100.0), np.full(4, -50.0), 0.5),  # explodes: 25 per step
        (np.ones(10), np.zeros(10), 1.0, 0.3),  # vanishes
        (np.array([2.0]), np.array([-1.0]), 0.7, 0.2),  # one neuron
        (np.array([3.0, -2.0]), np.array([-1.0, 1.5]), 0.4, 1.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "A weight stands where it does not belong. The link `w[l]` lies before the bias `b[l]`, so `b[l]` is not "
            "felt through it. Which weight does the answer of neuron l go through next?",
            weight_of_the_neuron_itself,
            first_weight_included,
        ),
        Mistake(
            "One slope is missing in every entry, that of the last neuron. Its answer also comes out of a sigmoid: "
            "what lies between the cost and its bias?",
            slope_of_the_last_missing,
        ),
        Mistake(
            "Each entry lacks the slope of its own neuron: you have computed how the cost feels the answer a. "
            "What is still to be passed on the way from a to the bias?",
            own_slope_missing,
        ),
        Mistake("The weights are missing on the way back. What does each link multiply by?", weights_left_out),
        Mistake(
            "Your slopes are off: the sigmoid is taken once too often. The slope at z is a (1 - a), "
            "and a is already the answer. Is your a put into the sigmoid again?",
            slope_at_the_answer,
        ),
        Mistake(
            "Your slopes mix two things. It is a (1 - a): what are a and z here, and which of the two stands in "
            "your bracket?",
            slope_in_z,
        ),
        Mistake(
            "The numbers are right, in the wrong order. You go from the last neuron to the first; where does the slope "
            "for `b[0]` end up?",
            last_neuron_first,
        ),
        Mistake(
            "These are the slopes for the weights: each has the incoming answer as a factor. "
            "By what is a bias multiplied in z = w a + b?",
            gradient_of_the_weights,
        ),
        Mistake(
            "Every sign is turned around. The cost is (a - y)²/2: is its slope a - y or y - a?",
            error_turned_around,
        ),
        Mistake("Everything is twice too large. What does the half in front of (a - y)² do?", factor_two),
        Mistake("It is right for `y = 0` only. Where does the target come in?", target_ignored),
    ),
    library=("coursekit.examples.chain.", "coursekit.autodiff", "coursekit.nn.sequential", "coursekit.nn.layers"),
    after="Try ten neurons with weights 1, then 4, then 100 with biases -50 and the input 0.5. "
    "Section 4 explains what you see.",
)
