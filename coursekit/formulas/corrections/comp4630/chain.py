"""Sums, indices and small fractions on the way through the chain rule (C13 to C15)."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.comp4630.net import deck_net, forward, letters, slope
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import tanh
from coursekit.nn.layers import Dense

_BIASED = {"b1": np.array([0.5, -0.25]), "b2": np.array([0.125])}


def _hidden(latex):
    """Both hidden units; where nobody sums over i, the first input is put in."""
    given = latex if r"\sum" in latex else latex.replace("x_i", "x_1").replace("_{ij}", "_{1j}")
    return say(given, letters(deck_net()), {"i": 2}, j=2)


def _each_single_term_misses():
    x, W1 = deck_net()["x"][0], deck_net()["W1"]
    terms = x[:, None] * W1
    assert np.allclose(terms[:, 0], [-1.56, 2.55]) and np.allclose(terms.sum(axis=0), _HIDDEN_SUM.truth())


_HIDDEN_SUM = Trial(
    printed=r"h_j = x_i w_{ij}^{(1)}",
    right=r"h_j = \sum_i x_i w_{ij}^{(1)}",
    gives=_hidden,
    truth=lambda: _dense(deck_net(), "linear"),
    numbers=([-1.56, 0.26], [0.99, 0.95]),
    also=_each_single_term_misses,
)


def _dense(net, activation):
    """The hidden layer as `nn` computes it, for the first sample."""
    layer = Dense(2, activation, dtype="float64")
    layer.build((2,))
    layer.set_weights([net["W1"], net["b1"]])
    return np.asarray(layer(net["x"]))[0]


def _small_change(latex):
    """The fraction for both hidden units: the smaller the change, the better it is known."""
    found, tiny = [], 1e-6
    for j in (0, 1):
        net = deck_net()
        h = net["x"] @ net["W1"]
        moved = {"dy": (tiny * np.eye(2)[j] @ net["W2"]).item(), "dh": tiny, "h": h[0, j]}
        plain = latex.replace(r"\partial \hat{y}", r"\mathrm{dy}").replace(r"\partial h_j", r"\mathrm{dh}")
        found.append(say(plain.replace("h_j", "h"), moved))
    return found


_WHOLE_HIDDEN = Trial(
    printed=r"\frac{\partial \hat{y}}{h_j}",
    right=r"\frac{\partial \hat{y}}{\partial h_j}",
    gives=_small_change,
    truth=lambda: slope(deck_net(), "b1") / (forward(deck_net()) - 1)[0],
    numbers=([0, 0], [1.8, 0.4]),
)

_FORWARD = r"\hat{y} = \sum_{j=1}^2 w_j^{(2)} (\sum_{i=1}^2 x_i w_{ij}^{(1)} + BIAS) + b^{(2)}"
_SHARED_BIAS = Trial(
    printed=r"b^{(1)}",
    right=r"b^{(1)}_j",
    gives=lambda bias: say(_FORWARD.replace("BIAS", bias), letters(deck_net(**_BIASED))),
    truth=lambda: forward(deck_net(**_BIASED))[0, 0],
    also=lambda: _no_shared_number_keeps_both_hidden_units(),
)


def _no_shared_number_keeps_both_hidden_units():
    h, plain = _dense(deck_net(**_BIASED), "linear"), _dense(deck_net(), "linear")
    assert np.allclose(h - plain, _BIASED["b1"]) and np.ptp(h - plain) == 0.75


def _two_outputs():
    rng = np.random.default_rng(4)
    return deck_net(y=np.array([[1.0, -1.0]]), W2=rng.normal(size=(2, 2)), b2=np.zeros(2))


_BY_OUTPUT_BIAS = r"\frac{\partial \mathcal{L}}{\partial b_j^{(2)}}"


def _bias_of_two_outputs(latex):
    """For both outputs; where the error carries no index, it is that of the first."""
    net = _two_outputs()
    predicted, target = forward(net)[0], net["y"][0]
    error = {"hat y": predicted, "y": target} if "y_j" in latex else {"hat y": predicted[0], "y": target[0]}
    return say(latex, error, j=2)


_OUTPUT_INDEX = Trial(
    printed=r"(\hat{y} - y)(1)",
    right=r"(\hat{y}_j - y_j)(1)",
    gives=_bias_of_two_outputs,
    truth=lambda: slope(_two_outputs(), "b2"),
    also=lambda: _one_output_has_one_bias(),
)


def _one_output_has_one_bias():
    assert slope(deck_net(), "b2").shape == (1,) and np.allclose(slope(deck_net(), "b2"), 1.162)


_OUTPUT_OR_INPUT = Trial(
    printed=r"h_j = \sum_i x_i w_{ij}^{(1)} + b_j^{(1)}",
    right=r"h_j = f(\sum_i x_i w_{ij}^{(1)} + b_j^{(1)})",
    gives=lambda latex: say(latex, {**letters(deck_net(**_BIASED)), "f": tanh}, {"i": 2}, j=2),
    truth=lambda: _dense(deck_net(**_BIASED), "tanh"),
    also=lambda: _both_names_fit_identity_units(),
)


def _both_names_fit_identity_units():
    said = say(_OUTPUT_OR_INPUT.printed, letters(deck_net(**_BIASED)), {"i": 2}, j=2)
    assert np.allclose(said, _dense(deck_net(**_BIASED), "linear"))


ERRATA = (
    Erratum(
        id="C-06",
        slides=("C13",),
        printed=f"${_HIDDEN_SUM.printed}$",
        right=f"${_HIDDEN_SUM.right}$",
        why="Each hidden unit adds up all its inputs. The single terms for the first one are -1.56 and 2.55, only "
        "their sum is 0.99. Slide C15 has the sum.",
        kind="SLIP",
        severity=2,
        printed_fails=_HIDDEN_SUM.printed_fails,
        right_holds=_HIDDEN_SUM.right_holds,
    ),
    Erratum(
        id="C-07",
        slides=("C13", "C15"),
        printed=f"${_WHOLE_HIDDEN.printed}$ in the chain, and the same with $h$ without index",
        right=f"${_WHOLE_HIDDEN.right}$",
        why=r"A $\partial$ is missing below the line. A derivative compares two small changes; a small change over the "
        "whole of $h$ would shrink to 0.",
        kind="SLIP",
        severity=1,
        printed_fails=_WHOLE_HIDDEN.printed_fails,
        right_holds=_WHOLE_HIDDEN.right_holds,
    ),
    Erratum(
        id="C-08",
        slides=("C14",),
        printed=f"${_SHARED_BIAS.printed}$ inside the sum over $j$, and a vector in the matrix form",
        right=f"${_SHARED_BIAS.right}$ inside the sum: every hidden unit has a bias of its own",
        why="Without the index all hidden units would share one number. The matrix form on the same slide is the one "
        "to keep in mind.",
        kind="SLIP",
        severity=2,
        printed_fails=_SHARED_BIAS.printed_fails,
        right_holds=_SHARED_BIAS.right_holds,
    ),
    Erratum(
        id="C-09",
        slides=("C15",),
        printed=f"${_BY_OUTPUT_BIAS} = {_OUTPUT_INDEX.printed}$, with $j$ only on the left",
        right=f"one output: no $j$ at all; several: ${_BY_OUTPUT_BIAS} = {_OUTPUT_INDEX.right}$",
        why="Count the indices: what is free on one side is free on the other. Output $j$ moves only its own error.",
        kind="SLIP",
        severity=1,
        printed_fails=_OUTPUT_INDEX.printed_fails,
        right_holds=_OUTPUT_INDEX.right_holds,
    ),
    Erratum(
        id="C-15",
        slides=("C13", "C15"),
        printed="$h$ is the output of the hidden layer on one slide, its input on the other",
        right="call the sum $z$ and what leaves the unit $a = f(z)$",
        why="Both names fit only while the units are linear, as in this example. With tanh units they are two "
        "different numbers.",
        kind="TERM",
        severity=2,
        printed_fails=_OUTPUT_OR_INPUT.printed_fails,
        right_holds=_OUTPUT_OR_INPUT.right_holds,
    ),
)
"""Errata of the chain rule in deck C."""
