"""After a long left bend a driver without memory has forgotten how to turn right."""

import numpy as np
import pytest

from coursekit.examples.alvinn import forgetting, stored_forgetting
from coursekit.examples.alvinn.forgetting import MEMORIES


def test_every_memory_was_measured_with_twenty_seeds():
    assert [len(stored_forgetting(*memory)) for memory in MEMORIES] == [20] * 4


def test_only_the_newest_picture_is_not_enough_without_views():
    newest, memory = (np.mean([f.right for f in stored_forgetting(False, k)]) for k in (1, 200))
    assert newest > 2 * memory


def test_the_small_run_agrees_with_the_stored_one():
    again, stored = forgetting(1, False, seed=0), stored_forgetting(False, 1)[0]
    assert again.right == pytest.approx(stored.right, rel=0.2) and again.right > again.left


def test_an_unknown_memory_is_named():
    with pytest.raises(ValueError, match=r"received \(True, 3\)"):
        stored_forgetting(True, 3)
