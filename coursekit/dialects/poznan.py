"""Poznan looks at one neuron at a time; a whole network is nothing but neurons that pass messages on.

    a(1) = f(W(0) a(0) + b(0))                                    one layer as a matrix (P2)
    delta_pred = -2 (y_hat - y) f'(z)                             the error of the last neuron (P11)

What one neuron does with its messages stands in `neuron_node`. The loss is L = (y_hat - y)^2 without
a half, y_hat the right value. In the neuron view w_BA leads from B to A; in the matrix view of P2, which `NeuronNet`
takes, W is (to, from).
"""

from itertools import pairwise

import numpy as np

from coursekit.dialects.activation import activations_of, elementwise
from coursekit.dialects.arithmetic import descend, mean
from coursekit.dialects.neuron_node import NeuronNode
from coursekit.dialects.params import Params
from coursekit.nn.lookup import unknown

ORDERS = ("old", "updated")


def layer(W, a, b, f="sigmoid") -> np.ndarray:
    """a(1) = f(W(0) a(0) + b(0)) for W (m, n) = (to, from), a (n, N) one column per example, b (m, 1). Source: P2."""
    return elementwise(f)(np.asarray(W) @ a + b)


def unit(W, a, b, j: int, f="sigmoid") -> float:
    """a_j(1) = f(sum_i w_ji a_i(0) + b_j(0)), the scalar form of P2, for one example; j counts from 0."""
    return float(elementwise(f)(sum(W[j][i] * a[i] for i in range(len(a))) + b[j]))


class NeuronNet:
    """Layers of neurons that talk to their neighbours only; `params` is the matrix form of `convert(.., "POZNAN")`.

    Neurons are called A1, A2, ... (inputs), B1, B2, ... and so on; `net["B1"]` is one of them. f: one activation name
    for all layers or one per layer.
    """

    def __init__(self, params: Params, f="sigmoid"):
        first = [NeuronNode(name) for name in names(0, params.W[0].shape[1])]
        self.layers = [first]
        for l, f_l in activations_of(params, f).items():
            W, b = params.W[l], params.b[l][:, 0]
            called = names(l + 1, len(W))
            rows = zip(called, W, b, strict=True)
            self.layers.append([NeuronNode(name, self.layers[-1], w, bias, f_l) for name, w, bias in rows])

    def __getitem__(self, name: str) -> NeuronNode:
        nodes = {node.name: node for layer in self.layers for node in layer}
        if name not in nodes:
            raise KeyError(unknown("neuron", name, nodes))
        return nodes[name]

    def forward(self, x) -> list[float]:
        """Answers of the last layer for one example x (n_0,)."""
        if len(x) != len(self.layers[0]):
            raise ValueError(f"Expected one example of {len(self.layers[0])} inputs, received {len(x)}.")
        for node, value in zip(self.layers[0], x, strict=True):
            node.y = float(value)
        return [[node.forward() for node in layer] for layer in self.layers[1:]][-1]

    def backward(self, target, mu: float = 0.0, order: str = "old") -> None:
        """Errors from the last layer to the first; `target` (n_L,) holds the right values y_hat. mu = 0 learns nothing.

        Raises ValueError for an order other than "old" (P6) and "updated" (erratum P-11).
        """
        if order not in ORDERS:
            raise ValueError(unknown("order", order, ORDERS))
        for node, y_hat in zip(self.layers[-1], np.atleast_1d(target), strict=True):
            node.receive("loss", -2 * (float(y_hat) - node.y))
        for layer in reversed(self.layers[1:]):
            for node in layer:
                node.backward(mu, order)

    @property
    def deltas(self) -> list[np.ndarray]:
        """delta of every neuron, layer by layer after the inputs."""
        return [np.array([node.delta for node in layer]) for layer in self.layers[1:]]

    @property
    def params(self) -> Params:
        """Weights and biases now, in the matrix form of P2."""
        return self._matrix(lambda node: node.w, lambda node: node.b)

    @property
    def gradients(self) -> Params:
        """Delta_w and Delta_b of the last example, laid out like `params`."""
        return self._matrix(lambda node: node.gradients(), lambda node: node.delta)

    def _matrix(self, row, bias) -> Params:
        gaps = list(enumerate(pairwise(self.layers)))
        W = {l: np.array([[row(node)[B.name] for B in before] for node in layer]) for l, (before, layer) in gaps}
        return Params(W, {l: np.array([[bias(node)] for node in layer]) for l, (_, layer) in gaps})


def names(layer: int, count: int) -> list[str]:
    """Names of the neurons of a layer: A1, A2, ... for the inputs, then B1, C1, and N26x1 beyond Z."""
    letter = chr(ord("A") + layer) if layer < 26 else f"N{layer}x"
    return [f"{letter}{j}" for j in range(1, count + 1)]


def gradients(params: Params, X, targets, f="sigmoid") -> Params:
    """(1/m) sum of Delta_w over m examples, the rows of X (m, n_0) and targets (m, n_L), by messages (P12)."""
    net, found = NeuronNet(params, f), []
    for x, y_hat in zip(X, targets, strict=True):
        net.forward(x)
        net.backward(y_hat)
        found.append(net.gradients)
    return mean(found)


def step(params: Params, X, targets, mu: float, f="sigmoid") -> Params:
    """w := w - mu (1/m) sum Delta_w, and the same for the biases (P12)."""
    return descend(params, gradients(params, X, targets, f), mu)
