"""The memory holds what it can, forgets at random, and hands out no experience twice."""

import pytest

from coursekit.examples.alvinn import ReplayBuffer


def filled(count, capacity=200):
    memory = ReplayBuffer(capacity, seed=1)
    for k in range(count):
        memory.add([k], [2 * k])
    return memory


def test_it_never_holds_more_than_its_capacity_and_some_old_ones_stay():
    memory = filled(500)
    pictures, targets = memory.sample(0)
    assert len(memory) == 200 and (targets == 2 * pictures).all()
    assert 20 < (pictures < 300).sum() < 180


def test_a_sample_is_shuffled_without_repetition():
    pictures, _ = filled(50).sample(3, 50)
    assert sorted(pictures[:, 0]) == list(range(50)) and pictures[:, 0].tolist() != list(range(50))


def test_what_cannot_be_is_named():
    with pytest.raises(ValueError, match="1 to 3 experiences.*k=4"):
        filled(3).sample(0, 4)
    with pytest.raises(ValueError, match="from 1, received 0"):
        ReplayBuffer(0)
