"""Every gradient of the 2-2-1 net of the lecture, by hand (COMP 4630, slides 12 to 16)."""

import numpy as np

from coursekit.examples import linear_221
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Dict

_NET = linear_221()


def _forward(x, y, W1, b1, W2, b2):
    h = x @ W1 + b1
    return h, h @ W2 + b2 - y


def _gradients(x, h, error, hidden):
    return {"W1": x.T @ hidden, "b1": hidden.sum(axis=0), "W2": h.T @ error, "b2": error.sum(axis=0)}


def reference(x, y, W1, b1, W2, b2):
    """Delta of the output is the error; each delta goes back through the weights it came by."""
    h, error = _forward(x, y, W1, b1, W2, b2)
    return _gradients(x, h, error, error @ W2.T)


def transposed_first_layer(*inputs):
    right = reference(*inputs)
    return right | {"W1": right["W1"].T}


def bias_summed_over_units(*inputs):
    right = reference(*inputs)
    return right | {"b1": np.full_like(right["b1"], right["b1"].sum())}


def one_bias_for_all_units(*inputs):
    right = reference(*inputs)
    return right | {"b1": right["b1"].sum(keepdims=True)}


def one_number_for_all_biases(*inputs):
    right = reference(*inputs)
    return right | {"b1": right["b1"].sum()}


def biases_as_a_table(*inputs):
    right = reference(*inputs)
    return right | {"b1": right["b1"][None], "b2": right["b2"][None]}


def hidden_bias_as_a_row(*inputs):
    right = reference(*inputs)
    return right | {"b1": right["b1"][None]}


def hidden_bias_as_a_column(*inputs):
    right = reference(*inputs)
    return right | {"b1": right["b1"][:, None]}


def second_layer_as_printed(*inputs):
    right = reference(*inputs)
    return right | {"W2": right["W2"].T}


def whole_table_as_printed(*inputs):
    right = reference(*inputs)
    turned = {"W1": right["W1"].T, "W2": right["W2"].T}
    return right | turned | {"b1": right["b1"][:, None], "b2": right["b2"][None]}


def factor_two(*inputs):
    return {name: 2 * gradient for name, gradient in reference(*inputs).items()}


def sign_swapped(*inputs):
    return {name: -gradient for name, gradient in reference(*inputs).items()}


def no_second_weights_on_the_way_back(x, y, W1, b1, W2, b2):
    h, error = _forward(x, y, W1, b1, W2, b2)
    return _gradients(x, h, error, error * np.ones_like(h))


def no_biases_on_the_way_forward(x, y, W1, b1, W2, b2):
    return reference(x, y, W1, 0 * b1, W2, 0 * b2)


def inputs_for_hidden_values(x, y, W1, b1, W2, b2):
    right = reference(x, y, W1, b1, W2, b2)
    return right | {"W2": x.T @ _forward(x, y, W1, b1, W2, b2)[1]}


def bias_slopes_without_the_error(x, y, W1, b1, W2, b2):
    return reference(x, y, W1, b1, W2, b2) | {"b1": W2[:, 0], "b2": np.ones(1)}


def no_error_anywhere(x, y, W1, b1, W2, b2):
    h = _forward(x, y, W1, b1, W2, b2)[0]
    return _gradients(x, h, np.ones((1, 1)), W2.T)


def prediction_for_error(x, y, W1, b1, W2, b2):
    return reference(x, 0 * y, W1, b1, W2, b2)


def _updated(eta, x, y, W1, b1, W2, b2):
    """Sends the error back through the second layer after it was changed."""
    h, error = _forward(x, y, W1, b1, W2, b2)
    return _gradients(x, h, error, error @ (W2 - eta * h.T @ error).T)


def updated_weights(*inputs):
    return _updated(1.0, *inputs)


def updated_weights_rate_one_tenth(*inputs):
    return _updated(0.1, *inputs)


def updated_weights_rate_of_the_lesson(*inputs):
    return _updated(0.01, *inputs)


def _inputs(rng):
    hidden = int(rng.integers(2, 4))
    shapes = (1, 2), (1, 1), (2, hidden), (hidden,), (hidden, 1), (1,)
    return tuple(rng.normal(size=shape) for shape in shapes)


def _three_wide():
    shapes = (1, 2), (1, 1), (2, 3), (3,), (3, 1), (1,)
    rng = np.random.default_rng(52)
    return tuple(rng.normal(size=shape) for shape in shapes)


EXERCISE = Exercise(
    id="05.2",
    name="grads_221",
    title="All gradients of the 2-2-1 net",
    minutes=20,
    points=4,
    reference=reference,
    returns=Dict(Array("W1"), Array("b1"), Array("W2"), Array("b2")),
    fixed=((_NET.x, _NET.y, _NET.W1, _NET.b1, _NET.W2, _NET.b2), _three_wide()),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your gradient of `W1` is the transpose of the right one. Entry [i, j] belongs to the weight from input i "
            "to hidden unit j: which factor carries i, which one j?",
            transposed_first_layer,
        ),
        Mistake(
            "Your gradient of `b1` adds up all hidden units. Each hidden unit has a bias of its own: "
            "raise one of them by a little, and through how many wires does the output hear of it?",
            bias_summed_over_units,
            one_bias_for_all_units,
            one_number_for_all_biases,
        ),
        Mistake(
            "The numbers of a bias gradient are right, but they stand in a table. What shape does `b1` itself have, "
            "and which sum over the rows takes you there?",
            biases_as_a_table,
            hidden_bias_as_a_row,
            hidden_bias_as_a_column,
        ),
        Mistake(
            "This looks like the table printed on slide 16. A gradient has the shape of what it belongs to: "
            "which of your four do not?",
            second_layer_as_printed,
            whole_table_as_printed,
        ),
        Mistake("A gradient is twice too large. The loss has a half in front: what is the slope of e²/2?", factor_two),
        Mistake(
            "A sign is turned around. A gradient points uphill: if the prediction is too high, "
            "is the slope of the loss in it positive or negative?",
            sign_swapped,
        ),
        Mistake(
            "The hidden units all get the whole error of the output. On its way back it passes a wire: "
            "what is written on that wire?",
            no_second_weights_on_the_way_back,
        ),
        Mistake(
            "These would be right if the target were 0. Does the walk back start from how large the prediction is, "
            "or from how wrong it is?",
            prediction_for_error,
        ),
        Mistake(
            "These are right for a net without biases. The biases of the slide are zero, others are not: "
            "do they take part in your forward pass?",
            no_biases_on_the_way_forward,
        ),
        Mistake(
            "The gradient of `W2` is made with the inputs of the net. "
            "Which numbers came in through the wires of the second layer?",
            inputs_for_hidden_values,
        ),
        Mistake(
            "Some gradients tell how the *prediction* answers to a number. You are asked about the loss: "
            "which factor leads from there to the prediction?",
            bias_slopes_without_the_error,
            no_error_anywhere,
        ),
        Mistake(
            "The hidden gradients look as if `W2` had been changed before the error was sent back through it. "
            "At which weights was the forward pass made?",
            updated_weights,
            updated_weights_rate_one_tenth,
            updated_weights_rate_of_the_lesson,
        ),
    ),
    library=("coursekit.nn", "coursekit.autodiff", "coursekit.dialects", "coursekit.examples"),
    after="Move `W1` and `W2` against their gradients with the rate 0.01: the loss of lesson 05 falls to 0.1986.",
)
