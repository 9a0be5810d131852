"""Layers in round brackets, open sums and derivatives are read as the slides mean them."""

import numpy as np
import pytest

from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.latex import NotReadable

W = np.array([[1.0, 2.0], [3.0, 4.0]])


def test_only_the_last_right_side_is_read():
    assert say(r"\frac{\partial L}{\partial b} = nonsense = a + 1", {"a": 2}) == 3


def test_a_number_in_round_brackets_is_a_layer_and_no_power():
    assert say(r"w_{12}^{(2)} + b^{(1)}", {"w[2]": W, "b[1]": 10}) == 12
    assert say(r"(a)^2", {"a": 3}) == 9


def test_a_layer_may_be_transposed():
    assert say(r"\mathbf{W}^{(2)\top}", {"W[2]": W}).tolist() == W.T.tolist()


def test_an_open_sum_runs_as_far_as_told():
    assert say(r"\sum_i x_i w_{ij}^{(1)}", {"x": [1, 10], "w[1]": W}, {"i": 2}, j=2).tolist() == [31, 42]


def test_an_index_that_nobody_sums_over_has_to_be_free():
    with pytest.raises(NotReadable, match="'i' runs over nothing"):
        say(r"x_i w_{ij}", {"x": [1, 10], "w": W}, j=2)


def test_a_comma_between_indices_is_silent():
    assert say(r"w_{2,1}", {"w": W}) == 3


def test_derivatives_are_tables():
    tables = {"dsdy": np.array([5.0, 7.0]), "dydu": W}
    said = say(r"\frac{\partial s}{\partial y_j} \frac{\partial y_j}{\partial u_i}", tables, i=2, j=2)
    assert said.tolist() == (tables["dsdy"] * W.T).tolist()


def test_hats_and_scripts_are_tables_too():
    assert say(r"\frac{\partial \mathcal{L}}{\partial \hat{y}} \frac{dy}{dx}", {"dLdy": 2, "dydx": 5}) == 10
