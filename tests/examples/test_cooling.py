"""Two gradients of one formula agree, and the learner cannot tell them apart."""

import numpy as np
import pytest

from coursekit.autodiff import gradcheck
from coursekit.examples import cooling, learn

THETA = np.array([0.5, 0.5, 0.5])


@pytest.mark.parametrize("rows", [slice(None), np.array([3, 1, 17])])
def test_both_gradients_are_the_slopes_of_the_loss(rows):
    tea = cooling()
    for gradient in (tea.gradient_by_backprop, tea.gradient_by_hand):
        assert gradcheck(lambda theta: tea.loss(theta, rows), THETA, gradient(THETA, rows)) < 1e-8


def test_descent_learns_with_either_and_takes_the_same_path():
    tea = cooling()
    by_hand = learn(tea.gradient_by_hand, THETA, rows=20, eta=0.5, epochs=60)
    by_backprop = learn(tea.gradient_by_backprop, THETA, rows=20, eta=0.5, epochs=60)
    assert by_hand.shape == (61, 3) and by_hand[0].tolist() == THETA.tolist()
    np.testing.assert_allclose(by_hand, by_backprop, atol=1e-12)
    assert tea.loss(by_hand[-1]) < tea.loss(THETA) / 100


def test_the_tea_is_found():
    tea = cooling()
    assert learn(tea.gradient_by_hand, THETA, rows=20, eta=0.5, epochs=600)[-1] == pytest.approx(
        [0.2, 0.7, 0.9], abs=0.02
    )


def test_every_row_comes_up_once_in_an_epoch_and_the_seed_decides_the_order():
    seen = []
    learn(lambda theta, rows: seen.append(rows.tolist()) or 0.0, THETA, rows=7, epochs=2, batch=3)
    assert [len(rows) for rows in seen] == [3, 3, 1, 3, 3, 1]
    assert sorted(sum(seen[:3], [])) == sorted(sum(seen[3:], [])) == list(range(7)) and seen[:3] != seen[3:]
    tea = cooling()
    first, again, other = (learn(tea.gradient_by_hand, THETA, 20, epochs=2, seed=s) for s in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_an_empty_batch_is_refused():
    with pytest.raises(ValueError, match="batch of one or more rows, received 0"):
        learn(cooling().gradient_by_hand, THETA, rows=20, batch=0)
