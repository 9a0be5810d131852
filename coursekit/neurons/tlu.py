"""A threshold unit adds up its weighted inputs and fires when the sum is not negative."""

from dataclasses import dataclass

import numpy as np

from coursekit.neurons.step import step

_LOW = {"01": 0, "pm1": -1}


@dataclass(frozen=True, eq=False)
class TLU:
    """y = H(w . x + b): one threshold logic unit.

    w: weights, shape (n,). b: bias, the negative threshold (b = -T). out: "01" answers 0 or 1, "pm1" answers -1 or +1.
    Call it on one input of shape (n,), which gives a float, or on a batch (B, n), which gives (B,).
    Raises ValueError for other shapes or another `out`. Source: C5, K2, K3, K4.
    """

    w: np.ndarray
    b: float
    out: str = "01"

    def __post_init__(self):
        w = np.array(self.w, dtype=float)
        if w.ndim != 1 or w.size == 0:
            raise ValueError(f"TLU expected weights of shape (n,), received {w.shape}. Try TLU([1, 1], -1.5).")
        if self.out not in _LOW:
            raise ValueError(f"TLU expected out='01' or out='pm1', received out={self.out!r}.")
        w.flags.writeable = False
        object.__setattr__(self, "w", w)
        object.__setattr__(self, "b", float(self.b))

    def net_input(self, x):
        """z = w . x + b, shape () for one input and (B,) for a batch. Source: K4, K6."""
        x = np.asarray(x, dtype=float)
        if x.ndim not in (1, 2) or x.shape[-1] != len(self.w):
            n = len(self.w)
            hint = " Did you pass x.T?" if x.ndim == 2 and x.shape[0] == n else ""
            raise ValueError(f"TLU expected inputs of shape ({n},) or (batch, {n}), received {x.shape}.{hint}")
        return x @ self.w + self.b

    def __call__(self, x):
        """y = H(z): a float for one input of shape (n,), shape (B,) for a batch."""
        return step(self.net_input(x), low=_LOW[self.out])

    def decision_line(self) -> tuple[float, float]:
        """Slope and intercept of the line w1 x1 + w2 x2 + b = 0, as x2 = slope * x1 + intercept.

        Raises ValueError unless the unit has two inputs and w2 is not 0 (a vertical line has no slope).
        """
        if len(self.w) != 2:
            raise ValueError(f"A decision line needs a unit with 2 inputs, this one has {len(self.w)}.")
        w1, w2 = self.w
        if w2 == 0:
            where = f"it stands at x1 = {-self.b / w1:g}" if w1 else "both weights are 0, so there is no line"
            raise ValueError(f"The line of this unit has no slope because w2 = 0: {where}.")
        return float(-w1 / w2), float(-self.b / w2)
