"""Paths, indices and patterns in the chain rule of deck L (L7, L13 to L19)."""

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.examples import nine_weights
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.nn.activations import sigmoid, tanh

_POINT = 1.3


def _two_paths(latex):
    """y = u sin v with u = x^2 and v = x: two ways lead from x to y."""
    u, v = _POINT**2, _POINT
    return say(latex, {"dydu": np.sin(v), "dudx": 2 * _POINT, "dydv": u * np.cos(v), "dvdx": 1})


_ONE_PATH = Trial(
    printed=r"\frac{\partial y}{\partial x} = \frac{\partial y}{\partial u} \frac{\partial u}{\partial x}",
    right=r"\frac{dy}{dx} = \frac{\partial y}{\partial u} \frac{du}{dx} + \frac{\partial y}{\partial v} \frac{dv}{dx}",
    gives=_two_paths,
    truth=lambda: numerical_gradient(lambda x: float(x[0] ** 2 * np.sin(x[0])), np.array([_POINT]))[0],
    numbers=(2.5053, 2.9573),
)

_ERROR_TO_HIDDEN = r"\frac{\partial E}{\partial z} \cdot \frac{\partial z}{\partial s} \cdot "


def _first_layer(latex, g):
    """dE/dw_ij for all i and j, every derivative of the slide taken from the forward pass as a table."""
    net = nine_weights(g.__name__)
    v, x = np.array([net.params["v1"], net.params["v2"]]), np.array(net.x)
    u = np.array([net.values["u1"], net.values["u2"]])
    tables = {"dEdz": net.values["z"] - net.t, "dzds": g.slope(net.values["s"]), "dsdy": v}
    tables |= {"dydu": np.diag(g.slope(u)), "dudw": np.eye(2)[:, :, None] * x}
    return say(_ERROR_TO_HIDDEN + latex, tables, i=2, j=2)


def _true_first_layer(g):
    gradients = nine_weights(g.__name__).gradients
    return np.array([[gradients["w11"], gradients["w12"]], [gradients["w21"], gradients["w22"]]])


def _worked_answers_are_right():
    """With explicit 1 and 2, as on L19, both orders of letters say the same."""
    for g in (sigmoid, tanh):
        assert np.allclose(np.diag(_first_layer(_INDICES.printed, g)), np.diag(_true_first_layer(g)))
        assert np.allclose(_first_layer(_INDICES.right, g), _true_first_layer(g))


_INDICES = Trial(
    printed=r"\frac{\partial s}{\partial y_j} \cdot \frac{\partial y_j}{\partial u_i} "
    r"\cdot \frac{\partial u_i}{\partial w_{ij}}",
    right=r"\frac{\partial s}{\partial y_i} \cdot \frac{\partial y_i}{\partial u_i} "
    r"\cdot \frac{\partial u_i}{\partial w_{ij}}",
    gives=lambda latex: [_first_layer(latex, g)[0, 1] for g in (sigmoid, tanh)],
    truth=lambda: [_true_first_layer(g)[0, 1] for g in (sigmoid, tanh)],
    numbers=([0, 0], [0.013056, 0.062298]),
    digits=6,
    also=_worked_answers_are_right,
)

_OUTPUTS, _TARGETS = np.array([0.2, -0.7, 1.1]), np.array([0.9, 0.3, -0.4])


def _error_sum(shift, z=_OUTPUTS, t=_TARGETS):
    """E of L7 when all outputs move by the same shift, as with a linear output unit and its bias c."""
    return 0.5 * float(np.sum((z + shift - t) ** 2))


_ONE_PATTERN = Trial(
    printed=r"z_1 - t_1",
    right=r"\sum_{n=1}^{N} (z_n - t_n)",
    gives=lambda latex: say(latex, {"z": _OUTPUTS, "t": _TARGETS, "N": 3}),
    truth=lambda: numerical_gradient(lambda c: _error_sum(c[0]), np.zeros(1))[0],
    numbers=(-0.7, -0.2),
)


def _gradient(latex, z, t):
    values = {"t": t, "N": len(t)}
    return numerical_gradient(lambda c: float(say(latex, {**values, "z": z + c[0]}, {"i": len(t)})), np.zeros(1))[0]


def _growth(latex):
    """How many times the gradient is as large when all data are there five times."""
    once, five = (_gradient(latex, np.tile(_OUTPUTS, n), np.tile(_TARGETS, n)) for n in (1, 5))
    return five / once


def _smaller_rate_makes_the_same_step():
    summed, mean = (_gradient(latex, _OUTPUTS, _TARGETS) for latex in (_SUM_OR_MEAN.printed, _SUM_OR_MEAN.right))
    assert np.isclose(0.3 / len(_OUTPUTS) * summed, 0.3 * mean)


_SUM_OR_MEAN = Trial(
    printed=r"E = \frac{1}{2} \sum_i (z_i - t_i)^2",
    right=r"\bar{E} = \frac{1}{2N} \sum_i (z_i - t_i)^2",
    gives=_growth,
    truth=lambda: 1,
    numbers=(5, 1),
    also=_smaller_rate_makes_the_same_step,
)


ERRATA = (
    Erratum(
        id="L-01",
        slides=("L13", "L15"),
        printed=f"${_ONE_PATH.printed}$",
        right=f"one path: ordinary $d$; several paths: add them, ${_ONE_PATH.right}$",
        why=r"With $y = x^2 \sin x$ at 1.3 the path through $x^2$ alone gives 2.5053, both together 2.9573. The hidden "
        "units of a network are such paths.",
        kind="AMB",
        severity=2,
        printed_fails=_ONE_PATH.printed_fails,
        right_holds=_ONE_PATH.right_holds,
    ),
    Erratum(
        id="L-02",
        slides=("L15", "L18", "L19"),
        printed=f"${_INDICES.printed}$",
        right=f"${_INDICES.right}$",
        why="Here $w_{ij}$ leads from input $j$ to hidden unit $i$, and only that unit feels it. As printed the slope "
        "for $w_{12}$ is 0 instead of 0.013056. The worked answers with 1 and 2 are all right.",
        kind="SLIP",
        severity=3,
        printed_fails=_INDICES.printed_fails,
        right_holds=_INDICES.right_holds,
    ),
    Erratum(
        id="L-03",
        slides=("L7", "L14", "L17"),
        printed=r"$E$ is a sum over all patterns, but $\frac{\partial E}{\partial z} = z - t$ is that of one",
        right=f"$E_n$ for one pattern; a weight that all patterns share gets the sum, such as ${_ONE_PATTERN.right}$",
        why="One pass backwards handles one pattern. The gradients of all patterns are added up (or averaged) "
        "afterwards.",
        kind="AMB",
        severity=2,
        printed_fails=_ONE_PATTERN.printed_fails,
        right_holds=_ONE_PATTERN.right_holds,
    ),
    Erratum(
        id="L-04",
        slides=("L7",),
        printed=f"${_SUM_OR_MEAN.printed}$ over all patterns",
        right=f"the mean, ${_SUM_OR_MEAN.right}$; for equal steps $\\eta_{{sum}} = \\eta_{{mean}} / N$",
        why="A sum grows with the data: the same examples five times make the gradient five times as large, and a good "
        "learning rate becomes too large.",
        kind="AMB",
        severity=2,
        printed_fails=_SUM_OR_MEAN.printed_fails,
        right_holds=_SUM_OR_MEAN.right_holds,
    ),
)
"""Errata of the chain rule in deck L."""
