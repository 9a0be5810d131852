"""Each equation stands beside the line that computes it, and the lines are those of the library now."""

import inspect

import numpy as np
import pytest

from coursekit.formulas import formula, four_equations, show_me
from coursekit.formulas.four_equations import EQUATIONS, EquationLine
from coursekit.nn.layers import Dense
from coursekit.nn.layers.activated import Activated


def test_the_card_has_the_four_equations_of_the_records():
    assert [e.id for e in four_equations().equations] == ["BP1", "BP2", "BP3", "BP4"]
    assert all(e.latex == formula(e.id).latex and formula(e.id).check() is None for e in EQUATIONS)


@pytest.mark.parametrize("equation", EQUATIONS, ids=lambda e: e.id)
def test_its_lines_are_lines_of_the_layer(equation):
    source = inspect.getsource(Dense) + inspect.getsource(Activated)
    assert equation.lines and all(line in source for line in equation.lines)


def test_the_first_two_share_their_last_line():
    first, second, *_ = EQUATIONS
    assert first.lines[-1] == second.lines[-1] and len(second.lines) == 2


def test_the_lines_compute_what_the_equations_say():
    """Run the pieces by hand, as the card shows them, against the layer."""
    rng = np.random.default_rng(0)
    layer = Dense(2, "tanh", dtype="float64")
    x, da = rng.normal(size=(4, 3)), rng.normal(size=(4, 2))
    layer(x)
    dx = layer.backward(da)
    delta = da * (1 - np.tanh(x @ layer.kernel.value) ** 2)
    np.testing.assert_allclose(layer.delta, delta)  # BP1, second half of BP2
    np.testing.assert_allclose(layer.bias.grad, delta.sum(axis=0))  # BP3
    np.testing.assert_allclose(layer.kernel.grad, x.T @ delta)  # BP4
    np.testing.assert_allclose(dx, delta @ layer.kernel.value.T)  # first half of BP2


def test_show_me_marks_the_line_in_its_function():
    html = show_me("BP4")._repr_html_()
    (marked,) = [line for line in html.splitlines() if "<mark>" in line]
    assert "np.dot(self.x.T, delta" in marked and "backward_from_delta" in html and '"""' not in html
    assert [line for line in str(show_me("BP4")).splitlines() if line.startswith("->")] == [
        f"->     {show_me('BP4').lines[0]}"
    ]


def test_the_card_is_a_table_with_equation_code_and_shape():
    html = four_equations()._repr_html_()
    assert html.count("<tr>") == 5 and html.count("<code>") == 5 and "(B, n_L)" in html
    assert repr(four_equations()) == "The four equations: BP1, BP2, BP3, BP4"
    assert "out=" not in html and show_me("BP3").short == ("delta.sum(axis=0, ...)",)


def test_a_line_that_is_gone_is_noticed():
    lost = EquationLine("BP1", "", "", ((Dense.backward_from_delta, "no such piece"),))
    with pytest.raises(LookupError, match="one line with 'no such piece' in Dense.backward_from_delta, found 0"):
        _ = lost.lines


def test_a_fifth_equation_is_refused():
    with pytest.raises(ValueError, match="Unknown equation of backpropagation 'BP5'"):
        show_me("BP5")
