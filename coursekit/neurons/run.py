"""A run is the diary of a unit that learns: every input, every answer, every change of the weights."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from coursekit.neurons import table
from coursekit.neurons.tlu import TLU


@dataclass(frozen=True, eq=False)
class Step:
    """One pattern shown: x (n+1,) with its leading 1, the weights `before`, the answer, and the weights `after`.

    epoch counts from 1, pattern from 0. net = x . before; answer = H(net). For one unit target, net and answer are
    numbers and the weights have shape (n+1,); for n_out units they are (n_out,) and (n+1, n_out).
    """

    epoch: int
    pattern: int
    x: np.ndarray
    target: int | np.ndarray
    net: float | Fraction | np.ndarray
    answer: int | np.ndarray
    before: np.ndarray
    after: np.ndarray

    @property
    def wrong(self) -> int:
        """How many units answered wrongly: 0 or 1 for one unit."""
        return int(np.sum(np.not_equal(self.answer, self.target)))

    @property
    def change(self) -> np.ndarray:
        """after - before."""
        return self.after - self.before

    @property
    def residual(self) -> float | Fraction | np.ndarray:
        """target - net: what Adaline wants to make small."""
        return self.target - self.net


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """All steps of a training, mistakes per epoch, the last weights w (bias first), and whether it converged.

    mistakes: wrong answers per epoch, each unit counted, given before the weights were changed. w: (n+1,) or
    (n+1, n_out). converged: the perceptron rule had an epoch without a mistake; for Hebb and Adaline, which do not
    stop by themselves, the last weights answer every pattern rightly. rule: "perceptron", "hebb" or "adaline";
    convention: "01" or "pm1"; eta: the learning rate. In a notebook it shows itself as a table.
    """

    steps: tuple[Step, ...]
    mistakes: tuple[int, ...]
    w: np.ndarray
    converged: bool
    rule: str = "perceptron"
    convention: str = "01"
    eta: float | Fraction = 1

    @property
    def epochs(self) -> int:
        """How many epochs it took, the last one without mistakes included."""
        return len(self.mistakes)

    @property
    def epoch_weights(self) -> tuple[np.ndarray, ...]:
        """The weights at the end of each epoch."""
        last = {step.epoch: step.after for step in self.steps}
        return tuple(last.values())

    def unit(self, output: int = 0) -> TLU:
        """The trained threshold unit, ready to answer; `output` chooses one of several."""
        w = np.asarray(self.w if self.w.ndim == 1 else self.w[:, output], dtype=float)
        return TLU(w[1:], w[0], out=self.convention)

    def table(self, most: int = 40) -> str:
        """The run as lines of plain text; beyond `most` rows the middle is left out. Show it with print."""
        return table.text(self, most)

    def _repr_html_(self) -> str:
        return table.html(self, most=40)

    def __repr__(self) -> str:
        end = "converged" if self.converged else "not converged"
        return f"{table.title(self)}, {end}, w = {table.row(self.w)}"
