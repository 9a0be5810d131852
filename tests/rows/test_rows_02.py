"""What the slides of lesson 02 teach, row by row of the coverage map: each test calls what its row names."""

import itertools
import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from matplotlib.patches import Circle

from coursekit import plot
from coursekit.datasets import toy
from coursekit.examples import mark_one, retina_alone
from coursekit.explorers import perceptron_steps, xor_one_line
from coursekit.explorers.perceptron_steps import Steps
from coursekit.explorers.xor_one_line import OneLine
from coursekit.formulas import glossary, timeline
from coursekit.neurons import (
    Perceptron,
    adaline_update,
    add_bias_column,
    binary_inputs,
    hebb_update,
    novikoff_bound,
    perceptron_update,
    separable_functions,
    train_hebb,
    train_perceptron,
    xor_inequalities,
)
from coursekit.practice import match

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["perceptron_eta1_zero_start"]
X = binary_inputs(2)
GATES = {name: toy.gate(name)[1][:, 0] for name in ("AND", "OR", "NOR", "NAND", "XOR")}


def signs(bits):
    return 2 * bits - 1


def test_s009_the_mark_one_tells_shapes_apart_and_turns_its_dials():
    for shapes, seed in itertools.product(("bars", "square_disc"), (0, 7)):
        machine = mark_one(shapes, seed)
        assert (machine.accuracy > 0.9).all() and machine.wires.shape == (400, 512)
        net = machine.pictures.reshape(600, 400) @ machine.wires
        assert np.array_equal(machine.associate(machine.pictures), net >= 2)
        assert np.array_equal(machine(machine.pictures), machine.targets) and np.any(machine.dials < 0)
    assert retina_alone(mark_one("bars", 0))[0] < 0.8
    pointers = [line for line in plot.mark_one(machine).lines if line.get_gid() == "pointer"]
    assert len(pointers) == 36 and len({line.get_color() for line in pointers}) >= 2


def test_s010_xor_contradicts_itself_and_fourteen_of_sixteen_do_not():
    clash = xor_inequalities()
    assert clash.total == (0, 0, 0) and clash.demands == ("w0 < 0", "w0 + w2 >= 0", "w0 + w1 >= 0", "w0 + w1 + w2 < 0")
    b, first, second, last = clash.symbolic()
    assert first.lhs + second.lhs - b.lhs - last.lhs == 0
    missing = set(itertools.product((0, 1), repeat=4)) - set(separable_functions(2))
    assert missing == {(0, 1, 1, 0), (1, 0, 0, 1)}
    crossed = [t.get_text() for t in plot.boolean_functions().texts if t.get_gid() == "not separable"]
    assert crossed == ["XOR", "XNOR"]
    assert ["Minsky and Papert" in event.text for event in timeline("C") if event.year == 1969] == [True]


def test_s014_the_words_of_a_learner_can_be_looked_up_and_matched(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    for word in ("labelled dataset", "model", "parameters", "forward pass", "learning rule", "loss", "epoch"):
        assert "K3" in glossary(word).slides or word == "loss"
    quiz = match("02.p10", "?", {"epoch": "all once", "model": "a function"}, spare=["bias"])
    quiz.fields[0].value, quiz.fields[1].value = "epoch", "bias"
    quiz.button.click()
    assert quiz.wrong == [2] and "1 of 2 right" in quiz.status.value


def test_s015_how_many_epochs_is_only_known_afterwards():
    explorer = perceptron_steps()
    assert [explorer.goal(Steps(4 * n, epochs=n))[1] for n in range(1, 8)] == [False] * 5 + [True] * 2
    run = train_perceptron(X, GATES["AND"])
    (panel,) = plot.mistakes({"AND": run}).child_axes
    assert [bar.get_height() for bar in panel.patches] == GOLDEN["AND_mistakes"]


def test_s016_hebb_depends_on_the_coding():
    w = np.zeros(3)
    for x, target in zip(add_bias_column(X), GATES["AND"], strict=True):
        w = hebb_update(w, x, target)
    assert w.tolist() == train_hebb(X, GATES["AND"]).w.tolist() == [1, 1, 1]
    assert train_hebb(X, GATES["AND"]).unit()(X).tolist() == [1, 1, 1, 1]
    right = train_hebb(signs(X), signs(GATES["AND"]))
    assert right.w.tolist() == [-2, 2, 2] and right.unit()(signs(X)).tolist() == [-1, -1, -1, 1]
    assert train_hebb(signs(X), signs(GATES["XOR"])).w.tolist() == [0, 0, 0]


def test_s017_the_rule_for_labels_0_and_1_repeats_the_trace_and_takes_several_outputs():
    w = np.zeros(3)
    for step in train_perceptron(X, GATES["AND"]).steps:
        w = perceptron_update(w, step.x, step.target)
        assert w.tolist() == step.after.tolist()
    W = np.array([[0.5, -1, 2], [0, 1, -3], [1, 0, 0]])
    moved = perceptron_update(W, [1, 1, 0], [0, 1, 1], eta=0.5)  # answers 1, 1, 0: errors -1, 0, 1
    np.testing.assert_array_equal(moved - W, 0.5 * np.outer([1, 1, 0], [-1, 0, 1]))


def test_s018_the_rule_for_minus_and_plus_one_is_the_same_and_needs_its_gate():
    for y in GATES.values():
        one = train_perceptron(X, y, max_epochs=8)
        two = train_perceptron(X, signs(y), max_epochs=8, convention="pm1")
        assert [s.after.tolist() for s in one.steps] == [s.after.tolist() for s in two.steps]
    w, x = np.array([0.2, -0.4, 0.1]), np.array([1.0, 0.3, -0.2])
    for label in (0, 1):
        same = perceptron_update(w, x, signs(label), convention="pm1")
        np.testing.assert_array_equal(perceptron_update(w, x, label), same)
        np.testing.assert_allclose(same, w if label else w - x)  # the net input is 0.06: on
    loose = train_perceptron(X, signs(GATES["AND"]), convention="pm1", gated=False, max_epochs=100)
    assert loose.w.tolist() == [-200, 0, 0] and not loose.converged


def test_s019_an_adaline_step_leaves_one_minus_beta_of_the_error():
    rng = np.random.default_rng(2)
    for beta in (0.1, 0.5, 1, 1.9, 2.1):
        w, x, d = rng.normal(size=4), rng.normal(size=4), rng.normal()
        after = adaline_update(w, x, d, beta)
        assert d - after @ x == pytest.approx((1 - beta) * (d - w @ x))
    ax = plot.shrinking_error({1.9: [1, -0.9, 0.81], 2.1: [1, -1.1, 1.21]})
    assert [t.get_text() for t in ax.texts if t.get_gid() == "ratio"] == ["ratio −0.9", "ratio −1.1, grows"]


def test_s020_every_pattern_changes_the_weights_at_once_and_is_written_down():
    run = Perceptron(2).fit(X, GATES["AND"], online=True)
    assert len(run.steps) == 24 and sum(np.any(step.change) for step in run.steps) == 11
    for now, then in itertools.pairwise(run.steps):
        assert now.after.tolist() == then.before.tolist()
    assert len(plot.line_updates(run).child_axes) == 11
    explorer = perceptron_steps()
    assert explorer.stepper == "step" and "01 wants 0" in explorer.describe(Steps(6))


def test_s021_at_most_51_mistakes_on_and_and_no_end_on_xor():
    found = novikoff_bound(X, GATES["AND"])
    assert (found.R2, found.gamma2, found.bound) == (3, Fraction(1, 17), 51)
    for order in itertools.permutations(range(4)):
        run = train_perceptron(X[list(order)], GATES["AND"][list(order)])
        assert run.converged and sum(run.mistakes) <= 51
    ax = plot.novikoff_squeeze(train_perceptron(X, GATES["AND"]), found)
    length, floor = (next(a for a in ax.lines if a.get_gid() == gid) for gid in ("length", "floor"))
    assert len(length.get_xdata()) == 11 and floor.get_ydata()[-1] > length.get_ydata()[-1]
    assert [t.get_text() for t in plot.margin(X, GATES["AND"]).texts if t.get_gid() == "score"][-1] == "0.243"
    xor = train_perceptron(X, GATES["XOR"], max_epochs=50)
    ends = [w.tolist() for w in xor.epoch_weights]
    assert not xor.converged and [ends[0], *ends[1:2]] == GOLDEN["XOR_epoch_weights"] and ends[1:] == [ends[1]] * 49


@pytest.mark.parametrize("gate", ["AND", "OR", "NOR", "NAND"])
def test_s022_golden_runs_exact_for_every_rate(gate):
    for eta in (1, Fraction(1, 10), Fraction(7, 3)):
        run = train_perceptron(X, GATES[gate], eta=eta, exact=True)
        assert [run.epochs, sum(run.mistakes), (run.w / eta).tolist()] == GOLDEN[gate]
    unit = Perceptron(2)
    assert unit.fit(X, GATES[gate]).w.tolist() == GOLDEN[gate][2]
    assert unit(X)[:, 0].tolist() == GATES[gate].tolist()
    floats = train_perceptron(X, GATES["AND"], eta=0.1)
    assert (floats.epochs, sum(floats.mistakes)) == (4, 8)


def test_s023_two_inputs_and_three_outputs_with_their_shapes():
    perceptron = Perceptron(2, 3)
    assert perceptron.W.shape == (2, 3) and perceptron.b.shape == (3,)
    targets = np.column_stack([GATES[name] for name in ("AND", "OR", "NAND")])
    perceptron.fit(X, targets)
    assert np.array_equal(perceptron(X), targets)
    ax = plot.network([2, 3], weights=[perceptron.W], biases=[perceptron.b], show=("W", "b", "shapes"))
    (shapes,) = [text.get_text() for text in ax.texts if text.get_gid() == "shape"]
    assert "(2, 3)" in shapes and "(3,)" in shapes
    assert len([patch for patch in ax.patches if isinstance(patch, Circle)]) == 5


def test_s024_no_line_gets_all_points_of_xor():
    explorer = xor_one_line()
    reached = [explorer.goal(OneLine(d, round(s / 4, 2)))[1] for d in range(0, 360, 15) for s in range(-4, 5)]
    assert not any(reached)
    assert "Wrong: 1 point" in explorer.describe(explorer.presets["cut off (1, 1)"])
    can = separable_functions(2)
    assert (0, 1, 1, 0) not in can and (0, 1, 1, 1) in can
