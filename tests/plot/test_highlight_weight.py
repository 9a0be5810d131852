"""A weight's two indices: the thick wire ends at the first and comes from the second."""

import pytest
from matplotlib.patches import Circle

from coursekit.plot import highlight_weight

SIZES = [3, 4, 2]


def column(ax, number):
    """Heights of the units of a layer (from 1), from the top."""
    circles = [c for c in ax.patches if isinstance(c, Circle)]
    xs = sorted({round(c.center[0], 3) for c in circles})
    return sorted((c.center[1] for c in circles if round(c.center[0], 3) == xs[number - 1]), reverse=True)


@pytest.mark.parametrize(("l", "j", "k"), [(3, 2, 4), (3, 1, 2), (2, 4, 1), (2, 1, 3)])
def test_the_wire_leads_to_unit_j_of_layer_l_from_unit_k_of_the_one_before(l, j, k):  # noqa: E741
    ax = highlight_weight(SIZES, l, j, k)
    (wire,) = [t for t in ax.texts if t.get_gid() == "highlight"]
    start, end = column(ax, l - 1), column(ax, l)
    assert min(range(len(start)), key=lambda n: abs(start[n] - wire.xyann[1])) == k - 1
    assert min(range(len(end)), key=lambda n: abs(end[n] - wire.xy[1])) == j - 1


@pytest.mark.parametrize(
    ("dialect", "name"), [("CSCI4360", "$w^{3}_{24}$"), ("course", "$W^{[2]}_{42}$"), ("POZNAN", "$w^{(1)}_{24}$")]
)
def test_the_name_is_the_deck_s(dialect, name):
    ax = highlight_weight(SIZES, 3, 2, 4, dialect)
    assert [t.get_text() for t in ax.texts if t.get_gid() == "weight-name"] == [name]


@pytest.mark.parametrize("indices", [(1, 1, 1), (4, 1, 1), (3, 3, 1), (3, 1, 5), (2, 0, 1)])
def test_a_weight_that_is_not_there_is_refused(indices):
    with pytest.raises(ValueError, match="has no weight"):
        highlight_weight(SIZES, *indices)
