"""Linear layers collapse; and no straight answer to XOR is better than one half everywhere."""

import json
import pathlib

import numpy as np
import pytest

from coursekit.neurons import best_affine_fit, collapse

GOLDEN = json.loads((pathlib.Path(__file__).parents[1] / "golden.json").read_text())["linear_221"]


def test_worked_example_of_the_deck():
    W, b = collapse([GOLDEN["W1"], GOLDEN["W2"]], [np.zeros(2), np.zeros(1)])
    assert W == pytest.approx(np.array([[-1.352], [1.622]]))
    assert np.asarray(GOLDEN["x"]) @ W + b == pytest.approx(GOLDEN["yhat"])


@pytest.mark.parametrize("sizes", [(3, 2), (3, 5, 2), (2, 4, 3, 6, 1)])
def test_one_layer_answers_like_the_stack(sizes):
    rng = np.random.default_rng(0)
    Ws = [rng.normal(size=shape) for shape in zip(sizes[:-1], sizes[1:], strict=True)]
    bs = [rng.normal(size=n) for n in sizes[1:]]
    X = A = rng.normal(size=(7, sizes[0]))
    for W, b in zip(Ws, bs, strict=True):
        A = A @ W + b
    W, b = collapse(Ws, bs)
    assert A == pytest.approx(X @ W + b, rel=1e-12)


def test_the_lists_that_came_in_are_left_alone():
    Ws, bs = [np.ones((2, 2)), np.ones((2, 2))], [np.ones(2), np.ones(2)]
    W, _ = collapse(Ws[:1], bs[:1])
    W[0, 0] = 9
    assert Ws[0][0, 0] == 1


@pytest.mark.parametrize(
    ("Ws", "bs", "sentence"),
    [
        ([], [], "received 0 weights and 0 biases"),
        ([np.ones((2, 2))], [], "received 1 weights and 0 biases"),
        ([np.ones((2, 3))], [np.ones(2)], r"Layer 1 expected .* received \(2, 3\) and \(2,\)"),
        ([np.ones((2, 3)), np.ones((2, 3))], [np.ones(3)] * 2, r"Layer 2 expected weights of shape \(3, n\)"),
    ],
)
def test_shapes_that_do_not_follow_on(Ws, bs, sentence):
    with pytest.raises(ValueError, match=sentence):
        collapse(Ws, bs)


def test_xor_has_no_better_straight_answer_than_one_half():
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    fit = best_affine_fit(X, [0, 1, 1, 0])
    assert fit.w == pytest.approx([0, 0], abs=1e-12) and fit.b == pytest.approx(0.5) and fit.mse == pytest.approx(0.25)
    grid = np.linspace(-1, 1.5, 11)
    for b in grid:
        for w1 in grid:
            worst = np.mean((X @ [w1, 0.3] + b - [0, 1, 1, 0]) ** 2)
            assert worst >= fit.mse


def test_a_straight_line_is_found_exactly():
    X = np.random.default_rng(0).normal(size=(9, 2))
    fit = best_affine_fit(X, (X @ [2, -3] + 0.5)[:, None])
    assert (*fit.w, fit.b, fit.mse) == pytest.approx((2, -3, 0.5, 0), abs=1e-12)


def test_targets_that_do_not_belong_to_the_points():
    with pytest.raises(ValueError, match=r"y \(N,\) or \(N, 1\), received \(4, 2\) and \(3,\)"):
        best_affine_fit(np.ones((4, 2)), np.ones(3))
