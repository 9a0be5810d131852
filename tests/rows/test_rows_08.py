"""What the slides of lesson 08 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest

from coursekit import plot
from coursekit.examples import (
    GUTTER,
    SHOULDER,
    double_well,
    gabor_fit,
    race,
    rain_gutter,
    shoulder,
    stored_race,
    summary,
)
from coursekit.explorers import gutter
from coursekit.explorers.gutter import Gutter
from coursekit.formulas import published
from coursekit.nn import count_params, optimizers
from coursekit.nn.optimizer_forms import adam_step, bias_factors, momentum_step, rmsprop_step
from coursekit.nn.second_order import (
    conjugate_gradient,
    empirical_fisher,
    hessian,
    logistic_fisher,
    natural_gradient_step,
    newton,
    steepest_descent,
)

A, B, START = np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([1.0, -1.0]), np.array([4.0, -3.0])
rng = np.random.default_rng(0)
X, THETA = rng.normal(size=(40, 3)), np.array([0.3, -0.2, 0.5])
Y = rng.integers(2, size=40)


def bowl(w):
    return A @ w - B


def scores(theta, X=X):
    return X * (1 / (1 + np.exp(-X @ theta)) - Y)[:, None]


def velocities(slopes, alpha):
    v, found = 0.0, []
    for g in slopes:
        _, v = momentum_step(0.0, v, g, 1.0, alpha)
        found.append(v)
    return np.array(found)


def test_s151_at_b_the_slope_is_small_and_momentum_gets_to_c_sooner():
    ways = [shoulder(momentum=a) for a in (0, 0.5, 0.9)]
    assert [way.steps for way in ways] == [223, 121, 87]
    assert abs(SHOULDER.slope(np.array([3.0]))[0]) < abs(SHOULDER.slope(np.array([1.0]))[0]) / 8
    walks = {"plain": ways[0].path[:, 0]}
    ax = plot.valley_profile(SHOULDER.height, (0, 8), {"A": 0.2, "B": 3, "C": 6}, walks)
    letters = [text.get_text() for text in ax.texts if text.get_gid() == "letter"]
    (end,) = [line.get_xdata() for line in ax.lines if line.get_gid() == "end"]
    assert letters == ["A", "B", "C"] and end[0] == ways[0].path[-1, 0]


def test_s152_the_gutter_takes_459_steps_plain_and_69_with_momentum():
    cases = {(0.0198, 0): 459, (0.0198, 0.5): 211, (0.022, 0.5): 189, (0.035, 0.8): 69}
    assert {case: rain_gutter(*case).steps for case in cases} == cases
    explorer = gutter()
    assert explorer.goal(explorer.presets["both up"])[1] and "459 steps" in explorer.describe(Gutter())


def test_s152_the_drawn_path_is_the_walked_one():
    way = rain_gutter()
    ax = plot.descent_paths(GUTTER.height, (-1, 11), (-2, 2), {"plain": way.path}, goal=(0, 0))
    (path,) = [line.get_xydata() for line in ax.lines if line.get_gid() == "path"]
    np.testing.assert_array_equal(path, way.path)
    both = plot.descent_rows(GUTTER, {"a": way.path, "b": way.path[:3]}, (-1, 11), (-2, 2)).child_axes
    assert [inner.get_title(loc="left") or inner.get_title() for inner in both] == ["a", "b"]


def test_s153_both_dialects_and_the_averaged_form_make_the_same_walk():
    (w, v), (w2, v2), (w3, m) = (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    theta, sgd = np.zeros(1), optimizers.SGD(0.1, momentum=0.7)
    for g in rng.normal(size=7):
        w, v = momentum_step(w, v, g, 0.1, 0.7)
        w2, v2 = momentum_step(w2, v2, g, 0.1 / 0.3, 0.7, form="averaged")
        m = 0.7 * m - 0.1 * g  # P15, with mu = 0.1 and beta = 0.7
        w3 += m
        sgd.apply(theta, np.array([g]))
    assert [w2, w3, theta[0]] == pytest.approx([w] * 3, abs=1e-15)


def test_s154_steady_slopes_are_amplified_and_swaying_ones_damped():
    for alpha, after in ((0.5, 7), (0.9, 44), (0.95, 90), (0.99, 459)):
        steady = velocities(-np.ones(4000), alpha)
        swaying = velocities((-1.0) ** np.arange(4000), alpha)
        assert steady[-1] == pytest.approx(1 / (1 - alpha)) and abs(swaying[-1]) == pytest.approx(1 / (1 + alpha))
        assert 1 + np.argmax(steady >= 0.99 / (1 - alpha) - 1e-12) == after


def test_s155_at_equal_speed_the_way_is_as_long_but_sways_less():
    plain, calm = rain_gutter(0.0198), rain_gutter(0.0198 * (1 - 0.9), 0.9)
    crossings = [(np.diff(np.sign(way.path[:, 1])) != 0).sum() for way in (plain, calm)]
    assert calm.steps == 351 and crossings == [459, 51]
    assert "10 times as far" in gutter().describe(Gutter(2.0, 0.9))


def test_s156_momentum_may_leave_a_valley_and_cross_a_plateau():
    assert [round(double_well(momentum=a).path[-1, 0], 4) for a in (0, 0.5, 0.9)] == [0.9143, 0.9143, -1.0679]
    assert shoulder(momentum=0.9).steps < shoulder().steps / 2


def test_s157_the_velocity_is_a_fading_sum_with_a_half_life():
    g = rng.normal(size=9)
    assert velocities(g, 0.9)[-1] == pytest.approx(-(0.9 ** np.arange(9)[::-1] * g).sum())
    ax = plot.fading_weights((0.5, 0.9), last=20)
    weights = [line.get_ydata() for line in ax.lines if line.get_gid() == "weights"]
    rings = [line.get_xdata()[0] for line in ax.lines if line.get_gid() == "half-life"]
    np.testing.assert_allclose(weights, [0.5 ** np.arange(21), 0.9 ** np.arange(21)])
    assert rings == pytest.approx([1, 6.5788], abs=1e-4)


def test_s158_momentum_smooths_the_path_on_the_gabor_loss():
    fit = gabor_fit()
    plain, calm = fit.descend((-1, 11), 3, 120, 0, 4, 1), fit.descend((-1, 11), 0.3, 120, 0.9, 4, 1)
    assert gabor_fit(noise=0).loss((0, 16.6)) == pytest.approx(0) and np.abs(fit.x).max() <= 15 and len(fit.y) == 28
    assert 0.003 < fit.loss((0, 16.6)) < 0.006
    rough = [np.linalg.norm(np.diff(path, 2, axis=0), axis=1).mean() for path in (plain, calm)]
    assert rough[0] > 5 * rough[1]
    drawn = plot.descent_rows(fit, {"SGD": plain, "calm": calm}, (-4, 4), (9, 20), across=True)
    paths = [line.get_xydata() for ax in drawn.child_axes for line in ax.lines if line.get_gid() == "path"]
    np.testing.assert_array_equal(paths, [plain, calm])


def test_s159_nesterov_stores_the_place_it_looks_at():
    w, v = START.copy(), np.zeros(2)
    stored, sgd = START.copy(), optimizers.SGD(0.05, momentum=0.9, nesterov=True)
    for _ in range(30):
        v = 0.9 * v - 0.05 * bowl(w + 0.9 * v)
        w = w + v
        sgd.apply(stored, bowl(stored))
    np.testing.assert_allclose(stored, w + 0.9 * v, atol=1e-12)
    assert gutter().goal(Gutter(10.0, 0.9, True)) == ("fewer than 100 steps; now there after 99 steps.", True)


def test_s160_the_step_of_rmsprop_does_not_see_the_scale():
    def last_step(gradients, eps):
        w = s = 0.0
        for g in gradients:
            before, (w, s) = w, rmsprop_step(w, s, g, 1.0, epsilon=1e-14, eps=eps)
        return before - w

    g = np.array([0.3, -1.2, 0.8])
    for eps in ("inside", "outside"):
        assert last_step(10 * g, eps) == pytest.approx(last_step(g, eps), rel=1e-6)
    firsts = [-rmsprop_step(0.0, 0.0, 1e-6, 1.0, eps=eps)[0] for eps in ("inside", "outside")]
    assert firsts == pytest.approx([0.0100, 3.0653], abs=1e-4)


def test_s160_rmsprop_strides_down_the_gutter():
    ends = []
    for optimizer in (optimizers.SGD(0.0198), optimizers.RMSprop(0.3)):
        w = np.array([10.0, 1.0])
        for _ in range(40):
            optimizer.apply(w, GUTTER.slope(w))
        ends.append(abs(w[0]))
    assert ends[1] < 1 < 4 < ends[0]


def test_s161_the_first_step_of_adam_is_eta_and_the_place_of_epsilon_matters_for_tiny_slopes():
    for g in (1000.0, 1.0, -1e-3):
        assert adam_step(0.0, 0.0, 0.0, g, 1)[0] == pytest.approx(-0.001 * np.sign(g), rel=1e-4)
    tiny = [-adam_step(0.0, 0.0, 0.0, 1e-6, 1, 1.0, eps=eps)[0] for eps in ("paper", "deck", "keras")]
    assert tiny == pytest.approx([0.9901, 0.0100, 0.7597], abs=1e-4)
    theta, adam, w, m, s = np.zeros(1), optimizers.Adam(0.01, epsilon=1e-8), 0.0, 0.0, 0.0
    for tau, g in enumerate(rng.normal(size=20), start=1):
        w, m, s = adam_step(w, m, s, g, tau, 0.01, eps="keras")
        adam.apply(theta, np.array([g]))
    assert theta[0] == pytest.approx(w, abs=1e-7)


def test_s162_the_correction_factors_and_their_common_effect():
    factors = np.array([bias_factors(tau) for tau in (1, 10, 100, 1000)])
    np.testing.assert_allclose(factors[:, 0], [10, 1.53534, 1.0000266, 1], rtol=1e-5)
    np.testing.assert_allclose(factors[:, 1], [1000, 100.4508, 10.5033, 1.5815], rtol=1e-4)
    _, right = plot.bias_factors().child_axes
    (line,) = [line for line in right.lines if line.get_gid() == "together"]
    tau, together = line.get_data()
    assert together[0] == pytest.approx(0.3162, abs=1e-4) and tau[together.argmin()] == 12
    assert together.min() == pytest.approx(0.1522, abs=1e-4) and (together <= 1).all()


def test_s163_eight_optimizers_raced_on_three_tasks_with_five_seeds():
    results = summary(stored_race())
    (moons,) = [r for r in results if (r.task, r.optimizer) == ("moons", "Adam")]
    assert (moons.steps, moons.arrived, moons.eta) == ((25, 60, 300), 4, 1.0)
    assert len(results) == 24 and len(stored_race()) == 120
    again = race("scales", "Nesterov", 0.03, seed=0)
    assert (
        again.steps
        == next(r for r in stored_race() if (r.task, r.optimizer, r.seed) == ("scales", "Nesterov", 0)).steps
    )
    stars = dict.fromkeys((r.optimizer for r in results), ("*", "*"))
    drawn = plot.optimizer_race(results, stars).child_axes
    medians = [line.get_xdata()[0] for ax in drawn for line in ax.lines if line.get_gid() == "median"]
    assert medians == [r.steps[1] for r in results]
    assert published("optimizers").row("Adagrad")[-1] == "stops too early"


def test_s164_first_steps_of_the_relatives_by_hand():
    mu1, mu2 = (0.9 * (1 - 0.96**t / 2) for t in (1, 2))
    by_hand = {
        optimizers.Adagrad: 0.1 * 3 / np.sqrt(0.1 + 9),
        optimizers.Adadelta: 0.1 * np.sqrt(1e-7 / (0.05 * 9)) * 3,
        optimizers.Adamax: 0.1,
        optimizers.Nadam: 0.1 * (mu2 * 0.3 / (1 - mu1 * mu2) + 3) / 3,
    }
    for kind, step in by_hand.items():
        theta = np.zeros(1)
        kind(0.1).apply(theta, np.array([3.0]))
        assert -theta[0] == pytest.approx(step, rel=1e-5), kind


def test_s164_adagrad_shrinks_like_one_over_the_root():
    theta, adagrad, places = np.zeros(1), optimizers.Adagrad(1.0, initial_accumulator_value=0.0), [0.0]
    for _ in range(100):
        adagrad.apply(theta, np.array([2.5]))
        places.append(theta[0])
    np.testing.assert_allclose(-np.diff(places), 1 / np.sqrt(np.arange(1, 101)), rtol=1e-6)


def test_s165_optimizers_are_had_by_name():
    names = ("sgd", "rmsprop", "adam", "adadelta", "adagrad", "adamax", "nadam")
    assert [type(optimizers.get(name)).__name__.lower() for name in names] == list(names)
    with pytest.raises(ValueError, match="Did you mean 'nadam'"):
        optimizers.get("namad")


def test_s166_the_hessian_holds_every_pair_and_its_eigenvalues_are_drawn():
    H = hessian(bowl, START)
    np.testing.assert_allclose(H, A, atol=1e-8)
    told = [text.get_text() for text in plot.curvature_axes(H).texts if text.get_gid() == "eigenvalue"]
    assert told == ["1.38", "3.62"]


def test_s167_conjugate_gradients_take_two_steps_newton_one_steepest_descent_25():
    conjugate, jump, zigzag = (
        conjugate_gradient(A, B, START),
        newton(bowl, START),
        steepest_descent(A, B, START, tol=1e-8),
    )
    assert [len(path) - 1 for path in (conjugate, jump, zigzag)] == [2, 1, 25]
    np.testing.assert_allclose(conjugate[1], [1.078652, -2.634831], atol=1e-6)
    for path in (conjugate, jump, zigzag):
        np.testing.assert_allclose(path[-1], [0.6, -0.8], atol=1e-7)


def test_s168_fisher_is_the_hessian_and_the_natural_step_does_not_see_the_names():
    F, g = logistic_fisher(X, THETA), scores(THETA).mean(axis=0)
    np.testing.assert_allclose(hessian(lambda theta: scores(theta).mean(axis=0), THETA), F, atol=1e-9)
    R = np.array([[1000.0, 0, 0], [0, 1, 0.5], [0, 0, 1]])
    u = np.linalg.solve(R, THETA)
    named = natural_gradient_step(u, R.T @ g, logistic_fisher(X @ R, u))
    np.testing.assert_allclose(R @ named, natural_gradient_step(THETA, g, F), atol=1e-9)
    s = scores(THETA)
    np.testing.assert_allclose(empirical_fisher(s), sum(np.outer(row, row) for row in s) / 40)


def test_s169_the_hessian_of_the_digit_network_takes_663_gigabytes():
    P = count_params([784, 512, 10])
    assert P == 407_050 and round(4 * P**2 / 1e9) == 663 and round(4 * P * (P + 1) / 2e9) == 331
    assert hessian(lambda w: 2 * w, np.zeros(7)).size == 49
