"""A wire runs from the right of its source to the rim of its gate, and back beside itself in dashes."""

import numpy as np
from matplotlib.patches import Circle

from coursekit.autodiff import Value
from coursekit.examples import circuit_logistic, circuit_xyz
from coursekit.plot import BACK, FORWARD, graph


def parts(ax, gid):
    return [patch for patch in ax.patches if patch.get_gid() == gid]


def test_every_wire_is_drawn_forward_solid_and_back_dashed():
    ax = graph(circuit_xyz().output)
    forward, back = parts(ax, "wire"), parts(ax, "back")
    assert len(forward) == len(back) == 5  # four wires and the one behind the last gate
    assert {wire.get_linestyle() for wire in forward} == {"-", "solid"} & {wire.get_linestyle() for wire in forward}
    assert all(wire.get_linestyle() not in ("-", "solid") for wire in back)


def test_a_wire_lights_up_when_its_gate_has_used_it():
    from matplotlib.colors import to_hex

    colours = [to_hex(wire.get_edgecolor()) for wire in parts(graph(circuit_xyz().output, step=1), "wire")]
    assert colours.count(FORWARD) == 2 and BACK not in colours


def test_wires_end_on_the_rim_of_a_gate():
    x = Value(3.0, "x")
    for output in (circuit_logistic().output, x * x + x):
        ax = graph(output)
        centres = np.array([patch.center for patch in ax.patches if isinstance(patch, Circle)])
        for path in (patch.get_path().vertices for patch in parts(ax, "back")[:-1]):
            distance = np.hypot(*(centres - (path[-1] + (0, 3))).T).min()
            assert abs(distance - 17.0) < 0.1
