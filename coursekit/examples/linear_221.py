"""The smallest net of the course, worked to the last digit: two inputs, two hidden units, one output, no bends."""

from dataclasses import dataclass

import numpy as np

from coursekit.nn.layers import Dense, Input
from coursekit.nn.losses import HalfSquaredError
from coursekit.nn.optimizers import SGD
from coursekit.nn.sequential import Sequential

_X, _Y = np.array([[2.0, 3.0]]), np.array([[1.0]])
_W1 = np.array([[-0.78, 0.13], [0.85, 0.23]])
_W2 = np.array([[1.8], [0.40]])


@dataclass(frozen=True, eq=False)
class Linear221:
    """Every number of the example; one row per sample, `W[i, j]` from unit i to unit j.

    x (1, 2), y (1, 1); W1 (2, 2), b1 (2,), W2 (2, 1), b2 (1,), both biases 0; hidden h = x W1 + b1 (1, 2),
    prediction pred = h W2 + b2 (1, 1), error = pred - y, loss = error^2 / 2; gradients dW1, db1, dW2, db2 of the loss
    have the shapes of what they belong to.
    """

    x: np.ndarray
    y: np.ndarray
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
    h: np.ndarray
    pred: float
    error: float
    loss: float
    dW1: np.ndarray
    db1: np.ndarray
    dW2: np.ndarray
    db2: np.ndarray

    def model(self, use_bias: bool = False, eta: float = 0.01) -> Sequential:
        """The same net as a new `Sequential` in float64, compiled with SGD(eta) and half the squared error."""
        return _model(use_bias, eta)

    def path(self, eta: float = 0.01, steps: int = 5, use_bias: bool = False) -> tuple[np.ndarray, np.ndarray]:
        """Predictions and losses before the first and after each of `steps` gradient steps, both (steps + 1,).

        The deck has no biases here, so they stay 0 unless `use_bias`. Raises ValueError for steps < 1 or eta <= 0.
        """
        if steps < 1 or not eta > 0:
            raise ValueError(f"path expected steps >= 1 and eta > 0, received {steps} and {eta}. Try path(0.01, 5).")
        model, predictions = self.model(use_bias, eta), [self.pred]
        for _ in range(steps):
            model.train_on_batch(self.x, self.y)
            predictions.append(float(model.predict(self.x, verbose=0)[0, 0]))
        predictions = np.array(predictions)
        return predictions, (predictions - self.y[0, 0]) ** 2 / 2


def linear_221() -> Linear221:
    """The worked example of C11 to C16 with all its gradients, computed by `Sequential.trace`.

    h = (0.99, 0.95), pred = 2.162, error = 1.162, loss = 0.675122. Source: C11, C13, C15.
    """
    trace = _model(use_bias=True).trace(_X, _Y)
    first, second = trace.layers
    pred = float(second.a[0, 0])
    layers = {"W1": first.W, "b1": first.b, "W2": second.W, "b2": second.b, "h": first.a}
    gradients = {"dW1": first.dW, "db1": first.db, "dW2": second.dW, "db2": second.db}
    return Linear221(trace.x, trace.y, **layers, pred=pred, error=pred - float(_Y[0, 0]), loss=trace.loss, **gradients)


def _model(use_bias, eta=0.01):
    dense = {"use_bias": use_bias, "dtype": "float64"}
    model = Sequential([Input((2,)), Dense(2, **dense), Dense(1, **dense)])
    model.set_weights([_W1, np.zeros(2), _W2, np.zeros(1)] if use_bias else [_W1, _W2])
    model.compile(SGD(eta), loss=HalfSquaredError())
    return model
