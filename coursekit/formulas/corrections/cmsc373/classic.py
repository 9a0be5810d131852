"""Corrections to the formulas of the classic backpropagation network of deck K."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid
from coursekit.nn.losses import BinaryCrossentropy, HalfSquaredError

_RNG = np.random.default_rng(3)
_BETA = 0.5
_X, _D = np.array([0.2, 0.9]), np.array([1.0, 0.0])
_V, _W, _U = _RNG.normal(size=(3, 2, 2))
_I = _X @ _V
_H = sigmoid(_I)
_NEXT_I = _H @ _W
_Y = sigmoid(_NEXT_I)
_E = _D - _Y
_HIDDEN_E = sigmoid.slope(_I) * (_W @ _E)


def _entropy(y):
    """Cross-entropy of both outputs together."""
    return BinaryCrossentropy()(_D[:, None], y[:, None]) * len(_D)


def _squares(y):
    return HalfSquaredError()(_D[None], y[None])


def _printed_sigmoid_falls():
    slope = numerical_gradient(lambda net: reading({"I": net[0]})(_SIGMOID.printed), np.ones(1))
    assert np.allclose(slope, -0.1966, atol=1e-4)
    assert np.all(sigmoid.slope(np.linspace(-9, 9, 99)) > 0)


_SIGMOID = Trial(
    printed=r"f(I) = \dfrac{1}{1 + e^{I}}",
    right=r"f(I) = \dfrac{1}{1 + e^{-I}}",
    gives=lambda latex: [reading({"I": net})(latex) for net in (1.0, -3.0)],
    truth=lambda: sigmoid([1.0, -3.0]),
    numbers=((0.2689, 0.9526), (0.7311, 0.0474)),
    also=_printed_sigmoid_falls,
)


_SLOPE = Trial(
    printed=r"\dfrac{df}{dI} = f(I)\,(1 \;\; f(I))",
    right=r"\dfrac{df}{dI} = f(I)\,(1 - f(I))",
    gives=reading({"I": 1.0, "f": sigmoid}, {r"\dfrac{df}{dI}": "s"}),
    truth=lambda: numerical_gradient(lambda net: sigmoid(net[0]), np.ones(1))[0],
    numbers=(0.5344, 0.1966),
)

_RULE = Trial(
    printed=r"\Delta w_{ij} = \beta\,E\,f(I_j)",
    right=r"\Delta w_{ij} = \beta\,E_j\,f(I_i)",
    gives=reading(
        {"f": sigmoid, r"\beta": _BETA, "E": _E, "R": _NEXT_I, "S": _I},
        {r"\Delta w": "D", r"E\,": r"E_j\,", "I_j": "R_j", "I_i": "S_i"},  # R receives, S sends
        free={"i": 2, "j": 2},
    ),
    truth=lambda: -_BETA * numerical_gradient(lambda W: _entropy(sigmoid(_H @ W)), _W),
)

_WHICH = Trial(
    printed=r"\Delta w_{ij} = \beta\,E\,f(I_i)",
    right=r"\Delta w_{ij} = \beta\,E_j\,f(I_i)",
    gives=reading(
        {"f": sigmoid, r"\beta": _BETA, "E": _E.sum(), "e": _E, "I": _I},
        {r"\Delta w": "D", "E_j": "e_j"},
        free={"i": 2, "j": 2},
    ),
    truth=lambda: -_BETA * numerical_gradient(lambda W: _entropy(sigmoid(_H @ W)), _W),
)


def _printed_error_belongs_to_cross_entropy():
    printed, of_squares = _OUTPUT.gives(_OUTPUT.printed), _OUTPUT.truth()
    assert np.allclose(printed, -numerical_gradient(lambda net: _entropy(sigmoid(net)), _NEXT_I))
    assert np.allclose(of_squares / printed, _Y * (1 - _Y))


_OUTPUT = Trial(
    printed=r"E_j = y_j^{desired} - y_j^{actual}",
    right=r"E_j = (y_j^{desired} - y_j^{actual})\,f'(I_j)",
    gives=reading(
        {"d": _D, "y": _Y, "I": _NEXT_I, "f'": sigmoid.slope}, {"y_j^{desired}": "d_j", "y_j^{actual}": "y_j"}, {"j": 2}
    ),
    truth=lambda: -numerical_gradient(lambda net: _squares(sigmoid(net)), _NEXT_I),
    also=_printed_error_belongs_to_cross_entropy,
)


_TO_HIDDEN = Trial(
    printed=r"\Delta w_{ij} = \beta\,E_j\,f(I_i)",
    right=r"\Delta w_{ij} = \beta\,E_j\,x_i",
    gives=reading(
        {"f": sigmoid, r"\beta": _BETA, "E": _HIDDEN_E, "I": _X, "x": _X}, {r"\Delta w": "D"}, {"i": 2, "j": 2}
    ),
    truth=lambda: -_BETA * numerical_gradient(lambda V: _entropy(sigmoid(sigmoid(_X @ V) @ _W)), _V),
)

_TOP = sigmoid(_Y @ _U)  # a second hidden layer: _Y is hidden now, and _U leads from it to the outputs
_TOP_E = _D - _TOP
_DEEPER = Trial(
    printed=r"E_i = f'(I_i) \sum_{j=1}^{n} w_{ij} E_j^{output}",
    right=r"E_i = f'(I_i) \sum_{j=1}^{n} w_{ij} E_j^{next}",
    gives=reading(
        {"f'": sigmoid.slope, "I": _I, "w": _W, "n": 2, "O": _TOP_E, "N": sigmoid.slope(_NEXT_I) * (_U @ _TOP_E)},
        {"E_j^{output}": "O_j", "E_j^{next}": "N_j"},
        free={"i": 2},
    ),
    truth=lambda: -numerical_gradient(lambda net: _entropy(sigmoid(sigmoid(sigmoid(net) @ _W) @ _U)), _I),
)

ERRATA = (
    Erratum(
        id="K-09",
        slides=("K6", "K7", "K8", "K9", "K10", "K27"),
        printed=f"${_SIGMOID.printed}$",
        right=f"${_SIGMOID.right}$",
        why="With the printed sign the curve falls: $f(1)$ is 0.2689 instead of 0.7311, although the same slide says "
        "that the slope is always positive. The minus sign was probably lost when the slides became text.",
        kind="SIGN",
        severity=3,
        printed_fails=_SIGMOID.printed_fails,
        right_holds=_SIGMOID.right_holds,
        from_dump=True,
    ),
    Erratum(
        id="K-10",
        slides=("K7",),
        printed=f"${_SLOPE.printed}$",
        right=f"${_SLOPE.right}$",
        why="Another minus sign that was probably lost in the text. The rule holds for the sigmoid with $e^{-I}$.",
        kind="DUMP",
        severity=2,
        printed_fails=_SLOPE.printed_fails,
        right_holds=_SLOPE.right_holds,
        from_dump=True,
    ),
    Erratum(
        id="K-11",
        slides=("K6", "K7", "K8", "K10"),
        printed=f"${_RULE.printed}$",
        right=f"${_RULE.right}$, with $w_{{ij}}$ from unit $i$ to unit $j$",
        why="A weight learns from what came in at its lower end and from the error at its upper end. "
        "K9 has the index $i$; with $j$ the net does not learn XOR.",
        kind="SLIP",
        severity=3,
        printed_fails=_RULE.printed_fails,
        right_holds=_RULE.right_holds,
    ),
    Erratum(
        id="K-12",
        slides=("K6", "K7", "K8", "K9", "K10"),
        printed=f"${_WHICH.printed}$, with an $E$ without index",
        right=f"${_WHICH.right}$, where $E_j$ is the error of the receiving unit",
        why="Every receiving unit has an error of its own. The total error over all units would push "
        "all of them in the same direction.",
        kind="SLIP",
        severity=2,
        printed_fails=_WHICH.printed_fails,
        right_holds=_WHICH.right_holds,
    ),
    Erratum(
        id="K-13",
        slides=("K6", "K7", "K8", "K9", "K10", "K11", "K20"),
        printed=f"${_OUTPUT.printed}$, and the learning is called gradient descent",
        right=f"it is, on cross-entropy; for squared error ${_OUTPUT.right}$",
        why="The factor $f'(I) = a(1 - a)$ cancels when sigmoid outputs meet cross-entropy. "
        "The classic rule descends, only on another error than one might think.",
        kind="AMB",
        severity=2,
        printed_fails=_OUTPUT.printed_fails,
        right_holds=_OUTPUT.right_holds,
    ),
    Erratum(
        id="K-17",
        slides=("K11",),
        printed=f"${_TO_HIDDEN.printed}$ also for weights from input units",
        right=f"${_TO_HIDDEN.right}$ there",
        why="Input units pass their values on unchanged: they have no net input and no activation.",
        kind="AMB",
        severity=2,
        printed_fails=_TO_HIDDEN.printed_fails,
        right_holds=_TO_HIDDEN.right_holds,
    ),
    Erratum(
        id="K-18",
        slides=("K6", "K7", "K8", "K9", "K10", "K11"),
        printed=f"${_DEEPER.printed}$",
        right=f"${_DEEPER.right}$, with the errors of the next layer",
        why="With a single hidden layer the next layer is the output, and the slides are right. "
        "With two, the errors travel through both.",
        kind="AMB",
        severity=2,
        printed_fails=_DEEPER.printed_fails,
        right_holds=_DEEPER.right_holds,
    ),
)
"""Errata K-09 to K-13, K-17 and K-18."""
