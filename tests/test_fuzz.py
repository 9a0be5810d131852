"""Random stacks of layers, batches and float types are either right or refused with a sentence of ours.

Right means: hand-written gradients agree with autodiff's judge, central differences. A refusal is a ValueError or
TypeError raised by coursekit, never a bare message of NumPy and never a silent broadcast.
"""

import traceback

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coursekit.autodiff import numerical_gradient, relative_error
from coursekit.nn import Input, Sequential, layers, optimizers

SMOOTH = ["linear", "sigmoid", "tanh", "softplus", "softsign", "softmax"]
LOSSES = [
    "mse",
    "half_squared_error",
    "binary_crossentropy",
    "categorical_crossentropy",
    "sparse_categorical_crossentropy",
]

some_layer = st.one_of(
    st.builds(lambda n, f: ("Dense", n, f), st.integers(1, 4), st.sampled_from(SMOOTH)),
    st.builds(lambda f: ("Activation", f), st.sampled_from(SMOOTH)),
    st.just(("Flatten",)),
    st.builds(lambda a, b: ("Reshape", (a, b)), st.integers(1, 4), st.integers(1, 4)),
    st.just(("Rescaling", 0.5)),
    st.builds(lambda k, p: ("Conv2D", 2, k, 1, p), st.integers(1, 3), st.sampled_from(["valid", "same"])),
    st.just(("PReLU",)),
)
shapes = st.one_of(st.tuples(st.integers(1, 5)), st.tuples(st.integers(2, 4), st.integers(2, 4), st.integers(1, 2)))


def ours(error):
    """Whether the sentence was raised by a line of coursekit itself."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return "coursekit" in last.filename and "raise" in (last.line or "")


def build(shape, stack, dtype):
    made = [getattr(layers, kind)(*arguments, dtype=dtype) for kind, *arguments in stack]
    return Sequential([Input(shape), *made])


def targets(loss, rows, width, rng):
    if loss.startswith("sparse"):
        return rng.integers(width, size=rows)
    if loss.startswith("categorical"):
        return np.eye(width)[rng.integers(width, size=rows)]
    return rng.integers(2, size=(rows, width)) if loss.startswith("binary") else rng.normal(size=(rows, width))


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(
    shapes, st.lists(some_layer, min_size=1, max_size=4), st.sampled_from(LOSSES), st.integers(1, 5), st.integers(0, 99)
)
def test_any_stack_is_right_or_refused(shape, stack, loss, rows, seed):
    rng = np.random.default_rng(seed)
    try:
        model = build(shape, stack, "float64")
        model.compile("sgd", loss)
        model.set_weights([0.3 * rng.normal(size=w.shape) for w in model.get_weights()])
        x = rng.normal(size=(rows, *shape))
        y = targets(loss, rows, model.output_shape[-1], rng)
        claimed = model.gradients(x, y)
    except (ValueError, TypeError) as refusal:
        assert ours(refusal), f"a message that is not ours: {refusal!r}"
        return
    if any(kind == "PReLU" for kind, *_ in stack) or not _in_domain(loss, model(x)):
        return
    start = model.get_weights()
    for i, gradient in enumerate(claimed):

        def mean_loss(w, i=i):
            model.set_weights([*start[:i], w, *start[i + 1 :]])
            return model.loss(y, model(x))

        numeric = numerical_gradient(mean_loss, start[i])
        assert relative_error(gradient, numeric) <= 1e-5 or np.abs(gradient - numeric).max() < 1e-8, (stack, loss)


def _in_domain(loss, p):
    return "crossentropy" not in loss or (p.min() > 1e-3 and p.max() < 1 - 1e-3)


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.lists(st.integers(0, 4), max_size=3), st.lists(st.integers(0, 4), max_size=3), st.sampled_from(LOSSES))
def test_data_of_any_shape_train_or_are_refused(x_shape, y_shape, loss):
    model = Sequential([Input((3,)), layers.Dense(2, "softmax")])
    model.compile("adam", loss)
    try:
        model.fit(np.zeros(x_shape), np.zeros(y_shape), verbose=0)
    except (ValueError, TypeError) as refusal:
        assert ours(refusal), f"a message that is not ours: {refusal!r}"
        return
    assert x_shape[1:] == [3] and np.isfinite(model.theta).all()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(sorted({"sgd", "adam", "rmsprop", "adagrad", "adadelta", "adamax", "nadam"})), st.booleans())
def test_a_transposed_gradient_never_broadcasts(name, wide):
    theta, gradient = np.zeros((2, 1)), np.zeros((1, 2))
    if wide:
        theta, gradient = gradient, theta
    with pytest.raises(ValueError, match="Expected a gradient of shape"):
        optimizers.get(name).apply(theta, gradient)
