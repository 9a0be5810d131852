"""Wires run to the right, nodes do not touch, and simple graphs have no crossing."""

from itertools import combinations

import numpy as np
import pytest

from coursekit.autodiff.layout import layered

GRAPHS = {
    "one node": [()],
    "x * x": [(), (0, 0)],
    "(x + y) z": [(), (), (0, 1), (), (2, 3)],
    "diamond": [(), (0,), (0,), (1, 2), (3, 0)],
    "shared input": [(), (), (0, 1), (0,), (2, 3)],
    "neuron": [(), (), (0, 1), (), (), (3, 4), (2, 5), (), (6, 7), (8,), (9,)],
}


def random_graph(seed, n=25):
    rng = np.random.default_rng(seed)
    graph = [()] * 4 + [tuple(rng.integers(i, size=2).tolist()) for i in range(4, n - 1)]
    used = {i for inputs in graph for i in inputs}
    return [*graph, tuple(i for i in range(len(graph)) if i not in used)]


@pytest.mark.parametrize("inputs", [*GRAPHS.values(), *map(random_graph, range(5))])
def test_wires_run_to_the_right_and_nodes_keep_their_distance(inputs):
    plan = layered(inputs)
    assert all(plan.column[s] < plan.column[t] for s, t, _ in plan.wires)
    assert sorted((s, t) for s, t, _ in plan.wires) == sorted((s, t) for t, many in enumerate(inputs) for s in many)
    for i, j in combinations(range(len(inputs)), 2):
        if plan.column[i] == plan.column[j]:
            assert abs(plan.height[i] - plan.height[j]) > 0.999
    assert min(plan.height) == 0


@pytest.mark.parametrize("name", GRAPHS)
def test_simple_graphs_have_no_crossing(name):
    plan = layered(GRAPHS[name])
    pieces = []
    for s, t, bends in plan.wires:
        points = [(plan.column[s], plan.height[s]), *bends, (plan.column[t], plan.height[t])]
        pieces += zip(points, points[1:], strict=False)
    for ((c, a), (_, b)), ((d, e), (_, f)) in combinations(pieces, 2):
        assert c != d or (a - e) * (b - f) >= 0


def test_a_long_wire_passes_between_the_nodes():
    plan = layered(GRAPHS["diamond"])
    (bends,) = (bends for s, t, bends in plan.wires if (s, t) == (0, 4))
    assert [c for c, _ in bends] == [1, 2]
    assert all(abs(h - plan.height[i]) > 0.7 for c, h in bends for i in range(5) if plan.column[i] == c)


def test_inputs_stand_beside_the_gate_that_needs_them():
    assert layered(GRAPHS["(x + y) z"]).column == (0, 0, 1, 1, 2)
