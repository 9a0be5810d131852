"""Cross-entropy is the faster of two losses, most of all where both have to use the same rate."""

import numpy as np
import pytest

from coursekit.examples import entropy_against_squares, learn_with, loss_swap
from coursekit.examples.two_losses import CHOSEN, LOSSES


@pytest.fixture(scope="module")
def found():
    return entropy_against_squares()


def test_at_one_rate_cross_entropy_arrives_first_in_all_five_seeds(found):
    arrivals = zip(found.entropy.epochs_to(10), found.squares.epochs_to(10), strict=True)
    assert all(ours < theirs for ours, theirs in arrivals)
    assert found.entropy.eta == found.squares.eta == CHOSEN["entropy"]


def test_the_square_nearly_catches_up_with_a_rate_of_its_own(found):
    """After an epoch it is far behind; after ten the difference is within the spread of the seeds."""
    (entropy, _), (squares, spread) = found.entropy.end(), found.squares_at_best.end()
    assert found.squares_at_best.mean()[1] > found.entropy.mean()[1] + 10
    assert found.squares_at_best.mean()[1] < found.squares.mean()[1] and abs(entropy - squares) < spread
    assert found.squares_at_best.eta == CHOSEN["squares"]


def test_both_have_the_same_start(found):
    np.testing.assert_array_equal(found.entropy.test_errors[:, 0], found.squares.test_errors[:, 0])
    assert found.entropy.test_errors.shape == (5, 11)


@pytest.mark.parametrize("loss", LOSSES)
def test_the_chosen_rate_beats_its_neighbours_for_another_seed(loss):
    best, *others = (
        learn_with(loss, CHOSEN[loss] * factor, (97,), 10, choosing=True).end()[0] for factor in (1, 1 / 3, 10)
    )
    assert best < min(others)


def test_equal_weights_predict_the_same_until_they_are_trained():
    swap = loss_swap()
    assert swap.apart[0] == 0 and swap.apart[1] > 0.1
    assert swap.before[0].shape == (10, 10) and swap.after[1].sum(axis=1) == pytest.approx(np.ones(10), abs=1e-5)


def test_bad_input():
    with pytest.raises(ValueError, match="Did you mean 'squares'"):
        learn_with("square", 0.1, (0,))
    with pytest.raises(ValueError, match="at least one seed"):
        entropy_against_squares(0)
