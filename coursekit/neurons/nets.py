"""Two threshold units side by side and one on top do what no single unit can: XOR."""

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.neurons.gates import gate
from coursekit.neurons.names import unknown
from coursekit.neurons.step import step


@dataclass(frozen=True, eq=False)
class ThresholdNet:
    """A1 = H(X W1 + b1), A2 = H(A1 W2 + b2): a two-layer net of threshold units with weights set by hand.

    W1 (n_in, n_hidden), b1 (n_hidden,), W2 (n_hidden, n_out), b2 (n_out,): `W[i, j]` leads from unit i to unit j.
    Call it on X of shape (B, n_in), which gives (B, n_out), or on one input (n_in,), which gives (n_out,).
    Raises ValueError where shapes do not fit. Source: C7, C8, L3, L4.
    """

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    def __post_init__(self):
        for name in ("W1", "b1", "W2", "b2"):
            values = np.array(getattr(self, name), dtype=float)
            values.flags.writeable = False
            object.__setattr__(self, name, values)
        _fits("W1", "b1", self.W1, self.b1)
        _fits("W2", "b2", self.W2, self.b2)
        if self.W2.shape[0] != self.W1.shape[1]:
            raise ValueError(
                f"W2 expected {self.W1.shape[1]} rows, one per hidden unit, received shape {self.W2.shape}. "
                "Did you pass W2.T?"
            )

    def hidden(self, X) -> np.ndarray:
        """A1 = H(X W1 + b1): where the hidden units put each input, shape (B, n_hidden)."""
        X = np.asarray(X, dtype=float)
        n = self.W1.shape[0]
        if X.ndim not in (1, 2) or X.shape[-1] != n:
            hint = " Did you pass X.T?" if X.ndim == 2 and X.shape[0] == n else ""
            raise ValueError(f"ThresholdNet expected inputs of shape (batch, {n}), received {X.shape}.{hint}")
        return step(X @ self.W1 + self.b1)

    def __call__(self, X) -> np.ndarray:
        """A2 = H(A1 W2 + b2): the answers, shape (B, n_out)."""
        return step(self.hidden(X) @ self.W2 + self.b2)


def _fits(W_name, b_name, W, b):
    if W.ndim != 2 or b.shape != W.shape[1:]:
        raise ValueError(
            f"{W_name} of shape (n_in, n_out) needs {b_name} of shape (n_out,), received {W.shape} and {b.shape}."
        )


def _wired(first: str, second: str, output: str) -> ThresholdNet:
    """Net whose hidden units are the gates `first` and `second`, and whose output unit is the gate `output`."""
    h1, h2, y = gate(first), gate(second), gate(output)
    return ThresholdNet(np.column_stack([h1.w, h2.w]), [h1.b, h2.b], y.w[:, None], [y.b])


XOR_NETS: MappingProxyType[str, Callable[[], ThresholdNet]] = MappingProxyType(
    {
        "gates": lambda: _wired("A_AND_NOT_B", "NOT_A_AND_B", "OR"),
        "geron": lambda: _wired("AND", "OR", "NOT_A_AND_B"),
        "nor": lambda: _wired("AND", "NOR", "NOR"),
    }
)
"""The three ways of the decks to build XOR, by name."""


def xor_net(name: str) -> ThresholdNet:
    """One of three nets of step units that compute XOR.

    "gates": (A and not B) or (not A and B), as on C7. "geron": OR and not AND, the figure on C8 (inferred weights).
    "nor": (A and B) nor (A nor B), as on L3. Raises ValueError for another name (with the nearest one).
    """
    if name not in XOR_NETS:
        raise ValueError(unknown("XOR net", name, str(name).lower(), XOR_NETS))
    return XOR_NETS[name]()
