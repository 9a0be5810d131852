"""Pictures for the Mark I: the shape named, where it is said to be, and nothing else."""

import numpy as np
import pytest

from coursekit.examples import retina_pictures


def extents(picture):
    rows, columns = np.nonzero(picture)
    return np.ptp(rows) + 1, np.ptp(columns) + 1


def test_bars_lie_and_stand_in_turns_and_keep_their_size():
    pictures, targets = retina_pictures("bars", 50, seed=3)
    assert pictures.shape == (50, 20, 20) and targets[:, 0].tolist() == [0, 1] * 25
    assert {extents(p) for p in pictures[0::2]} == {(3, 12)} and {extents(p) for p in pictures[1::2]} == {(12, 3)}
    assert set(pictures.sum(axis=(1, 2))) == {36}


def test_squares_are_full_and_discs_have_round_corners():
    pictures, _ = retina_pictures("square_disc", 50, seed=3)
    assert {extents(p) for p in pictures} == {(9, 9)}
    assert set(pictures[0::2].sum(axis=(1, 2))) == {81} and set(pictures[1::2].sum(axis=(1, 2))) == {57}


def test_the_second_target_says_on_which_side_most_light_falls():
    for shapes in ("bars", "square_disc"):
        pictures, targets = retina_pictures(shapes, 200, seed=0)
        left, right = pictures[:, :, :10].sum(axis=(1, 2)), pictures[:, :, 10:].sum(axis=(1, 2))
        assert np.array_equal(targets[:, 1] == 1, right > left) and 60 < targets[:, 1].sum() < 140


def test_the_seed_decides():
    first, again, other = (retina_pictures("bars", 9, seed=s)[0] for s in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_other_shapes_and_no_pictures_are_refused():
    with pytest.raises(ValueError, match="Did you mean 'bars'"):
        retina_pictures("bar", 3)
    with pytest.raises(ValueError, match="n from 1, received 0"):
        retina_pictures("bars", 0)
