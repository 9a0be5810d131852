"""Corrections to the equations of backpropagation on the slides of deck D."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid, softmax
from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import CategoricalCrossentropy, HalfSquaredError
from coursekit.nn.sequential import Sequential

_RNG = np.random.default_rng(4)
_X, _Y = _RNG.normal(size=(5, 3)), _RNG.uniform(size=(5, 3))
_WS = tuple(_RNG.normal(size=(3, 3)) for _ in range(3))
_TARGET, _BENT = np.array([0.0, 1.0]), np.array([0.4, -1.1])


def _answer(Ws, X):
    for W in Ws:
        X = sigmoid(X @ W)
    return X


def _model():
    model = Sequential([Input((3,)), *(Dense(3, "sigmoid", use_bias=False, dtype="float64") for _ in _WS)])
    model.set_weights(_WS)
    model.compile("sgd", HalfSquaredError())
    return model


def _slope_of_first_weights(X, Y):
    return numerical_gradient(lambda W: HalfSquaredError()(Y, _answer((W, *_WS[1:]), X)), _WS[0])


def _one_example_is_not_the_total():
    total = _slope_of_first_weights(_X, _Y)
    for n in range(len(_X)):
        assert not np.allclose(_model().gradients(_X[n : n + 1], _Y[n : n + 1])[0], total, atol=1e-4)


def _the_mean_of_examples_is_the_total():
    single = [_model().gradients(_X[n : n + 1], _Y[n : n + 1])[0] for n in range(len(_X))]
    assert np.allclose(np.mean(single, axis=0), _slope_of_first_weights(_X, _Y), atol=1e-8)


_LOGITS, _CLASS = np.array([1.0, 2.0, -0.5]), np.array([0.0, 1.0, 0.0])
_SHARES = softmax(_LOGITS)
_JACOBIAN = np.diag(_SHARES) - np.outer(_SHARES, _SHARES)


def _softmax_has_more_than_a_diagonal():
    assert np.allclose(_JACOBIAN.sum(axis=1), 0) and np.allclose(np.diag(_JACOBIAN), [0.189, 0.214, 0.053], atol=5e-4)
    assert np.allclose(_JACOBIAN[:, 0], (softmax(_LOGITS + [1e-6, 0, 0]) - softmax(_LOGITS)) / 1e-6, atol=1e-5)


_OUTPUT = Trial(
    printed=r"\delta^L = \nabla_a C \odot \sigma'(z^L)",
    right=r"\delta^L = J^\top \nabla_a C",
    gives=reading(
        {"g": -_CLASS / _SHARES, r"\sigma'": lambda z: np.diag(_JACOBIAN), "z": _LOGITS, "J": _JACOBIAN},
        {r"\nabla_a C": "g", "z^L": "z"},
    ),
    truth=lambda: numerical_gradient(lambda z: CategoricalCrossentropy()(_CLASS[None], softmax(z)[None]), _LOGITS),
    numbers=((0, -0.3103, 0), None),
    also=_softmax_has_more_than_a_diagonal,
)


_IN, _W_OUT = np.array([[0.2], [-0.7], [1.1], [0.5]]), _RNG.normal(size=(2, 4))
_DELTA_OUT = (sigmoid(_W_OUT @ _IN) - _TARGET[:, None]) * sigmoid.slope(_W_OUT @ _IN)
_OUTER = Trial(
    printed=r"\frac{\partial C}{\partial w} = a_{in} \delta_{out}",
    right=r"\frac{\partial C}{\partial w} = \delta_{out} a_{in}^\top",
    gives=reading({"a_in": _IN, r"\delta_out": _DELTA_OUT}, fails="mismatch in its core dimension"),
    truth=lambda: numerical_gradient(lambda w: 0.5 * np.sum((sigmoid(w @ _IN) - _TARGET[:, None]) ** 2), _W_OUT),
)


def _second_layer_gradient(meaning):
    """dC/dw^l = a^{l-1} delta^l for layer 2, where a^l is the input or the output of layer l."""
    trace = _model().trace(_X, _Y)
    a = {"input": (trace.x, trace[0].a), "output": (trace[0].a, trace[1].a)}[meaning]
    return a[0].T @ trace[1].delta


_LEGEND = Trial(
    printed="input",
    right="output",
    gives=_second_layer_gradient,
    truth=lambda: numerical_gradient(lambda W: HalfSquaredError()(_Y, _answer((_WS[0], W, _WS[2]), _X)), _WS[1]),
)

_SIGN = Trial(
    printed=r"\delta^L_k = (t_k - a_k)\,a_k\,(1 - a_k)",
    right=r"\delta^L_k = (a_k - t_k)\,a_k\,(1 - a_k)",
    gives=reading({"t": _TARGET, "a": sigmoid(_BENT)}, {r"\delta^L": "d"}, free={"k": 2}),
    truth=lambda: numerical_gradient(lambda z: 0.5 * np.sum((sigmoid(z) - _TARGET) ** 2), _BENT),
)

_HIDDEN, _UP = np.array([0.3, -0.8, 1.4, 0.1]), _RNG.normal(size=(4, 4))
_GOALS = np.array([1.0, 0.0, 1.0, 0.0])
_ABOVE = sigmoid(_UP @ sigmoid(_HIDDEN))
_SUM = Trial(
    printed=r"\delta^h_j = \sum_k (\delta^{h+1}_j w_{kj})\,a_j\,(1 - a_j)",
    right=r"\delta^h_j = \sum_k (\delta^{h+1}_k w_{kj})\,a_j\,(1 - a_j)",
    gives=reading(
        {"e": (_ABOVE - _GOALS) * _ABOVE * (1 - _ABOVE), "w": _UP, "a": sigmoid(_HIDDEN)},
        {r"\delta^h": "d", r"\delta^{h+1}": "e", r"\sum_k": r"\sum_{k=1}^{4}"},
        free={"j": 4},
    ),
    truth=lambda: numerical_gradient(lambda z: 0.5 * np.sum((sigmoid(_UP @ sigmoid(z)) - _GOALS) ** 2), _HIDDEN),
)

ERRATA = (
    Erratum(
        id="D-05",
        slides=("D18", "D19", "D20", "D21", "D22", "D23"),
        printed=r"$\delta$ and its equations are written with the total cost $C$",
        right=r"they hold for one example, with $C_x$; the gradient of $C$ is the mean over the examples",
        why="D17 says so itself: compute the derivatives of each $C_x$, then average. "
        "Only the letter was not carried along.",
        kind="AMB",
        severity=2,
        printed_fails=_one_example_is_not_the_total,
        right_holds=_the_mean_of_examples_is_the_total,
    ),
    Erratum(
        id="D-06",
        slides=("D19",),
        printed=f"${_OUTPUT.printed}$ for every output layer",
        right=f"only where each output has a net input of its own; with softmax ${_OUTPUT.right}$, "
        "$J$ the Jacobian of softmax",
        why="Each softmax output depends on all net inputs, so its derivative is a matrix whose rows add up to 0. "
        "The diagonal alone misses the other classes.",
        kind="AMB",
        severity=2,
        printed_fails=_OUTPUT.printed_fails,
        right_holds=_OUTPUT.right_holds,
    ),
    Erratum(
        id="D-07",
        slides=("D21",),
        printed=rf"${_OUTER.printed}$",
        right=rf"an outer product, ${_OUTER.right}$",
        why="Four inputs and two outputs have eight weights, so the answer must be a table with 2 rows and 4 columns. "
        "The transpose makes it one.",
        kind="SHAPE",
        severity=2,
        printed_fails=_OUTER.printed_fails,
        right_holds=_OUTER.right_holds,
    ),
    Erratum(
        id="D-08",
        slides=("D21",),
        printed="legend: $a^l$ is the input vector of level $l$ and $y$ its output",
        right="$a^l$ is the output of level $l$, its input is $a^{l-1}$; $y$ is the target",
        why="The legends of D19, D20 and D22 have it so, and the formulas beside it need it so. "
        "The two lines were probably mixed up when the slide became text.",
        kind="DUMP",
        severity=2,
        printed_fails=_LEGEND.printed_fails,
        right_holds=_LEGEND.right_holds,
        from_dump=True,
    ),
    Erratum(
        id="D-09",
        slides=("D24",),
        printed=f"${_SIGN.printed}$",
        right=f"${_SIGN.right}$, as on D18 to D23, where $\\delta$ is a gradient",
        why="Both signs are in use. With the one of D24 the update must add; "
        "mixed with a rule that subtracts, the net walks uphill.",
        kind="SIGN",
        severity=3,
        printed_fails=_SIGN.printed_fails,
        right_holds=_SIGN.right_holds,
    ),
    Erratum(
        id="D-10",
        slides=("D24",),
        printed=f"${_SUM.printed}$",
        right=f"${_SUM.right}$",
        why="The sum collects the errors of the units above, so the error inside it carries the running index $k$. "
        "With $j$ it would not be a sum over errors at all.",
        kind="SLIP",
        severity=3,
        printed_fails=_SUM.printed_fails,
        right_holds=_SUM.right_holds,
    ),
)
"""Errata D-05 to D-10."""
