"""Methods that know how the slope changes, and what that knowledge costs."""

import numpy as np

from coursekit.formulas.draws import array, fixed, number, whole
from coursekit.formulas.judge import reads
from coursekit.formulas.record import Formula
from coursekit.formulas.walks import walks
from coursekit.nn.activations import sigmoid
from coursekit.nn.second_order import (
    conjugate_gradient,
    empirical_fisher,
    hessian,
    logistic_fisher,
    natural_gradient_step,
    newton,
    steepest_descent,
)


def _curved(rng):
    """A symmetric matrix with positive curvature everywhere."""
    root = rng.uniform(-1, 1, (3, 3))
    return root @ root.T + np.eye(3)


_BOWL = {"Curvature": _curved, "pull": array(3), "weight": array(3)}
_ROWS = {"Input": array(6, 3), "weight": array(3), "examples": fixed(6)}


def _gradient(v):
    return lambda w: v["Curvature"] @ w - v["pull"]


def _cubic(w):
    """Gradient of a landscape whose curvature changes from place to place; a quadratic in w."""
    return np.array([w[0] ** 2 + w[1], w[0] + 3 * w[1] * w[2], 1.5 * w[1] ** 2 - w[2]])


_SLOPES = {i: lambda w, i=i: _cubic(w)[i - 1] for i in (1, 2, 3)}


def _downhill(v):
    rest = -_gradient(v)(v["weight"])
    return {"rest": rest, "direction": rest}


def _slope_here(v):
    return {"grad": _gradient(v)(v["weight"]), "Hessian": v["Curvature"]}


def _one_step(newton, v):
    return newton(_gradient(v), v["weight"])[1]


def _path(method, v, steps):
    for point in method(v["Curvature"], v["pull"], v["weight"])[1 : len(steps) + 1]:
        yield (point,)


def _entries(hessian, v):
    """Count the numbers of a real Hessian, and those on and above its diagonal."""
    H = hessian(lambda w: w, np.zeros(v["count"]))
    return H.size, H[np.triu_indices(v["count"])].size, H.astype("float32").nbytes


FORMULAS = (
    Formula(
        id="HESSIAN",
        name="second derivatives as differences of gradients",
        template=r"@Hessian@_{jl} = \frac{"
        r"@slope@_j(@weight@ + @nudge@e_l) - @slope@_j(@weight@ - @nudge@e_l)}{2@nudge@}",
        function=hessian,
        slides=("L28",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: f(_cubic, v["weight"], v["nudge"]),
                {"weight": array(3), "nudge": number(0.1, 0.5), "slope": fixed(_SLOPES), "e": fixed(np.eye(3))},
                free={"j": 3, "l": 3},
                gives="Hessian",
            ),
        ),
    ),
    Formula(
        id="HESSIAN-SIZE",
        name="second derivatives of a network with P weights: entries, different entries, bytes in float32",
        template=r"\mathrm{entries} = @count@^2,\qquad \mathrm{different} = \frac{@count@\,(@count@ + 1)}{2},\qquad"
        r" \mathrm{bytes} = 4@count@^2",
        function=hessian,
        slides=("L28",),
        lesson="08",
        judges=(reads(_entries, {"count": whole(1, 9)}, gives=("entries", "different", "bytes")),),
    ),
    Formula(
        id="NEWTON",
        name="Newton's step: jump to the lowest point of the fitted paraboloid",
        template=r"@weight@ \leftarrow @weight@ - @Hessian@^{-1}@grad@",
        function=newton,
        slides=("L28",),
        lesson="08",
        judges=(reads(_one_step, _BOWL, more=_slope_here, gives="weight"),),
    ),
    Formula(
        id="STEEPEST-DESCENT",
        name="straight downhill as far as it goes down",
        template=r"@rest@ = @pull@ - @Curvature@@weight@,\qquad @weight@ \leftarrow @weight@"
        r" + \frac{@rest@^\top @rest@}{@rest@^\top @Curvature@@rest@}\,@rest@",
        function=steepest_descent,
        slides=("L28",),
        lesson="08",
        judges=(walks(_path, _BOWL, {}, gives=("weight",)),),
    ),
    Formula(
        id="CONJUGATE-GRADIENTS",
        name="conjugate gradients: each direction spares what the earlier ones have done",
        template=r"\begin{aligned} a &= \frac{@rest@^\top @rest@}{@direction@^\top @Curvature@@direction@},\qquad"
        r" @weight@ \leftarrow @weight@ + a\,@direction@ \\"
        r" @rest@' &= @rest@ - a\,@Curvature@@direction@,\qquad"
        r" @direction@ \leftarrow @rest@' + \frac{@rest@'^\top @rest@'}{@rest@^\top @rest@}\,@direction@,\qquad"
        r" @rest@ \leftarrow @rest@' \end{aligned}",
        function=conjugate_gradient,
        slides=("L28",),
        lesson="08",
        judges=(walks(_path, _BOWL, {}, gives=("weight",), steps=3, more=_downhill),),
    ),
    Formula(
        id="FISHER-LOGISTIC",
        name="Fisher information of logistic regression",
        template=r"@act@_k = @sigmoid@\Big(\sum_{i=1}^{@inputs@} @Input@_{ki}@weight@_i\Big),\qquad"
        r" @Fisher@_{jl} = \frac{1}{@examples@}"
        r" \sum_{k=1}^{@examples@} @act@_k (1 - @act@_k)\,@Input@_{kj}@Input@_{kl}",
        function=logistic_fisher,
        slides=("L28",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: f(v["Input"], v["weight"]),
                {**_ROWS, "sigmoid": fixed(sigmoid), "inputs": fixed(3)},
                free={"k": 6, "j": 3, "l": 3},
                gives="Fisher",
            ),
        ),
    ),
    Formula(
        id="FISHER-EMPIRICAL",
        name="Fisher information from the gradients of single examples",
        template=r"@Fisher@ = \frac{1}{@examples@}\,@Grad@^\top @Grad@",
        function=empirical_fisher,
        slides=("L28",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: f(v["Grad"]),
                {"Grad": array(6, 3), "examples": fixed(6)},
                gives="Fisher",
            ),
        ),
    ),
    Formula(
        id="NATURAL-GRADIENT",
        name="natural gradient step",
        template=r"@weight@ \leftarrow @weight@ - @rate@\,@Fisher@^{-1}@grad@",
        function=natural_gradient_step,
        slides=("L28",),
        lesson="08",
        judges=(
            reads(
                lambda f, v: f(v["weight"], v["grad"], v["Fisher"], v["rate"]),
                {"weight": array(3), "grad": array(3), "Fisher": _curved, "rate": number(0.1, 1)},
                gives="weight",
            ),
        ),
    ),
)
"""Formulas of second-order methods."""
