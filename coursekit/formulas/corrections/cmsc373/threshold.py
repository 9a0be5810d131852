"""Corrections to the slides of deck K on the perceptron and its rule."""

import numpy as np

from coursekit.formulas.corrections.spelled import reading
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.neurons import (
    TLU,
    add_bias_column,
    best_affine_fit,
    best_on_grid,
    collapse,
    gate,
    perceptron_update,
    step,
    train_perceptron,
    xor_net,
)

_INPUTS, _XOR = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
_AND = np.array([0, 0, 0, 1])
_CHANGE, _CHANGE_01 = r"\beta\,y^*\,\bar{x}", r"\beta\,(y - \hat{y})\,\bar{x}"


def _the_unit_always_fires_at_the_origin():
    for w in np.random.default_rng(0).normal(size=(100, 2)):
        assert TLU(w, 0, out="pm1")([0, 0]) == 1
    assert gate("AND").b != 0 and train_perceptron(_INPUTS, _AND).w[0] != 0


_BIAS = Trial(
    printed=False,
    right=True,
    gives=lambda bias: best_on_grid(_INPUTS, _AND, bias=bias).accuracy,
    truth=lambda: np.mean(gate("AND")(_INPUTS) == _AND),
    numbers=(0.5, 1),
    also=_the_unit_always_fires_at_the_origin,
)


def _one_rule_two_codes():
    """With w = 0 and an error at (1, 1), the step y - y_hat is -1 in one code and -2 in the other."""
    nets, x = add_bias_column(_INPUTS) @ np.zeros(3), np.ones(3)
    steps = [(target - step(nets, low)[3]) * x for target, low in ((0, 0), (-1, -1))]
    assert not np.array_equal(*steps)


def _codes_change_into_each_other():
    nets = np.linspace(-2, 2, 9)
    assert np.array_equal(step(nets, low=-1), 2 * step(nets, low=0) - 1)
    w, x = np.zeros(3), np.ones(3)
    assert np.array_equal(perceptron_update(w, x, 0), perceptron_update(w, x, -1, convention="pm1"))


def _learn(change, targets, low, gated=True, epochs=100):
    """Weights (bias first) after AND by a change as LaTeX, and the epoch of the first pass without mistakes."""
    w = np.zeros(3)
    for epoch in range(1, epochs + 1):
        mistakes = 0
        for x, y in zip(add_bias_column(_INPUTS), targets, strict=True):
            answer = step(x @ w, low)
            mistakes += answer != y
            if answer != y or not gated:
                w = w + reading({r"\beta": 1, "y": y, "hat y": answer, "bar x": x}, {"y^*": "y"})(change)
        if not mistakes:
            return w, epoch
    return w, None


def _every_sample_or_bare_labels_learn_nothing():
    w, solved = _learn(_CHANGE, 2 * _AND - 1, -1, gated=False)
    assert solved is None and w.tolist() == [-200, 0, 0]
    w, solved = _learn(_CHANGE, _AND, 0)
    assert solved is None and w.tolist() == [0, 0, 0] and (step(np.zeros(4)) != _AND).sum() == 3


def _run():
    return train_perceptron(_INPUTS, _AND)


def _on_mistakes_it_learns():
    run = _run()
    for change, targets, low in ((_CHANGE, 2 * _AND - 1, -1), (_CHANGE_01, _AND, 0)):
        w, solved = _learn(change, targets, low)
        assert solved == 6 == run.epochs and np.array_equal(w, run.w)


_WHEN = Trial(
    printed="prediction",
    right="mistake",
    gives=lambda event: sum(event == "prediction" or s.answer != s.target for s in _run().steps),
    truth=lambda: sum(bool(s.change.any()) for s in _run().steps),
    numbers=(24, 11),
)


def _threshold_units_do_more_than_linear_ones():
    assert xor_net("geron")(_INPUTS)[:, 0].tolist() == _XOR.tolist()
    assert np.isclose(best_affine_fit(_INPUTS, _XOR).mse, 0.25)


def _linear_units_collapse():
    rng = np.random.default_rng(0)
    Ws, bs = [rng.normal(size=(2, 3)), rng.normal(size=(3, 1))], [rng.normal(size=3), rng.normal(size=1)]
    W, b = collapse(Ws, bs)
    assert np.allclose((_INPUTS @ Ws[0] + bs[0]) @ Ws[1] + bs[1], _INPUTS @ W + b)


_SUM = Trial(
    printed=r"I = \sum_{i=1}^{l=n} w_i x_i",
    right=r"I = \sum_{i=1}^{n} w_i x_i",
    gives=reading({"w": np.array([0.4, -1.2, 2.0]), "x": np.array([1.0, 0.5, 3.0]), "n": 3}, fails="found '='"),
    truth=lambda: TLU([0.4, -1.2, 2.0], 0).net_input([1.0, 0.5, 3.0]),
)

ERRATA = (
    Erratum(
        id="K-01",
        slides=("K2",),
        printed="assume $T = 0$, and no bias",
        right="a unit needs a threshold of its own, or a bias; K4 brings it",
        why="Without one the line runs through the origin, and at (0, 0) the unit fires whatever its weights are. "
        "On AND it is then right in 2 of 4 cases at best.",
        kind="ERR",
        severity=2,
        printed_fails=_BIAS.printed_fails,
        right_holds=_BIAS.right_holds,
    ),
    Erratum(
        id="K-02",
        slides=("K2", "K3"),
        printed="outputs $+1$ and $-1$ on one slide, 1 and 0 on the next",
        right=r"choose one; $y_{\pm 1} = 2\,y_{01} - 1$ changes one into the other",
        why="The learning rule depends on the choice: "
        "the same mistake is an error of 1 in one code and of 2 in the other.",
        kind="AMB",
        severity=2,
        printed_fails=_one_rule_two_codes,
        right_holds=_codes_change_into_each_other,
    ),
    Erratum(
        id="K-03",
        slides=("K3",),
        printed=rf"$\bar{{w}}_{{new}} = \bar{{w}}_{{old}} + {_CHANGE}$, with $y^*$ not explained",
        right=r"$y^* \in \{-1, +1\}$ is the desired label, and the rule is used on mistakes only; with 1 and 0 "
        f"take ${_CHANGE_01}$",
        why="Used on mistakes it solves AND in 6 epochs. Used on every sample it ends at $(-200, 0, 0)$ after 100, "
        "and with labels 1 and 0 it never moves.",
        kind="ERR",
        severity=3,
        printed_fails=_every_sample_or_bare_labels_learn_nothing,
        right_holds=_on_mistakes_it_learns,
    ),
    Erratum(
        id="K-04",
        slides=("K3",),
        printed=f"weights are changed after every {_WHEN.printed}",
        right=f"they are examined after every prediction, and changed after a {_WHEN.right}",
        why="A perceptron that is right has nothing to learn. On AND it makes 24 predictions and changes 11 times.",
        kind="ERR",
        severity=2,
        printed_fails=_WHEN.printed_fails,
        right_holds=_WHEN.right_holds,
    ),
    Erratum(
        id="K-07",
        slides=("K5",),
        printed="all units are linear TLUs, so this network can only learn linear functions",
        right="linear units collapse to one linear layer; threshold units do not, and they do compute XOR",
        why="The trouble with threshold units is that they have no useful slope to learn from, "
        "not that what they compute is linear.",
        kind="ERR",
        severity=3,
        printed_fails=_threshold_units_do_more_than_linear_ones,
        right_holds=_linear_units_collapse,
    ),
    Erratum(
        id="K-26",
        slides=("K3",),
        printed=f"${_SUM.printed}$",
        right=f"${_SUM.right}$",
        why="The running index is $i$ at both ends, as on K2. A small l looks much like an i.",
        kind="TYPO",
        severity=1,
        printed_fails=_SUM.printed_fails,
        right_holds=_SUM.right_holds,
        from_dump=True,
    ),
)
"""Errata K-01 to K-04, K-07 and K-26."""
