"""Fifty walkers twice: who arrives, who is saved by noise, who is lost to it, and that the walks are the known ones."""

import numpy as np
import pytest

from coursekit.examples import gabor_starts, shown_paths
from coursekit.examples.gabor_starts import DEEP, SHOWN, _walk

FIFTY = gabor_starts()
PATHS = shown_paths()


def test_noise_brings_more_of_fifty_starts_to_the_deepest_valley():
    assert FIFTY.gd_count == 15 and min(FIFTY.sgd_counts) >= 16 and len(FIFTY.sgd_counts) == 3
    assert sum(FIFTY.saved) >= 10 > sum(FIFTY.lost)


def test_counts_saved_and_lost_belong_together():
    for count, saved, lost in zip(FIFTY.sgd_counts, FIFTY.saved, FIFTY.lost, strict=True):
        assert count == FIFTY.gd_count + saved - lost


def test_who_arrived_by_gd_ended_on_the_floor_and_nobody_else():
    np.testing.assert_array_equal(FIFTY.fit.loss(FIFTY.gd_ends) < DEEP, FIFTY.gd_arrived)
    valleys = FIFTY.valleys()
    assert sum(count for _, count in valleys) == 50 and valleys[0][0] == 0.005 and valleys[-1][0] == 0.201


def test_a_walk_of_many_is_the_walk_of_one():
    one = FIFTY.fit.descend(FIFTY.starts[3], 5.0, 60)
    np.testing.assert_allclose(_walk(FIFTY.fit, FIFTY.starts, 5.0, 60)[0][3], one[-1])


def test_a_batch_of_all_points_is_plain_descent():
    everyone = gabor_starts(4, noise_seeds=(5,), steps=20, batch=28)
    np.testing.assert_allclose(everyone.sgd_ends[0], everyone.gd_ends)
    assert not any(everyone.lost) and everyone.eta == 5 and everyone.batch == 28


def test_sgd_does_not_settle():
    gd, sgd = FIFTY.restless
    assert gd < 0.002 < 0.01 < sgd


def test_three_starts_have_three_fates():
    ends = np.array([[path[-1] for path in pair] for pair in PATHS])
    arrived = _walk(FIFTY.fit, ends.reshape(-1, 2), 1.0, 300)[0]
    np.testing.assert_array_equal(
        FIFTY.fit.loss(arrived).reshape(3, 2) < DEEP, [[True, True], [False, True], [True, False]]
    )
    np.testing.assert_array_equal([pair[1][0] for pair in PATHS], SHOWN)


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="batch of 1 to 28, received 2 and 29"):
        gabor_starts(2, batch=29)
    with pytest.raises(ValueError, match="1 or more starts and a batch of 1 to 28, received 0 and 5"):
        gabor_starts(0)
