"""Backpropagation under a debugger: press Next, and see which numbers are known after every step."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from coursekit.examples import linear_221
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import choice, slider
from coursekit.explorers.shell import Explorer
from coursekit.nn import Input, Sequential, Trace, activations, losses
from coursekit.nn.layers import Dense

SMALL = (
    np.array([[0.5, -1.0, 0.8], [-0.6, 0.7, 0.4]]), np.array([0.1, -0.2, 0.0]),
    np.array([[1.0], [-0.8], [0.6]]), np.array([0.1]),
)  # fmt: skip
LINEAR = "2-2-1 of lesson 05, with biases"
NETS: Mapping[str, tuple] = MappingProxyType(
    {
        LINEAR: ("linear", "half_squared_error"),
        "sigmoid, squared error": ("sigmoid", "half_squared_error"),
        "sigmoid, cross-entropy": ("sigmoid", "binary_crossentropy"),
    }
)
"""Name -> activation of all units, loss."""

STAGES = (
    ("1. Input", "put the example in", ()),
    ("2. Feed-forward, layer 1", "weigh, add, bend", ("FEED-FORWARD",)),
    ("2. Feed-forward, layer 2", "the same once more: the answer", ("FEED-FORWARD",)),
    ("3. Output error", "compare with the target", ("BP1",)),
    ("4. Backpropagate", "send the error one layer down", ("BP2",)),
    ("5. Gradients", "what came in, times the error that came back", ("BP4", "BP3")),
    ("Then: one step downhill", "not backpropagation any more: the optimizer", ("STEP-DOWN",)),
)
"""Title, words and formulas of each stop: the five steps of D23, the second in two parts, and the update."""
INPUT, HIDDEN, OUTPUT, ERROR, BACK, GRADIENTS, UPDATE = range(1, len(STAGES) + 1)


@dataclass(frozen=True)
class Walk:
    """The knobs: which net, which example, how far the walk has come, and the rate of the step at its end."""

    step: int = slider(1, 1, len(STAGES), 1, "step", help="the five steps of backpropagation, then one update")
    net: str = choice(LINEAR, NETS, "network and loss")
    x1: float = slider(2.0, -3.0, 3.0, 0.5, "input x1")
    x2: float = slider(3.0, -3.0, 3.0, 0.5, "input x2")
    y: float = slider(1.0, 0.0, 1.0, 0.1, "target y")
    eta: float = slider(0.01, 0.01, 1.0, 0.01, "learning rate", help="used in the last step only")


PRESETS = {
    "lesson 05, all gradients": Walk(step=GRADIENTS),
    "saturated: little error gets through": Walk(step=BACK, net="sigmoid, squared error", x1=3.0, x2=-3.0),
    "cross-entropy: the slope cancels": Walk(step=ERROR, net="sigmoid, cross-entropy", y=0.0),
}


STORY = Story("step", {title: Walk(step) for step, (title, _, _) in enumerate(STAGES, 1)})
"""What a talk shows: every step with the net of lesson 05."""


def five_steps() -> Explorer:
    """Explorer of lesson 06: the five steps of D23 one by one, with every array as soon as it is known.

    Goal: a single update that removes nearly all of the loss. Shows S-118 (the algorithm in five steps).
    """
    from coursekit.explorers.five_steps_drawing import draw

    options = {"presets": PRESETS, "goal": goal, "stepper": "step", "story": STORY, "size": (8.5, 4.1)}
    return Explorer("backpropagation in five steps", Walk(), draw, describe, **options)


@dataclass(frozen=True)
class Walked:
    """Everything the walk finds: the `trace` before the update, the `weights` [W1, b1, W2, b2] and `loss` after it."""

    trace: Trace
    weights: tuple[np.ndarray, ...]
    loss: float


@lru_cache(maxsize=64)
def walked(net: str, x1: float, x2: float, y: float, eta: float) -> Walked:
    """The whole walk for an example; the same for every step, since a step only decides what is shown."""
    model, x, target = _model(net), np.array([[x1, x2]]), np.array([[y]])
    trace, before = model.trace(x, target), model.get_weights()
    gradients = model.gradients(x, target)
    after = tuple(w - eta * g for w, g in zip(before, gradients, strict=True))
    model.set_weights(after)
    return Walked(trace, after, model.trace(x, target).loss)


def _model(net):
    if net == LINEAR:
        example = linear_221()
        weights = example.W1, example.b1, example.W2, example.b2
    else:
        weights = SMALL
    f, loss = NETS[net]
    layers = [Dense(len(b), f, dtype="float64") for b in weights[1::2]]
    model = Sequential([Input((2,)), *layers])
    model.set_weights(weights)
    model.compile("sgd", loss)
    return model


def of(state: Walk) -> Walked:
    """The walk of these knobs."""
    return walked(state.net, state.x1, state.x2, state.y, state.eta)


def arrays(state: Walk) -> dict[str, np.ndarray]:
    """What is new at this step, by name: the debugger's window."""
    done, (f, loss) = of(state), NETS[state.net]
    f, (first, second) = activations.get(f), done.trace.layers
    return {
        INPUT: {"X": done.trace.x, "Y": done.trace.y},
        HIDDEN: {"Z1": first.z, "A1": first.a},
        OUTPUT: {"Z2": second.z, "A2": second.a, "loss": np.array(done.trace.loss)},
        ERROR: {
            "dL/dA2": losses.get(loss).gradient(done.trace.y, second.a),
            "f'(Z2)": f.slope(second.z),
            "Delta2": second.delta,
        },
        BACK: {"Delta2 W2^T": second.delta @ second.W.T, "f'(Z1)": f.slope(first.z), "Delta1": first.delta},
        GRADIENTS: {"dW2": second.dW, "db2": second.db, "dW1": first.dW, "db1": first.db},
        UPDATE: {**dict(zip(("W1", "b1", "W2", "b2"), done.weights, strict=True)), "new loss": np.array(done.loss)},
    }[state.step]


def describe(state: Walk) -> str:
    """Return the picture in words: the step, and every array that it adds."""
    title, words, _ = STAGES[state.step - 1]
    found = "; ".join(f"{name} = {written(a)}" for name, a in arrays(state).items())
    return f"{title}: {words}. {found}."


def written(a: np.ndarray, digits: int = 4) -> str:
    """An array in one line: (0.99, 0.95), rows of a matrix apart by a semicolon; a number as it is."""
    a = np.round(np.asarray(a, float), digits) + 0.0
    if a.ndim == 0:
        return f"{a:g}"
    rows = "; ".join(", ".join(f"{v:g}" for v in row) for row in np.atleast_2d(a))
    return f"({rows})".replace("-", "−")


def goal(state: Walk) -> tuple[str, bool]:
    """One step of the right length takes the example nearly home."""
    done = of(state)
    share = done.loss / max(done.trace.loss, 1e-12)
    words = f"choose the learning rate so that one step leaves at most 1 % of the loss; now {100 * share:.3g} %."
    return words, bool(state.step == UPDATE and share <= 0.01)
