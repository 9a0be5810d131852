"""How errors are measured and passed back in deck P (P6, P11)."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid
from coursekit.nn.losses import HalfSquaredError

_VALUES = {"hat y": 0.3, "y": 1.4}


def _half_the_rate_makes_the_same_step():
    """mu times the gradient without the half, eta times the one with it: equal where mu = eta / 2."""
    slopes = [_slope_by_prediction(latex) for latex in (_HALF.printed, _HALF.right)]
    assert np.isclose(slopes[0] / slopes[1], 2) and np.isclose(0.05 * slopes[0], 0.1 * slopes[1])


def _slope_by_prediction(latex):
    return numerical_gradient(lambda y: float(say(latex, {**_VALUES, "y": y[0]})), np.array([_VALUES["y"]]))[0]


_HALF = Trial(
    printed=r"(\hat{y} - y)^2",
    right=r"\frac{1}{2}(\hat{y} - y)^2",
    gives=lambda latex: say(latex, _VALUES),
    truth=lambda: HalfSquaredError()([[_VALUES["hat y"]]], [[_VALUES["y"]]]),
    numbers=(1.21, 0.605),
    also=_half_the_rate_makes_the_same_step,
)


def _net(*sizes):
    """Weights (from unit i to unit j: W[i, j]), biases and one example, drawn anew with the same seed."""
    rng = np.random.default_rng(3)
    Ws = [rng.normal(size=shape) for shape in zip(sizes, sizes[1:], strict=False)]
    return Ws, [rng.normal(size=n) for n in sizes[1:]], rng.normal(size=sizes[0])


def _forward(net, hidden=None):
    """Activations of all layers; with `hidden` the last hidden layer gets this net input instead of its own."""
    Ws, bs, x = net
    a = [x]
    for layer, (W, b) in enumerate(zip(Ws, bs, strict=True)):
        z = hidden if hidden is not None and layer == len(Ws) - 2 else a[-1] @ W + b
        a.append(sigmoid(z))
    return a


def _output_errors(net, target):
    """P11 for every output neuron: all of them are given the same target."""
    y = _forward(net)[-1]
    return say(_OUTPUT_ERROR, {"hat y": target, "y": y, "slope": y * (1 - y)}, k=len(y))


def _hidden_errors(net, target, outputs=None, weights=None):
    """P5 for the last hidden layer, with the errors of the first `outputs` neurons and other weights if given."""
    hidden, W = _forward(net)[-2], net[0][-1] if weights is None else weights
    return W[:, :outputs] @ _output_errors(net, target)[:outputs] * hidden * (1 - hidden)


def _true_hidden_errors(net, target):
    """Slopes of the squared error by the net inputs of the last hidden layer, by finite differences."""
    Ws, bs, _ = net
    z = _forward(net)[-3] @ Ws[-2] + bs[-2]
    return numerical_gradient(lambda moved: float(np.sum((target - _forward(net, moved)[-1]) ** 2)), z)


_OUTPUT_ERROR = r"-2(\hat{y} - y_k) \mathrm{slope}_k"
_TARGET = 0.2
_ONE_OUTPUT, _TWO_OUTPUTS = _net(3, 4, 2, 1), _net(3, 4, 2)


def _finite_differences_agree_closely():
    for net in (_ONE_OUTPUT, _TWO_OUTPUTS):
        assert np.abs(_hidden_errors(net, _TARGET) - _true_hidden_errors(net, _TARGET)).max() < 1e-9


_OUTPUTS = Trial(
    printed=1,
    right=2,
    gives=lambda outputs: _hidden_errors(_TWO_OUTPUTS, _TARGET, outputs),
    truth=lambda: _true_hidden_errors(_TWO_OUTPUTS, _TARGET),
    also=_finite_differences_agree_closely,
)


def _errors_through(weights):
    """Hidden errors when they travel back through the weights before, or after, an update with mu = 1."""
    old, hidden = _ONE_OUTPUT[0][-1], _forward(_ONE_OUTPUT)[-2]
    new = old - np.outer(hidden, _output_errors(_ONE_OUTPUT, _TARGET))
    return _hidden_errors(_ONE_OUTPUT, _TARGET, weights={"old": old, "new": new}[weights])


_OLD_WEIGHTS = Trial(
    printed="new",
    right="old",
    gives=_errors_through,
    truth=lambda: _true_hidden_errors(_ONE_OUTPUT, _TARGET),
    numbers=([-0.001362, 0.043237], [0.000255, 0.044295]),
    digits=6,
)

ERRATA = (
    Erratum(
        id="P-05",
        slides=("P11",),
        printed=f"${_HALF.printed}$ for one example, called MSE",
        right=rf"this course: ${_HALF.right}$, averaged over the examples; equal steps for $\mu = \eta / 2$",
        why="Both are fine, their gradients differ by a factor of 2. Halve the learning rate when you bring one from "
        "the course to this deck.",
        kind="AMB",
        severity=2,
        printed_fails=_HALF.printed_fails,
        right_holds=_HALF.right_holds,
    ),
    Erratum(
        id="P-06",
        slides=("P11",),
        printed="the error of the prediction, for a network whose last layer is one neuron",
        right=r"several outputs: one $\delta$ each, and hidden neurons add them up as on P5",
        why="The sum on P5 is already general, only the start of the backward pass is told for one output. With two "
        "outputs the hidden errors need both.",
        kind="AMB",
        severity=1,
        printed_fails=_OUTPUTS.printed_fails,
        right_holds=_OUTPUTS.right_holds,
    ),
    Erratum(
        id="P-11",
        slides=("P6",),
        printed="errors are passed back through the old values of the weights; no reason given",
        right="old values, because a gradient belongs to one point: that of the forward pass",
        why=r"In a 3-4-2-1 net, updating first with $\mu = 1$ turns a hidden error of 0.000255 into -0.001362. For a "
        "small rate the difference is small, which makes the mistake hard to notice.",
        kind="AMB",
        severity=2,
        printed_fails=_OLD_WEIGHTS.printed_fails,
        right_holds=_OLD_WEIGHTS.right_holds,
    ),
)
"""Errata of error signals in deck P."""
