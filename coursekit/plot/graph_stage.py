"""A computation is told gate by gate: first every value forward, then every gradient back."""

from dataclasses import dataclass

from coursekit.autodiff import Trace


@dataclass(frozen=True)
class Stage:
    """How far the story has come: `values` are the nodes whose value is known, `wires` the (gate, place) pairs that
    have carried a gradient back, `seeded` says whether the output has its gradient, `active` is the gate at work."""

    values: frozenset[int]
    wires: frozenset[tuple[int, int]]
    seeded: bool
    active: int | None
    back: bool


def gates(story: Trace) -> list[int]:
    """Numbers of the nodes that are gates, in the order of the pass forward."""
    return [node.index for node in story.nodes if node.op is not None]


def last_step(story: Trace) -> int:
    """Steps of the whole story: every gate forward, the seed 1 at the output, every gate back."""
    return 2 * len(gates(story)) + 1


def stage(story: Trace, step: int | None = None) -> Stage:
    """The story after `step` steps: 0 knows the inputs only; None, or more steps than there are, is the end.

    Raises ValueError for a negative step.
    """
    order, last = gates(story), last_step(story)
    if step is not None and step < 0:
        raise ValueError(f"Expected a step of 0 or more, received {step}.")
    told = last if step is None else min(step, last)
    forward, behind = order[:told], order[::-1][: max(0, told - len(order) - 1)]
    inputs = {node.index for node in story.nodes if node.op is None}
    wires = {(gate, k) for gate in behind for k in range(len(story.nodes[gate].inputs))}
    active = _active(order, forward, behind, told)
    done = step is None or told != step
    return Stage(
        frozenset(inputs | set(forward)),
        frozenset(wires),
        told > len(order),
        None if done else active,
        told > len(order),
    )


def _active(order, forward, behind, told):
    if behind:
        return behind[-1]
    return forward[-1] if forward and told <= len(order) else None
