"""A stack of linear layers becomes one layer (CMSC 373, slide 5; COMP 4630, slide 11)."""

from functools import reduce
from operator import matmul, mul

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Tuple


def reference(Ws, bs):
    """Each further layer multiplies the weights and the biases that came so far, and adds its own bias."""
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W, b = W @ W_next, b @ W_next + b_next
    return W, b


def inner_biases_left_out(Ws, bs):
    return reduce(matmul, Ws), bs[-1]


def all_biases_left_out(Ws, bs):
    return reduce(matmul, Ws), np.zeros(Ws[-1].shape[1])


def biases_added_up(Ws, bs):
    return reduce(matmul, Ws), sum(bs)


def product_in_the_wrong_order(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W, b = W_next @ W, b @ W_next + b_next
    return W, b


def everything_in_the_wrong_order(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W, b = W_next @ W, W_next @ b + b_next
    return W, b


def biases_through_their_own_layer(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_before, W_next, b_next in zip(Ws, Ws[1:], bs[1:], strict=False):
        W, b = W @ W_next, b @ W_before + b_next
    return W, b


def biases_through_the_whole_product(Ws, bs):
    """Overwrites W first, so that the biases meet the weights in front of them as well."""
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W = W @ W_next
        b = b @ W + b_next
    return W, b


def bias_on_the_right(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W, b = W @ W_next, W_next @ b + b_next
    return W, b


def bias_on_the_right_of_the_product(Ws, bs):
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W = W @ W_next
        b = W @ b + b_next
    return W, b


def biases_through_one_layer_only(Ws, bs):
    """The bias of the first layer meets the second layer, but not the third."""
    b = bs[-1]
    for W_next, b_before in zip(Ws[1:], bs, strict=False):
        b = b + b_before @ W_next
    return reduce(matmul, Ws), b


def transposed(Ws, bs):
    W, b = reference(Ws, bs)
    return W.T, b


def entry_by_entry(Ws, bs):
    """`*` for `@`."""
    W, b = Ws[0], bs[0]
    for W_next, b_next in zip(Ws[1:], bs[1:], strict=True):
        W, b = W * W_next, b @ W_next + b_next
    return W, b


def entry_by_entry_throughout(Ws, bs):
    return reduce(mul, Ws), reference(Ws, bs)[1]


def _stack(rng, widths):
    sizes = list(zip(widths, widths[1:], strict=False))
    return [rng.normal(size=size) for size in sizes], [rng.normal(size=n) for _, n in sizes]


def _inputs(rng):
    return _stack(rng, [int(n) for n in rng.integers(1, 5, size=int(rng.integers(3, 6)))])


_C11 = [np.array([[-0.78, 0.13], [0.85, 0.23]]), np.array([[1.8], [0.4]])]
_RNG = np.random.default_rng(3)

EXERCISE = Exercise(
    id="03.2",
    name="collapse",
    title="One layer for many",
    minutes=15,
    points=3,
    reference=reference,
    returns=Tuple(Array("W"), Array("b")),
    fixed=(
        ([np.array([[1.0, 2], [0, 1]]), np.array([[1.0, 0], [3, 1]])], [np.array([1.0, -1]), np.array([0.5, 2])]),
        _stack(_RNG, [3, 3, 3, 3]),
        _stack(_RNG, [2, 3]),
        (_C11, [np.zeros(2), np.zeros(1)]),
        _stack(_RNG, [1, 1, 1]),
        _stack(_RNG, [2, 4, 3, 1]),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your `W` is right, but in your `b` the biases of the inner layers are missing. "
            "What becomes of $b_1$ when the next layer multiplies all that arrives there?",
            inner_biases_left_out,
            all_biases_left_out,
        ),
        Mistake(
            "Your `b` adds the biases as they are. A bias of the first layer reaches the output through all layers "
            "that come after: what do they do to it on the way?",
            biases_added_up,
        ),
        Mistake(
            "Your product is in the wrong order, and for matrices order matters. An input row meets $W_1$ first: "
            "on which side of $W_1$ does $W_2$ follow?",
            product_in_the_wrong_order,
            everything_in_the_wrong_order,
        ),
        Mistake(
            "Your biases go through the weights of their own layer. But a bias is added *after* these weights: "
            "which weights does it meet next?",
            biases_through_their_own_layer,
            biases_through_the_whole_product,
        ),
        Mistake(
            "Your bias stands on the right of a matrix. In this course an example is a row, and so is a bias: "
            "on which side of the weights does a row stand?",
            bias_on_the_right,
            bias_on_the_right_of_the_product,
        ),
        Mistake(
            "With two layers you are right, with three not: each bias passes one further layer and then stops. "
            "Which layers are still to come for $b_1$?",
            biases_through_one_layer_only,
        ),
        Mistake(
            "Your `W` is the transpose of the right one. In this course an example is a row, and `W[i, j]` leads from "
            "i to j: what shape should the result have?",
            transposed,
        ),
        Mistake(
            "Your weights were multiplied entry by entry. Which sign in Python stands for the product of two matrices?",
            entry_by_entry,
            entry_by_entry_throughout,
        ),
    ),
    library=("coursekit.neurons.collapse",),
    after="Put a step or a `tanh` between two of the layers and try a few inputs: does one layer still do?",
)
