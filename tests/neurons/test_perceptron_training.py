"""The training runs of the lectures, step by step, exactly and in floats."""

import json
import pathlib
from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, perceptron_update, train_perceptron

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())["perceptron_eta1_zero_start"]
X = binary_inputs(2)
GATES = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NOR": [1, 0, 0, 0], "NAND": [1, 1, 1, 0]}
XOR = [0, 1, 1, 0]
ALL = [[k >> 3 & 1, k >> 2 & 1, k >> 1 & 1, k & 1] for k in range(16)]


def pm1(y):
    return 2 * np.array(y) - 1


def story(run):
    """What a run says about the patterns, without its weights."""
    return [(step.epoch, step.pattern, step.target, step.answer) for step in run.steps]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("name", GATES)
def test_golden_runs(name, exact):
    epochs, mistakes, w = GOLDEN[name]
    run = train_perceptron(X, GATES[name], exact=exact)
    assert (run.epochs, sum(run.mistakes), run.w.tolist(), run.converged) == (epochs, mistakes, w, True)
    assert run.unit()(X).tolist() == GATES[name]


def test_golden_mistakes_on_and():
    run = train_perceptron(X, GATES["AND"])
    assert list(run.mistakes) == GOLDEN["AND_mistakes"]
    assert len(run.steps) == 24 and sum(step.change.any() for step in run.steps) == 11


def test_xor_comes_back_to_the_same_weights_for_ever():
    run = train_perceptron(X, XOR, max_epochs=50)
    first, then = GOLDEN["XOR_epoch_weights"]
    assert [w.tolist() for w in run.epoch_weights] == [first] + [then] * 49
    assert not run.converged and min(run.mistakes) == 3


@pytest.mark.parametrize("y", ALL)
def test_each_step_is_the_rule_in_plain_python(y):
    run = train_perceptron(X, y, max_epochs=12)
    w, taken = [0, 0, 0], iter(run.steps)
    for _ in range(run.epochs):
        for bits, target in zip(X.tolist(), y, strict=True):
            x, step = [1, *bits], next(taken)
            net = sum(wi * xi for wi, xi in zip(w, x, strict=True))
            assert (step.x.tolist(), step.before.tolist(), step.net, step.target) == (x, w, net, target)
            w = [wi + (target - int(net >= 0)) * xi for wi, xi in zip(w, x, strict=True)]
            assert step.answer == int(net >= 0) and step.after.tolist() == w


@pytest.mark.parametrize("y", ALL)
def test_both_codings_give_the_same_weights_step_by_step(y):
    one = train_perceptron(X, y, max_epochs=12)
    other = train_perceptron(X, pm1(y), max_epochs=12, convention="pm1")
    assert one.mistakes == other.mistakes
    assert all(np.array_equal(a.after, b.after) for a, b in zip(one.steps, other.steps, strict=True))


@pytest.mark.parametrize("eta", [1, 2, 0.1, Fraction(1, 10), Fraction(7, 3), 1000])
def test_exactly_calculated_and_is_the_same_for_every_rate(eta):
    run = train_perceptron(X, GATES["AND"], eta=eta, exact=True)
    assert story(run) == story(train_perceptron(X, GATES["AND"]))
    assert all(isinstance(value, Fraction) for value in run.w)
    assert (run.w / run.eta).tolist() == [-3, 2, 1]


def test_floats_stumble_over_a_tie():
    run = train_perceptron(X, GATES["AND"], eta=0.1)
    assert (run.epochs, sum(run.mistakes)) == (4, 8)
    stumbling = next(step for step in run.steps if 0 < abs(step.net) < 1e-15)
    assert (stumbling.epoch, stumbling.pattern, stumbling.answer) == (4, 2, 0)


@pytest.mark.parametrize("eta", [0.5, 0.25, 8])
def test_powers_of_two_do_not_stumble(eta):
    assert story(train_perceptron(X, GATES["AND"], eta=eta)) == story(train_perceptron(X, GATES["AND"]))


def test_a_fraction_anywhere_makes_the_run_exact():
    assert train_perceptron(X, GATES["AND"], eta=Fraction(1, 10)).mistakes == (2, 3, 3, 2, 1, 0)


def test_without_the_gate_and_is_never_learnt():
    run = train_perceptron(X, pm1(GATES["AND"]), convention="pm1", gated=False)
    assert run.epochs == 100 and run.w.tolist() == [-200, 0, 0] and not run.converged


def test_several_units_learn_as_if_alone():
    Y = np.column_stack([GATES["AND"], GATES["OR"], XOR])
    run = train_perceptron(X, Y, max_epochs=9)
    assert run.w.shape == (3, 3)
    for j in range(3):
        alone = train_perceptron(X, Y[:, j], max_epochs=9)
        for step, own in zip(run.steps, alone.steps, strict=False):
            assert (step.answer[j], step.after[:, j].tolist()) == (own.answer, own.after.tolist())


def test_a_batch_meets_the_same_weights_all_through_an_epoch():
    run = train_perceptron(X, GATES["AND"], online=False)
    for epoch in range(1, run.epochs + 1):
        steps = [step for step in run.steps if step.epoch == epoch]
        before = steps[0].before
        assert all(np.array_equal(step.before, before) for step in steps)
        summed = sum(perceptron_update(before, step.x, step.target) - before for step in steps)
        assert np.array_equal(steps[-1].after, before + summed)
    assert run.converged and run.unit()(X).tolist() == GATES["AND"]


def test_a_start_that_is_right_stays():
    run = train_perceptron(X, GATES["AND"], start=[-3, 2, 1])
    assert run.mistakes == (0,) and run.w.tolist() == [-3, 2, 1]


def test_the_last_epoch_must_be_free_of_mistakes():
    assert not train_perceptron(X, GATES["AND"], max_epochs=5).converged
    assert train_perceptron(X, GATES["AND"], max_epochs=6).converged


@pytest.mark.parametrize(
    ("X", "y", "more", "sentence"),
    [
        ([1, 2], [0, 1], {}, r"shape \(N, n\), received \(2,\)"),
        (X, [0, 1], {}, r"y of shape \(4,\) or \(4, n_out\), received \(2,\)"),
        (X, pm1(XOR), {}, "received -1. Try .* or convention='pm1'"),
        (X, XOR, {"convention": "pm1"}, "received 0. Try .* or convention='01'"),
        ([["a", "b"]], [1], {}, "X expected numbers"),
        (X, XOR, {"eta": -1}, "eta expected a number above 0, received -1"),
        (X, XOR, {"max_epochs": 0}, "max_epochs expected a whole number from 1, received 0"),
        (X, XOR, {"start": [0, 0]}, r"start weights of shape \(3,\), bias first, received \(2,\)"),
        (X, XOR, {"gated": False}, "gated=False expected convention='pm1'"),
    ],
)
def test_what_cannot_be_trained(X, y, more, sentence):
    with pytest.raises(ValueError, match=sentence):
        train_perceptron(X, y, **more)
