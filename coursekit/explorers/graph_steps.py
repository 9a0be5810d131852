"""Click through a computation: gate by gate forward, then gate by gate back."""

from dataclasses import dataclass

from coursekit.autodiff import Trace, trace
from coursekit.examples import circuit_logistic, circuit_xyz, two_paths
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.plot.graph_stage import gates, last_step

GRAPHS = {"(x + y) z": circuit_xyz, "a logistic unit": circuit_logistic, "x² sin x": two_paths}
"""The graphs of D47 and D48, and one in which two paths lead to the same input (L13)."""

LONGEST = 17
"""Steps of the longest of them."""


@dataclass(frozen=True)
class Steps:
    """The knobs: which graph, and how many steps of its story have been told."""

    which: str = choice("(x + y) z", GRAPHS, "graph", help="which formula is taken apart")
    step: int = slider(0, 0, LONGEST, 1, "step", help="one gate forward or back at a time")


PRESETS = {name: Steps(name) for name in GRAPHS}
"""Every graph before its first step."""


TOLD = Story(
    "graph and step",
    {f"(x + y) z: step {step} of 5": Steps(step=step) for step in range(6)}
    | {f"x² sin x: step {step} of 7": Steps("x² sin x", step) for step in range(8)},
    size=(6.6, 3.4),
)
"""What a talk shows: every step of the small circuit, and of the graph in which two paths meet."""


def graph_steps() -> Explorer:
    """Explorer of lesson 04: both passes through a graph, click by click, with the arithmetic of every step.

    Goal: every gradient has arrived. Shows S-126, S-127 (the two circuits) and S-092 (two paths add).
    """
    return Explorer(
        "both passes through a graph",
        Steps(),
        draw,
        describe,
        presets=PRESETS,
        goal=goal,
        stepper="step",
        story=TOLD,
        size=(8.5, 4.4),
    )


def story(state: Steps) -> Trace:
    """Return the trace of the chosen graph."""
    return trace(GRAPHS[state.which]().output)


def draw(state: Steps, figure) -> None:
    """Draw the graph as far as its story is told, and below it the arithmetic of the last step."""
    from coursekit.plot import palette
    from coursekit.plot.graph import graph

    told, last = story(state), last_step(story(state))
    ax = figure.add_axes((0.0, 0.13, 1.0, 0.87))
    ax.set_in_layout(False)
    graph(told, state.step, ax=ax)
    step = min(state.step, last)
    back = step > len(gates(told))
    figure.text(0.5, 0.075, said(told, step), ha="center", size=11.5, color=palette.BACK if back else palette.FORWARD)
    figure.text(0.5, 0.02, f"step {step} of {last}", ha="center", size=10, color=palette.MUTED)


def said(told: Trace, step: int) -> str:
    """Return the arithmetic of one step, such as ``back through ×:  1 · (−4) = −4 to q,  1 · 3 = 3 to z``."""
    order = gates(told)
    if step == 0:
        return "The inputs are known. Next: forward, gate by gate."
    if step <= len(order):
        node = told.nodes[order[step - 1]]
        return f"forward:  {_called(told, node.index)} = {_number(node.value)}"
    if step == len(order) + 1:
        return f"back begins: the slope of {_called(told, order[-1])} by itself is 1"
    gate = told.nodes[order[::-1][step - len(order) - 2]]
    return f"back through {gate.op}:  " + ",   ".join(
        _share(told, back) for back in told.steps if back.gate == gate.index
    )


def _share(told: Trace, back) -> str:
    """What arrived at a gate, times its slope, and where the product goes: ``−4 · 3 = −12 to z``."""
    numbers = f"{_number(back.incoming)} · {_bracketed(back.local)} = {_number(back.contribution)}"
    return f"{numbers} to {_called(told, back.into)}"


def _called(told: Trace, index: int) -> str:
    """The label of a node, or how it was computed: ``w0 × x0``."""
    node = told.nodes[index]
    if node.label or node.op is None:
        return (node.label or "input").replace("-", "−")
    names = [_called(told, source) for source in node.inputs]
    return f" {node.op} ".join(names) if len(names) > 1 else f"{node.op} {names[0]}"


def _number(x: float) -> str:
    return f"{x + 0.0:.3g}".replace("-", "−")


def _bracketed(x: float) -> str:
    text = _number(x)
    return f"({text})" if x < 0 else text


def describe(state: Steps) -> str:
    """Return the picture in words: which step, its arithmetic, and the gradients of the inputs at the end."""
    told, last = story(state), last_step(story(state))
    step = min(state.step, last)
    words = f"Graph of {state.which}, step {step} of {last}. {said(told, step)}."
    if step < last:
        return words.replace("..", ".")
    ends = ", ".join(f"{n.label} {_number(n.gradient)}" for n in told.nodes if n.op is None)
    return f"{words} Every gradient has arrived: {ends}."


def goal(state: Steps) -> tuple[str, bool]:
    """Every gradient has arrived."""
    return "bring every gradient back to the inputs.", state.step >= last_step(story(state))
