"""Each step of Adaline leaves exactly the share 1 - beta of the error on its pattern."""

from fractions import Fraction

import numpy as np
import pytest

from coursekit.neurons import adaline_update, binary_inputs, train_adaline

X, AND = 2 * binary_inputs(2) - 1, [-1, -1, -1, 1]


def residual(w, x, d):
    return d - np.dot(w, x)


@pytest.mark.parametrize("beta", [0.1, 0.5, 1, 1.9, 2.1, Fraction(1, 3)])
def test_the_error_shrinks_by_one_minus_beta_exactly(beta):
    w, x, d = [Fraction(1, 2), -3, 2], [1, Fraction(2, 7), -5], Fraction(4, 3)
    after = adaline_update(w, x, d, beta)
    assert residual(after, x, d) == (1 - Fraction(str(beta))) * residual(w, x, d)


def test_the_same_in_floats():
    rng = np.random.default_rng(0)
    for beta in rng.uniform(0.01, 3, size=100):
        w, x, d = rng.normal(size=4), rng.normal(size=4), rng.normal()
        assert residual(adaline_update(w, x, d, beta), x, d) == pytest.approx((1 - beta) * residual(w, x, d), rel=1e-9)


@pytest.mark.parametrize(("beta", "grows"), [(1.9, False), (2.1, True), (2.5, True)])
def test_beyond_two_the_error_grows(beta, grows):
    w, errors = np.array([0.3, 0.2]), []
    for _ in range(30):
        errors.append(abs(residual(w, [1, 2], 1)))
        w = adaline_update(w, [1, 2], 1, beta)
    assert (np.diff(errors) > 0).all() == grows and (np.diff(errors) < 0).all() == (not grows)


def test_several_outputs_side_by_side():
    W, x, d = np.arange(6.0).reshape(3, 2), [1, 2, 3], [0.5, -1]
    alone = [adaline_update(W[:, j], x, d[j], 0.7) for j in range(2)]
    assert adaline_update(W, x, d, 0.7) == pytest.approx(np.column_stack(alone))


def test_and_is_learnt_near_the_least_squares_answer():
    run = train_adaline(X, AND, beta=0.01, epochs=2000)
    best = np.linalg.lstsq(np.column_stack([np.ones(4), X]), AND, rcond=None)[0]
    assert run.converged and run.epochs == 2000 and run.w == pytest.approx(best, abs=0.01)


def test_the_run_keeps_every_residual():
    run = train_adaline(X, AND, beta=0.5, epochs=3, exact=True)
    for step in run.steps:
        assert step.target - step.after @ step.x == step.residual / 2
    assert train_adaline(X, AND, beta=0.5, epochs=3).w == pytest.approx(run.w.astype(float))


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: adaline_update([0, 0], [0, 0], 1, 0.5), r"other than 0. Does x have its leading 1\?"),
        (lambda: adaline_update([0, 0], [1, 0], 1, 0), "beta expected a number above 0"),
        (lambda: adaline_update([0, 0], [1, 0, 1], 1, 1), r"received \(3,\), \(2,\) and \(\)"),
        (lambda: train_adaline(X, [0, 0, 0, 1]), r"received 0. Try 2 \* y - 1\.$"),
        (lambda: train_adaline(X, AND, beta=-1), "beta expected a number above 0"),
        (lambda: train_adaline(X, AND, epochs=0), "epochs expected a whole number from 1"),
    ],
)
def test_what_does_not_fit(call, sentence):
    with pytest.raises(ValueError, match=sentence):
        call()


def test_weights_beyond_all_floats_are_noticed():
    with pytest.raises(OverflowError, match="beyond all floats. Is beta above 2?"):
        train_adaline(X, AND, beta=50, epochs=1000)
