"""Numbers, orders and letters of deck P, beside those of the other decks (P2, P4, P11, P12, P15)."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial, refused
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.latex import COURSE
from coursekit.nn.activations import sigmoid, tanh
from coursekit.nn.layers import Dense

_RNG = np.random.default_rng(5)
_W = _RNG.normal(size=(2, 2))  # to unit j from unit i: W[j, i]
_BIAS, _INPUT = np.array([0.3, -0.4]), np.array([0.9, -1.6])


def _layer_one(latex):
    """Layer 1, where a superscript says whose numbers they are: weights into layer 1, biases of its units.

    The units of layer 0 are the inputs: nothing leads into them, and they have no biases.
    """
    owned = {"W[1]": _W, "b[1]": _BIAS, "W[0]": np.zeros((2, 2)), "b[0]": np.zeros(2)}
    return say(latex, {**owned, "a[0]": _INPUT, r"\sigma": sigmoid})


def _dense():
    layer = Dense(2, "sigmoid", dtype="float64")
    layer.build((2,))
    layer.set_weights([_W.T, _BIAS])
    return np.asarray(layer(_INPUT[None]))[0]


def _bias_is_as_long_as_the_receiving_layer():
    wide = {"W[0]": np.ones((2, 3)), "a[0]": np.ones(3), r"\sigma": sigmoid}
    assert say(_NUMBERING.printed, {**wide, "b[0]": np.zeros(2)}).shape == (2,)
    assert refused(lambda: say(_NUMBERING.printed, {**wide, "b[0]": np.zeros(3)}))


_NUMBERING = Trial(
    printed=r"\mathbf{a}^{(1)} = \sigma(\mathbf{W}^{(0)} \mathbf{a}^{(0)} + \mathbf{b}^{(0)})",
    right=r"\mathbf{a}^{(1)} = \sigma(\mathbf{W}^{(1)} \mathbf{a}^{(0)} + \mathbf{b}^{(1)})",
    gives=_layer_one,
    truth=_dense,
    also=_bias_is_as_long_as_the_receiving_layer,
)

_ORDER = Trial(
    printed=r"z_j = \sum_{i=1}^n w_{i,j} y_i",
    right=r"z_j = \sum_{i=1}^n w_{j,i} y_i",
    gives=lambda latex: say(latex, {"w": _W, "y": _INPUT, "n": 2}, j=2),
    truth=lambda: _W @ _INPUT,
    also=lambda: _neuron_view_is_right_in_its_own_order(),
)


def _neuron_view_is_right_in_its_own_order():
    assert np.allclose(say(_ORDER.printed, {"w": _W.T, "y": _INPUT, "n": 2}, j=2), _W @ _INPUT)


def _loss(w):
    return float(np.sum((sigmoid(_W @ w) - 0.2) ** 2))


def _gradient():
    return numerical_gradient(_loss, _INPUT)


def _after(latex):
    """The weights after one update, with the gradient where the slide writes Delta."""
    return say(latex, {"w": _INPUT, r"\mu": 0.1, r"\Delta": _gradient()})


def _the_loss_falls_only_with_the_minus():
    assert _loss(_after(_CHANGE.right)) < _loss(_INPUT) < _loss(_after(_CHANGE.printed))


_CHANGE = Trial(
    printed=r"w + \Delta",
    right=r"w - \mu \Delta",
    gives=_after,
    truth=lambda: _INPUT - 0.1 * _gradient(),
    also=_the_loss_falls_only_with_the_minus,
)

_RIGHT_VALUE, _PREDICTED, _NET = 0.8, sigmoid(0.4), 0.4
_OUTPUT_ERROR = r"-2(\hat{y} - y)f'(z)"


def _output_error(meaning):
    """P11 when the letter with the hat, and the one without, mean what is said here."""
    hat, plain = ({"target": _RIGHT_VALUE, "prediction": _PREDICTED}[word] for word in meaning)
    return say(_OUTPUT_ERROR, {"hat y": hat, "y": plain, "z": _NET, "f'": sigmoid.slope})


def _other_letters_turn_the_sign():
    assert np.isclose(_output_error(_HATS.printed), -_output_error(_HATS.right))


_HATS = Trial(
    printed=("prediction", "target"),
    right=("target", "prediction"),
    gives=_output_error,
    truth=lambda: numerical_gradient(lambda z: (_RIGHT_VALUE - sigmoid(z[0])) ** 2, np.array([_NET]))[0],
    also=_other_letters_turn_the_sign,
)

_ONE_LETTER = Trial(
    printed={"units": "m", "examples": "m", "velocity": "m"},
    right={"units": COURSE["width"], "examples": COURSE["examples"], "velocity": COURSE["Velocity"]},
    gives=lambda letters: len(set(letters.values())),
    truth=lambda: len(_ONE_LETTER.printed),
    numbers=(1, 3),
    also=lambda: _mean_over_units_is_no_mean_over_examples(),
)


def _mean_over_units_is_no_mean_over_examples():
    """P12 with the m of P2 put in: five examples, two units."""
    values = {"w": 1.0, r"\mu": 0.1, "d": np.array([1.0, 2.0, 3.0, 4.0, 5.0]), "N": 5}
    update = r"w - \mu \frac{1}{m} \sum_{i=1}^{N} d_i"
    assert np.isclose(say(update, {**values, "m": 5}), 0.7) and np.isclose(say(update, {**values, "m": 2}), 0.25)


_ANY_FUNCTION = Trial(
    printed=r"\sigma(z)(1 - \sigma(z))",
    right=r"f'(z)",
    gives=lambda latex: say(latex, {r"\sigma": sigmoid, "f'": tanh.slope, "z": _NET}),
    truth=lambda: numerical_gradient(lambda z: float(tanh(z[0])), np.array([_NET]))[0],
)


ERRATA = (
    Erratum(
        id="P-01",
        slides=("P2",),
        printed=f"${_NUMBERING.printed}$; in the sum form $w_{{1,i}}$ has no layer",
        right=f"${_NUMBERING.right}$, with a layer on every letter",
        why="The printed form is consistent if you count weights and biases by the layer they start from. This course "
        "counts by the layer that receives them: it is that layer which has the biases.",
        kind="AMB",
        severity=1,
        printed_fails=_NUMBERING.printed_fails,
        right_holds=_NUMBERING.right_holds,
    ),
    Erratum(
        id="P-02",
        slides=("P2", "P4", "P5", "P6", "P7"),
        printed="$w_{j,i}$ is (to, from) in the matrix, $w_{B,A}$ is (from, to) in the neuron view",
        right="keep one order: (to, from) with a matrix on the left, or (from, to) as in this course",
        why="Read the matrix of P2 in the order of P4 and every weight connects the other way round. One is the "
        "transpose of the other.",
        kind="AMB",
        severity=2,
        printed_fails=_ORDER.printed_fails,
        right_holds=_ORDER.right_holds,
    ),
    Erratum(
        id="P-03",
        slides=("P7", "P8", "P9", "P10", "P12", "P15"),
        printed=r"$\Delta_w$ is the gradient, while in decks D and K $\Delta w$ is the change",
        right=rf"here ${_CHANGE.right}$; there ${_CHANGE.printed}$ with $\Delta w = -\eta \nabla_w$",
        why="The same letter with opposite meaning. Mix the two and the weights climb instead of descending.",
        kind="AMB",
        severity=2,
        printed_fails=_CHANGE.printed_fails,
        right_holds=_CHANGE.right_holds,
    ),
    Erratum(
        id="P-04",
        slides=("P11",),
        printed=r"$\hat{y}$ is the right value and $y$ the prediction",
        right=r"in decks C and D and in this course it is the other way round: $\hat{y}$ is predicted",
        why=f"The formula ${_OUTPUT_ERROR}$ is right in the letters of its slide. Read with the letters of the other "
        "decks it has the opposite sign.",
        kind="AMB",
        severity=2,
        printed_fails=_HATS.printed_fails,
        right_holds=_HATS.right_holds,
    ),
    Erratum(
        id="P-08",
        slides=("P2", "P12", "P15"),
        printed="$m$ is the number of units, the number of examples, and the momentum",
        right="$n_l$ units, $N$ examples, velocity $V$",
        why="Each slide is clear by itself. Trouble begins where two of them meet in one program.",
        kind="AMB",
        severity=1,
        printed_fails=_ONE_LETTER.printed_fails,
        right_holds=_ONE_LETTER.right_holds,
    ),
    Erratum(
        id="P-12",
        slides=("P2", "P4", "P5", "P11"),
        printed=r"the activation function is $\sigma$ on one slide and $f$ on the others",
        right=r"$f$ for any activation function, $\sigma$ only for the logistic one",
        why=rf"Whoever reads $\sigma$ as the logistic takes ${_ANY_FUNCTION.printed}$ for the slope, which fits no "
        "other function: for tanh at 0.4 it is 0.24 instead of 0.86.",
        kind="AMB",
        severity=1,
        printed_fails=_ANY_FUNCTION.printed_fails,
        right_holds=_ANY_FUNCTION.right_holds,
    ),
)
"""Errata of letters in deck P."""
