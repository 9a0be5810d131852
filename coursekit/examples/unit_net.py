"""One unit's output is another one's input: that is a network, and any unit with a slope will do."""

from collections.abc import Mapping

from coursekit.autodiff import Value
from coursekit.examples.circuits import Circuit
from coursekit.examples.nine_weights import REFERENCE, REFERENCE_INPUT, REFERENCE_TARGET
from coursekit.examples.units import UNITS, Unit, weighted_sum


def unit_net(
    unit: Unit = UNITS["sigmoid"],
    params: Mapping[str, float] = REFERENCE,
    x: tuple[float, float] = REFERENCE_INPUT,
    t: float = REFERENCE_TARGET,
) -> Circuit:
    """Two inputs, two hidden units, one output unit and a loss node at the end, as a graph after its backward pass.

        z_i = w_i1 x_1 + w_i2 x_2 + b_i,  h_i = f(z_i),  s = v_1 h_1 + v_2 h_2 + c,  y = f(s),  E = (y - t)^2 / 2

    with the same `unit` f in all three places. inputs: the nine numbers of `params` and x1, x2; steps: z1, h1, z2, h2,
    s, y, E. Raises ValueError unless `params` has the nine names of `REFERENCE`. Source: D3, D5, D6.
    """
    if set(params) != set(REFERENCE):
        raise ValueError(f"unit_net expected the names {', '.join(REFERENCE)}, received {', '.join(params)}.")
    p = {name: Value(value, name) for name, value in {**params, "x1": x[0], "x2": x[1]}.items()}
    steps = _forward(unit, p, t)
    for name, step in steps.items():
        step.label = name
    steps["E"].backward()
    return Circuit(p, steps)


def _forward(unit, p, t):
    steps = {}
    for i in "12":
        steps[f"z{i}"] = weighted_sum((p[f"w{i}1"], p[f"w{i}2"]), (p["x1"], p["x2"]), p[f"b{i}"])
        steps[f"h{i}"] = unit(steps[f"z{i}"])
    steps["s"] = weighted_sum((p["v1"], p["v2"]), (steps["h1"], steps["h2"]), p["c"])
    steps["y"] = unit(steps["s"])
    steps["E"] = (steps["y"] - t) ** 2 * 0.5
    return steps
