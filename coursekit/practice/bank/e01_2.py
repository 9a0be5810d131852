"""The threshold becomes the first weight (CMSC 373, slides 2 and 4)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def reference(w, T):
    """The threshold goes to the other side of the comparison, and to the front."""
    return np.concatenate([[-T], w])


def sign_of_the_threshold_kept(w, T):
    return np.concatenate([[T], w])


def sign_kept_in_whole_numbers(w, T):
    return np.insert(w, 0, T)


def bias_last(w, T):
    return np.concatenate([w, [-T]])


def threshold_last(w, T):
    return np.concatenate([w, [T]])


def in_whole_numbers(w, T):
    """`np.insert` keeps the dtype of w: with whole weights the bias loses its decimals."""
    return np.insert(w, 0, -T)


def taken_from_every_weight(w, T):
    return w - T


def _inputs(rng):
    return rng.normal(size=rng.integers(2, 6)), float(rng.normal())


EXERCISE = Exercise(
    id="01.2",
    name="threshold_to_bias",
    title="A threshold becomes a weight",
    minutes=10,
    points=2,
    reference=reference,
    returns=Array("w_bar"),
    fixed=(
        (np.array([0.5, -0.25]), 0.2),
        (np.array([-1.0]), -0.5),
        (np.array([2.0, -1.0, 0.5]), 0.0),
        (np.array([1, 1]), 1.5),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your bias is $+T$. Write down $w \\cdot x \\geq T$ and bring $T$ to the other side, so that 0 is left on "
            "the right: which sign has it there?",
            sign_of_the_threshold_kept,
            sign_kept_in_whole_numbers,
        ),
        Mistake(
            "Your threshold has ended up at the end of the list. The column of ones stands in front of the inputs: "
            "which place has the weight that belongs to it?",
            bias_last,
            threshold_last,
        ),
        Mistake(
            "This is right until the weights are whole numbers: then the bias loses its decimals, and AND turns into "
            "OR. Of which type (`dtype`) is your new array, and which type does it need?",
            in_whole_numbers,
        ),
        Mistake(
            "You have taken $T$ from every weight. The weights of the inputs stay as they are: "
            "where does the one new number go?",
            taken_from_every_weight,
        ),
    ),
    library=("coursekit.neurons.bias.threshold_to_bias",),
    after="Section 7 of lesson 01 does the same for a whole layer: the biases become the first row of $W$.",
)
