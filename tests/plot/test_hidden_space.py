"""In hidden space points that share their hidden values share a place, and the output unit is one line."""

from types import SimpleNamespace

import numpy as np
import pytest

from coursekit.plot import hidden_space

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
Y = [0, 1, 1, 0]
H = np.array([[0.0, 0], [0, 1], [0, 1], [1, 1]])


def net():
    return SimpleNamespace(hidden=lambda x: H, W2=np.array([[-1.0], [1.0]]), b2=np.array([-0.5]))


def test_inputs_that_fall_together_are_named_together():
    words = [t.get_text() for t in hidden_space(H, Y, X=X).texts]
    assert words == ["(0, 0)", "(0, 1) and (1, 0)", "(1, 1)"]


def test_a_net_brings_its_own_line():
    ax = hidden_space(net(), Y, X=X)
    (line,) = (np.column_stack(found.get_data()) for found in ax.lines if found.get_gid() == "line")
    assert np.allclose(line @ [-1, 1], 0.5)


def test_axes_are_hidden_units():
    ax = hidden_space(H, Y)
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$h_{1}$", "$h_{2}$")


def test_values_outside_the_unit_square_are_kept_in_view():
    ax = hidden_space(H * 9 - 3, Y)
    assert ax.get_xlim()[0] < -3 and ax.get_xlim()[1] > 6


def test_a_net_without_inputs_is_named():
    with pytest.raises(ValueError, match=r"Try hidden_space\(net, y, X=X\)"):
        hidden_space(net(), Y)


def test_three_hidden_units_do_not_fit_on_paper():
    with pytest.raises(ValueError, match=r"hidden of shape \(n, 2\), received \(4, 3\)"):
        hidden_space(np.ones((4, 3)), Y)
