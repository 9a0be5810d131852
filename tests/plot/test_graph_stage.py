"""The story of a graph is told in order: inputs, gates forward, the seed, gates back."""

import pytest

from coursekit.autodiff import trace
from coursekit.examples import circuit_logistic, circuit_xyz
from coursekit.plot.graph_stage import gates, last_step, stage

XYZ = trace(circuit_xyz().output)


def names(story, numbers):
    return {story.nodes[i].label for i in numbers}


def test_gates_and_length():
    assert [XYZ.nodes[i].label for i in gates(XYZ)] == ["q", "f"] and last_step(XYZ) == 5
    assert last_step(trace(circuit_logistic().output)) == 17


@pytest.mark.parametrize(
    ("step", "values", "wires", "seeded", "active"),
    [
        (0, "xyz", 0, False, None),
        (1, "xyzq", 0, False, "q"),
        (2, "xyzqf", 0, False, "f"),
        (3, "xyzqf", 0, True, None),
        (4, "xyzqf", 2, True, "f"),
        (5, "xyzqf", 4, True, "q"),
        (6, "xyzqf", 4, True, None),
        (None, "xyzqf", 4, True, None),
    ],
)
def test_what_is_known_when(step, values, wires, seeded, active):
    now = stage(XYZ, step)
    assert names(XYZ, now.values) == set(values)
    assert (len(now.wires), now.seeded) == (wires, seeded)
    assert (None if now.active is None else XYZ.nodes[now.active].label) == active


def test_a_step_below_zero_is_refused():
    with pytest.raises(ValueError, match="step of 0 or more"):
        stage(XYZ, -2)
