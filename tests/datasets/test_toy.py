"""Toy sets have the promised shapes, the promised geometry, and depend on nothing but their seed."""

import numpy as np
import pytest

from coursekit.datasets import toy

MAKERS = [toy.moons, toy.circles, toy.spirals]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("AND", lambda a, b: a and b),
        ("OR", lambda a, b: a or b),
        ("NAND", lambda a, b: not (a and b)),
        ("nor", lambda a, b: not (a or b)),
        ("XOR", lambda a, b: a != b),
        ("Xnor", lambda a, b: a == b),
    ],
)
def test_a_gate_is_its_truth_table(name, rule):
    X, y = toy.gate(name)
    assert X.shape == (4, 2) and y.shape == (4, 1) and X.dtype == y.dtype == np.float64
    assert [bool(v) for v in y[:, 0]] == [bool(rule(a, b)) for a, b in X]


def test_the_rows_of_a_gate_count_up_in_binary():
    assert toy.gate("OR")[0].tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]


def test_gates_with_one_input():
    assert [a.tolist() for a in toy.gate("NOT")] == [[[0], [1]], [[1], [0]]]
    assert [a.tolist() for a in toy.gate("COPY")] == [[[0], [1]], [[0], [1]]]


def test_xor_is_the_gate_and_fresh_each_time():
    X, y = toy.xor()
    X[:], y[:] = 7, 7
    assert toy.xor()[1].ravel().tolist() == [0, 1, 1, 0]


def test_an_unknown_gate_is_named_with_the_nearest():
    with pytest.raises(ValueError, match=r"Unknown gate 'xro'. Did you mean 'XOR'\?"):
        toy.gate("xro")


@pytest.mark.parametrize("make", MAKERS)
def test_shapes_types_and_balance(make):
    X, y = make(101)
    assert X.shape == (101, 2) and X.dtype == np.float64
    assert y.shape == (101,) and y.dtype == np.int64
    assert np.bincount(y).tolist() == [51, 50]


@pytest.mark.parametrize("make", MAKERS)
def test_the_same_seed_gives_the_same_points_and_another_seed_others(make):
    assert np.array_equal(make(50, seed=3)[0], make(50, seed=3)[0])
    assert not np.array_equal(make(50, seed=3)[0], make(50, seed=4)[0])


@pytest.mark.parametrize("make", MAKERS)
def test_a_generator_is_drawn_from_and_global_state_is_left_alone(make):
    rng = np.random.default_rng(5)
    assert np.array_equal(make(20, seed=rng)[0], make(20, seed=5)[0])
    assert not np.array_equal(make(20, seed=rng)[0], make(20, seed=5)[0])


@pytest.mark.parametrize("make", MAKERS)
def test_rows_are_shuffled(make):
    assert np.abs(np.diff(make(100)[1])).sum() > 20


def test_moons_without_noise_lie_on_two_half_circles():
    X, y = toy.moons(60, noise=0)
    centres = np.array([[0, 0], [1, 0.5]])[y]
    assert np.allclose(np.hypot(*(X - centres).T), 1)
    assert (X[y == 0, 1] >= 0).all() and (X[y == 1, 1] <= 0.5).all()


def test_circles_without_noise_have_radius_1_and_factor():
    X, y = toy.circles(60, noise=0, factor=0.3)
    assert np.allclose(np.hypot(*X.T), np.where(y == 0, 1, 0.3))


def test_spirals_without_noise_are_each_other_turned_by_half_a_circle():
    X, y = toy.spirals(60, noise=0)
    by_radius = [X[y == c][np.argsort(np.hypot(*X[y == c].T))] for c in (0, 1)]
    assert np.allclose(by_radius[0], -by_radius[1])


def test_spirals_wind_as_often_as_told():
    X, y = toy.spirals(2000, noise=0, turns=2)
    arm = X[y == 0][np.argsort(np.hypot(*X[y == 0].T))]
    angle = np.unwrap(np.arctan2(arm[:, 1], arm[:, 0]))
    assert angle[-1] - angle[0] == pytest.approx(2 * np.pi * 2 * 0.85)


def test_noise_is_the_standard_deviation_of_the_shift():
    shift = toy.circles(20_000, noise=0.2, seed=1)[0]
    radius = np.hypot(*shift[toy.circles(20_000, noise=0.2, seed=1)[1] == 0].T)
    assert radius.std() == pytest.approx(0.2, rel=0.05)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("n", [0, 1, -3, 2.5, "many", True])
def test_too_few_points_are_refused(make, n):
    with pytest.raises(ValueError, match=f"n expected a whole number of at least 2, received {n!r}"):
        make(n)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("noise", [-0.1, float("nan"), float("inf")])
def test_impossible_noise_is_refused(make, noise):
    with pytest.raises(ValueError, match=f"noise expected a standard deviation of at least 0, received {noise!r}"):
        make(10, noise=noise)


@pytest.mark.parametrize("factor", [0, 1, -0.5, 2])
def test_an_inner_circle_must_be_inside(factor):
    with pytest.raises(ValueError, match="factor expected a radius between 0 and 1"):
        toy.circles(10, factor=factor)


def test_a_spiral_must_turn():
    with pytest.raises(ValueError, match="turns expected a number above 0, received 0"):
        toy.spirals(10, turns=0)
