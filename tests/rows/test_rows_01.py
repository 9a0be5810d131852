"""What the slides of lesson 01 teach, row by row of the coverage map: each test calls what its row names."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit import plot
from coursekit.examples import digit_work, middle_rule, rule_or_learnt
from coursekit.explorers import mp_gate, one_unit
from coursekit.explorers.mp_gate import MPGate
from coursekit.explorers.one_unit import OneUnit
from coursekit.formulas import WINTERS, glossary, growth, references, timeline
from coursekit.neurons import (
    TLU,
    MPNet,
    MPUnit,
    Perceptron,
    add_bias_column,
    best_on_grid,
    best_without_bias,
    binary_inputs,
    gate,
    mp_neuron,
    mp_xor,
    net_input,
    preimages,
    recover_input,
    step,
    threshold_to_bias,
)

X = binary_inputs(2)


def dated(title):
    (event,) = [event for event in timeline() if event.title == title]
    return event


def texts(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_s001_waves_are_events_in_order_with_sources_and_decks():
    events = timeline()
    years = [event.year for event in events]
    assert years == sorted(years) and {1943, 1957, 1958, 1969, 1970, 1986, 1990, 2012} <= set(years)
    assert all(event.source for event in events) and dated("The book Perceptrons").decks == ("C",)
    assert sorted(texts(plot.timeline(), "year")) == sorted(map(str, years))


def test_s002_a_winter_is_a_word_and_a_band():
    assert "low funding" in str(glossary("AI winter")) and "C5" in str(glossary("ai winter"))
    assert [(winter.first, winter.last) for winter in WINTERS] == [(1969, 1982), (2000, 2010)]
    bands = [patch for patch in plot.timeline().patches if patch.get_gid() == "winter"]
    assert len(bands) == len(WINTERS)


def test_s003_counting_neuron_is_and_or_and_with_a_veto_not():
    assert [[mp_neuron(x, theta) for x in X] for theta in (2, 1)] == [[0, 0, 0, 1], [0, 1, 1, 1]]
    assert [mp_neuron(x, 2, rule=">") for x in X] == [0, 0, 0, 0]
    assert [mp_neuron((a,), 0, inhibitory=[0]) for a in (0, 1)] == [1, 0]
    net = MPNet({"y": MPUnit(("A", "B", "C"), 2, ("C",))}, ("y",))
    ax = plot.mp_net(net, {"A": 1, "B": 1, "C": 1, "y": net.units["y"]({"A": 1, "B": 1, "C": 1})})
    assert texts(ax, "inside").count("≥ 2") == 1 and len([p for p in ax.patches if p.get_gid() == "on"]) == 3
    assert mp_gate().goal(MPGate(theta=2))[1] and not mp_gate().goal(mp_gate().start)[1]


def test_s004_xor_of_three_neurons_answers_after_two_ticks():
    net, state, heard = mp_xor(), mp_xor().silence, {"A": 1, "B": 0}
    said = [state["XOR"]]
    for _ in range(3):
        state = net.step(state, heard)
        said.append(state["XOR"])
    assert said == [0, 0, 1, 1]
    assert [net.run({"A": a, "B": b}, 2).outputs[-1][0] for a, b in X] == [0, 1, 1, 0]
    delay = MPNet({"late": MPUnit(("A",), 1)}, ("late",)).run([{"A": 1}, {"A": 0}, {"A": 1}], 3)
    assert [out[0] for out in delay.outputs] == [0, 1, 0, 1]
    assert texts(plot.mp_ticks(net, net.run(heard, 2)), "said") == ["says 0", "says 0", "says 1"]


def test_s005_and_cannot_be_inverted():
    def conjunction(x):
        return mp_neuron(x, 2)

    assert {answer: len(inputs) for answer, inputs in preimages(conjunction, 2).items()} == {0: 3, 1: 1}
    assert recover_input(conjunction, 2, 1) == (1, 1)
    with pytest.raises(ValueError, match=r"3 inputs give 0: \(0, 0\), \(0, 1\), \(1, 0\)"):
        recover_input(conjunction, 2, 0)


def test_s006_weighted_sum_and_hard_threshold():
    assert [TLU([0.5, -0.25], -0.2, out)([2, 3]) for out in ("01", "pm1")] == [1, 1]
    assert [TLU([0.5, -0.25], -0.3, out)([2, 3]) for out in ("01", "pm1")] == [0, -1]
    ax = plot.threshold_unit([0.5, -0.25], T=0.2, x=[2, 3])
    assert texts(ax, "sum") == ["0.25"] and texts(ax, "answer") == ["1"]
    assert "is AND" in one_unit().describe(OneUnit(T=1.5)) and "is OR" in one_unit().describe(OneUnit(T=0.5))


def test_s007_a_tie_is_on_in_both_conventions():
    z = np.array([-0.5, 0.0, 0.5])
    assert step(z, low=0).tolist() == [0, 1, 1] and step(z, low=-1).tolist() == [-1, 1, 1]
    for low in (0, -1):
        drawn = {line.get_gid(): line.get_xydata() for line in plot.step_function(1.5, low).lines}
        assert drawn["on"].tolist() == [[1.5, 1]] and drawn["off"].tolist() == [[1.5, low]]
    net = [
        net_input([1, 1], w, b) for w, b in (([0.1, 0.7], -0.8), ([Fraction(1, 10), Fraction(7, 10)], Fraction(-4, 5)))
    ]
    assert [step(float(z)) for z in net] == [0, 1]


def test_s008_a_perceptron_is_a_layer_of_units_of_two_years():
    assert (dated("Perceptron (report)").year, dated("Perceptron (paper)").year) == (1957, 1958)
    assert dated("Perceptron (report)").errata == dated("Perceptron (paper)").errata == ("C-21",)
    layer, units = Perceptron(2, 3), [gate(name) for name in ("AND", "OR", "NOR")]
    layer.W[:], layer.b[:] = np.column_stack([unit.w for unit in units]), [unit.b for unit in units]
    assert layer(X).T.tolist() == [unit(X).tolist() for unit in units]


def test_s011_the_threshold_is_the_weight_of_a_constant_input():
    w, T = np.array([0.5, -0.25]), 0.2
    assert threshold_to_bias(w, T).tolist() == [-0.2, 0.5, -0.25]
    rng = np.random.default_rng(0)
    data, W, b = rng.normal(size=(5, 2)), rng.normal(size=(2, 3)), rng.normal(size=3)
    np.testing.assert_allclose(add_bias_column(data) @ np.vstack([b, W]), data @ W + b)
    assert "≥ 1.5" in one_unit().describe(OneUnit(T=1.5)) and "−1.5 · 1" in one_unit().describe(OneUnit(T=1.5))
    assert texts(plot.threshold_unit(w, b=-T, x=[2, 3]), "sum") == ["0.05"]
    assert best_without_bias(X, [0, 0, 0, 1]).accuracy == 0.5 and best_on_grid(X, [0, 0, 0, 1]).accuracy == 1


def test_s012_net_input_with_a_separate_bias():
    w, b, x = np.array([0.5, -0.25]), -0.2, np.array([2.0, 3.0])
    assert net_input(x, w, b) == pytest.approx(0.05)
    assert net_input(x, w, b) == pytest.approx(add_bias_column(x) @ threshold_to_bias(w, -b))


@pytest.mark.parametrize(("name", "table"), [("AND", [0, 0, 0, 1]), ("OR", [0, 1, 1, 1]), ("NOR", [1, 0, 0, 0])])
def test_s028_gates_of_two_inputs_have_their_truth_tables(name, table):
    unit = gate(name)
    assert unit(X).tolist() == table and np.abs(unit.net_input(X)).min() == 0.5
    sliders = OneUnit(*map(float, unit.w), T=-unit.b, wanted=name)
    assert one_unit().goal(sliders)[1]


def test_s028_not_is_a_unit_with_one_input():
    assert gate("NOT")([[0], [1]]).tolist() == [1, 0]


def test_s036_a_written_rule_serves_one_pair_a_learning_unit_every_pair():
    trials = {pair: rule_or_learnt(pair) for pair in ((0, 1), (3, 8))}
    assert [round(trial.rule, 2) for trial in trials.values()] == [0.97, 0.5]
    assert all(trial.learnt == 1 for trial in trials.values())
    trial = trials[0, 1]
    assert middle_rule(trial.averages).tolist() == [0, 1]
    ax = plot.rule_and_weights(trial.averages, (3, 5, 3, 5), trial.unit.w.reshape(8, 8), ("zero", "one"))
    assert ax.images[2].get_array()[3:5, 3:5].min() > 0


def test_s037_roots_boom_and_decline_are_dated():
    told = {event.year for event in timeline("D")}
    assert {1943, 1986, 1990} <= told and all("D" in event.decks for event in timeline("D"))
    assert WINTERS[1].first == 2000 and "D2" in WINTERS[1].slides


def test_s088_backprop_is_older_than_its_fame():
    found = [event for event in timeline() if "C-18" in event.errata]
    assert [event.year for event in found] == [1970, 1974, 1986]
    assert found[-1].slides[:3] == ("C9", "D2", "D45")


def test_s129_every_named_source_says_what_it_is_good_for():
    entries = references()
    named = " ".join(f"{entry.authors} {entry.title}" for entry in entries)
    for word in ("Cohen", "Nielsen", "Goodfellow", "CS231n", "Gentle Introduction", "Géron", "Prince", "Caudill",
                 "Chollet", "Mitchell", "Parallel Distributed Processing"):  # fmt: skip
        assert word in named
    assert all(entry.good_for and entry.slides for entry in entries)
    assert {entry.authors for entry in references("P")} == {"S. Prince"}


def test_s187_then_days_now_minutes():
    lenet, two_layers = digit_work("LeNet-5"), digit_work("784-300-10")
    assert (lenet.multiply_adds, two_layers.multiply_adds) == (416_520, 238_200)
    assert lenet.hours(1e6) / 24 == pytest.approx(17.4, abs=0.05) and lenet.hours(5e9) * 60 == pytest.approx(
        5, abs=0.01
    )
    shallow = dated("Shallow nets at work")
    assert shallow.year == 1990 and "D7" in shallow.slides


def test_s195_five_thousand_in_twenty_years_is_half_as_much_again_each_year():
    rate = growth(5000, 1990, 2010)
    assert rate.per_year == pytest.approx(1.53, abs=0.005) and rate.doubling_months == pytest.approx(19.5, abs=0.05)
    line = next(line for line in plot.growth(5000, 1990, 2010).lines if line.get_gid() == "growth")
    assert line.get_xydata().tolist() == [[1990, 1], [2010, 5000]]
    assert [dated(title).year for title in ("Nets on graphics cards", "TPU")] == [2011, 2016]
