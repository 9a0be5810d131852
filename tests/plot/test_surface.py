"""The path lies on the hill and on the map; several landscapes share one sheet."""

import numpy as np
import pytest

from coursekit.examples import BOWL, HILLS, SADDLE
from coursekit.plot import surface, surfaces
from coursekit.plot.surface import _faces

WAY = np.array([[1.5, 1.0], [0.5, 0.2], [0, 0]])


def lines(ax, gid):
    return [line for line in ax.lines if line.get_gid() == gid]


def test_the_path_stands_on_the_ground_and_on_the_map():
    hill, plan = surface(BOWL, (-2, 2), (-2, 2), WAY).child_axes
    x, y, z = lines(hill, "path")[0].get_data_3d()
    np.testing.assert_allclose(np.stack([x, y], axis=1), WAY)
    np.testing.assert_allclose(z - BOWL.height(WAY), 0.015 * 6, atol=0.01)
    np.testing.assert_array_equal(lines(plan, "path")[0].get_xydata(), WAY)


def test_a_function_serves_as_well_and_steps_outside_stay_on_the_map_only():
    outside = np.array([[1.0, 1.0], [5.0, 0.0]])
    hill, plan = surface(lambda w: w.sum(axis=-1), (-2, 2), (-2, 2), outside).child_axes
    assert len(lines(hill, "path")[0].get_data_3d()[0]) == 1 and len(lines(plan, "path")[0].get_xydata()) == 2


def test_high_ground_is_darker():
    ticks = np.linspace(-2, 2, 41)
    ground = BOWL.height(np.stack(np.meshgrid(ticks, ticks), axis=-1))
    bright = _faces(ticks, ticks, ground)[..., :3].sum(axis=2)
    assert bright[20, 20] > bright[20, 30] > bright[20, 39] and bright[20, 20] > bright[10, 20] > bright[1, 20]
    assert bright[20, 20] == pytest.approx(3, abs=0.2) and (_faces(ticks, ticks, 0 * ground)[..., :3] > 0.9).all()


def test_one_column_for_each_landscape():
    ax = surfaces({"bowl": (BOWL, WAY), "saddle": (SADDLE, None), "hills": (HILLS, None)})
    assert [t.get_text() for t in ax.texts] == ["bowl", "saddle", "hills"]
    assert [child.name for child in ax.child_axes] == ["3d", "rectilinear"] * 3
    assert len(lines(ax.child_axes[1], "path")) == 1 and not lines(ax.child_axes[3], "path")


def test_none_and_too_many_are_refused():
    with pytest.raises(ValueError, match="one to four landscapes, received 0"):
        surfaces({})
    with pytest.raises(ValueError, match="finite height, received 1681 NaN"):
        surface(lambda w: w[..., 0] * np.nan, (-1, 1), (-1, 1))
