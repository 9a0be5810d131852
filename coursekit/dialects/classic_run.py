"""When the classic trainer stops, and what it leaves behind: errors by epoch, and the first patterns step by step."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class StopWhen:
    """Stop after an epoch with an error below `loss_below` (None: never), or after `max_epochs` epochs (K11; C10)."""

    loss_below: float | None = None
    max_epochs: int = 1000

    def reason(self, epoch: int, error: float) -> str:
        """ "error" or "epochs" if training is to stop after this epoch (from 1), "" if it goes on."""
        if self.loss_below is not None and error < self.loss_below:
            return "error"
        return "epochs" if epoch >= self.max_epochs else ""


@dataclass(frozen=True, eq=False)
class PatternStep:
    """What one pattern did: net inputs `I[l]`, outputs `f[l]` (`f[0]` = x), errors `E[l]`, all (n_l,), and the total
    error of the epoch so far; epoch and pattern count from 1.
    """

    epoch: int
    pattern: int
    I: dict[int, np.ndarray]  # noqa: E741 - the deck's letter
    f: dict[int, np.ndarray]
    E: dict[int, np.ndarray]
    total_error: float


@dataclass(frozen=True, eq=False)
class ClassicRun:
    """A training run: `errors` holds the total error of each epoch, `stopped` is "error" or "epochs", and `steps` what
    the first patterns did, as many as were asked for."""

    errors: tuple[float, ...]
    stopped: str
    steps: tuple[PatternStep, ...]

    @property
    def table(self) -> str:
        """The recorded steps, one pattern per line: epoch, pattern, x, y actual, E of the outputs, total error."""
        rows = (
            f"{s.epoch:>5} {s.pattern:>7}  {_row(s.f[0])}  {_row(s.f[max(s.f)])}  {_row(s.E[max(s.E)])}"
            f"  {s.total_error:.4f}"
            for s in self.steps
        )
        return "\n".join(["epoch pattern  x  y  E  total error", *rows])


def _row(values) -> str:
    return " ".join(f"{value:+.3f}" for value in values)
