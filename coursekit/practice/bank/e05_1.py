"""From the inputs to the prediction of the 2-2-1 net, layer by layer (COMP 4630, slides 11 and 14)."""

import numpy as np

from coursekit.examples import linear_221
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Dict

_NET = linear_221()


def _second(h, W2, b2):
    return {"h": h, "yhat": h @ W2 + b2}


def reference(x, W1, b1, W2, b2):
    """Each layer: rows times columns, plus the biases."""
    return _second(x @ W1 + b1, W2, b2)


def rows_of_W1_for_units(x, W1, b1, W2, b2):
    return _second(x @ W1.T + b1, W2, b2)


def rows_of_W1_times_the_vector(x, W1, b1, W2, b2):
    h = W1 @ x[0] + b1
    return {"h": h, "yhat": h @ W2 + b2}


def column_of_W1_times_x(x, W1, b1, W2, b2):
    h = W1 @ x.T + b1.reshape(-1, 1)
    return {"h": h, "yhat": W2.T @ h + b2}


def W1_in_front_of_x(x, W1, b1, W2, b2):
    return _second(W1 @ x + b1, W2, b2)


def dot_with_W1_in_front(x, W1, b1, W2, b2):
    return _second(np.dot(W1, x) + b1, W2, b2)


def sum_over_the_units(x, W1, b1, W2, b2):
    return _second(x * W1.sum(axis=1) + b1, W2, b2)


def no_sum_in_the_first_layer(x, W1, b1, W2, b2):
    return _second(x * W1 + b1, W2, b2)


def no_sum_with_columns(x, W1, b1, W2, b2):
    return _second(x.T * W1 + b1, W2, b2)


def no_sum_in_the_second_layer(x, W1, b1, W2, b2):
    h = x @ W1 + b1
    return {"h": h, "yhat": h * W2 + b2}


def no_biases(x, W1, b1, W2, b2):
    return reference(x, W1, 0 * b1, W2, 0 * b2)


def no_hidden_bias(x, W1, b1, W2, b2):
    return reference(x, W1, 0 * b1, W2, b2)


def no_output_bias(x, W1, b1, W2, b2):
    return reference(x, W1, b1, W2, 0 * b2)


def sigmoid_in_between(x, W1, b1, W2, b2):
    return _second(1 / (1 + np.exp(-(x @ W1 + b1))), W2, b2)


def tanh_in_between(x, W1, b1, W2, b2):
    return _second(np.tanh(x @ W1 + b1), W2, b2)


def _inputs(rng):
    return tuple(rng.normal(size=shape) for shape in ((1, 2), (2, 2), (2,), (2, 1), (1,)))


EXERCISE = Exercise(
    id="05.1",
    name="forward_221",
    title="Forward through the 2-2-1 net",
    minutes=10,
    points=2,
    reference=reference,
    returns=Dict(Array("h"), Array("yhat")),
    fixed=((_NET.x, _NET.W1, _NET.b1, _NET.W2, _NET.b2),),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "`h` looks as if a row of `W1` made a hidden unit. Row i holds the weights that leave input i: "
            "where do all the weights stand that arrive at one hidden unit?",
            rows_of_W1_for_units,
            rows_of_W1_times_the_vector,
            column_of_W1_times_x,
            W1_in_front_of_x,
            dot_with_W1_in_front,
        ),
        Mistake(
            "`h` adds up over the wrong index: one input times all weights that leave it. "
            "Which numbers meet at hidden unit 1: those from one input, or one from each input?",
            sum_over_the_units,
        ),
        Mistake(
            "`h` is a table of single products. A unit adds up what arrives: which sign multiplies "
            "*and* adds, `*` or `@`?",
            no_sum_in_the_first_layer,
            no_sum_with_columns,
        ),
        Mistake(
            "`h` is right, but `yhat` is a table of single products. "
            "There is one output unit, so its products have to be added.",
            no_sum_in_the_second_layer,
        ),
        Mistake(
            "The numbers of the slide come out right, because its biases are zero. "
            "With other biases something is missing: does each layer add its own?",
            no_biases,
            no_hidden_bias,
            no_output_bias,
        ),
        Mistake(
            "The hidden units seem to bend their sum with an activation. The units of this net only add up.",
            sigmoid_in_between,
            tanh_in_between,
        ),
    ),
    library=("coursekit.nn", "coursekit.examples", "coursekit.dialects"),
    after="Exercise 05.2 walks the same way back; keep `h`, it will be needed.",
)
