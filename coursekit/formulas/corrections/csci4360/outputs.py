"""Corrections to the slides of deck D on losses, outputs and activations."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import relu, sigmoid, softmax, softplus, tanh
from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import BinaryCrossentropy, CategoricalCrossentropy
from coursekit.nn.sequential import Sequential

_Z = np.linspace(-4, 4, 81)
_RNG = np.random.default_rng(2)
_X, _W = _RNG.normal(size=(6, 3)), _RNG.normal(size=3)
_Y = np.array([1.0, 0.0, 0.0, 1.0, 1.0, 0.0])


def _cost(w, b=0.0):
    return BinaryCrossentropy()(_Y[:, None], sigmoid(_X @ w + b)[:, None])


def _printed_is_for_the_bias():
    by_example = _WEIGHTS.gives(_WEIGHTS.printed)
    assert by_example.shape == (6,) and _W.shape == (3,)
    assert np.isclose(by_example.mean(), numerical_gradient(lambda b: _cost(_W, b[0]), np.zeros(1))[0])


_WEIGHTS = Trial(
    printed=r"\frac{\partial C}{\partial w} = \sigma(z) - y",
    right=r"\frac{\partial C}{\partial w} = \frac{1}{n} X^\top (\sigma(z) - y)",
    gives=reading({r"\sigma": sigmoid, "z": _X @ _W, "X": _X, "y": _Y, "n": len(_X)}),
    truth=lambda: numerical_gradient(_cost, _W),
    also=_printed_is_for_the_bias,
)


_LOGITS, _CLASS, _H = np.array([1.0, 2.0, -0.5]), np.array([0.0, 1.0, 0.0]), np.array([0.5, -1.0])
_SIGNAL = Trial(
    printed="y - a^L",
    right=r"\frac{\partial C}{\partial z^L} = a^L - y",
    gives=reading({"a": softmax(_LOGITS), "y": _CLASS}, {"a^L": "a", "z^L": "z"}),
    truth=lambda: numerical_gradient(lambda z: CategoricalCrossentropy()(_CLASS[None], softmax(z)[None]), _LOGITS),
    numbers=((-0.2537, 0.3103, -0.0566), None),
)

_IN = _RNG.normal(size=(3, 2))
_BIAS = _LOGITS - _IN @ _H


def _factors_of_the_table():
    assert np.array_equal(_CLASS - _LOGITS, [-1, -1, 0.5])
    assert np.allclose(_CLASS - softmax(_LOGITS), [-0.254, 0.310, -0.057], atol=5e-4)


_CHANGE = Trial(
    printed=r"\Delta w_{ij} = (y_i - z_i)\,y_j",
    right=r"\Delta w_{ij} = \eta\,(y_i - a^L_i)\,a^{L-1}_j",
    gives=reading(
        {"y": _CLASS, "z": _LOGITS, "a": softmax(_LOGITS), "h": _H, r"\eta": 0.5},
        {r"\Delta w": "D", "a^{L-1}": "h", "a^L": "a"},
        free={"i": 3, "j": 2},
    ),
    truth=lambda: (
        -0.5 * numerical_gradient(lambda w: CategoricalCrossentropy()(_CLASS[None], softmax(w @ _H + _BIAS)[None]), _IN)
    ),
)


def _no_shift_makes_tanh():
    apart = tanh(_Z) - sigmoid(_Z)
    assert np.ptp(apart) > 0.5  # after a shift this would be 0
    assert np.abs(tanh(_Z) - (2 * sigmoid(_Z) - 1)).max() > 0.2  # nor does a stretch upwards alone


_STRETCHED = r"\tanh z = 2\,\sigma(2z) - 1"


def _twice_stretched_then_shifted():
    assert np.allclose(reading({"z": _Z, r"\sigma": sigmoid})(_STRETCHED), tanh(_Z))
    assert np.isclose(tanh.slope(0.0), 1) and np.isclose(sigmoid.slope(0.0), 1 / 4)
    assert np.abs(tanh(_Z)).max() < 1


def _share_of_zeros(f):
    return np.mean(f(np.random.default_rng(0).normal(size=100_000)) == 0)


def _softplus_is_never_zero():
    assert _share_of_zeros(softplus) == 0 and softplus(_Z).min() > 0


def _relu_is_zero_half_the_time():
    assert np.isclose(_share_of_zeros(relu), 0.5, atol=0.01)
    assert relu.slope(-4.0) == 0 < softplus.slope(-4.0) < 0.02  # softplus flattens out on the left
    assert softplus.slope(9.0) > 0.99  # and on the right neither does


def _trained(loss):
    model = Sequential([Input((3,)), Dense(1, "sigmoid", kernel_initializer="zeros", dtype="float64")])
    model.compile("sgd", loss)
    for _ in range(50):
        model.train_on_batch(_X, _Y[:, None])
    return model


def _another_loss_leaves_other_weights():
    entropy, squares = _trained("binary_crossentropy"), _trained("mse")
    assert np.abs(entropy(_X) - squares(_X)).max() > 0.01


def _same_weights_same_prediction():
    entropy, squares = _trained("binary_crossentropy"), _trained("mse")
    squares.set_weights(entropy.get_weights())
    assert np.array_equal(entropy(_X), squares(_X))


ERRATA = (
    Erratum(
        id="D-16",
        slides=("D33",),
        printed=f"${_WEIGHTS.printed}$",
        right=f"${_WEIGHTS.right}$; without inputs and mean it is the bias gradient of one example",
        why="The line above it on the slide has the inputs $x_j$ and the mean; only the short form lost them. "
        "Six examples and three weights show it: six numbers cannot change three weights.",
        kind="ERR",
        severity=3,
        printed_fails=_WEIGHTS.printed_fails,
        right_holds=_WEIGHTS.right_holds,
    ),
    Erratum(
        id="D-17",
        slides=("D35",),
        printed=f"the gradient is $({_SIGNAL.printed})$",
        right=f"${_SIGNAL.right}$",
        why="The printed sign belongs to an update that adds. As a gradient, which is subtracted, "
        "it would push the right class down.",
        kind="SIGN",
        severity=3,
        printed_fails=_SIGNAL.printed_fails,
        right_holds=_SIGNAL.right_holds,
    ),
    Erratum(
        id="D-18",
        slides=("D35",),
        printed=f"${_CHANGE.printed}$",
        right=f"${_CHANGE.right}$",
        why="Just above, $z$ is the net input of softmax and $y$ the target. "
        "The change needs the outputs $a^L$, the activations of the layer below, and a learning rate.",
        kind="SLIP",
        severity=3,
        printed_fails=_CHANGE.printed_fails,
        right_holds=_CHANGE.right_holds,
    ),
    Erratum(
        id="D-19",
        slides=("D39",),
        printed="tanh is the logistic, shifted to the range $[-1, +1]$",
        right=f"stretched and shifted: ${_STRETCHED}$, with values strictly between $-1$ and $+1$",
        why="A shift alone keeps the height of the curve. Here it doubles, and the slope at 0 grows from 1/4 to 1, "
        "which is why tanh passes larger gradients back.",
        kind="ERR",
        severity=2,
        printed_fails=_no_shift_makes_tanh,
        right_holds=_twice_stretched_then_shifted,
    ),
    Erratum(
        id="D-20",
        slides=("D41",),
        printed='"soft" ReLU sparsifies outputs',
        right="ReLU does: half of its outputs are exactly 0; softplus, the soft one, is never 0",
        why="The list of advantages belongs to ReLU, one bullet higher. "
        "Softplus shares only the one side on which it does not saturate.",
        kind="AMB",
        severity=2,
        printed_fails=_softplus_is_never_zero,
        right_holds=_relu_is_zero_half_the_time,
    ),
    Erratum(
        id="D-26",
        slides=("D38",),
        printed="changing the loss has no effect at test time",
        right="the formula for predictions stays the same; the weights that training finds do not",
        why="A loss is not computed for a prediction, but it has shaped the weights that make it.",
        kind="AMB",
        severity=1,
        printed_fails=_another_loss_leaves_other_weights,
        right_holds=_same_weights_same_prediction,
    ),
)
"""Errata D-16 to D-20 and D-26."""
