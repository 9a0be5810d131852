"""Training is six steps, and each of them can be watched by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.nn import Sequential
from coursekit.nn.lookup import unknown

STEPS = MappingProxyType(
    {
        "initialise": "choose the weights to start with",
        "forward": "compute the predictions",
        "loss": "measure how wrong they are",
        "gradients": "ask every weight for its share: backpropagation",
        "update": "move every weight a little downhill",
        "repeat": "once more, or stop?",
    }
)
"""The six steps of C10 in order, with what each of them does."""


@dataclass(frozen=True)
class SixSteps:
    """A training run: the `losses`, measured before each update, and why it `stopped`."""

    losses: tuple[float, ...]
    stopped: str


def six_steps(
    model: Sequential,
    x,
    y,
    stop: Callable[[int, float], str],
    weights: Sequence[np.ndarray] | None = None,
    hooks: Mapping[str, Callable] | None = None,
) -> SixSteps:
    """Train a compiled model on one batch x (B, n_in), y (B, n_out), step by step.

    stop: called with the turn (from 1) and its loss after every update; "" goes on, a word ends the training, as
    `StopWhen(0.01, 100).reason` does. weights: to start with, in place of those the model has. hooks: functions by the
    name of a step in `STEPS`, called as ``hook(turn, value)`` when the step is done; the value is the list of weights
    ("initialise", turn 0, and "update"), the predictions, the loss, the list of gradients, or what `stop` said.
    Raises ValueError for a hook without a step (with the nearest). Source: C10.
    """
    tell, losses, reason = _teller(hooks or {}), [], ""
    x = np.asarray(x, model.dtype)
    if weights is not None:
        model.set_weights(weights)
    tell("initialise", 0, model.get_weights())
    while not reason:
        turn = len(losses) + 1
        prediction = model.forward(x, training=True)
        tell("forward", turn, prediction.copy())
        target = model.loss.prepare(np.asarray(y), prediction.shape, prediction.dtype)
        losses.append(float(model.loss.per_example(target, prediction).mean()))
        tell("loss", turn, losses[-1])
        model.backward(target)
        tell("gradients", turn, [v.grad.copy() for v in model.weights])
        model.optimizer.apply(model.theta, model.dtheta)
        tell("update", turn, model.get_weights())
        reason = stop(turn, losses[-1])
        tell("repeat", turn, reason)
    return SixSteps(tuple(losses), reason)


def _teller(hooks):
    for name in hooks:
        if name not in STEPS:
            raise ValueError(unknown("step of training", name, STEPS))
    return lambda step, turn, value: hooks[step](turn, value) if step in hooks else None
