"""Reading LaTeX with numbers gives what a person would compute; unreadable LaTeX says why."""

import numpy as np
import pytest

from coursekit.formulas.latex import NotReadable, read
from coursekit.formulas.latex.arithmetic import symbols

X, W = np.arange(6.0).reshape(3, 2), np.arange(8.0).reshape(2, 4)


def value(right, **values):
    return read(f"r = {right}", values)["r"]


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("1 + 2 \\cdot 3", 7),
        ("2 - 3 - 4", -5),
        ("2(3 + 4)", 14),
        ("-2^2", -4),
        ("(-2)^2", 4),
        ("2 \\cdot -3", -6),
        ("\\frac{1}{2}\\frac{1}{4}", 1 / 8),
        ("6 / 3 / 2", 1),
        ("e^{0} + \\exp(0)", 2),
        ("\\ln \\exp(2)", 2),
        ("\\sqrt{9} + \\sqrt{16}", 7),
        ("\\max(0, -1) + \\min(2, 3)", 2),
        ("\\lvert -3 \\rvert", 3),
        ("\\sum_{i=1}^{3} i", 6),
        ("\\sum_{i=1}^{2} \\sum_{j=1}^{2} i\\,j", 9),
        ("\\sum_{i=1}^{3} i + 10", 16),
        ("[2 > 1] + [2 = 1]", 1),
        ("\\begin{cases} 5 & 1 < 2 \\\\ 6 & \\text{otherwise} \\end{cases}", 5),
        ("1 \\wedge \\lnot 0 \\vee 0", 1),
    ],
)
def test_arithmetic(latex, expected):
    assert value(latex) == pytest.approx(expected)


def test_arrays_side_by_side_are_a_matrix_product():
    assert np.array_equal(value("X W + b", X=X, W=W, b=np.ones(4)), X @ W + 1)


def test_transpose_and_entry_by_entry():
    assert np.array_equal(value(r"X^\top X", X=X), X.T @ X)
    assert np.array_equal(value(r"X \odot X", X=X), X * X)


def test_indices_count_from_one_and_layers_have_names():
    assert value("w_{12} + w_{21}", w=W) == W[0, 1] + W[1, 0]
    assert value("W^{[l]} x_2", **{"W[l]": 3.0}, x=np.array([5.0, 7.0])) == 21


def test_a_free_index_gives_an_array():
    assert read("a_{ij} = x_i y_j", {"x": [1, 2], "y": [3, 4, 5]}, free={"i": 2, "j": 3})["a"].tolist() == [
        [3, 4, 5],
        [6, 8, 10],
    ]


def test_later_statements_see_earlier_results():
    program = r"\begin{aligned} V &\leftarrow \alpha V - G \\ W &\leftarrow W + V \end{aligned}"
    assert read(program, {"V": 1.0, "G": 3.0, "W": 0.0, r"\alpha": 0.5}) == {"V": -2.5, "W": -2.5}


def test_a_left_side_with_known_names_must_agree_too():
    with pytest.raises(AssertionError, match="differ: 5 and 4"):
        read("2 + x = 5", {"x": 2})


def test_a_layer_is_looked_up_by_its_number():
    W = {1: np.eye(2), 2: np.array([[1.0, 2], [3, 4]])}
    assert read(r"A^{[l]} = W^{[l+1]\top} x", {"W": W, "l": 1, "x": np.array([1.0, 0])})["A[l]"].tolist() == [1, 2]
    with pytest.raises(KeyError, match="3"):
        read("r = W^{[l+2]}", {"W": W, "l": 1})


def test_a_layer_may_have_its_own_bend():
    bends = {1: lambda z: z + 1, 2: lambda z: 10 * z}
    assert read("r = f_2(z) + f_1(z)", {"f": bends, "z": 3})["r"] == 34


def test_derivatives_are_quantities():
    values = {"dE/ds": 2.0, "ds/dv": np.array([3.0, 4.0])}
    said = read(
        r"\frac{\partial E}{\partial v_j} = \frac{\partial E}{\partial s} \frac{\partial s}{\partial v_j}",
        values,
        {"j": 2},
    )
    assert said["dE/dv"].tolist() == [6, 8]
    assert read(r"\frac{dE}{dt} = \nabla_s E \cdot 3", values)["dE/dt"] == 6


def test_a_fraction_of_other_things_is_no_derivative():
    assert value(r"\frac{d}{2} + \frac{\partial E}{\partial s}", **{"d": 4, "dE/ds": 1}) == 3


def test_a_gradient_names_the_same_derivative():
    assert read(r"\nabla_{W^{[1]}} E = x", {"x": 5}) == {"dE/dW[1]": 5}


def test_a_derivative_with_a_value_must_have_that_value():
    with pytest.raises(AssertionError, match="differ: 2 and 3"):
        read(r"\frac{dy}{dx} = 2", {"dy/dx": 3})


def test_neurons_may_have_names_and_dots_leave_nothing_out():
    values = {"w_B,A": 2, "w_D,A": 3, "y_B": 10, "y_D": 100}
    assert read(r"z_A = w_{B,A} y_B + \dots + w_{D,A} y_D, \qquad y_A = 2 z_A", values) == {"z_A": 320, "y_A": 640}


def test_a_subscript_may_be_a_number_with_a_name():
    assert value("x_c", x=np.array([5, 6, 7]), c=3) == 7


def test_functions_are_values_too():
    assert value("2 f(z)^2", f=lambda z: z + 1, z=2) == 18


def test_sides_that_differ_are_refused():
    with pytest.raises(AssertionError, match="The sides of .* differ: 4 and 5"):
        read("a = 2 + 2 = 5", {})


def test_symbols_instead_of_numbers():
    sympy = pytest.importorskip("sympy")
    z = sympy.Symbol("z")
    read_back = read(r"s = \frac{1}{1 + e^{-z}}", {"z": z}, arithmetic=symbols())["s"]
    assert sympy.simplify(read_back - 1 / (1 + sympy.exp(-z))) == 0


@pytest.mark.parametrize(
    ("latex", "sentence"),
    [
        ("r = q", "No value for 'q'"),
        ("r", "Expected 'left = right'"),
        (r"r = \frac12", "written with braces"),
        (r"r = \sum_i x_i", "both limits"),
        ("r = (1 + 2", r"Expected '\)', found 'the end'"),
        ("r = 1 +", "Cannot read 'the end'"),
        ("r = x_k", "The index 'k' runs over nothing"),
        (r"r = \begin{pmatrix} 1 \end{pmatrix}", "Only the environment 'cases'"),
        (r"r = X^2", "A matrix to a power"),
        (r"r = X \odot x", "equal shapes"),
        (r"r = \begin{cases} 1 & 1 > 0 \\ 0 & 1 > 0 \end{cases}", "Exactly one case"),
    ],
)
def test_unreadable_latex_says_why(latex, sentence):
    with pytest.raises(NotReadable, match=sentence):
        read(latex, {"x": np.arange(3.0), "X": X})
