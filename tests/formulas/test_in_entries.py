"""Read with the numbers of the decks, the formulas say the numbers of the course."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from coursekit.formulas import FORMULAS, formula
from coursekit.formulas.entries import ALL
from coursekit.formulas.latex.reading import read
from coursekit.neurons import add_bias_column, gate, novikoff_bound
from coursekit.nn.activations import sigmoid

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text(encoding="utf-8"))
GATE_INPUTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)


def says(id, **values):
    """What the LaTeX of a formula says for these values: left side -> number."""
    return read(formula(id).template, values)


def last(id, **values):
    """What its last statement says."""
    return list(says(id, **values).values())[-1]


def test_no_id_stands_twice():
    assert len({entry.id for entry in ALL}) == len(ALL) == len(FORMULAS)


@pytest.mark.parametrize("t", GOLDEN["adam_bias"])
def test_bias_factors(t):
    factors = says("BIAS-FACTORS", decay1=0.9, decay2=0.999, counter=int(t)).values()
    assert list(factors) == pytest.approx(GOLDEN["adam_bias"][t], rel=1e-4)


def test_bias_correction_makes_the_first_steps_of_adam_smaller():
    """Erratum L-10: never above eta, least at step 12; without correction the first step is 3.16 eta."""
    rates = [last("ADAM-RATE", rate=1.0, decay1=0.9, decay2=0.999, counter=t) for t in range(1, 3001)]
    assert max(rates) < 1 and rates.index(min(rates)) + 1 == 12 and min(rates) == pytest.approx(0.1522, abs=5e-5)
    assert last("ADAM-UNCORRECTED", decay1=0.9, decay2=0.999) == pytest.approx(3.162, abs=5e-4)


@pytest.mark.parametrize(("a", "gain"), GOLDEN["momentum_gain"].items())
def test_momentum_gain(a, gain):
    assert -last("MOMENTUM-GAIN", momentum=float(a), rate=1.0, Grad=1.0) == pytest.approx(gain)


@pytest.mark.parametrize(("a", "steps"), [(0.5, 7), (0.9, 44), (0.95, 90), (0.99, 459)])
def test_steps_to_full_speed(a, steps):
    assert last("MOMENTUM-99", momentum=a) == steps


@pytest.mark.parametrize(
    ("id", "shrink", "period", "rate"),
    [
        ("SCHEDULE-INVERSE", 0.1, 1, 0.125),
        ("SCHEDULE-STEP", 0.5, 10, 0.0625),
        ("SCHEDULE-EXPONENTIAL", 0.95, 1, 0.1073),
    ],
)
def test_schedules_at_epoch_thirty(id, shrink, period, rate):
    assert last(id, rate_0=0.5, shrink=shrink, period=period, time=30) == pytest.approx(rate, abs=5e-5)


def test_a_cosine_starts_high_is_half_way_down_at_half_time_and_ends_at_zero():
    rates = [last("SCHEDULE-COSINE", rate_0=0.5, period=30, time=t, **{r"\pi": np.pi}) for t in (0, 15, 30)]
    assert rates == pytest.approx([0.5, 0.25, 0])


@pytest.mark.parametrize(("N", "B", "T"), [(1000, 100, 10), (1050, 100, 11), (60_000, 128, 469)])
def test_iterations_per_epoch(N, B, T):
    assert last("ITERATIONS", examples=N, batch=B) == T


def test_the_largest_rate_for_a_curvature_of_a_hundred():
    assert last("LARGEST-RATE", curvature=100) == 0.02
    far = [abs(last("GD-BOWL", rate=eta, curvature=100, counter=1, weight_0=1.0)) for eta in (0.0199, 0.0201)]
    assert far == pytest.approx([0.99, 1.01])


def test_glorot_for_the_digit_network():
    limit, variance = says("GLOROT-LIMIT", fan_in=784, fan_out=512).values()
    assert [limit, variance] == pytest.approx(list(GOLDEN["glorot_784_512"].values()))


def test_both_heuristics_of_one_slide_differ():
    """Erratum D-22: 1000 inputs of which 500 are on."""
    normal, uniform = last("FAN-IN-NORMAL", fan_in=1000), math.sqrt(last("FAN-IN-UNIFORM", fan_in=1000))
    spreads = [last("SD-NET-INPUT", on=500, sd_weight=sd, sd_bias=0) for sd in (normal, uniform)]
    assert spreads == pytest.approx([0.707, 0.408], abs=5e-4)


def test_five_hundred_inputs():
    golden = GOLDEN["saturation_500"]
    assert last("SD-NET-INPUT", on=500, sd_weight=1, sd_bias=0) == pytest.approx(golden["sd"])
    assert last("SD-NET-INPUT", on=500, sd_weight=1, sd_bias=1) == pytest.approx(golden["sd_with_bias"])
    share = last("SATURATED-SHARE", on=500, sd_weight=1, far=5, erfc=math.erfc)
    assert share == pytest.approx(golden["P_gt_5"], abs=5e-5)


def test_chains_fade_and_explode():
    assert last("CHAIN-BOUND", weight=1, depth=4) == 1 / 64
    assert last("CHAIN-BOUND", weight=1, depth=10) == pytest.approx(3.8e-6, rel=0.01)
    assert last("CHAIN-BOUND", weight=100, depth=2) == 25


@pytest.mark.parametrize(("w", "b", "gain"), [(2, 2, 56.6), (0.6, 0.9, 6.7)])
def test_a_sure_and_wrong_neuron_starts_faster_with_cross_entropy(w, b, gain):
    assert last("SLOW-NEURON", weight=w, bias=b, sigmoid=sigmoid) == pytest.approx(gain, abs=0.05)


def test_the_bound_on_mistakes_for_and():
    found, labels = novikoff_bound(GATE_INPUTS, gate("AND")(GATE_INPUTS)), 2 * gate("AND")(GATE_INPUTS) - 1
    told = says("NOVIKOFF", input=add_bias_column(GATE_INPUTS), target=labels, weight=found.w, examples=4)
    assert told["radius"] ** 2 == pytest.approx(3) and told["margin"] == pytest.approx(0.2425, abs=5e-5)
    assert told["bound"] == pytest.approx(51)


def test_the_margin_of_the_bound_is_the_widest():
    """No other direction does better, out of many."""
    labels, X = 2 * gate("AND")(GATE_INPUTS) - 1, add_bias_column(GATE_INPUTS)
    directions = np.random.default_rng(0).normal(size=(500, 3))
    values = {"input": X, "target": labels, "examples": 4}
    margins = [says("NOVIKOFF", weight=w, **values)["margin"] for w in directions]
    assert max(margins) < novikoff_bound(GATE_INPUTS, gate("AND")(GATE_INPUTS)).gamma


def test_memory_of_second_derivatives():
    entries, different, size = says("HESSIAN-SIZE", count=GOLDEN["counts"]["784-512-10"]).values()
    assert entries == pytest.approx(1.657e11, rel=1e-3) and different == (entries + 407_050) / 2
    assert round(size / 1e9) == 663


def test_conjugate_gradients_solve_the_golden_bowl_in_two_steps():
    cg = GOLDEN["cg"]
    v = {"Curvature": np.array(cg["A"], dtype=float), "weight": np.array(cg["w0"], dtype=float)}
    v["rest"] = v["direction"] = np.array(cg["b"]) - v["Curvature"] @ v["weight"]
    for point in (cg["w1"], cg["w2"]):
        v |= says("CONJUGATE-GRADIENTS", **v)
        assert v["weight"] == pytest.approx(point, abs=1e-6)


def test_growth_of_machines():
    per_year, months = says("HARDWARE-GROWTH", factor=5000, years=20).values()
    assert per_year == pytest.approx(1.53, abs=5e-3) and months == pytest.approx(19.5, abs=0.05)


def test_the_weights_of_gpt3():
    blocks = last("COUNT-TRANSFORMER", depth=96, across=12288)
    assert blocks - 13 * 96 * 12288 == 12 * 96 * 12288**2 == pytest.approx(1.7395e11, rel=1e-4)
    assert blocks / 1e9 == pytest.approx(174, abs=0.1)
