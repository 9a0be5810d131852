"""Equal starts stay equal, chance breaks the tie, and too little of it takes long."""

import numpy as np
import pytest

from coursekit.examples import symmetric_start


def test_all_zero_never_moves():
    zero = symmetric_start(epochs=50)
    np.testing.assert_array_equal(zero.W_after, 0)
    np.testing.assert_array_equal(zero.gradient, 0)
    assert zero.kinds == 1 and not zero.solved and zero.losses[[0, -1]] == pytest.approx([np.log(2)] * 2, abs=1e-6)


def test_all_equal_units_learn_but_stay_one_unit():
    alike = symmetric_start(0.5, equal=True)
    assert alike.kinds == 1 and alike.spread == 0 and not alike.solved
    assert np.abs(alike.W_after - alike.W_before).max() > 1
    assert alike.losses[-1] == pytest.approx(0.481, abs=0.001)
    assert np.ptp(alike.gradient, axis=1) == pytest.approx(0)


@pytest.mark.parametrize("seed", range(3))
def test_a_small_random_start_breaks_the_tie(seed):
    run = symmetric_start(0.5, seed)
    assert run.kinds == 4 and run.solved and run.losses[-1] < 0.01 and len(run.losses) == 1001
    assert run.spread == max(max(row) - min(row) for row in run.W_after)
    assert 0.2 < run.W_before.std() < 0.9 and run.seed == seed


def test_a_tiny_start_is_still_on_the_saddle():
    tiny = symmetric_start(0.01)
    assert tiny.kinds == 4 and not tiny.solved and tiny.losses[-1] == pytest.approx(np.log(2), abs=1e-3)


def test_width_does_not_help_equal_units():
    wide = symmetric_start(0.5, equal=True, hidden=8, epochs=20)
    assert wide.W_after.shape == (2, 8) and wide.kinds == 1


def test_a_negative_scale_is_refused():
    with pytest.raises(ValueError, match="scale of 0 or more, received -1"):
        symmetric_start(-1)
