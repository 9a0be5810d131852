"""Backpropagation for a batch and any number of layers: the four equations as a loop (CSCI 4360, slides 19 to 23)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p06_1 import probe
from coursekit.practice.returns import Array, Many, Tuple


def _forward(params, X, act):
    Z, A = [], [X]
    for W, b in params:
        Z.append(A[-1] @ W + b)
        A.append(act(Z[-1]))
    return Z, A


def _walk(params, X, Y, act, dact, loss, first, back, gradient):
    """The loop of every version: error at the end, then gradient and error layer by layer."""
    Z, A = _forward(params, X, act)
    delta = first(loss(A[-1], Y)[1], Z[-1], A[-1])
    found = []
    for l in reversed(range(len(params))):
        found.append(gradient(A[l], delta, l))
        if l:
            delta = back(delta, params[l][0], Z[l - 1], A[l])
    return found[::-1]


def _version(first=None, back=None, gradient=None):
    """A backprop that differs from the right one in the given steps."""

    def backprop(params, X, Y, act, dact, loss):
        n = len(X)
        steps = (
            first or (lambda dact, n, slope, z, a: slope * dact(z) / n),
            back or (lambda dact, n, delta, W, z, a: delta @ W.T * dact(z)),
            gradient or (lambda dact, n, a, delta, l: (a.T @ delta, delta.sum(axis=0))),
        )
        bound = [lambda *given, step=step: step(dact, n, *given) for step in steps]
        return _walk(params, X, Y, act, dact, loss, *bound)

    return backprop


def reference(*inputs):
    """BP1 at the end, BP2 from layer to layer, BP3 and BP4 in each."""
    return _version()(*inputs)


def no_mean(*inputs):
    return _version(first=lambda dact, n, slope, z, a: slope * dact(z))(*inputs)


def mean_over_all_entries(*inputs):
    return _version(first=lambda dact, n, slope, z, a: slope * dact(z) / slope.size)(*inputs)


def mean_twice(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta / n, delta.mean(axis=0)))(*inputs)


def mean_at_every_layer(*inputs):
    return _version(back=lambda dact, n, delta, W, z, a: delta @ W.T * dact(z) / n)(*inputs)


def bias_not_averaged(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta, n * delta.sum(axis=0)))(*inputs)


def bias_averaged_twice(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta, delta.mean(axis=0)))(*inputs)


def slope_at_the_output_of_a_unit(*inputs):
    first, back = _at_the_output()
    return _version(first, back)(*inputs)


def slope_at_the_output_in_hidden_layers(*inputs):
    return _version(back=_at_the_output()[1])(*inputs)


def slope_at_the_output_in_the_last_layer(*inputs):
    return _version(first=_at_the_output()[0])(*inputs)


def _at_the_output():
    return (
        lambda dact, n, slope, z, a: slope * dact(a) / n,
        lambda dact, n, delta, W, z, a: delta @ W.T * dact(a),
    )


def slope_at_the_output_and_no_mean(*inputs):
    return _version(lambda dact, n, slope, z, a: slope * dact(a), _at_the_output()[1])(*inputs)


def slope_of_the_layer_above(params, X, Y, act, dact, loss):
    Z, A = _forward(params, X, act)
    delta = loss(A[-1], Y)[1] * dact(Z[-1]) / len(X)
    found = []
    for l in reversed(range(len(params))):
        found.append((A[l].T @ delta, delta.sum(axis=0)))
        delta = delta @ params[l][0].T * dact(Z[l]) if l else delta
    return found[::-1]


def loss_not_unpacked(params, X, Y, act, dact, loss):
    Z, A = _forward(params, X, act)
    return loss(A[-1], Y) * dact(Z[-1])


def value_of_the_loss_for_its_slope(params, X, Y, act, dact, loss):
    return reference(params, X, Y, act, dact, lambda A, Y: (0.0, loss(A, Y)[0]))


def slope_twice(*inputs):
    return _version(
        lambda dact, n, slope, z, a: slope * dact(z) ** 2 / n,
        lambda dact, n, delta, W, z, a: delta @ W.T * dact(z) ** 2,
    )(*inputs)


def slope_twice_in_hidden_layers(*inputs):
    return _version(back=lambda dact, n, delta, W, z, a: delta @ W.T * dact(z) ** 2)(*inputs)


def no_slope_at_the_end(*inputs):
    return _version(first=lambda dact, n, slope, z, a: slope / n)(*inputs)


def no_slope_in_hidden_layers(*inputs):
    return _version(back=lambda dact, n, delta, W, z, a: delta @ W.T)(*inputs)


def transposed_weight_gradient(*inputs):
    return [(dW.T, db) for dW, db in reference(*inputs)]


def bias_not_summed(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta, delta))(*inputs)


def bias_summed_over_units(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta, delta.sum(axis=1)))(*inputs)


def bias_as_a_table(*inputs):
    return _version(gradient=lambda dact, n, a, delta, l: (a.T @ delta, delta.sum(axis=0, keepdims=True)))(*inputs)


def last_layer_first(*inputs):
    return reference(*inputs)[::-1]


def weights_not_transposed(*inputs):
    return _version(back=lambda dact, n, delta, W, z, a: delta @ W * dact(z))(*inputs)


def output_of_the_receiver(params, X, Y, act, *others):
    A = _forward(params, X, act)[1]
    wrong = _version(gradient=lambda dact, n, a, delta, l: (A[l + 1].T @ delta, delta.sum(axis=0)))
    return wrong(params, X, Y, act, *others)


def sign_swapped(*inputs):
    return [(-dW, -db) for dW, db in reference(*inputs)]


def _net(rng, sizes, batch, activation, loss):
    params = [(rng.normal(size=pair), rng.normal(size=pair[1])) for pair in zip(sizes, sizes[1:], strict=False)]
    targets = rng.uniform(0.1, 0.9, size=(batch, sizes[-1]))
    return params, rng.normal(size=(batch, sizes[0])), targets, activation, loss


def _inputs(rng):
    sizes = [int(n) for n in rng.integers(1, 5, size=rng.integers(2, 5))]
    pairs = ("sigmoid", "cross-entropy"), ("tanh", "half squared"), ("sine", "half squared")
    activation, loss = pairs[rng.integers(3)]
    return _net(rng, sizes, int(rng.integers(2, 6)), activation, loss)


def _fixed():
    rng = np.random.default_rng(61)
    return (
        _net(rng, [3, 4, 2], 5, "tanh", "half squared"),
        _net(rng, [2, 3, 3, 1], 4, "sigmoid", "cross-entropy"),
        _net(rng, [4, 4, 4], 1, "sine", "half squared"),
        _net(rng, [3, 1, 2], 6, "sigmoid", "half squared"),
        _net(rng, [1, 1], 1, "tanh", "half squared"),
    )


EXERCISE = Exercise(
    id="06.1",
    name="backprop",
    title="Backprop for any depth",
    minutes=35,
    points=6,
    reference=reference,
    returns=Many(Tuple(Array("dW"), Array("db")), "layer"),
    fixed=_fixed(),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "These are the gradients of a sum over the batch. The loss is the mean: "
            "what would become of your gradients if every example were there twice?",
            no_mean,
        ),
        Mistake(
            "Your division counts the outputs as well. The loss is a mean over the examples: how many are there?",
            mean_over_all_entries,
        ),
        Mistake(
            "The mean over the batch is taken more than once. One division is enough: "
            "at which single place does it reach all gradients of all layers?",
            mean_twice,
            mean_at_every_layer,
            bias_averaged_twice,
        ),
        Mistake(
            "`dW` is right, `db` is too large, by a factor of the batch size. Both belong to the same mean loss: "
            "at which place do you divide, and does it reach the bias?",
            bias_not_averaged,
        ),
        Mistake(
            "The slope is taken at the output A of a unit. `dact` is a function of the net input: "
            "which of the two did you keep on the way forward?",
            slope_at_the_output_of_a_unit,
            slope_at_the_output_in_hidden_layers,
            slope_at_the_output_in_the_last_layer,
            slope_at_the_output_and_no_mean,
        ),
        Mistake(
            "The bend on the way down belongs to another layer than the error that has just arrived. "
            "After the step through `W` you stand one layer lower: whose net input is it there?",
            slope_of_the_layer_above,
        ),
        Mistake(
            "`loss(A, Y)` hands you two things. Print them: which one has an entry for each answer of each example?",
            loss_not_unpacked,
            value_of_the_loss_for_its_slope,
        ),
        Mistake(
            "Some error passes through the same bend twice. Forward, each layer bends once: "
            "how many factors `dact` should each layer have?",
            slope_twice,
            slope_twice_in_hidden_layers,
        ),
        Mistake(
            "At some layer the error comes back without passing through the bend. "
            "Write down BP1 and BP2: what stands behind the ring?",
            no_slope_at_the_end,
            no_slope_in_hidden_layers,
        ),
        Mistake(
            "A `dW` is transposed. A gradient has the shape of what it belongs to: "
            "which side of the product should carry the units below, which the units above?",
            transposed_weight_gradient,
        ),
        Mistake(
            "`db` has one row per example. The same bias is added to every row of the batch: "
            "what do its effects on the rows do?",
            bias_not_summed,
        ),
        Mistake(
            "`db` is summed along the wrong axis: there is one number per example. "
            "How many biases does the layer have?",
            bias_summed_over_units,
        ),
        Mistake(
            "The numbers of `db` are right, but they stand in a table of one row. What shape does `b` have?",
            bias_as_a_table,
        ),
        Mistake(
            "The pairs are right, in the wrong order. You found the last layer first: "
            "which one does the caller expect first?",
            last_layer_first,
        ),
        Mistake(
            "The error meets `W` the way it went forward, and the shapes do not fit. "
            "Rows of errors come back from the units above: which side of `W` belongs to those?",
            weights_not_transposed,
        ),
        Mistake(
            "`dW` is built from the outputs of the layer itself. A weight sits between two layers: "
            "what came in at its lower end?",
            output_of_the_receiver,
        ),
        Mistake(
            "A sign is turned around. A gradient points uphill; the minus belongs to the step.",
            sign_swapped,
        ),
    ),
    probe=probe,
    rtol=1e-6,
    library=("coursekit.nn", "coursekit.autodiff", "coursekit.dialects"),
    after="Judge it with your own gradcheck of exercise 06.3, on a net of your choice.",
)
