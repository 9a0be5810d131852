"""What the slides of lesson 07 teach, row by row of the coverage map: each test calls what its row names."""

import itertools
import time

import numpy as np
import pytest

from coursekit import nn, plot
from coursekit.autodiff import Value
from coursekit.datasets.prepare import batches
from coursekit.dialects import convert_loss, convert_rate
from coursekit.examples import (
    BOWL,
    HILLS,
    SADDLE,
    batch_work,
    capacity,
    descend,
    double_well,
    epoch_time,
    gabor_fit,
    gabor_starts,
    gradient_noise,
    shown_paths,
    symmetric_start,
)
from coursekit.explorers import step_size
from coursekit.formulas import glossary
from coursekit.nn.callbacks import EarlyStopping
from coursekit.nn.layers import Dense
from coursekit.nn.losses import HalfSquaredError, MeanSquaredError
from coursekit.nn.optimizers import SGD
from coursekit.nn.optimizers.schedules import CosineDecay, ExponentialDecay, InverseTimeDecay
from coursekit.nn.regularizers import L2

X = np.array([[-1.0], [0.0], [1.0], [2.0]])
Y = np.array([[-2.1], [0.1], [1.9], [4.1]])


def line(rate=0.1, **more):
    """One weight, from 0, in float64."""
    model = nn.Sequential([nn.Input((1,)), Dense(1, use_bias=False, dtype="float64", **more)])
    model.set_weights([np.zeros((1, 1))])
    model.compile(SGD(rate), loss=HalfSquaredError())
    return model


def small(seed=0):
    """A 1-3-1 net and sixty examples."""
    rng, start = np.random.default_rng(7), nn.initializers.GlorotUniform(seed=seed)
    x = rng.uniform(-1, 1, (60, 1))
    layers = [Dense(3, "tanh", True, start, dtype="float64"), Dense(1, "linear", True, start, dtype="float64")]
    model = nn.Sequential([nn.Input((1,)), *layers])
    model.compile("sgd", loss="mse")
    return model, x, 0.8 * x + 0.3 * np.sin(4 * x)


def flat(gradients):
    return np.concatenate([g.ravel() for g in gradients])


def test_s058_sums_of_halves_and_the_rates_that_go_with_them():
    pred = 1.5 * X
    single = HalfSquaredError().per_example(Y, pred)
    assert single.sum() == pytest.approx(0.5 * np.sum((pred - Y) ** 2)) == pytest.approx(0.87)
    assert convert_loss(single.mean(), "course", "COMP9444", examples=4) == pytest.approx(single.sum())
    assert convert_loss(single.mean(), "course", "POZNAN", examples=4) == pytest.approx(2 * single.mean())
    assert convert_rate(0.4, "course", "COMP9444", examples=4) == pytest.approx(0.1)
    assert convert_rate(0.4, "course", "POZNAN", examples=4) == pytest.approx(0.2)
    assert convert_rate(0.1, "COMP9444", "course", examples=4) == pytest.approx(0.4)


def test_s059_the_sum_of_squares_is_2n_times_the_mean_of_halves():
    pred = np.random.default_rng(0).normal(size=(4, 1))
    J = np.sum((Y - pred) ** 2)
    assert len(Y) * MeanSquaredError()(Y, pred) == pytest.approx(J)
    assert 2 * len(Y) * HalfSquaredError()(Y, pred) == pytest.approx(J)
    slopes = MeanSquaredError().gradient(Y, pred) * len(Y), HalfSquaredError().gradient(Y, pred) * 2 * len(Y)
    assert slopes[0] == pytest.approx(2 * (pred - Y)) and slopes[1] == pytest.approx(slopes[0])


def test_s130_height_over_two_weights_and_a_ball_to_move():
    ax = plot.surface(HILLS, (-2, 2), (-2, 2), path=descend(HILLS, 0.1, start=(1.3, -1.2), most=20).path)
    hill, plan = ax.child_axes
    assert hill.name == "3d" and len(plan.collections) >= 2 and any(line.get_gid() == "path" for line in plan.lines)
    explorer = step_size()
    away = explorer.start.__class__(10.0, hills=True, w1=-2.6, w2=1.4)
    middle = explorer.start.__class__(10.0, hills=True, w1=0.5, w2=-0.5)
    assert "in a side valley" in explorer.describe(away) and "in the deepest valley" in explorer.describe(middle)


def test_s131_bowl_saddle_and_many_valleys():
    for start in ((-2, 1.5), (2, -2), (0.1, 2)):
        assert descend(BOWL, 0.2, start=start, most=200).path[-1] == pytest.approx([0, 0], abs=1e-9)
    stuck, freed = (descend(SADDLE, 0.2, start=(-1.5, aside), most=100) for aside in (0.0, 1e-6))
    assert stuck.heights[-1] == pytest.approx(0.5) and SADDLE.slope(np.zeros(2)) == pytest.approx([0, 0])
    assert freed.heights[-1] == pytest.approx(0, abs=1e-9) and np.sum(np.abs(freed.path[1:, 1]) < 0.5) == 72
    starts = [(a, b) for a in (-1.3, 0.2, 1.3) for b in (-1.3, 0.2, 1.3)]
    ends = [descend(HILLS, 0.005, start=start, most=300) for start in starts]
    assert len({tuple(way.path[-1].round(1) + 0) for way in ends}) == 9
    assert min(way.heights[-1] for way in ends) == pytest.approx(0, abs=1e-6) == ends[4].heights[-1]
    drawn = plot.surfaces({"bowl": (BOWL, None), "saddle": (SADDLE, freed.path), "hills": (HILLS, None)})
    assert [text.get_text() for text in drawn.texts] == ["bowl", "saddle", "hills"] and len(drawn.child_axes) == 6


def test_s132_two_steps_by_hand_and_the_steepest_of_all_directions():
    w, sgd = np.array([-2.0, 1.5]), SGD(0.2)
    for there, height in (((-1.6, 0.9), 2.09), ((-1.28, 0.54), 1.1108)):
        sgd.apply(w, BOWL.slope(w))
        assert w == pytest.approx(there) and BOWL.height(w) == pytest.approx(height)
    assert sgd.slot("step", w) == pytest.approx(0.2 * BOWL.slope(np.array([-1.6, 0.9])))
    turn = np.radians(np.arange(0, 360, 0.5))
    around = np.array([-2.0, 1.5]) + 1e-5 * np.column_stack([np.cos(turn), np.sin(turn)])
    lowest = turn[np.argmin(BOWL.height(around))]
    assert lowest == pytest.approx(np.arctan2(-3, 2) % (2 * np.pi), abs=0.01)
    assert "15" in step_size().describe(step_size().start) and len(descend(BOWL, 0.2, most=7).path) == 8


@pytest.mark.parametrize(("curvature", "border"), [(100, 0.02), (0.5, 4.0)])
def test_s134_two_over_the_curvature_is_the_border(curvature, border):
    for share in (0.995, 1.005):
        w, sgd = np.ones(1), SGD(share * border)
        for _ in range(100):
            sgd.apply(w, curvature * w)
        assert abs(w[0]) == pytest.approx(abs(1 - share * 2) ** 100)
        assert (abs(w[0]) < 1) == (share < 1)
        assert abs(sgd.slot("step", w)[0]) == pytest.approx(2 * share * abs(1 - share * 2) ** 99)
    explorer = step_size()
    knobs = explorer.start.__class__
    assert "zigzag" in explorer.describe(knobs(19.9)) and "diverging" in explorer.describe(knobs(20.1))
    assert "creeping" in explorer.describe(knobs(0.5)) and "smooth" in explorer.describe(knobs(5.0))


def test_s135_rates_at_epoch_30_and_what_falling_rates_are_good_for():
    plans = {
        "inverse": InverseTimeDecay(0.5, 1, 0.1),
        "stairs": ExponentialDecay(0.5, 10, 0.5, staircase=True),
        "power": ExponentialDecay(0.5, 1, 0.95),
        "cosine": CosineDecay(0.5, 60),
    }
    assert [rate(0) for rate in plans.values()] == [0.5] * 4
    assert [rate(30) for rate in plans.values()] == pytest.approx([0.125, 0.0625, 0.1073, 0.25], abs=5e-5)
    drawn = [line for line in plot.schedules(plans).lines if line.get_gid() == "rate"]
    assert [line.get_ydata()[30] for line in drawn] == pytest.approx([0.125, 0.0625, 0.1073, 0.25], abs=5e-5)
    rng = np.random.default_rng(3)
    x = rng.uniform(-1, 1, (60, 1))
    y = 0.8 * x + 0.3 * rng.normal(size=(60, 1))
    best = (x * y).sum() / (x * x).sum()
    off = {}
    for words, rate in (("constant", 0.5), ("falling", ExponentialDecay(0.5, 150, 0.5, staircase=True))):
        nn.set_random_seed(0)
        model = line(rate)
        model.fit(x, y, batch_size=4, epochs=60, verbose=0)
        off[words] = abs(model.get_weights()[0][0, 0] - best)
    assert off["falling"] < 0.1 * off["constant"]


def test_s136_an_optimizer_asks_its_schedule_before_every_update():
    sgd, w = SGD(ExponentialDecay(0.5, 10, 0.5, staircase=True)), np.zeros(1)
    steps = []
    for _ in range(31):
        before = w.copy()
        sgd.apply(w, np.ones(1))
        steps.append((before - w)[0])
    assert np.array(steps)[[0, 9, 10, 30]] == pytest.approx([0.5, 0.5, 0.25, 0.0625])
    assert sgd.slot("step", w)[0] == pytest.approx(0.0625)


def test_s137_an_epoch_has_as_many_iterations_as_batches():
    counts = {(N, B): len(list(batches(N, B))) for N, B in ((1000, 100), (1050, 100), (60_000, 128))}
    assert list(counts.values()) == [10, 11, 469]
    sizes = [len(rows) for rows in batches(1050, 100, rng=0)]
    assert sizes == [100] * 10 + [50]
    assert sorted(np.concatenate(list(batches(1050, 100, rng=0)))) == list(range(1050))


def test_s138_one_a_few_or_all(monkeypatch):
    one, few, every = batch_work((1, 32, None), epochs=2)
    assert [w.updates for w in (one, few, every)] == [512, 16, 1]
    assert one.memory < few.memory < every.memory and every.memory > 10 * one.memory
    assert one.products == every.products == 512 * (64 * 32 + 32 * 10)
    assert one.noise > few.noise > every.noise and every.noise < 1e-12
    assert one.losses[-1] < few.losses[-1] < every.losses[-1] < every.losses[0]
    monkeypatch.setattr(time, "thread_time", itertools.count().__next__)
    assert epoch_time(None, repeats=2) == 1  # the clock is read before and after each epoch
    noise = gradient_noise((1, 4, 16, 64))
    assert noise.measured[:-1] / noise.measured[1:] == pytest.approx([2, 2, 2], rel=0.1)
    assert {"measured", "law"} <= {line.get_gid() for line in plot.batch_noise(noise).lines}


def test_s139_the_gradient_of_the_mean_is_the_mean_of_the_gradients():
    model, x, y = small()
    W1, b1, W2, b2 = parameters = [Value(w) for w in model.get_weights()]
    ((((Value(x) @ W1 + b1).tanh() @ W2 + b2) - Value(y)) ** 2).mean().backward()
    singles = [flat(model.gradients(x[n : n + 1], y[n : n + 1])) for n in range(60)]
    assert np.mean(singles, axis=0) == pytest.approx(flat([p.grad for p in parameters]), abs=1e-12)
    weights = flat(model.get_weights())
    model.fit(x, y, batch_size=60, epochs=1, verbose=0)
    assert flat(model.get_weights()) == pytest.approx(weights - 0.01 * np.mean(singles, axis=0))


@pytest.mark.parametrize("B", [1, 4, 10, 30])
def test_s140_the_batches_of_an_epoch_average_to_the_full_gradient(B):
    model, x, y = small()
    full = flat(model.gradients(x, y))
    each = np.array([flat(model.gradients(x[rows], y[rows])) for rows in batches(60, B, rng=5)])
    assert each.mean(axis=0) == pytest.approx(full, abs=1e-12)
    assert np.abs(each - full).max() > 0.01
    noise = gradient_noise((1, 16, 512))
    assert noise.measured[1] == pytest.approx(noise.law[1], rel=0.1) and noise.measured[2] == pytest.approx(
        0, abs=1e-12
    )


def test_s141_counts_over_fifty_starts_and_a_rate_that_jumps():
    many = gabor_starts(starts=50, noise_seeds=(1, 2, 3))
    assert many.gd_count == 15 and many.sgd_counts == (24, 18, 21)
    assert many.saved == (9, 3, 6) and many.lost == (0, 0, 0)
    assert sum(count for _, count in many.valleys()) == 50
    assert many.restless[1] > 10 * many.restless[0]
    ends = [double_well(eta).path[-1, 0] for eta in (0.02, 0.1, 0.3, 0.5)]
    assert ends == pytest.approx([0.9143, 0.9143, 0.9143, -1.0679], abs=1e-4)


def test_s142_three_starts_of_the_gabor_fit():
    fit, x = gabor_fit(), np.linspace(-15, 15, 7)
    assert fit.loss((0.0, 16.6)) < 0.01 and len(fit.x) == 28
    u = 0.3 + 0.06 * 12 * x
    assert type(fit)(x, np.sin(u) * np.exp(-(u**2) / 32)).loss((0.3, 12.0)) == pytest.approx(0)
    ends = [(fit.loss(gd[-1]), fit.loss(sgd[-1])) for gd, sgd in shown_paths()]
    assert (np.array(ends) < 0.012).tolist() == [[True, True], [False, True], [True, False]]
    ax = plot.gabor_valleys(fit, shown_paths())
    assert len(ax.child_axes) == 2
    for inner in ax.child_axes:
        assert sum(line.get_gid() == "path" for line in inner.lines) == 3


def test_s143_the_names_and_the_order():
    names = {glossary(name).term for name in ("true SGD", "mini-batch", "full batch", "presentation order")}
    assert names == {"true SGD", "mini batch SGD", "full batch SGD", "shuffling"}
    x, y = np.linspace(-1, 1, 40)[:, None], np.repeat([0.0, 1.0], 20)[:, None]
    seen = {}
    for B in (5, 40):
        for shuffle in (True, False):
            nn.set_random_seed(0)
            model = line(0.5)
            model.fit(x, y, batch_size=B, epochs=3, shuffle=shuffle, verbose=0)
            seen[B, shuffle] = model.get_weights()[0][0, 0]
    assert seen[40, True] == pytest.approx(seen[40, False], abs=1e-12)
    assert abs(seen[5, True] - seen[5, False]) > 1e-3


def test_s146_units_that_start_alike_stay_alike():
    zero, alike, chance = symmetric_start(0.0), symmetric_start(0.5, equal=True), symmetric_start(0.5)
    assert zero.gradient == pytest.approx(np.zeros((2, 4))) and zero.outputs == pytest.approx([0.5] * 4)
    assert alike.kinds == 1 and np.ptp(alike.W_after, axis=1) == pytest.approx([0, 0], abs=1e-6)
    assert alike.outputs[1:] == pytest.approx([2 / 3] * 3, abs=0.01) and not alike.solved
    assert chance.kinds == 4 and chance.solved and chance.losses[-1] < 0.01


@pytest.fixture(scope="module")
def fits():
    return capacity(widths=(2, 6, 64), seeds=3)


def test_s147_a_wide_net_learns_the_noise(fits):
    two, six, many = (fits.median(f"{width} units") for width in (2, 6, 64))
    assert many[0] < six[0] < two[0] and many[0] < 0.1 and six[1] < many[1] < two[1] and many[1] > 4 * many[0]
    assert fits.curves["64 units"].shape == (3, 500, 2)
    assert len(plot.capacity(fits).child_axes) == len(fits.curves) == 4
    assert [inner.get_title() for inner in plot.capacity_fits(fits).child_axes] == list(fits.fits)


def test_s148_stop_when_the_validation_loss_rises(fits):
    assert (fits.stopped - fits.best == 40).all()
    stopped = fits.median("early stopping")[1]
    assert 0.25 <= stopped < 0.4 and stopped < 0.8 * fits.median("64 units")[1]  # 0.25 is the square of the noise
    model, stop = line(0.05), EarlyStopping(patience=3, restore_best_weights=True)
    history = model.fit(X, Y, epochs=100, validation_data=(X, 0.5 * Y), callbacks=[stop], verbose=0).history
    losses = history["val_loss"]
    assert len(losses) == stop.best_epoch + 4 < 100 and stop.best_epoch == int(np.argmin(losses))
    assert model.evaluate(X, 0.5 * Y, verbose=0) == pytest.approx(min(losses))
    drawn = plot.learning_curves(history, "loss").lines
    assert [len(curve.get_ydata()) for curve in drawn][:2] == [len(losses)] * 2


def test_s149_weight_decay_is_the_gradient_of_a_charge(fits):
    W = np.random.default_rng(1).normal(size=(3, 2))
    assert L2(0.05)(W) == pytest.approx(0.05 * np.sum(W**2))
    plain, charged = line(0.1), line(0.1, kernel_regularizer=L2(0.05))
    for model in (plain, charged):
        model.set_weights([np.array([[3.0]])])
        model.train_on_batch(X, Y)
    decayed = plain.get_weights()[0] - 2 * 0.1 * 0.05 * 3.0
    assert charged.get_weights()[0] == pytest.approx(decayed)
    by_optimizer = line()
    by_optimizer.compile(SGD(0.1, weight_decay=2 * 0.05), loss=HalfSquaredError())
    by_optimizer.set_weights([np.array([[3.0]])])
    by_optimizer.train_on_batch(X, Y)
    assert by_optimizer.get_weights()[0] == pytest.approx(decayed)
    assert 0.25 <= fits.median("weight decay")[1] < 0.4 and fits.spread("weight decay")[1] < fits.spread("64 units")[1]
