"""Each layer first learns to redraw its input, and only then does the stack learn the names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.datasets import digits
from coursekit.examples.activation_grid import greys, one_hot
from coursekit.examples.learning import Learning, watch
from coursekit.nn import initializers
from coursekit.nn.layers import Dense, Input
from coursekit.nn.optimizers import Adam
from coursekit.nn.seed import set_random_seed
from coursekit.nn.sequential import Sequential

STARTS = ("random", "pretrained", "tanh")
"""Sigmoid units from random weights; the same after pre-training; tanh units with the normalised start instead."""
LABELLED, UNITS = 300, 40


@dataclass(frozen=True, eq=False)
class Pretraining:
    """The same deep net trained on few labelled digits from the three `STARTS`.

    redrawn: for each hidden layer the mean squared error of redrawing its input, before and after its own training,
    (seeds, layers, 2).
    """

    random: Learning
    pretrained: Learning
    tanh: Learning
    redrawn: np.ndarray


def pretraining(
    seeds: Sequence[int] = (0, 1, 2), epochs: int = 20, depth: int = 3, redraw_epochs: int = 8, eta: float = 0.3
) -> Pretraining:
    """Digits 8 x 8: 300 with their names, all 1,438 training digits without; `depth` hidden layers and softmax.

    Greedy: layer l is trained as an autoencoder (a -> a sigmoid layer -> a again) on the outputs of layer l - 1, for
    `redraw_epochs`, without any names; then the stack is trained as usual, and the fresh softmax with it. The third
    start shows that another activation with another start needs no pre-training. With the defaults 90 % of the test
    answers are wrong from the random start (that is chance), 9 % after pre-training and 5 % with tanh. The redrawing
    costs epochs of its own, on all the pictures. Raises ValueError for no seeds, or epochs, depth or redraw_epochs < 1.
    Source: D44; Hinton, Osindero and Teh 2006; Bengio et al. 2007.
    """
    if min(depth, redraw_epochs) < 1:
        raise ValueError(f"pretraining expected depth and redraw_epochs >= 1, received {depth} and {redraw_epochs}.")
    redrawn = {}
    starts = {
        "random": lambda seed: deep_digits("sigmoid", depth, seed)[:2],
        "pretrained": lambda seed: _pretrained(depth, redraw_epochs, seed, redrawn),
        "tanh": lambda seed: deep_digits("tanh", depth, seed)[:2],
    }
    runs = [watch(name, starts[name], seeds, epochs, eta) for name in STARTS]
    return Pretraining(*runs, np.array([redrawn[seed] for seed in seeds]))


def greedy(model, x, epochs: int, seed: int) -> list[tuple[float, float]]:
    """Pre-train the hidden layers of a built `model` in place, lowest first, on inputs x (N, n_in) without names.

    Each layer gets a linear layer on top that draws its input again; mean squared error, Adam with rate 0.003, batches
    of 20. Returns for each layer the error before and after.
    """
    errors = []
    for layer in model.layers[:-1]:
        machine = _autoencoder(layer, seed)
        before = machine.evaluate(x, x, verbose=0)
        set_random_seed(seed)
        machine.fit(x, x, batch_size=20, epochs=epochs, verbose=0)
        errors.append((before, machine.evaluate(x, x, verbose=0)))
        layer.set_weights(machine.layers[0].get_weights())
        machine(x)
        x = machine.outputs[0].copy()
    return errors


def _pretrained(depth, redraw_epochs, seed, redrawn):
    model, data, pictures = deep_digits("sigmoid", depth, seed)
    redrawn[seed] = greedy(model, pictures, redraw_epochs, seed)
    return model, data


def _autoencoder(layer, seed):
    """A copy of the layer, and a linear layer on top that goes back to the size of its input."""
    n_in, n_out = layer.kernel.shape
    draw = Dense(n_in, kernel_initializer=initializers.GlorotUniform(seed=seed))
    machine = Sequential([Input((n_in,)), Dense(n_out, layer.activation), draw])
    machine.layers[0].set_weights(layer.get_weights())
    machine.compile(Adam(0.003), "mse")
    return machine


def deep_digits(activation, depth, seed):
    """The net, its labelled data for `watch`, and all training pictures."""
    (x, y), (x_test, y_test) = digits.load_data()
    rng = np.random.default_rng(seed)
    rows = rng.permutation(len(x))[:LABELLED]
    kinds = [(UNITS, activation)] * depth + [(10, "softmax")]
    start = _standard if activation == "sigmoid" else initializers.GlorotUniform
    model = Sequential([Input((64,)), *[Dense(m, f, kernel_initializer=start(seed=rng)) for m, f in kinds]])
    model.compile("sgd", "categorical_crossentropy")
    return model, (greys(x[rows]), one_hot(y[rows]), greys(x_test), one_hot(y_test)), greys(x)


def _standard(seed):
    """U[-1/sqrt(n_in), 1/sqrt(n_in)]."""
    return initializers.VarianceScaling(1 / 3, "fan_in", "uniform", seed=seed)
