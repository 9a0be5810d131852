"""One way of training is watched over several seeds, because a single run may have been luck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.nn.lookup import unknown
from coursekit.nn.seed import set_random_seed

ERRORS = ("train_errors", "test_errors")


@dataclass(frozen=True, eq=False)
class Learning:
    """S runs of one recipe that differ in their seed only, looked at after `epochs` (T,) passes; 0 is before the first.

    name: what to call it. train_errors, test_errors (S, T): share of wrong answers, in percent.
    eta: the learning rate of all the runs.
    """

    name: str
    epochs: np.ndarray
    train_errors: np.ndarray
    test_errors: np.ndarray
    eta: float

    def mean(self, what: str = "test_errors") -> np.ndarray:
        """Mean over the seeds, (T,), of "test_errors" or "train_errors"."""
        return self._errors(what).mean(axis=0)

    def band(self, what: str = "test_errors") -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Lowest, middle (median) and highest over the seeds, each (T,)."""
        low, middle, high = np.percentile(self._errors(what), [0, 50, 100], axis=0)
        return low, middle, high

    def end(self, what: str = "test_errors") -> tuple[float, float]:
        """Mean and standard deviation (n - 1 below) over the seeds after the last epoch; one seed has deviation 0."""
        last = self._errors(what)[:, -1]
        return float(last.mean()), float(last.std(ddof=1)) if len(last) > 1 else 0.0

    def epochs_to(self, error: float, what: str = "test_errors") -> tuple[int | None, ...]:
        """For each seed the first epoch at which the error is not above `error`, or None."""
        there = self._errors(what) <= error
        return tuple(int(self.epochs[run.argmax()]) if run.any() else None for run in there)

    def _errors(self, what):
        if what not in ERRORS:
            raise ValueError(unknown("kind of errors", what, ERRORS))
        return getattr(self, what)


def watch(
    name: str, start: Callable, seeds: Sequence[int], epochs: int, eta: float, batch: int = 10, every: int = 1
) -> Learning:
    """Train once per seed and look at the errors before the first epoch and after every `every` epochs.

    start(seed) gives a compiled model and its data (x, y, x_test, y_test); y are rows of targets, largest at the right
    class. The order of the batches depends on the seed only. Raises ValueError for no seeds or epochs < 1.
    """
    if not len(seeds) or epochs < 1:
        raise ValueError(f"watch expected at least one seed and epochs >= 1, received {list(seeds)} and {epochs}.")
    looks = np.unique([*range(0, epochs, every), epochs])
    runs = np.array([_run(start, seed, looks, eta, batch) for seed in seeds])
    return Learning(name, looks, runs[..., 0], runs[..., 1], eta)


def error_rate(model, x, y) -> float:
    """Percent of the examples x whose largest output is not where the target row is largest."""
    return 100 * float((model.predict(x, batch_size=500).argmax(axis=1) != np.asarray(y).argmax(axis=1)).mean())


def _run(start, seed, looks, eta, batch):
    model, (x, y, x_test, y_test) = start(seed)
    model.optimizer.learning_rate = eta
    set_random_seed(seed)
    seen = [(error_rate(model, x, y), error_rate(model, x_test, y_test))]
    for epochs in np.diff(looks):
        model.fit(x, y, batch_size=batch, epochs=int(epochs), verbose=0)
        seen.append((error_rate(model, x, y), error_rate(model, x_test, y_test)))
    return seen


def as_record(learning: Learning) -> dict:
    """What JSON can hold of it; errors with two decimals."""
    errors = {what: np.round(getattr(learning, what), 2).tolist() for what in ERRORS}
    return {"name": learning.name, "epochs": learning.epochs.tolist(), **errors, "eta": learning.eta}


def from_record(record: dict) -> Learning:
    """The inverse of `as_record`."""
    arrays = {key: np.array(record[key]) for key in ("epochs", *ERRORS)}
    return Learning(name=record["name"], eta=record["eta"], **arrays)
