"""Drag the inputs of the 2-2-1 net and watch numbers flow forward and gradients come back."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples import linear_221
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.plot import backward, network

NAMES = [["x1", "x2"], ["h1", "h2"], [r"$\hat{y}$"]]
WAYS = ("forward", "backward")


@dataclass(frozen=True)
class Inputs:
    """The knobs: both inputs, the target, and which way the picture shows."""

    x1: float = slider(2.0, -4.0, 4.0, 0.1, "input x₁", help="first input")
    x2: float = slider(3.0, -4.0, 4.0, 0.1, "input x₂", help="second input")
    y: float = slider(1.0, -4.0, 4.0, 0.1, "target y", help="what the prediction should have been")
    way: str = choice("forward", WAYS, "show", help="weights and values, or gradients and errors")


PRESETS = {"slide 11": Inputs(), "its gradients": Inputs(way="backward"), "an exact hit": Inputs(y=2.2, way="backward")}


def inputs_221() -> Explorer:
    """Explorer of the worked example of C11 to C16: x and y can be moved, weights stay. Goal: an error below 0.05."""
    about = {"presets": PRESETS, "goal": goal, "story": story(), "size": (7.4, 3.2)}
    return Explorer("the 2-2-1 net with other inputs", Inputs(), draw, describe, **about)


def story() -> Story:
    """What a talk shows: near the target all gradients are small, at the target 0; an input of 0 teaches no weight."""
    hit = float(trace(Inputs()).layers[1].a[0, 0])
    by_target = {f"y = {y:.4g}": Inputs(y=y, way="backward") for y in (1.0, 1.4, 1.8, hit, 2.6, 3.4)}
    by_input = {f"y = 1, x₁ = {x1:g}": Inputs(x1, way="backward") for x1 in (1.0, 0.0)}
    return Story("target, then input", by_target | by_input)


def trace(state: Inputs):
    """The trace of the net of `linear_221` for this input and target."""
    return linear_221().model(use_bias=True).trace(np.array([[state.x1, state.x2]]), np.array([[state.y]]))


def draw(state: Inputs, figure) -> None:
    """Draw the net with values and weights, or with gradients and errors."""
    ax = figure.add_axes((0, 0, 1, 1))
    record = trace(state)
    first, second = record.layers
    values = [record.x[0], first.a[0], second.a[0]]
    if state.way == "forward":
        network([2, 2, 1], weights=[first.W, second.W], names=NAMES, values=values, ax=ax)
    else:
        backward(values, [first.delta[0], second.delta[0]], [first.dW, second.dW], names=NAMES, ax=ax)


def describe(state: Inputs) -> str:
    """Values forward, and with them error, loss and gradients."""
    record = trace(state)
    (h1, h2), pred = record.layers[0].a[0], float(record.layers[1].a[0, 0])
    words = f"h = ({h1:.2f}, {h2:.2f}), prediction {pred:.3f}, error {pred - state.y:+.3f}, loss {record.loss:.4f}."
    if state.way == "forward":
        return words
    dW1, dW2 = (layer.dW.round(3).tolist() for layer in record.layers)
    return f"{words} Gradients of W1 {dW1}, of W2 {dW2}."


def goal(state: Inputs) -> tuple[str, bool]:
    """A prediction close to the target."""
    error = float(trace(state).layers[1].a[0, 0]) - state.y
    return f"move the inputs until the error is below 0.05; now {error:+.3f}.", abs(error) < 0.05
