"""All losses share one shape: a number per example, their mean, and the gradient of that mean."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.elsewhere import KnownArguments


class Loss(KnownArguments, ABC):
    """L = (1/B) sum_n l(y_n, p_n), with targets y and predictions p of shape (B, n_out).

    `per_example` and `gradient` stand side by side. `partner` names the output activation for which dL/dZ has the short
    form of `delta`; a network whose last activation is that partner starts its backward pass there.
    """

    partner: str | None = None

    def __init__(self, name: str):
        self.name = name

    def __call__(self, y_true, y_pred) -> float:
        """Mean loss of a batch. Raises ValueError where targets and predictions do not fit together."""
        p = np.asarray(y_pred)
        p = p if p.dtype in (np.float32, np.float64) else p.astype(float)
        self.check(y := np.asarray(y_true), p.shape[1:])
        return float(np.mean(self.per_example(self.prepare(y, p.shape, p.dtype), p)))

    @abstractmethod
    def per_example(self, y, p) -> np.ndarray:
        """l(y_n, p_n), shape (B,)."""

    @abstractmethod
    def gradient(self, y, p) -> np.ndarray:
        """dL/dp, shape (B, n_out); contains the 1/B of the mean."""

    def delta(self, y, a, out=None) -> np.ndarray:
        """dL/dZ where a = partner(Z), shape (B, n_out); contains the 1/B."""
        raise NotImplementedError(f"{self.name} has no partner activation.")

    def check(self, y, output_shape: tuple[int, ...]) -> None:
        """Raise ValueError unless targets y can belong to outputs of `output_shape` (without the batch axis)."""
        if y.shape[1:] == output_shape or (y.ndim == 1 and output_shape == (1,)):
            return
        hint = ""
        if y.ndim == 1 and np.all(np.mod(y, 1) == 0):
            hint = f" For class numbers use to_categorical(y, {output_shape[-1]})."
        raise ValueError(
            f"{self.name} expected targets of shape {_batch(output_shape)}, received {y.shape}.{hint or _SIZE}"
        )

    def prepare(self, y, shape: tuple[int, ...], dtype) -> np.ndarray:
        """Targets as floats in the shape of the predictions."""
        return np.asarray(y, dtype=dtype).reshape(shape)


_SIZE = " Does the last layer have as many units as there are targets?"


def _batch(shape):
    return f"(batch, {', '.join(map(str, shape))})"
