"""The network has the published sizes, learns what the person does, and drives."""

import numpy as np
import pytest

from coursekit.examples.alvinn import alvinn_net, camera_view, steady_bend, train_driver, trial, winding_road
from coursekit.nn import count_params


@pytest.mark.parametrize(
    ("hidden", "outputs", "inputs", "params"),
    [(4, 30, 960, 3_994), (5, 30, 960, 4_985), (29, 45, 1216, 36_643), (29, 46, 1217, 36_702), (29, 45, 256, 8_803)],
)
def test_published_sizes(hidden, outputs, inputs, params):
    assert alvinn_net(hidden, outputs, inputs).count_params() == params == count_params([inputs, hidden, outputs])


@pytest.fixture(scope="module")
def driver():
    return train_driver(5, seed=50)


def test_it_steers_back_from_where_the_person_never_was(driver):
    left, middle, right = driver(camera_view([1.0, 0, -1.0], [0, 0, 0], [0, 0, 0]))
    assert left < -0.005 < middle < 0.005 < right
    assert driver(camera_view()) == pytest.approx(middle, abs=1e-5)


def test_its_loss_falls_and_its_drive_is_long(driver):
    assert driver.losses[-20:].mean() < driver.losses[:20].mean() / 2 and len(driver.losses) == 300
    assert trial(driver, 50, steps=200).steps == 200


def test_the_seed_decides():
    road = steady_bend(12)
    one, two, other = (train_driver(4, seed, road=road).losses for seed in (1, 1, 2))
    assert np.array_equal(one, two) and not np.array_equal(one, other)
    assert len(train_driver(4, 1, shifted=False, road=winding_road(5)).losses) == 5
