"""A trace is the story of one pass forward and one pass back, step by step, for whoever wants to tell it slowly."""

from dataclasses import dataclass

import numpy as np

from coursekit.autodiff.beside import seed_for
from coursekit.autodiff.numbers import zero
from coursekit.autodiff.tape import tape
from coursekit.autodiff.value import Value

SIGNS = {"*": "×", "-": "−", "neg": "× −1", "**": "^", "@": "@", "abs": "|·|"}


@dataclass(frozen=True, eq=False)
class Node:
    """A step forward: node number `index` got `value` from the nodes `inputs` (their numbers) through the gate `op`.

    An input of the graph has no inputs and `op` None. `label` is the name given by hand or None, `gradient` what had
    arrived at the node when the pass back was over.
    """

    index: int
    label: str | None
    op: str | None
    inputs: tuple[int, ...]
    value: float | np.ndarray
    gradient: float | np.ndarray


@dataclass(frozen=True, eq=False)
class BackStep:
    """A step back along one edge:  contribution = local * incoming,  and total = total so far + contribution.

    `gate` and `into` are node numbers. `incoming` is dL/d(gate), complete by now; `local` is the slope d(gate)/d(into),
    a number or an array (None for gates such as `sum` and `@`, which mix entries); `total` grows with every path.
    """

    gate: int
    into: int
    local: float | np.ndarray | None
    incoming: float | np.ndarray
    contribution: float | np.ndarray
    total: float | np.ndarray


@dataclass(frozen=True, eq=False)
class Trace:
    """`nodes` in the order of the pass forward, `steps` in the order of the pass back."""

    nodes: tuple[Node, ...]
    steps: tuple[BackStep, ...]

    def __getitem__(self, key: int | str) -> Node:
        """A node by number or by label."""
        return self.nodes[key] if isinstance(key, int) else {node.label: node for node in self.nodes}[key]


def trace(value: Value, seed=None) -> Trace:
    """Every step of the pass forward to `value` and of the pass back from it; no `grad` is changed.

    `seed` as in `Value.backward`. Raises TypeError for what is no Value, ValueError as `Value.backward` does.
    """
    if not isinstance(value, Value):
        raise TypeError(f"Expected a Value, received {value!r}. Build it from Value(2.0) and the like.")
    order = tape(value)
    place = {id(v): i for i, v in enumerate(order)}
    total = [zero(v.data) for v in order]
    total[-1] = seed_for(value.data, seed)
    steps = []
    for i in reversed(range(len(order))):
        for source, slope in edges(order[i]):
            into = place[id(source)]
            contribution = slope * total[i]
            total[into] = total[into] + contribution
            local = getattr(slope, "local", slope)
            steps.append(BackStep(i, into, *map(frozen, (local, total[i], contribution, total[into]))))
    nodes = (
        Node(i, v.label, symbol(v), tuple(place[id(a)] for a, _ in edges(v)), frozen(v.data), frozen(total[i]))
        for i, v in enumerate(order)
    )
    return Trace(tuple(nodes), tuple(steps))


def edges(v: Value) -> list[tuple]:
    """The inputs of a gate, each with its slope; constants are left out."""
    if v.many is not None:
        return list(zip(v.many, v.slopes, strict=True))
    pairs = [(v.a, v.da), (v.b, v.db)]
    return [pair for pair in pairs if pair[1] is not None]


def symbol(v: Value) -> str | None:
    """What stands on a gate, such as "×", "+ 1" or "exp"; None for an input of the graph."""
    if v.op is None:
        return None
    sign = SIGNS.get(v.op.removeprefix("k"), v.op.removeprefix("k"))
    if v.b is None or v.db is not None:
        return sign
    k = f"{v.b:.4g}".replace("-", "−") if np.ndim(v.b) == 0 else f"array {np.shape(v.b)}"
    return f"{k} {sign}" if v.op.startswith("k") else f"{sign} {k}"


def frozen(x):
    """A copy that nobody can change by mistake; numbers and None pass."""
    if np.ndim(x) == 0:
        return x
    x = np.array(x)
    x.flags.writeable = False
    return x
