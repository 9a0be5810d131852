"""A demon sits at one neuron, adds a little to its net input, and the loss tells how much that unit matters."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn import Sequential


@dataclass(frozen=True)
class Demon:
    """What the demon did: `loss` before, `nudged` loss after `epsilon` was added to one z; `delta` = dL/dz there."""

    epsilon: float
    loss: float
    nudged: float
    delta: float

    @property
    def quotient(self) -> float:
        """Change of the loss per epsilon: close to `delta` while epsilon is small."""
        return (self.nudged - self.loss) / self.epsilon


def demon(model: Sequential, x, y, layer: int, unit: int, epsilon: float, example: int = 0) -> Demon:
    """Add `epsilon` to the net input z of one unit for one example, and compare the change of the loss with delta.

    model: compiled, of Dense layers; layer, unit and example are positions from 0, as in `model.trace`. The loss is the
    mean over the batch x (B, n_in), y (B, n_out). Raises ValueError for epsilon 0 and IndexError for a unit that is not
    there. Source: D18; M. Nielsen, Neural Networks and Deep Learning, 2015, chapter 2, has the demon.
    """
    if epsilon == 0:
        raise ValueError("Expected an epsilon other than 0, the demon has to do something. Try 0.01.")
    trace = model.trace(x, y)
    return Demon(
        epsilon, trace.loss, _loss(model, trace, layer, unit, epsilon, example), _entry(trace, layer, unit, example)
    )


def _entry(trace, layer, unit, example):
    return float(trace.layers[layer].delta[example, unit])


def _loss(model, trace, layer, unit, epsilon, example):
    """The loss with the nudge: from the layer of the demon on, everything is worked out anew."""
    z = trace.layers[layer].z.copy()
    z[example, unit] += epsilon
    a = model.layers[layer].activation(z)
    for later in model.layers[layer + 1 :]:
        a = later.activation(a @ later.kernel.value + (later.bias.value if later.use_bias else 0))
    return float(np.mean(model.loss.per_example(trace.y, a)))
