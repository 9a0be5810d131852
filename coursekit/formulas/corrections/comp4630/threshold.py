"""Threshold units, and the first rules by which they learn (C4 to C8)."""

import numpy as np

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.neurons import (
    TLU,
    add_bias_column,
    binary_inputs,
    gate,
    mp_neuron,
    novikoff_bound,
    step,
    train_hebb,
    train_perceptron,
    xor_net,
)

_INPUTS = binary_inputs(2)
_AND, _XOR = gate("AND")(_INPUTS), np.array([0, 1, 1, 0])
_THETA = 2


def _fires(latex):
    return [say(latex, {"x": x, r"\theta": _THETA}, {"i": 2}) for x in _INPUTS]


_EXCEEDS = Trial(
    printed=r"y = [\sum_i x_i > \theta]",
    right=r"y = [\sum_i x_i \geq \theta]",
    gives=_fires,
    truth=lambda: _AND,
    numbers=([0, 0, 0, 0], [0, 0, 0, 1]),
    also=lambda: _between_two_sums_both_signs_agree(),
)


def _between_two_sums_both_signs_agree():
    for latex, rule in ((_EXCEEDS.printed, ">"), (_EXCEEDS.right, ">=")):
        assert _fires(latex) == [mp_neuron(x, _THETA, rule=rule) for x in _INPUTS]
    for latex in (_EXCEEDS.printed, _EXCEEDS.right):
        assert [say(latex, {"x": x, r"\theta": 1.5}, {"i": 2}) for x in _INPUTS] == _AND.tolist()


_UNIT = TLU([1.3, -0.7], 0.2)


def _random_inputs():
    return np.random.default_rng(0).normal(size=(100, 2))


def _answers(latex):
    return [say(latex, {"x": x, "w": _UNIT.w, "b": _UNIT.b}, {"i": 2}) for x in _random_inputs()]


def _thresholds_do_not_add_up():
    """A sign net misses additivity by 1 (or 3) wherever it is tried; a linear net by rounding only."""
    rng = np.random.default_rng(2)
    W1, W2, (u, v) = rng.normal(size=(2, 3)), rng.normal(size=3), rng.normal(size=(2, 50, 2))
    nets = {"sign": lambda x: step(step(x @ W1, low=-1) @ W2, low=-1), "linear": lambda x: x @ W1 @ W2}
    gaps = {name: np.abs(net(u + v) - net(u) - net(v)) for name, net in nets.items()}
    assert set(gaps["sign"]) <= {1.0, 3.0} and 1.0 in gaps["sign"] and gaps["linear"].max() < 1e-14


_LINEAR_OUTPUT = Trial(
    printed=r"\sum_i w_i x_i + b",
    right=r"[\sum_i w_i x_i + b \geq 0]",
    gives=_answers,
    truth=lambda: _UNIT(_random_inputs()),
    also=_thresholds_do_not_add_up,
)


def _epoch(latex):
    """AND with 0/1 codes, every pattern once by this rule, from zero weights; the bias weight comes first."""
    w = np.zeros((3, 1))
    for x, y in zip(add_bias_column(_INPUTS), _AND, strict=True):
        values = {"w": w, "x": x, "y": [y], "hat y": step(x @ w), r"\eta": 1}
        w = say(latex, values, i=3, j=1)
    return w[:, 0]


def _the_code_decides_what_hebb_learns():
    zeros_and_ones = train_hebb(_INPUTS, _AND.astype(int))
    signs = train_hebb(2 * _INPUTS - 1, 2 * _AND - 1)
    assert _unit(zeros_and_ones.w)(_INPUTS).tolist() == [1, 1, 1, 1]
    assert signs.w.tolist() == [-2, 2, 2] and _unit(signs.w)(2 * _INPUTS - 1).tolist() == _AND.tolist()
    assert train_hebb(2 * _INPUTS - 1, 2 * _XOR - 1).w.tolist() == [0, 0, 0]


def _unit(w):
    return TLU(w[1:], w[0])


_HEBB = Trial(
    printed=r"w_{ij}^{(updated)} = w_{ij} + \eta(y_j - \hat{y}_j)x_i",
    right=r"w_{ij}^{(updated)} = w_{ij} + \eta y_j x_i",
    gives=_epoch,
    truth=lambda: train_hebb(_INPUTS, _AND.astype(int)).w,
    numbers=(None, [1, 1, 1]),
    also=_the_code_decides_what_hebb_learns,
)


def _mistakes(inputs):
    """Mistakes in each of at most 50 epochs of the rule of C6, from zero weights."""
    w, found = np.zeros((inputs.shape[1], 1)), []
    while len(found) < 50 and (not found or found[-1]):
        found.append(0)
        for x, y in zip(inputs, _AND, strict=True):
            answer = step(x @ w)
            found[-1] += int(answer[0] != y)
            w = say(_HEBB.printed, {"w": w, "x": x, "y": [y], "hat y": answer, r"\eta": 1}, i=len(w), j=1)
    return found


def _the_bound_holds_for_and_and_nothing_is_promised_for_xor():
    bound, run = novikoff_bound(_INPUTS, _AND), train_perceptron(_INPUTS, _AND)
    assert np.isclose(bound.R2, 3) and np.isclose(bound.gamma, 0.2425, atol=5e-5) and np.isclose(bound.bound, 51)
    assert sum(run.mistakes) == sum(_mistakes(add_bias_column(_INPUTS))) == 11 <= bound.bound
    assert not train_perceptron(_INPUTS, _XOR).converged


_SEPARABLE_INPUTS = Trial(
    printed=lambda inputs: inputs,
    right=add_bias_column,
    gives=lambda prepare: _mistakes(prepare(_INPUTS))[-1],
    truth=lambda: 0,
    also=_the_bound_holds_for_and_and_nothing_is_promised_for_xor,
)


def _hidden_gates(xor_name):
    return xor_net(xor_name).hidden(_INPUTS).T


def _both_nets_answer_xor():
    for name in ("gates", "geron"):
        assert xor_net(name)(_INPUTS)[:, 0].tolist() == _XOR.tolist()


_TEXT_OR_FIGURE = Trial(
    printed=("A_AND_NOT_B", "NOT_A_AND_B"),
    right=("AND", "OR"),
    gives=lambda names: [gate(name)(_INPUTS) for name in names],
    truth=lambda: _hidden_gates("geron"),
    also=_both_nets_answer_xor,
)


ERRATA = (
    Erratum(
        id="C-01",
        slides=("C4",),
        printed='a unit activates when the sum "exceeds" the threshold',
        right=r"say which: $\sum_i x_i \geq \theta$ in this course, as in deck K",
        why=r"It matters where sum and threshold meet: with $\theta = 2$ a unit that has to exceed it never fires, one "
        r"that has to reach it is AND. With $\theta = 1.5$ both agree.",
        kind="AMB",
        severity=2,
        printed_fails=_EXCEEDS.printed_fails,
        right_holds=_EXCEEDS.right_holds,
    ),
    Erratum(
        id="C-02",
        slides=("C5",),
        printed='"Threshold Linear Units" with linear input and output',
        right="threshold logic units: real-valued inputs, but the output is still a hard step",
        why="The weighted sum inside is linear, the answer is not: it takes two values only. "
        "The caption on the same slide has the usual name.",
        kind="TERM",
        severity=1,
        printed_fails=_LINEAR_OUTPUT.printed_fails,
        right_holds=_LINEAR_OUTPUT.right_holds,
    ),
    Erratum(
        id="C-03",
        slides=("C6",),
        printed=r"as Hebb's rule: $w_{ij} + \eta(y_j - \hat{y}_j)x_i$",
        right=r"Hebb: $w_{ij} + \eta y_j x_i$; the formula with the error is the perceptron rule",
        why="The formula is fine and learns AND, only the name belongs to an older rule without an error in it. Hebb's "
        "rule ends at (1, 1, 1) on AND with codes 0 and 1, and says 1 to everything.",
        kind="TERM",
        severity=2,
        printed_fails=_HEBB.printed_fails,
        right_holds=_HEBB.right_holds,
    ),
    Erratum(
        id="C-04",
        slides=("C6",),
        printed="convergence is guaranteed if the inputs are linearly separable",
        right="if a line separates the two classes and the unit has a bias: an extra input that is always 1",
        why="Separable are labelled classes, not inputs. Without a bias the line runs through the origin, and even AND "
        "is never learnt; with it 11 mistakes are enough, at most 51 are possible.",
        kind="AMB",
        severity=2,
        printed_fails=_SEPARABLE_INPUTS.printed_fails,
        right_holds=_SEPARABLE_INPUTS.right_holds,
    ),
    Erratum(
        id="C-05",
        slides=("C7", "C8"),
        printed="the text builds XOR as (A and not B) or (not A and B), with a different net in the figure beside it",
        right="two different nets, and both compute XOR: the figure uses AND, OR and a link of weight $-1$",
        why="Do not look for the gates of the text in the figure. Its hidden units are AND and OR.",
        kind="AMB",
        severity=1,
        printed_fails=_TEXT_OR_FIGURE.printed_fails,
        right_holds=_TEXT_OR_FIGURE.right_holds,
    ),
)
"""Errata of threshold units in deck C."""
