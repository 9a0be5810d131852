"""A line is where the net input is zero, and its arrow points to where the unit is on."""

import numpy as np
import pytest

from coursekit.plot import hidden_lines, line


def drawn(ax):
    return [np.column_stack(found.get_data()) for found in ax.lines if found.get_gid() == "line"]


@pytest.mark.parametrize("w", [(-0.5, 1, 1), (-1.5, 1, 1), (0.5, -1, 0), (-0.25, 0, 1), (0, 1, -1)])
def test_every_point_of_the_line_has_net_input_zero(w):
    (ends,) = drawn(line(*w))
    assert np.allclose(w[0] + ends @ w[1:], 0) and not np.allclose(ends[0], ends[1])


@pytest.mark.parametrize("w", [(-0.5, 1, 1), (0.5, -1, 0)])
def test_the_arrow_points_to_the_on_side(w):
    (arrow,) = (t for t in line(*w).texts if t.arrow_patch is not None)
    assert w[0] + np.dot(w[1:], arrow.xy) > 0


def test_a_line_outside_the_axes_is_left_out():
    assert drawn(line(100, 1, 1)) == []


def test_hidden_lines_read_the_columns_of_w_and_differ_by_dashes():
    ax = hidden_lines([[1, 2], [1, -1]], [-1.5, 0])
    first, second = drawn(ax)
    assert np.allclose(first.sum(axis=1), 1.5) and np.allclose(second @ [2, -1], 0)
    assert len({found.get_linestyle() for found in ax.lines if found.get_gid() == "line"}) == 2
    assert [t.get_text() for t in ax.texts if t.get_text()] == ["$h_{1}$", "$h_{2}$"]


def test_labels_stay_inside_the_axes():
    ax = hidden_lines([[1, 1], [1, 1]], [-1.5, -0.5])
    for text in (t for t in ax.texts if t.get_gid() == "line-name"):
        assert ax.viewLim.contains(*text.get_position())


def test_no_direction_is_no_line():
    with pytest.raises(ValueError, match="that is no line"):
        line(1, 0, 0)


def test_a_transposed_matrix_is_named():
    with pytest.raises(ValueError, match=r"W of shape \(2, n\), received \(3, 2\).*transpose"):
        hidden_lines(np.ones((3, 2)), np.ones(3))
