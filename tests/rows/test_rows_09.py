"""What the slides of lesson 09 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest
import sympy as sp

from coursekit import plot
from coursekit.datasets import shapes
from coursekit.examples import (
    DeepStart,
    chain,
    deep_start,
    deep_training,
    random_chains,
    saturated_units,
    saturation,
    sd_preactivation,
    slow_neuron,
    stored_training,
)
from coursekit.explorers import chain_product
from coursekit.nn import Input, Sequential, initializers, layers
from coursekit.nn.activations import sigmoid, tanh
from coursekit.practice import predict, reveal


def test_s120_far_from_the_output_a_millionth_is_left(monkeypatch, tmp_path):
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path))
    ten = chain([1.0] * 10, [0.0] * 10, x=1.0)
    assert 5e-7 < ten.db[0] / ten.db[-1] < 3e-6
    form = predict("09.p1", "How large?", choices=["a half", "a millionth"])
    form.field.value = "a millionth"
    form.button.click()
    answered = reveal("09.p1", "a millionth", because="nine factors")
    assert "a millionth" in answered.verdict.value and "nine factors" in answered.verdict.value


def test_s170_the_product_of_four_and_small_moves():
    w, b = np.array([1.0, 0.5, -2.0, 1.5]), np.array([0.2, -0.3, 0.5, 0.1])
    c = chain(w, b)
    s = c.slopes
    assert c.db[0] == pytest.approx(s[0] * w[1] * s[1] * w[2] * s[2] * w[3] * s[3] * c.a[3])
    for k, unit in enumerate(np.eye(4)):
        moved = (chain(w, b + 1e-6 * unit).cost - chain(w, b - 1e-6 * unit).cost) / 2e-6
        assert c.db[k] == pytest.approx(moved, rel=1e-6)
    texts = [text.get_text() for text in plot.chain_factors(c).texts]
    assert {"× 0.125", "× −0.465", "× 0.338"} <= set(texts)
    explorer = chain_product()
    assert "w" in [knob.name for knob in explorer.knobs] and not explorer.goal(explorer.start)[1]


def test_s171_a_quarter_at_most_and_one_for_tanh():
    t = sp.Symbol("t", real=True)
    slope = sp.diff(1 / (1 + sp.exp(-t)), t)
    assert slope.subs(t, 0) == sp.Rational(1, 4)
    assert sp.simplify(slope - sp.Rational(1, 4) + sp.tanh(t / 2).rewrite(sp.exp) ** 2 / 4) == 0
    z = np.linspace(-6, 6, 1201)
    assert sigmoid.slope(z).max() == 0.25 and tanh.slope(z).max() == 1 and z[sigmoid.slope(z).argmax()] == 0
    for length in (4, 10):
        at_best = chain([1.0] * length, [-0.5] * length, x=0.5)
        assert at_best.db[0] / at_best.db[-1] == pytest.approx(0.25 ** (length - 1))
    assert 0.25**3 == 1 / 64 and 0.25**9 == pytest.approx(3.8e-6, abs=5e-8)
    assert max(line.get_ydata().max() for line in plot.activation("tanh").lines if len(line.get_ydata()) > 100) == 1


def test_s172_random_chains_vanish_and_large_centred_ones_explode():
    found = random_chains(100_000, 4)
    assert found.median == pytest.approx(0.00125, abs=1e-4) and found.above(1 / 64) == pytest.approx(0.047, abs=0.004)
    assert chain([100.0] * 4, [-50.0] * 4, x=0.5).factors == pytest.approx([25, 25, 25])
    explorer = chain_product()
    assert "explodes" in explorer.describe(explorer.presets["larger, z kept at 0"])


def test_s173_spread_of_what_comes_back_layer_by_layer():
    standard, normalised = deep_start("standard"), deep_start("normalised")
    two = DeepStart("by hand", (), (np.array([0.0, 2.0]), np.array([0.0, 4.0])), ())
    assert two.survives == 0.5 and two.spread().tolist() == [1, 2]
    assert standard.survives == pytest.approx(0.096, abs=0.01)
    assert normalised.survives == pytest.approx(0.6, abs=0.05)
    assert deep_start("standard", "sigmoid").survives == pytest.approx(0.0004, abs=0.00004)
    weights = standard.spread("weight_gradients")
    assert weights.max() / weights.min() < 1.2
    assert standard.spread()[[0, -1]] == pytest.approx([0.0024, 0.0245], rel=0.1)
    assert standard.spread("activations")[[0, -1]] == pytest.approx([0.301, 0.030], rel=0.05)
    assert weights.mean() == pytest.approx(6.4e-5, rel=0.1)
    assert abs(standard.activations[0].mean()) < 0.05 and abs(standard.back[-1].mean()) < 0.005
    drawn = [line.get_xydata() for line in plot.layer_spreads(standard.back, "gradient", reach=0.2).lines]
    assert [curve[:, 1].sum() for curve in drawn] == pytest.approx([1] * 5)
    widths = [np.sqrt(curve[:, 1] @ curve[:, 0] ** 2) for curve in drawn]
    assert widths == sorted(widths) and widths[-1] == pytest.approx(standard.spread()[-1], rel=0.05)


def test_s174_nine_classes_of_shapes():
    (x, y), (test, _) = shapes.load_data(90, 18, size=24, seed=4)
    assert x.shape == (90, 24, 24) and len(test) == 18 and np.bincount(y).tolist() == [10] * 9
    assert len(shapes.CLASSES) == 9
    images, classes = shapes.make(90, size=48, seed=4)
    ink = np.array([np.sum(np.bincount(image.ravel()) >= 46) for image in images])
    assert set(ink[classes < 3]) == {2} and set(ink[classes >= 3]) == {3}
    assert len(plot.image_grid(images[:9], classes[:9]).images) == 9


def test_s175_a_meter_for_any_net_and_a_neuron_that_is_stuck():
    x = (np.random.default_rng(0).uniform(size=(100, 1000)) < 0.5).astype(float)
    shares = []
    for sd in (1.0, 1000**-0.5):
        start = initializers.RandomNormal(0, sd, seed=1)
        net = Sequential([Input((1000,)), layers.Dense(200, "sigmoid", kernel_initializer=start)])
        shares += [layer.share for layer in saturated_units(net, x)]
    assert shares[0] == pytest.approx(0.837, abs=0.02) and shares[1] == 0
    mild, bad = slow_neuron(0.6, 0.9), slow_neuron(2, 2)
    assert mild.outputs[-1] == pytest.approx(0.094, abs=5e-4) and bad.outputs[-1] == pytest.approx(0.203, abs=5e-4)
    assert bad.outputs[0] - bad.outputs[50] < 0.1 * (mild.outputs[0] - mild.outputs[50])


def test_s176_five_hundred_inputs_of_which_four_fifths_are_out():
    assert sd_preactivation(500) == pytest.approx(22.3607, abs=5e-5)
    assert sd_preactivation(500, sd_b=1) == pytest.approx(22.3830, abs=5e-5)
    units = saturation(500)
    z = np.random.default_rng(0).normal(size=(20_000, 500)).sum(axis=1)
    assert z.std() == pytest.approx(units.sd, rel=0.02) and np.mean(np.abs(z) > 5) == pytest.approx(0.823, abs=0.01)
    assert units.beyond(5) == pytest.approx(0.823, abs=5e-4) and units.mean_slope == pytest.approx(0.0178, abs=5e-5)
    assert np.mean(sigmoid.slope(z) < 0.01) == pytest.approx(0.84, abs=0.01)
    filled = plot.wide_gaussian(units.sd, 5).collections
    assert len(filled) == 2 and filled[0].get_paths()[0].vertices[:, 0].max() <= -5
    a, density = plot.squashed_gaussian(units.sd).lines[0].get_data()
    assert density[0] > 50 * density[len(a) // 2]


def test_s177_the_top_layer_falls_asleep():
    run = deep_training(updates=400, every=400)
    assert run.means[-1, 3] == pytest.approx(0.26, abs=0.04) and run.means[-1, :3] == pytest.approx([0.5] * 3, abs=0.06)
    stored = stored_training()
    assert stored.means[-1, 3] < 0.05 and (stored.means[:, :3] > 0.45).all()
    assert stored.losses[-1] == pytest.approx(np.log(9), abs=0.03)
