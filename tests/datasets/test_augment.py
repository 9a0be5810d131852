"""A shift moves, a turn turns, noise speckles; paper comes in from outside and the originals stay as they are."""

import numpy as np
import pytest

from coursekit.datasets import augment

DOT = np.zeros((1, 5, 5), dtype=np.uint8)
DOT[0, 1, 2] = 200


def test_a_shift_moves_the_ink_and_loses_what_leaves():
    assert np.argwhere(augment.shift(DOT, 2, -1)).tolist() == [[0, 3, 1]]
    assert augment.shift(DOT, -2, 0).sum() == 0 and DOT.sum() == 200
    two = augment.shift(np.concatenate([DOT, DOT]), [1, 0], [0, 1])
    assert np.argwhere(two).tolist() == [[0, 2, 2], [1, 1, 3]]


def test_a_quarter_turn_to_the_left_is_numpys():
    images = np.random.default_rng(0).integers(0, 255, (3, 6, 6)).astype(np.uint8)
    assert np.array_equal(augment.rotate(images, 90), np.rot90(images, axes=(1, 2)))
    assert np.array_equal(augment.rotate(images, 0), images)
    both = augment.rotate(images[:2], [0, 180])
    assert np.array_equal(both[0], images[0]) and np.array_equal(both[1], images[1, ::-1, ::-1])


def test_a_small_turn_keeps_the_ink_roughly():
    blob = np.zeros((1, 28, 28))
    blob[0, 8:20, 12:16] = 1
    assert augment.rotate(blob, 10).sum() == pytest.approx(blob.sum(), rel=0.02)


def test_noise_stays_between_paper_and_ink():
    speckled = augment.noise(np.full((2, 9, 9), 0.5), 0.2, rng=0)
    assert speckled.std() == pytest.approx(0.2, abs=0.05) and 0 <= speckled.min() < speckled.max() <= 1
    assert np.array_equal(augment.noise(DOT, 0, 0, top=255), DOT)


def test_jitter_makes_a_new_set_each_time_and_the_same_from_the_same_seed():
    one, same, other = (augment.jitter(np.repeat(DOT, 20, axis=0), rng) for rng in (1, 1, 2))
    assert np.array_equal(one, same) and not np.array_equal(one, other) and one.shape == (20, 5, 5)


def test_wrong_arguments_are_named():
    with pytest.raises(ValueError, match=r"\(n, h, w\), received \(5, 5\)"):
        augment.shift(DOT[0], 1, 1)
    with pytest.raises(ValueError, match="from 0, received -1"):
        augment.noise(DOT, -1, 0)
