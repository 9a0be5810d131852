"""Cross-entropy asks how surprised the network is by the truth."""

import numpy as np

from coursekit.nn.activations import sigmoid, softmax
from coursekit.nn.losses.base import Loss
from coursekit.nn.precision import epsilon


class BinaryCrossentropy(Loss):
    """l = -(1/n) sum_j [y_j ln p_j + (1 - y_j) ln(1 - p_j)] for yes/no answers p in (0, 1).

    dL/dp = (p - y) / (p (1 - p)) / (B n). With p = sigmoid(z) the slope p (1 - p) cancels:  dL/dz = (p - y) / (B n).
    `from_logits=True` takes z instead of p. Predictions are kept 1e-7 away from 0 and 1, as in Keras.
    Source: C22, D33, K26.
    """

    def __init__(self, from_logits: bool = False, name: str = "binary_crossentropy"):
        super().__init__(name)
        self.from_logits = from_logits
        self.partner = None if from_logits else "sigmoid"

    def per_example(self, y, p):
        """Mean over the outputs, shape (B,)."""
        if self.from_logits:
            losses = np.logaddexp(0, p) - y * p
        else:
            p = _inside(p)
            losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        return losses.reshape(len(p), -1).mean(axis=1)

    def gradient(self, y, p):
        """dL/dp (or dL/dz for logits), shape (B, n); 0 where p was cut off."""
        if self.from_logits:
            return self.delta(y, sigmoid.value(p))
        inside = _inside(p)
        return (inside - y) / (inside * (1 - inside)) * (p == inside) / p.size

    def delta(self, y, a, out=None):
        """dL/dZ = (a - y) / (B n)."""
        out = np.subtract(a, y, out=out)
        out /= a.size
        return out

    def check(self, y, output_shape):
        """Raise ValueError for targets of another shape or outside 0 to 1."""
        super().check(y, output_shape)
        if y.size and not (0 <= y.min() and y.max() <= 1):
            raise ValueError(
                f"{self.name} expected targets from 0 to 1, received values from {y.min()} to {y.max()}. "
                "For -1 and +1 try (y + 1) / 2; for several classes try sparse_categorical_crossentropy."
            )


class CategoricalCrossentropy(Loss):
    """l = -sum_j y_j ln p_j for one-hot rows y and rows of probabilities p.

    dL/dp = -y / p / B. With p = softmax(z) the Jacobian cancels:  dL/dz = (p - y) / B.
    As in Keras, p is first divided by its sum and kept 1e-7 away from 0 and 1; `from_logits=True` takes z instead of p.
    Source: C22, D35, K26.
    """

    def __init__(self, from_logits: bool = False, name: str = "categorical_crossentropy"):
        super().__init__(name)
        self.from_logits = from_logits
        self.partner = None if from_logits else "softmax"

    def per_example(self, y, p):
        """-sum_j y_j ln p_j, shape (B,)."""
        log_p = _log_softmax(p) if self.from_logits else np.log(_inside(p / p.sum(axis=-1, keepdims=True)))
        return -(y * log_p).sum(axis=-1)

    def gradient(self, y, p):
        """dL/dp (or dL/dz for logits), shape (B, n); 0 where p was cut off."""
        if self.from_logits:
            return self.delta(y, softmax.value(p))
        total = p.sum(axis=-1, keepdims=True)
        q = p / total
        dq = -y / _inside(q) * (q == _inside(q)) / len(p)
        return (dq - (dq * q).sum(axis=-1, keepdims=True)) / total

    def delta(self, y, a, out=None):
        """dL/dZ = (a sum_j y_j - y) / B; for one-hot rows simply (a - y) / B."""
        out = np.multiply(a, y.sum(axis=-1, keepdims=True), out=out)
        out -= y
        out /= len(a)
        return out

    def check(self, y, output_shape):
        """Raise ValueError for integer labels, targets of another shape, negative targets or a single output."""
        _needs_classes(self.name, output_shape)
        if y.shape[1:] != output_shape and y.squeeze().ndim <= 1:
            raise ValueError(
                f"{self.name} expected one-hot targets of shape (batch, {output_shape[-1]}), received class numbers "
                f"of shape {y.shape}. Try to_categorical(y, {output_shape[-1]}) or sparse_categorical_crossentropy."
            )
        super().check(y, output_shape)
        if y.size and y.min() < 0:
            raise ValueError(f"{self.name} expected targets >= 0, received {y.min()}.")


class SparseCategoricalCrossentropy(Loss):
    """l = -ln p_c, where the target is the class number c instead of a one-hot row.

    Same gradient as `CategoricalCrossentropy`. Targets: whole numbers from 0 to n_out - 1, shape (B,) or (B, 1).
    """

    def __init__(self, from_logits: bool = False, name: str = "sparse_categorical_crossentropy"):
        super().__init__(name)
        self._one_hot = CategoricalCrossentropy(from_logits)
        self.from_logits = from_logits
        self.partner = self._one_hot.partner

    def per_example(self, y, p):
        """-ln p_c, shape (B,)."""
        return self._one_hot.per_example(y, p)

    def gradient(self, y, p):
        """As for one-hot targets, shape (B, n)."""
        return self._one_hot.gradient(y, p)

    def delta(self, y, a, out=None):
        """dL/dZ = (a - onehot(c)) / B."""
        return self._one_hot.delta(y, a, out)

    def check(self, y, output_shape):
        """Raise ValueError unless y holds whole numbers from 0 to n_out - 1."""
        _needs_classes(self.name, output_shape)
        classes = output_shape[-1]
        if y.shape[1:] == output_shape and classes > 1:
            raise ValueError(
                f"{self.name} expected class numbers of shape (batch,), received one-hot rows of shape {y.shape}. "
                "Try categorical_crossentropy, or y.argmax(axis=1)."
            )
        if y.ndim > 2 or (y.ndim == 2 and y.shape[1] != 1):
            raise ValueError(f"{self.name} expected class numbers of shape (batch,), received shape {y.shape}.")
        outside = y[(y < 0) | (y >= classes) | (np.mod(y, 1) != 0)]
        if outside.size:
            raise ValueError(
                f"{self.name} expected class numbers from 0 to {classes - 1}, received {outside.flat[0]}. "
                "Does the last layer have as many units as there are classes?"
            )

    def prepare(self, y, shape, dtype):
        """Class numbers as one-hot rows."""
        one_hot = np.zeros(shape, dtype)
        one_hot[np.arange(len(one_hot)), y.reshape(-1).astype(int)] = 1
        return one_hot


def _needs_classes(name, output_shape):
    if len(output_shape) != 1 or output_shape[0] < 2:
        raise ValueError(
            f"{name} expected an output of at least 2 classes, received outputs of shape {output_shape}. "
            "For one yes/no output use binary_crossentropy."
        )


def _inside(p):
    return np.clip(p, epsilon(), 1 - epsilon())


def _log_softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
