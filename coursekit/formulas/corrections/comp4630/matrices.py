"""The summary in matrix form (C16) and its general case (C19): order, transposes, and the sum over the batch."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.comp4630.net import deck_net, forward, letters, loss, slope, three_samples
from coursekit.formulas.corrections.trial import Trial, refused
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid

_ETA = 0.01


def _matrix(latex, net):
    """Bold letters are batches, so a bold y is not the number y; a bold 1 is a column of ones."""
    bold = latex.replace(r"\mathbf{y}", "Y").replace(r"\mathbf{1}", r"\mathrm{ones}")
    return say(bold, letters(net))


def _silent_broadcast():
    W2 = deck_net()["W2"]
    assert W2.shape == (2, 1) and (W2 - _ETA * _matrix(_OUTPUT_WEIGHTS.printed, deck_net())).shape == (2, 2)


_OUTPUT_WEIGHTS = Trial(
    printed=r"(\hat{y} - y)(\mathbf{X}\mathbf{W}^{(1)} + \mathbf{b}^{(1)})",
    right=r"(\mathbf{X}\mathbf{W}^{(1)} + \mathbf{b}^{(1)})^\top (\hat{\mathbf{y}} - \mathbf{y})",
    gives=lambda latex: _matrix(latex, deck_net()),
    truth=lambda: slope(deck_net(), "W2"),
    numbers=([[1.15038, 1.1039]], [[1.15038], [1.1039]]),
    digits=5,
    also=_silent_broadcast,
)


def _step(first):
    """The loss after one step of 0.01 on both weight matrices, with this gradient for the first."""
    net = deck_net()
    moved = {"W1": net["W1"] - _ETA * first, "W2": net["W2"] - _ETA * slope(net, "W2")}
    return loss({**net, **moved})


def _the_slip_is_silent_and_costs():
    given = _matrix(_INPUT_WEIGHTS.printed, deck_net())
    true = slope(deck_net(), "W1")
    cosine = np.sum(given * true) / np.linalg.norm(given) / np.linalg.norm(true)
    assert np.allclose(given, true.T) and np.isclose(cosine, 0.521, atol=5e-4)
    assert np.isclose(_step(true), 0.1986, atol=5e-5) and np.isclose(_step(given), 0.3833, atol=5e-5)
    assert refused(lambda: say(_INPUT_WEIGHTS.printed, {**letters(three_samples()), "hat y": np.ones((3, 1))}))


_INPUT_WEIGHTS = Trial(
    printed=r"(\hat{y} - y)\mathbf{W}^{(2)}\mathbf{X}",
    right=r"\mathbf{X}^\top ((\hat{\mathbf{y}} - \mathbf{y}) \mathbf{W}^{(2)\top})",
    gives=lambda latex: _matrix(latex, deck_net()),
    truth=lambda: slope(deck_net(), "W1"),
    numbers=([[4.1832, 6.2748], [0.9296, 1.3944]], [[4.1832, 0.9296], [6.2748, 1.3944]]),
    also=_the_slip_is_silent_and_costs,
)


def _output_bias_sums_too():
    net = three_samples()
    given = _matrix(r"\frac{1}{N} \mathbf{1}^\top (\hat{\mathbf{y}} - \mathbf{y})", net)
    assert np.allclose(given, [slope(net, "b2")])
    assert _matrix(r"\hat{\mathbf{y}} - \mathbf{y}", net).shape == (3, 1)


_HIDDEN_BIAS = Trial(
    printed=r"(\hat{y} - y)\mathbf{W}^{(2)}",
    right=r"\frac{1}{N} \mathbf{1}^\top ((\hat{\mathbf{y}} - \mathbf{y}) \mathbf{W}^{(2)\top})",
    gives=lambda latex: _matrix(latex, three_samples()),
    truth=lambda: [slope(three_samples(), "b1")],
    numbers=([[2.0916], [0.4648]], [[0.3792, 0.0843]]),
    also=_output_bias_sums_too,
)

_PLAIN_PRODUCT = (
    r"\frac{\partial \mathcal{L}}{\partial \mathbf{f}_2} \frac{\partial \mathbf{f}_2}{\partial \mathbf{z}^{(2)}} "
    r"\frac{\partial \mathbf{z}^{(2)}}{\partial \mathbf{W}^{(2)}}"
)


def _curved(rows):
    """A net with two sigmoid outputs and a batch of this many rows."""
    rng = np.random.default_rng(1)
    shapes = {"x": (rows, 2), "y": (rows, 2), "W1": (2, 2), "b1": (2,), "W2": (2, 2), "b2": (2,)}
    return {name: rng.uniform(-1, 1, shape) for name, shape in shapes.items()}


def _three_derivatives(latex, rows=2):
    net = _curved(rows)
    hidden, out = sigmoid(net["x"] @ net["W1"] + net["b1"]), forward(net, sigmoid)
    tables = {"dLdf": (out - net["y"]) / rows, "dfdz": out * (1 - out), "dzdW": hidden}
    names = (r"\mathcal{L}}{\partial \mathbf{f}_2", r"\mathbf{f}_2}{\partial \mathbf{z}^{(2)}")
    names += (r"\mathbf{z}^{(2)}}{\partial \mathbf{W}^{(2)}",)
    for name, table in zip(names, tables, strict=True):
        latex = latex.replace(rf"\frac{{\partial {name}}}", rf"\mathrm{{{table}}}")
    return say(latex, {**tables, "A[1]": hidden})


_CHAIN = Trial(
    printed=_PLAIN_PRODUCT,
    right=r"\mathbf{A}^{(1)\top} (\frac{\partial \mathcal{L}}{\partial \mathbf{f}_2} "
    r"\odot \frac{\partial \mathbf{f}_2}{\partial \mathbf{z}^{(2)}})",
    gives=_three_derivatives,
    truth=lambda: slope(_curved(2), "W2", sigmoid),
    also=lambda: _three_rows_decide(),
)


def _three_rows_decide():
    assert refused(lambda: _three_derivatives(_CHAIN.printed, rows=3))
    assert np.allclose(_three_derivatives(_CHAIN.right, rows=3), slope(_curved(3), "W2", sigmoid))


ERRATA = (
    Erratum(
        id="C-12",
        slides=("C16",),
        printed=f"$\\partial \\mathcal{{L}} / \\partial \\mathbf{{W}}^{{(2)}} = {_OUTPUT_WEIGHTS.printed}$",
        right=f"${_OUTPUT_WEIGHTS.right}$",
        why="The printed row of shape (1, 2) belongs to a column of shape (2, 1). NumPy does not complain: it makes "
        "`W - eta * G` a (2, 2) matrix, and the next forward pass answers with two numbers.",
        kind="SHAPE",
        severity=3,
        printed_fails=_OUTPUT_WEIGHTS.printed_fails,
        right_holds=_OUTPUT_WEIGHTS.right_holds,
    ),
    Erratum(
        id="C-13",
        slides=("C16",),
        printed=f"$\\partial \\mathcal{{L}} / \\partial \\mathbf{{W}}^{{(1)}} = {_INPUT_WEIGHTS.printed}$",
        right=f"${_INPUT_WEIGHTS.right}$",
        why="The printed product is the transpose of the gradient. With two inputs and two hidden units the shapes "
        "agree, so nothing warns: one step of 0.01 leaves a loss of 0.3833 instead of 0.1986.",
        kind="SHAPE",
        severity=3,
        printed_fails=_INPUT_WEIGHTS.printed_fails,
        right_holds=_INPUT_WEIGHTS.right_holds,
    ),
    Erratum(
        id="C-14",
        slides=("C16",),
        printed=rf"bias gradients ${_HIDDEN_BIAS.printed}$ and $(\hat{{y}} - y)$",
        right=rf"${_HIDDEN_BIAS.right}$ and $\frac{{1}}{{N}} \mathbf{{1}}^\top (\hat{{\mathbf{{y}}}} - \mathbf{{y}})$",
        why="A bias is added to every row, so its gradient collects all rows: the column of ones does the sum, and "
        "the result is a row like the bias itself. For one sample only the shape differs.",
        kind="SHAPE",
        severity=3,
        printed_fails=_HIDDEN_BIAS.printed_fails,
        right_holds=_HIDDEN_BIAS.right_holds,
    ),
    Erratum(
        id="C-16",
        slides=("C19",),
        printed=r"$\partial \mathcal{L} / \partial \mathbf{W}^{(2)}$ as a plain product of three derivatives",
        right=f"${_CHAIN.right}$",
        why=r"For numbers the order is free. For batches it is not: the activation function acts entry by entry "
        r"($\odot$), and the transpose adds up the rows.",
        kind="SHAPE",
        severity=2,
        printed_fails=_CHAIN.printed_fails,
        right_holds=_CHAIN.right_holds,
    ),
)
"""Errata of the matrix forms in deck C."""
