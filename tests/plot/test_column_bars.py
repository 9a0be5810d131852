"""A dot for each column and each set, on a logarithmic scale, the first column on top."""

import pytest

from coursekit.plot import column_bars


def test_dots_stand_at_their_values_beside_their_names():
    ax = column_bars(["glucose", "age"], {"raw": [10, 100], "scaled": [2, 3]}, "norm of the gradient")
    assert [line.get_xdata().tolist() for line in ax.lines] == [[10, 100], [2, 3]]
    assert [t.get_text() for t in ax.get_yticklabels()] == ["glucose", "age"] and ax.yaxis_inverted()
    assert ax.get_xscale() == "log" and ax.get_xlabel() == "norm of the gradient"
    assert len({line.get_marker() for line in ax.lines}) == 2


def test_wrong_arguments_are_named():
    with pytest.raises(ValueError, match="raw above 0"):
        column_bars(["a", "b"], {"raw": [0, 1]}, "x")
    with pytest.raises(ValueError, match="received 0"):
        column_bars(["a"], {}, "x")
