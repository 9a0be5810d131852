"""Each landscape has the slope it claims, and the walks take the steps that were counted."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.examples import DOUBLE_WELL, GUTTER, SHOULDER, descend, double_well, rain_gutter, shoulder

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["gutter_steps"]


@pytest.mark.parametrize("valley", [GUTTER, SHOULDER, DOUBLE_WELL])
def test_slopes_are_those_of_the_heights(valley):
    w, h = np.array(valley.start) * 0.7, 1e-6
    moved = [(valley.height(w + h * axis) - valley.height(w - h * axis)) / (2 * h) for axis in np.eye(len(w))]
    np.testing.assert_allclose(valley.slope(w), moved, rtol=1e-7)


def test_golden_steps_along_the_gutter():
    walks = {"gd_0.0198": (0.0198, 0), "a0.5_0.0198": (0.0198, 0.5), "a0.9_0.0198": (0.0198, 0.9)}
    walks["a0.8_0.035"] = (0.035, 0.8)
    assert {name: rain_gutter(*walk).steps for name, walk in walks.items()} == GOLDEN


def test_across_the_gutter_a_rate_above_the_bound_never_arrives():
    assert rain_gutter(0.0199).arrived and not rain_gutter(0.0201, most=3000).arrived
    assert not rain_gutter(0.03).arrived


def test_momentum_shortens_the_shoulder():
    assert [shoulder(momentum=a).steps for a in (0, 0.5, 0.9)] == [223, 121, 87]


def test_momentum_leaves_the_near_valley():
    ends = [double_well(momentum=a).path[-1, 0] for a in (0, 0.5, 0.9, 0.95)]
    assert ends == pytest.approx([0.9143, 0.9143, -1.0679, -1.0679], abs=5e-5)


def test_so_does_a_large_step():
    ends = [double_well(eta).path[-1, 0] for eta in (0.02, 0.1, 0.3, 0.5)]
    assert ends == pytest.approx([0.9143, 0.9143, 0.9143, -1.0679], abs=5e-5)


def test_a_walk_starts_where_it_starts_and_knows_its_heights():
    walk = descend(GUTTER, 0.01, most=3)
    assert walk.path.shape == (4, 2) and walk.steps == 3 and not walk.arrived
    assert walk.path[0].tolist() == [10, 1] and walk.heights == pytest.approx([GUTTER.height(w) for w in walk.path])


def test_bad_input():
    with pytest.raises(ValueError, match="eta > 0 and 0 <= momentum < 1, received 0.1 and 1"):
        descend(GUTTER, 0.1, momentum=1)
