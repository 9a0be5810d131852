"""Step through one forward and one backward pass, and look inside any neuron: what it keeps, and what for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coursekit.dialects import NeuronNet, NeuronNode, convert
from coursekit.examples import sigmoid_3421
from coursekit.explorers.frames import sweep
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer

SIZES = (3, 4, 2, 1)
NAMES = ("A1", "A2", "A3", "B1", "B2", "B3", "B4", "C1", "C2", "D1")
ORDERS = ("send with the old weights", "change the weights first")
STEPS = 13


@dataclass(frozen=True)
class Messages:
    """The knobs: how far the messages have come, which neuron is opened, what happens first on the way back."""

    step: int = slider(0, 0, STEPS, 1, "step", help="arrow keys move one step forward or back")
    look: str = choice("C1", NAMES, "look inside", help="the neuron whose memory is listed")
    order: str = choice(ORDERS[0], ORDERS, "on the way back", help="what a neuron does first once it knows its error")
    mu: float = slider(1.0, 0.0, 2.0, 0.1, "learning rate μ", help="how far weights and biases move")


@dataclass(frozen=True)
class Event:
    """One step: words, layers it moves between (`gap` counts the wires from the left, 1 to 3), what moves."""

    words: str
    kind: str
    gap: int
    act: Callable = field(repr=False)


PRESETS = {
    "forward pass done": Messages(step=3),
    "errors reach layer C": Messages(step=8),
    "the same, weights changed first": Messages(step=8, order=ORDERS[1]),
    "everything learned": Messages(step=STEPS),
}


STORY = sweep(Messages(), "step", range(STEPS + 1), f"step {{}} of {STEPS}")
"""What a talk shows: every step, with C1 open."""


def message_passing() -> Explorer:
    """Explorer of lesson 05: a 3-4-2-1 net whose neurons pass messages, and the memory of any of them.

    Shows S-054 and S-104 (modules with two ports), S-055 (what is stored and what for), S-105 to S-108 (the way
    back).
    """
    from coursekit.explorers.message_drawing import draw

    title = "messages through a 3-4-2-1 network"
    return Explorer(title, Messages(), draw, describe, presets=PRESETS, story=STORY, size=(8.5, 4.7))


def events(state: Messages) -> list[Event]:
    """The thirteen steps in order, under the state's learning rate and order."""
    steps = [Event(f"layer {'ABCD'[g]} collects and bends", "forward", g, _forward(g)) for g in (1, 2, 3)]
    steps.append(Event("the loss sends −2 (target − y) to D1", "loss", 4, _loss))
    for g in (3, 2, 1):
        steps.append(Event(f"layer {'ABCD'[g]} works out its errors δ", "collect", g, _each(g, NeuronNode.aggregate)))
        send = Event(f"layer {'ABCD'[g]} sends w · δ back", "send", g, _each(g, NeuronNode.send))
        learn = Event(
            f"layer {'ABCD'[g]} changes its weights", "update", g, _each(g, lambda node: node.update(state.mu))
        )
        both = [send, learn] if state.order == ORDERS[0] else [learn, send]
        steps += both if g > 1 else [learn]
    again = Event("forward once more, with the new weights", "forward", 3, lambda net: net.forward(_example()[0]))
    return [*steps, again]


def played(state: Messages) -> tuple[NeuronNet, Event | None]:
    """The net after `state.step` steps, and the last of them (None at the start)."""
    net, last = NeuronNet(convert(list(sigmoid_3421().weights), "course", "POZNAN")), None
    for node, value in zip(net.layers[0], _example()[0], strict=True):
        node.y = float(value)
    for last in events(state)[: state.step]:
        last.act(net)
    return net, last


def known(state: Messages, layer: int) -> tuple[bool, bool]:
    """Whether the neurons of a layer (0 for A) know their output, and their error, after `state.step` steps."""
    kinds = [(e.kind, e.gap) for e in events(state)[: state.step]]
    return layer == 0 or ("forward", layer) in kinds, ("collect", layer) in kinds


def memory(state: Messages) -> list[tuple[str, str, str]]:
    """What the opened neuron keeps: rows of (name, value, what the backward pass uses it for)."""
    net, _ = played(state)
    node, layer = net[state.look], "ABCD".index(state.look[0])
    forward, error = known(state, layer)
    rows = [("y", _number(node.y, forward), _use_of_y(net, layer))]
    if layer:
        rows.insert(0, ("z", _number(node.z, forward), _use_of_z(node, forward)))
        rows += [(f"w from {B}", _number(w, True), "") for B, w in node.w.items()]
        rows.append(("b", _number(node.b, True), "the weights carry δ back to the left"))
        rows += [(f"from {P}", _number(message, True), "") for P, message in node.errors.items()]
        rows.append(("δ", _number(node.delta, error), "all messages from the right, times f'(z)"))
    return rows


def _use_of_z(node: NeuronNode, known: bool) -> str:
    return (
        f"f'(z) = {float(node.f.slope(node.z)):.4f} will be a factor of δ" if known else "f'(z) will be a factor of δ"
    )


def _use_of_y(net: NeuronNet, layer: int) -> str:
    if layer == 3:
        return "compared with the target: the way back starts here"
    names = [node.name for node in net.layers[layer + 1]]
    others = " and ".join(names) if len(names) < 3 else f"{names[0]} to {names[-1]}"
    return f"y times δ of {others}: gradients of those weights"


def describe(state: Messages) -> str:
    """The step in words, and the memory of the opened neuron."""
    net, last = played(state)
    step = f"Step {state.step} of {STEPS}: {last.words}." if last else f"Step 0 of {STEPS}: the inputs lie at layer A."
    says = f" The prediction is {net['D1'].y:.4f}, the target {_example()[1]}." if known(state, 3)[0] else ""
    rows = "; ".join(f"{name} {value}" + (f" ({use})" if use else "") for name, value, use in memory(state))
    return f"{step}{says} Inside {state.look}: {rows}."


def _number(value: float, known: bool) -> str:
    return f"{value:+.6f}".replace("-", "−") if known else "not yet"


def _example():
    example = sigmoid_3421()
    return example.x[0], float(example.y[0, 0])


def _forward(layer: int) -> Callable:
    return _each(layer, NeuronNode.forward)


def _each(layer: int, act: Callable) -> Callable:
    def every(net):
        for node in net.layers[layer]:
            act(node)

    return every


def _loss(net: NeuronNet) -> None:
    (last,) = net.layers[-1]
    last.receive("loss", -2 * (_example()[1] - last.y))
