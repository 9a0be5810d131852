"""Hand-written gradients agree with central differences, for every layer, activation and loss, in float64.

Per parameter array ||g - g'|| / (||g|| + ||g'||) <= 1e-6, on layers that are not square and batches of 1 and 7. Points
near a kink are drawn again, losses get outputs in their domain, and every test counts the arrays it compared.
"""

import itertools

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient, relative_error
from coursekit.nn import Input, Sequential, activations, layers, losses, regularizers

KINKS = 1e-3  # a net input, or a difference p - y, this close to 0 is drawn again

HIDDEN = ["linear", "sigmoid", "tanh", "relu", "leaky_relu", "softplus", "softsign", "exponential", "softmax"]
# output activation that keeps the outputs where the loss is defined; the second pair of each loss is not its partner
OUTPUTS = {
    "mse": ["linear", "sigmoid", "softmax"],
    "mae": ["linear", "tanh"],
    "half_squared_error": ["linear", "sigmoid"],
    "binary_crossentropy": ["sigmoid", "softmax"],
    "categorical_crossentropy": ["softmax", "sigmoid", "softplus"],
    "sparse_categorical_crossentropy": ["softmax", "sigmoid"],
    "poisson": ["softplus", "exponential"],
    "kl_divergence": ["softmax", "sigmoid"],
    "cosine_similarity": ["linear", "tanh"],
}


def targets(loss, shape, rng):
    rows, columns = shape
    if loss.startswith("sparse"):
        return rng.integers(columns, size=rows)
    if loss.startswith("categorical"):
        return np.eye(columns)[rng.integers(columns, size=rows)]
    if loss.startswith("binary"):
        return rng.integers(2, size=shape)
    return (
        rng.dirichlet(np.ones(columns), size=rows) if loss in ("poisson", "kl_divergence") else rng.normal(size=shape)
    )


def near_a_kink(model, trace):
    for layer, seen in zip(model.layers, trace.layers, strict=True):
        f = getattr(layer, "activation", None)
        if f is not None and f.name in ("relu", "leaky_relu") and np.abs(seen.z).min() < KINKS:
            return True
        if isinstance(layer, layers.PReLU) and np.abs(layer.x).min() < KINKS:
            return True
    return model.loss.name == "mean_absolute_error" and np.abs(trace.layers[-1].a - trace.y).min() < KINKS


def drawn(stack, loss, batch, seed):
    """A model with random weights and a batch for it, away from kinks."""
    for attempt in itertools.count():
        rng = np.random.default_rng([seed, attempt])
        model = Sequential(stack())
        model.compile("sgd", loss)
        model.set_weights([0.4 * rng.normal(size=w.shape) for w in model.get_weights()])
        x = rng.normal(size=(batch, *model.input_shape))
        y = targets(model.loss.name, (batch, *model.output_shape), rng)
        if not near_a_kink(model, model.trace(x, y)):
            return model, x, y


def agree(stack, loss, batch, seed=0):
    """Compare every parameter array with central differences; returns how many were compared."""
    model, x, y = drawn(stack, loss, batch, seed)
    hand_written = model.gradients(x, y)
    start = model.get_weights()
    for i, claimed in enumerate(hand_written):

        def mean_loss(w, i=i):
            model.set_weights([*start[:i], w, *start[i + 1 :]])
            return model.loss(y, model(x)) + model.penalty()

        numeric = numerical_gradient(mean_loss, start[i])
        both_vanish = np.linalg.norm(claimed) < 1e-8 and np.abs(claimed - numeric).max() < 1e-10
        assert both_vanish or relative_error(claimed, numeric) <= 1e-6, f"array {i} of {model}"
    return len(hand_written)


def dense(units, activation=None, **kwargs):
    return layers.Dense(units, activation, dtype="float64", **kwargs)


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(("loss", "output"), [(loss, out) for loss, outs in OUTPUTS.items() for out in outs])
def test_every_loss_with_every_output(loss, output, batch):
    assert agree(lambda: [Input((4,)), dense(5, "tanh"), dense(3, output)], loss, batch) == 4


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize("activation", HIDDEN)
def test_every_activation_in_a_hidden_layer(activation, batch):
    assert agree(lambda: [Input((4,)), dense(5, activation), dense(3, activation), dense(2)], "mse", batch) == 6


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize("loss", ["binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy"])
def test_losses_on_logits(loss, batch):
    from_logits = {
        "binary_crossentropy": losses.BinaryCrossentropy,
        "categorical_crossentropy": losses.CategoricalCrossentropy,
        "sparse_categorical_crossentropy": losses.SparseCategoricalCrossentropy,
    }[loss](from_logits=True)
    assert agree(lambda: [Input((4,)), dense(5, "tanh"), dense(3)], from_logits, batch) == 4


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(
    "middle",
    [
        lambda: [layers.Flatten(dtype="float64")],
        lambda: [layers.Reshape((6,), dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.Rescaling(0.5, 1.0, dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.Activation("sigmoid", dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.ReLU(dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.LeakyReLU(dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.Softmax(dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), layers.Dropout(0.5, dtype="float64")],
        lambda: [layers.Flatten(dtype="float64"), dense(4, use_bias=False)],
    ],
)
def test_every_layer_between_two_dense_ones(middle, batch):
    """A Dense layer first, so that the error has to pass through the layer in the middle."""
    arrays = agree(
        lambda: [Input((4,)), dense(6), layers.Reshape((2, 3), dtype="float64"), *middle(), dense(2)], "mse", batch
    )
    assert arrays == 4 + sum(isinstance(layer, layers.Dense) for layer in middle())


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize(("kernel", "strides"), [((2, 3), (1, 1)), (3, 2), ((3, 2), (1, 2))])
def test_convolutions(kernel, strides, padding, batch):
    """Two of them, so that the error has to pass through the second."""

    def stack():
        return [
            Input((5, 6, 2)),
            layers.Conv2D(3, kernel, strides, padding, "tanh", dtype="float64"),
            layers.Conv2D(2, (1, 2), padding=padding, dtype="float64"),
            layers.Flatten(dtype="float64"),
            dense(2),
        ]

    assert agree(stack, "mse", batch) == 6


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(("pool", "strides", "padding"), [(2, None, "valid"), ((2, 3), (1, 2), "same")])
def test_max_pooling_after_a_convolution(pool, strides, padding, batch):
    def stack():
        return [
            Input((5, 6, 1)),
            layers.Conv2D(2, 2, dtype="float64"),
            layers.MaxPooling2D(pool, strides, padding, dtype="float64"),
            layers.Flatten(dtype="float64"),
            dense(2),
        ]

    assert agree(stack, "mse", batch) == 4


@pytest.mark.parametrize("batch", [1, 7])
def test_prelu_learns_its_slopes(batch):
    assert agree(lambda: [Input((4,)), dense(5), layers.PReLU(dtype="float64"), dense(2)], "mse", batch) == 5


@pytest.mark.parametrize("penalty", ["l2", regularizers.L1(0.02), regularizers.L1L2(0.01, 0.03)])
def test_penalties_add_to_the_gradient(penalty):
    def stack():
        return [Input((4,)), dense(5, "tanh", kernel_regularizer=penalty, bias_regularizer="l2"), dense(2)]

    assert agree(stack, "mse", 7) == 4


def test_weighted_examples_weigh_in_the_gradient():
    """An example of weight 3 counts like three examples, up to the division by the size of the batch."""
    model, x, y = drawn(lambda: [Input((4,)), dense(3, "tanh"), dense(2)], "mse", 2, 0)
    model.forward(x)
    model.backward(y, weight=np.array([3.0, 1.0]))
    weighted = model.dtheta.copy()
    model.gradients(x[[0, 0, 0, 1]], y[[0, 0, 0, 1]])
    assert relative_error(weighted, 2 * model.dtheta) < 1e-14


def test_dropout_sends_errors_back_through_the_mask_it_drew():
    layer, x = layers.Dropout(0.4, seed=1, dtype="float64"), np.random.default_rng(0).normal(size=(7, 5))
    layer.build((5,))
    layer.forward(x, training=True)
    mask = layer.mask.copy()
    d = np.random.default_rng(1).normal(size=x.shape)
    numeric = numerical_gradient(lambda v: float((v * mask * d).sum()), x)
    assert relative_error(layer.backward(d), numeric) < 1e-9 and 0 < (mask == 0).sum() < mask.size


def test_the_short_way_out_equals_the_long_one():
    """dL/dZ = (a - y)/B is what activation and loss give separately."""
    rng = np.random.default_rng(2)
    for loss, f in [
        (losses.get("bce"), activations.sigmoid),
        (losses.get("categorical_crossentropy"), activations.softmax),
    ]:
        z, y = rng.normal(size=(7, 4)), np.eye(4)[rng.integers(4, size=7)]
        a = f(z)
        assert relative_error(loss.delta(y, a), f.backward(loss.gradient(y, a), z, a)) < 1e-12


def test_a_gradient_wrong_by_a_thousandth_is_caught(monkeypatch):
    true = activations.Tanh.derivative
    monkeypatch.setattr(activations.Tanh, "derivative", lambda self, z, a, out=None: true(self, z, a, out) * 1.001)
    with pytest.raises(AssertionError, match="array 0"):
        agree(lambda: [Input((4,)), dense(5, "tanh"), dense(3)], "mse", 7)
