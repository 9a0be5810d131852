"""Three judges agree on every gradient: the backward pass written by hand, autodiff, and finite differences.

On random networks of depth 1 to 5 in float64, per parameter array ||g - g'|| / (||g|| + ||g'||) <= 1e-6 for each pair
of judges; where ||g|| < 1e-8 the entries differ by at most 1e-10. Points near a kink are drawn again, losses get
outputs in their domain, and every test counts the arrays it compared. Activations and losses are written here a second
time, from their formulas, with Values.
"""

import itertools

import numpy as np
import pytest

from coursekit.autodiff import Value, numerical_gradient, relative_error
from coursekit.autodiff.value import gate
from coursekit.nn import Input, Sequential, activations, layers, losses
from coursekit.nn.precision import epsilon

KINK = 0.02  # as near to a kink nobody is asked
STEP = 1e-3  # of the finite differences


def softplus(z):
    return z.relu() + (1 + (-abs(z)).exp()).log()


ACTIVATIONS = {
    "linear": lambda z: z,
    "sigmoid": lambda z: z.sigmoid(),
    "tanh": lambda z: z.tanh(),
    "relu": lambda z: z.relu(),
    "leaky_relu": lambda z: 0.2 * z + 0.8 * z.relu(),
    "softplus": softplus,
    "softsign": lambda z: z / (1 + abs(z)),
    "exponential": lambda z: z.exp(),
    "softmax": lambda z: z.softmax(),
}


def crossentropy(y, p):
    return -(y * (p / p.sum(axis=-1, keepdims=True)).log()).sum() / len(y)


def cosine(y, p):
    length = (p * p).sum(axis=-1, keepdims=True) ** 0.5
    return -(y / np.linalg.norm(y, axis=-1, keepdims=True) * p / length).sum() / len(y)


def crossentropy_of_logits(y, z):
    z = z - z.max(axis=-1, keepdims=True)
    return -(y * (z - z.exp().sum(axis=-1, keepdims=True).log())).sum() / len(y)


LOSSES = {
    "mean_squared_error": lambda y, p: ((p - y) ** 2).mean(),
    "mean_absolute_error": lambda y, p: abs(p - y).mean(),
    "half_squared_error": lambda y, p: ((p - y) ** 2).sum() / (2 * len(y)),
    "binary_crossentropy": lambda y, p: -(y * p.log() + (1 - y) * (1 - p).log()).mean(),
    "categorical_crossentropy": crossentropy,
    "sparse_categorical_crossentropy": crossentropy,
    "poisson": lambda y, p: (p - y * (p + epsilon()).log()).mean(),
    "kl_divergence": lambda y, p: (y * (np.log(y) - p.log())).sum() / len(y),
    "cosine_similarity": cosine,
}
OF_LOGITS = {
    "binary_crossentropy": lambda y, z: (softplus(z) - y * z).mean(),
    "categorical_crossentropy": crossentropy_of_logits,
    "sparse_categorical_crossentropy": crossentropy_of_logits,
}
# output activations that keep the outputs where the loss is defined
OUTPUTS = {
    "mean_squared_error": list(ACTIVATIONS),
    "mean_absolute_error": ["linear", "tanh", "softsign"],
    "half_squared_error": ["linear", "sigmoid", "leaky_relu"],
    "binary_crossentropy": ["sigmoid", "softmax"],
    "categorical_crossentropy": ["softmax", "sigmoid", "softplus", "exponential"],
    "sparse_categorical_crossentropy": ["softmax", "sigmoid"],
    "poisson": ["softplus", "exponential", "sigmoid"],
    "kl_divergence": ["softmax", "sigmoid"],
    "cosine_similarity": ["linear", "tanh", "softplus"],
}
PAIRS = [(loss, output) for loss, outputs in OUTPUTS.items() for output in outputs]
KINKED = ("relu", "leaky_relu", "softsign")  # softsign bends twice at 0, where its second derivative jumps
CUT = ("binary", "categorical", "sparse", "kl")  # losses that keep outputs away from 0 and 1


# ---- drawing networks ----


def network(names, loss, rng):
    sizes = rng.integers(2, 5, size=len(names) + 1)
    stack = [layers.Dense(int(n), name, dtype="float64") for n, name in zip(sizes[1:], names, strict=True)]
    model = Sequential([Input((int(sizes[0]),)), *stack])
    model.compile("sgd", loss)
    model.set_weights([rng.normal(size=w.shape) * (0.9 if w.ndim == 2 else 0.3) for w in model.get_weights()])
    return model


def targets(name, shape, rng):
    if name.startswith("sparse"):
        return rng.integers(shape[1], size=shape[0])
    if name.startswith("categorical"):
        return np.eye(shape[1])[rng.integers(shape[1], size=shape[0])]
    if name.startswith("binary"):
        return rng.integers(2, size=shape)
    return rng.dirichlet(np.full(shape[1], 3.0), size=shape[0]) if name[:2] in ("po", "kl") else rng.normal(size=shape)


def is_smooth_here(model, trace):
    """No kink near, no output where a loss cuts it off, no net input so large that differences lose their digits."""
    for layer, seen in zip(model.layers, trace.layers, strict=True):
        size = np.abs(seen.z)
        if not size.max() <= 6 or (layer.activation.name in KINKED and size.min() < KINK):
            return False
    loss, p = model.loss, trace.layers[-1].a
    if "categorical" in loss.name:
        p = p / p.sum(axis=-1, keepdims=True)
    if loss.name.startswith(CUT) and not getattr(loss, "from_logits", False):
        return KINK**2 < p.min() and p.max() < 1 - KINK**2
    if loss.name == "cosine_similarity":
        return np.linalg.norm(p, axis=-1).min() > 10 * KINK
    return loss.name != "mean_absolute_error" or np.abs(p - trace.y).min() > KINK


def drawn(names, loss, batch, seed):
    """A random network with these activations and a batch for it, away from kinks."""
    for attempt in itertools.count():
        assert attempt < 2000, f"No smooth point found for {names} and {loss}."
        rng = np.random.default_rng([seed, attempt])
        model = network(names, loss, rng)
        x = rng.normal(size=(batch, *model.input_shape))
        y = targets(model.loss.name, (batch, *model.output_shape), rng)
        with np.errstate(all="ignore"):  # e^(e^(e^z)) may be too large for a float: drawn again
            trace = model.trace(x, y)
        if is_smooth_here(model, trace):
            return model, x, y


# ---- the judges ----


def by_hand(model, x, y):
    return model.gradients(x, y)


def by_autodiff(model, x, y):
    parameters = [Value(w) for w in model.get_weights()]
    a = x
    for layer, W, b in zip(model.layers, parameters[::2], parameters[1::2], strict=True):
        a = ACTIVATIONS[layer.activation.name](a @ W + b)
    loss = model.loss
    formula = (OF_LOGITS if getattr(loss, "from_logits", False) else LOSSES)[loss.name]
    result = formula(loss.prepare(y, a.shape, float), a)
    assert result.data == pytest.approx(loss(y, model(x)), rel=1e-11, abs=1e-13)
    result.backward()
    return [p.grad for p in parameters]


def by_differences(model, x, y):
    """Central differences with two step sizes, combined so that the error shrinks like the fourth power."""
    start = model.get_weights()

    def gradient(i):
        def loss(w):
            model.set_weights([*start[:i], w, *start[i + 1 :]])
            return model.loss(y, model(x))

        return (4 * numerical_gradient(loss, start[i], STEP) - numerical_gradient(loss, start[i], 2 * STEP)) / 3

    gradients = [gradient(i) for i in range(len(start))]
    model.set_weights(start)
    return gradients


def differ(g, h):
    if g.shape != h.shape:
        return True
    if np.linalg.norm(g) < 1e-8:
        return np.abs(g - h).max() > 1e-10
    return relative_error(g, h) > 1e-6


def agree(names, loss, batch, seed):
    """Compare every array pairwise and return how many there were; the judge that stands alone is named."""
    model, x, y = drawn(names, loss, batch, seed)
    verdicts = {judge.__name__: judge(model, x, y) for judge in (by_hand, by_autodiff, by_differences)}
    for i, arrays in enumerate(zip(*verdicts.values(), strict=True)):
        said = dict(zip(verdicts, arrays, strict=True))
        wrong = [pair for pair in itertools.combinations(said, 2) if differ(said[pair[0]], said[pair[1]])]
        alone = [name for name in said if sum(name in pair for pair in wrong) == 2]
        assert not wrong, f"array {i} of {names} with {loss}: {' and '.join(alone) or wrong} alone"
    return len(verdicts["by_hand"])


# ---- random networks ----


@pytest.mark.parametrize("depth", range(1, 6))
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_activation_at_every_depth(name, depth):
    assert agree([name] * (depth - 1) + ["linear"], "mse", 3, seed=depth) == 2 * depth
    assert agree([name], "mse", 3, seed=depth) == 2


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_every_loss_with_every_output(loss, output, batch):
    rng = np.random.default_rng([batch, len(loss), len(output)])
    names = mixed(rng)
    assert agree([*names, output], loss, batch, seed=1) == 2 * len(names) + 2


@pytest.mark.parametrize("batch", [1, 7])
@pytest.mark.parametrize("name", OF_LOGITS)
def test_losses_on_logits(name, batch):
    cls = {"b": losses.BinaryCrossentropy, "c": losses.CategoricalCrossentropy}
    loss = cls.get(name[0], losses.SparseCategoricalCrossentropy)(from_logits=True)
    assert agree(["tanh", "linear"], loss, batch, seed=2) == 4


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(300))
def test_random_networks(seed):
    rng = np.random.default_rng(seed)
    loss, output = PAIRS[seed % len(PAIRS)]
    names = mixed(rng)
    assert agree([*names, output], loss, int(rng.integers(1, 9)), seed) == 2 * len(names) + 2


def mixed(rng):
    """Activations of zero to four hidden layers, all different; at most one of them exponential."""
    return rng.permutation(list(ACTIVATIONS))[: rng.integers(0, 5)].tolist()


def test_nothing_of_nn_is_left_out():
    assert set(ACTIVATIONS) == {
        f.name for f in vars(activations).values() if isinstance(f, activations.ActivationFunction)
    }
    assert set(LOSSES) == {cls().name for cls in vars(losses).values() if is_a_loss(cls)}
    assert set(OUTPUTS) == set(LOSSES) and {a for outputs in OUTPUTS.values() for a in outputs} == set(ACTIVATIONS)


def is_a_loss(cls):
    return isinstance(cls, type) and issubclass(cls, losses.Loss) and cls is not losses.Loss


# ---- a convolutional network ----


def windows(image, size):
    """Row and column numbers of every window of a valid convolution."""
    places = [n - k + 1 for n, k in zip(image, size, strict=True)]
    i, j, di, dj = np.ogrid[: places[0], : places[1], : size[0], : size[1]]
    return np.broadcast_arrays(i + di, j + dj)


def test_a_convolutional_network():
    """A convolution is a matrix product over windows, pooling a maximum over them."""
    rng = np.random.default_rng(0)
    stack = [
        layers.Conv2D(3, (2, 3), activation="tanh", dtype="float64"),
        layers.MaxPooling2D(2, 1, dtype="float64"),
        layers.Flatten(dtype="float64"),
        layers.Dense(2, dtype="float64"),
    ]
    model = Sequential([Input((4, 5, 2)), *stack])
    model.compile("sgd", "mse")
    x, y = rng.normal(size=(3, 4, 5, 2)), rng.normal(size=(3, 2))
    parameters = K, b, W, c = [Value(w) for w in model.get_weights()]
    rows, columns = windows((4, 5), (2, 3))
    patches = x[:, rows, columns].reshape(3 * 3 * 3, -1)
    a = (patches @ K.reshape(patches.shape[1], 3) + b).tanh().reshape(3, 3, 3, 3)
    rows, columns = windows((3, 3), (2, 2))
    pooled = a[:, rows, columns].max(axis=(3, 4)).reshape(3, -1)
    loss = ((pooled @ W + c - y) ** 2).mean()
    loss.backward()
    assert loss.data == pytest.approx(model.loss(y, model(x)), rel=1e-12)
    errors = [relative_error(p.grad, g) for p, g in zip(parameters, model.gradients(x, y), strict=True)]
    assert len(errors) == 4 and max(errors) < 1e-12


# ---- at a kink ----


@pytest.mark.parametrize("name", ["relu", "leaky_relu", "softsign", "linear"])
def test_at_a_kink_nn_and_autodiff_choose_the_same_slope(name):
    """All net inputs are exactly 0."""
    rng = np.random.default_rng(0)
    model = network([name, "linear"], "mse", rng)
    model.set_weights([w * (i > 1) for i, w in enumerate(model.get_weights())])
    x, y = rng.normal(size=(3, *model.input_shape)), rng.normal(size=(3, *model.output_shape))
    assert not model.trace(x, y)[0].z.any()
    for hand, auto in zip(by_hand(model, x, y), by_autodiff(model, x, y), strict=True):
        np.testing.assert_allclose(hand, auto, rtol=1e-12, atol=1e-15)


def test_at_a_kink_of_the_loss_too():
    model = network(["linear"], "mae", np.random.default_rng(0))
    x = np.random.default_rng(1).normal(size=(3, *model.input_shape))
    y = model(x)
    y[0] += 1
    for hand, auto in zip(by_hand(model, x, y), by_autodiff(model, x, y), strict=True):
        np.testing.assert_allclose(hand, auto, rtol=1e-12, atol=1e-15)


def test_of_equal_maxima_both_choose_the_first():
    layer, x = layers.MaxPooling2D((2, 2), dtype="float64"), np.ones((1, 2, 2, 1))
    layer.build(x.shape[1:])
    layer.forward(x)
    v = Value(x.reshape(4))
    v.max().backward()
    assert layer.backward(np.ones((1, 1, 1, 1))).reshape(4).tolist() == v.grad.tolist() == [1, 0, 0, 0]


# ---- a planted error of a thousandth ----

NET = (["tanh", "tanh", "linear"], "mse", 7, 0)


def test_without_a_planted_error_the_three_agree():
    assert agree(*NET) == 6


def test_an_error_in_the_backward_pass_is_caught(monkeypatch):
    true = activations.Tanh.derivative
    monkeypatch.setattr(activations.Tanh, "derivative", lambda self, z, a, out=None: true(self, z, a, out) * 1.001)
    with pytest.raises(AssertionError, match="by_hand alone"):
        agree(*NET)


def test_an_error_in_autodiff_is_caught(monkeypatch):
    def tanh(v):
        y = np.tanh(v.data)
        return gate("tanh", y, v, 1.001 * (1 - y * y))

    monkeypatch.setattr(Value, "tanh", tanh)
    with pytest.raises(AssertionError, match="by_autodiff alone"):
        agree(*NET)


def test_an_error_in_the_differences_is_caught(monkeypatch):
    true = numerical_gradient
    monkeypatch.setitem(globals(), "numerical_gradient", lambda f, w, eps: 1.001 * true(f, w, eps))
    with pytest.raises(AssertionError, match="by_differences alone"):
        agree(*NET)
