"""The 2-2-1 net of the deck, under the letters of its slides and with finite differences as a judge."""

from collections.abc import Callable

import numpy as np

from coursekit.autodiff import numerical_gradient
from coursekit.examples import linear_221

Net = dict[str, np.ndarray]


def deck_net(**changes) -> Net:
    """x, y, W1, b1, W2 and b2 of C11 (both biases 0), with some of them changed."""
    deck = linear_221()
    return {**{name: getattr(deck, name) for name in ("x", "y", "W1", "b1", "W2", "b2")}, **changes}


def three_samples() -> Net:
    """The same weights and a batch of three, chosen so that the errors add up to 0.632."""
    return deck_net(x=np.array([[2.0, 3.0], [1.0, -1.0], [0.0, 2.0]]), y=np.array([[1.0], [0.5], [0.3]]))


def forward(net: Net, f: Callable = np.asarray) -> np.ndarray:
    """f(f(x W1 + b1) W2 + b2), with the identity for f unless another is given."""
    return f(f(net["x"] @ net["W1"] + net["b1"]) @ net["W2"] + net["b2"])


def loss(net: Net, f: Callable = np.asarray) -> float:
    """Half the squared error, averaged over the rows."""
    return float(np.sum((forward(net, f) - net["y"]) ** 2) / 2 / len(net["x"]))


def slope(net: Net, of: str, f: Callable = np.asarray) -> np.ndarray:
    """The gradient of the loss with respect to `of`, by finite differences, in the shape of `of`."""
    return numerical_gradient(lambda theta: loss({**net, of: theta}, f), net[of])


def letters(net: Net) -> dict:
    """What the letters of the slides stand for: small ones for the first sample, bold ones for the whole batch."""
    prediction = forward(net)
    one = {"x": net["x"][0], "y": net["y"][0, 0], "hat y": prediction[0, 0], "N": len(net["x"])}
    batch = {"X": net["x"], "Y": net["y"], "hat Y": prediction, "ones": np.ones((len(net["x"]), 1))}
    weights = {"W[1]": net["W1"], "w[1]": net["W1"], "W[2]": net["W2"], "w[2]": net["W2"][:, 0]}
    return {**one, **batch, **weights, "b[1]": net["b1"], "b[2]": net["b2"][0]}
