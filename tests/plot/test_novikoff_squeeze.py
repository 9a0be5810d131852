"""Floor and ceiling cross at the bound, and a run stays between them."""

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, novikoff_bound, train_perceptron
from coursekit.plot import novikoff_squeeze

X, Y = binary_inputs(2), [0, 0, 0, 1]
BOUND = novikoff_bound(X, Y)


def drawn(ax):
    return {line.get_gid(): line.get_xydata() for line in ax.lines}


def test_the_curves_cross_at_the_bound():
    lines = drawn(novikoff_squeeze(train_perceptron(X, Y), BOUND))
    gap = lines["ceiling"][:, 1] - lines["floor"][:, 1]
    k = lines["ceiling"][:, 0]
    assert (gap[k < 51] >= 0).all() and (gap[k > 51] < 0).all() and lines["bound"][:, 0] == pytest.approx(51)
    np.testing.assert_allclose(lines["ceiling"][:, 1], np.sqrt(3 * k))


@pytest.mark.parametrize("eta", [1, 0.25])
def test_a_run_lives_between_them_whatever_the_rate(eta):
    run = train_perceptron(X, Y, eta)
    lines = drawn(novikoff_squeeze(run, BOUND))
    k, length = lines["length"].T
    towards = lines["towards"][:, 1]
    assert k.tolist() == list(range(1, 12))
    assert (k * BOUND.gamma <= towards + 1e-9).all() and (towards <= length + 1e-9).all()
    assert (length <= np.sqrt(3 * k) + 1e-9).all() and length[-1] == pytest.approx(np.sqrt(14))


def test_runs_that_tell_nothing_are_refused():
    for run in (train_perceptron(X, [1, 1, 1, 1]), train_perceptron(X, Y, start=[1, 0, 0])):
        with pytest.raises(ValueError, match="from zero weights with at least one mistake"):
            novikoff_squeeze(run, BOUND)
