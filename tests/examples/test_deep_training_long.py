"""The stored run is what its command writes, and its layer four is asleep to the end."""

import json

import numpy as np
import pytest

from coursekit.examples import deep_training, stored_training
from coursekit.examples.deep_training_long import COMMAND, UPDATES, write


def test_a_hundred_epochs_and_layer_four_near_zero():
    run = stored_training()
    assert run.updates[-1] == UPDATES and run.means.shape == (41, 4)
    assert run.means[2:, 3].max() < 0.2 and run.means[-1, 3] < 0.03 and run.means[:, :3].min() > 0.45
    assert run.losses[10:] == pytest.approx([np.log(9)] * 31, abs=0.03)


def test_its_beginning_is_that_of_a_live_run():
    live = deep_training(500, 500)
    np.testing.assert_allclose(stored_training().means[:2], live.means, atol=0.01)


def test_the_file_says_its_command(tmp_path):
    record = json.loads(write(4, 2, tmp_path).read_text())
    assert record["command"] == COMMAND and record["updates"] == [0, 2, 4]
