"""Corrections to the slides of deck D on small gradients and saturated units."""

import numpy as np

from coursekit.datasets import digits
from coursekit.examples import chain, saturation, sd_preactivation, slow_neuron
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid
from coursekit.nn.layers import Dense, Input
from coursekit.nn.optimizers import SGD
from coursekit.nn.sequential import Sequential

_LOGIT = np.log(0.982 / 0.018)


def _large_weights_shrink_and_larger_ones_explode():
    w = np.array([1, 2, 3.9, 100])
    assert np.array_equal(w * sigmoid.slope(0.0) < 1, [True, True, True, False]) and (w[1:] > 1).all()
    assert w[-1] * sigmoid.slope(0.0) == 25


def _the_product_decides():
    rng = np.random.default_rng(0)
    w, b = rng.normal(size=(2, 20_000, 4))
    a, ratio = np.ones(len(w)), np.ones(len(w))
    for layer in range(3):
        z = w[:, layer] * a + b[:, layer]
        a, ratio = sigmoid(z), ratio * sigmoid.slope(z) * w[:, layer + 1]
    one = chain(w[0], b[0])
    assert np.isclose(one.db[0] / one.db[3], ratio[0])
    assert 0.0010 < np.median(np.abs(ratio)) < 0.0013 and 0.038 < np.mean(np.abs(ratio) > 1 / 64) < 0.048


def _stack(activation, inputs, hidden, depth, rng):
    layers = [Dense(hidden, activation) for _ in range(depth)]
    model = Sequential([Input((inputs,)), *layers, Dense(10, "softmax")])
    shapes = [w.shape for w in model.get_weights()]
    model.set_weights([rng.uniform(-1, 1, s) / np.sqrt(s[0]) if len(s) == 2 else np.zeros(s) for s in shapes])
    model.compile(SGD(0.5), "sparse_categorical_crossentropy")
    return model


def _spreads():
    """SD of the signals at the net inputs, per example, and of the weight gradients: five layers of 500 tanh units."""
    rng = np.random.default_rng(0)
    model = _stack("tanh", 500, 500, 5, rng)
    hidden = model.trace(rng.normal(size=(500, 500)), rng.integers(10, size=500)).layers[:5]
    return np.array([500 * layer.delta.std() for layer in hidden]), np.array([layer.dW.std() for layer in hidden])


def _weight_gradients_look_alike():
    _, weights = _spreads()
    assert weights.max() / weights.min() < 1.1 and np.allclose(weights, 8.9e-5, rtol=0.05)


def _signals_that_come_back_shrink():
    back, _ = _spreads()
    assert np.all(np.diff(back) > 0) and back[-1] / back[0] > 8
    assert np.allclose(back[[0, -1]], [0.0021, 0.0246], rtol=0.1)


def _the_rate_stays_where_it_was():
    stuck = slow_neuron(_LOGIT, 0.0, eta=0.15, epochs=50)
    gradients = (stuck.outputs * sigmoid.slope(np.log(stuck.outputs / (1 - stuck.outputs))))[:-1]
    assert np.allclose(-np.diff(stuck.weights) / gradients, 0.15, rtol=1e-3)


def _the_slope_is_what_vanishes():
    assert np.isclose(sigmoid.slope(_LOGIT), 0.0177, atol=5e-5) and np.isclose(sigmoid(_LOGIT), 0.982)


def _gaussian_inputs_do_not_fix_the_spread():
    inputs = np.random.default_rng(0).normal(size=(2000, 500))
    spreads = [np.std(inputs @ np.full(500, w)) for w in (0.1, 1.0)]
    assert np.allclose(spreads, [2.24, 22.36], rtol=0.05)


def _gaussian_weights_do():
    weights = np.random.default_rng(0).normal(size=(2000, 500))
    assert np.isclose(np.std(weights @ np.ones(500)), sd_preactivation(500), rtol=0.05)
    assert np.isclose(sd_preactivation(500), 22.3607) and np.isclose(sd_preactivation(500, sd_b=1), 22.3830)
    assert np.isclose(saturation(500).sd, sd_preactivation(500))


def _mean_activations(updates):
    """Mean output of each of four sigmoid layers of 200, before the first update and after the last."""
    (x, y), _ = digits.load_data()
    x, rng = x.reshape(len(x), -1) / 16, np.random.default_rng(0)
    model = _stack("sigmoid", 64, 200, 4, rng)
    before = [layer.a.mean() for layer in model.trace(x[:200], y[:200]).layers[:4]]
    for _ in range(updates):
        batch = rng.integers(len(x), size=50)
        model.train_on_batch(x[batch], y[batch])
    return np.array([before, [layer.a.mean() for layer in model.trace(x[:200], y[:200]).layers[:4]]])


def _the_bottom_layer_is_not_the_stuck_one():
    before, after = _mean_activations(60)
    assert abs(after[0] - before[0]) < 0.02 and np.argmin(after) != 0


def _the_top_layer_is():
    before, after = _mean_activations(60)
    assert np.all(np.abs(before - 0.5) < 0.02)
    assert np.argmin(after) == 3 and after[3] < 0.25 and np.all(np.abs(after[:3] - 0.5) < 0.15)


ERRATA = (
    Erratum(
        id="D-11",
        slides=("D25",),
        printed="gradients vanish because weights are usually $< 1$",
        right=r"because $\lvert w\,\sigma'(z)\rvert < 1$, which holds for all $\lvert w\rvert < 4$; "
        "with larger weights they may explode",
        why=r"$\sigma'$ is never above 1/4, so even a weight of 3 shrinks what comes back. "
        "A weight of 100 at $z = 0$ makes it 25 times larger in every layer.",
        kind="AMB",
        severity=2,
        printed_fails=_large_weights_shrink_and_larger_ones_explode,
        right_holds=_the_product_decides,
    ),
    Erratum(
        id="D-12",
        slides=("D26",),
        printed="a histogram of gradients in a network of 5 layers",
        right="the gradients with respect to the net inputs of the units; "
        "those of the weights are spread alike in all layers at the start",
        why="A weight gradient is the signal that comes back times the activation below. "
        "With tanh one shrinks downwards as the other shrinks upwards, so their product hides the effect.",
        kind="AMB",
        severity=2,
        printed_fails=_weight_gradients_look_alike,
        right_holds=_signals_that_come_back_shrink,
    ),
    Erratum(
        id="D-13",
        slides=("D28",),
        printed="the learning rate approaches zero",
        right=r"the gradient approaches zero, and with it the speed of learning; the rate $\eta$ stays the same",
        why="Rate is easily said for speed. What shrinks at an output of 0.982 is the slope of the unit, to 0.0177.",
        kind="TERM",
        severity=2,
        printed_fails=_the_rate_stays_where_it_was,
        right_holds=_the_slope_is_what_vanishes,
    ),
    Erratum(
        id="D-14",
        slides=("D30", "D43"),
        printed="500 non-zero inputs initialized with a Gaussian",
        right=r"500 inputs that are 1, and weights drawn from $N(0, 1)$; then the net input has an SD of $\sqrt{500}$",
        why="We initialise weights, the data bring the inputs. The number is right: 22.36, "
        "or 22.38 when the bias is drawn as well.",
        kind="TERM",
        severity=1,
        printed_fails=_gaussian_inputs_do_not_fix_the_spread,
        right_holds=_gaussian_weights_do,
    ),
    Erratum(
        id="D-15",
        slides=("D31",),
        printed="the bottom layer is stuck for the first 100 epochs",
        right="the top hidden layer, the one next to the output, saturates first; its curve is the lowest in the plot",
        why="Perhaps bottom meant the lowest curve of the figure. In a small run on digits the mean outputs of four "
        "sigmoid layers start near 0.5, and the fourth falls first.",
        kind="ERR",
        severity=2,
        printed_fails=_the_bottom_layer_is_not_the_stuck_one,
        right_holds=_the_top_layer_is,
    ),
)
"""Errata D-11 to D-15."""
