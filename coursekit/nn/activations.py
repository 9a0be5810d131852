"""An activation bends the net input of a unit, and its slope says how much a nudge comes through."""

from abc import ABC, abstractmethod

import numpy as np

from coursekit.nn.lookup import find


class ActivationFunction(ABC):
    """A function f and its derivative, written side by side.

    Call it: ``f(z)`` for an array or number z of any shape; ``f.slope(z)`` is the derivative there.
    Inside a layer, `value` and `derivative` write into `out` and use z (net input) and a = f(z).
    """

    def __init__(self):
        self.name = self.__name__ = _snake(type(self).__name__)

    def __call__(self, x):
        """f(x), elementwise (softmax: along the last axis)."""
        x = _floats(x)
        return self.value(x[None])[0] if x.ndim == 0 else self.value(x)

    def slope(self, x):
        """f'(x), elementwise; at a kink the value that training uses."""
        x = _floats(x)
        return self.slope(x[None])[0] if x.ndim == 0 else self.derivative(x, self.value(x))

    @abstractmethod
    def value(self, z, out=None):
        """f(z) into `out`."""

    @abstractmethod
    def derivative(self, z, a, out=None):
        """f'(z) into `out`, where a = f(z)."""

    def backward(self, da, z, a, out=None):
        """dL/dz = dL/da * f'(z)."""
        out = self.derivative(z, a, out)
        out *= da
        return out

    def __repr__(self) -> str:
        return self.name


class Linear(ActivationFunction):
    """f(z) = z,  f' = 1. Source: C11, C20."""

    def value(self, z, out=None):
        return _into(out, z)

    def derivative(self, z, a, out=None):
        return _into(out, np.ones_like(z))

    def backward(self, da, z, a, out=None):
        return da


class Sigmoid(ActivationFunction):
    """f(z) = 1 / (1 + e^-z),  f' = f (1 - f). Source: C20, L12, D4, K6 (K prints e^+I, see erratum K-09)."""

    def value(self, z, out=None):
        out = np.maximum(z, np.log(np.finfo(z.dtype).tiny), out=out)  # e^-z stays finite
        np.exp(np.negative(out, out=out), out=out)
        out += 1
        return np.reciprocal(out, out=out)

    def derivative(self, z, a, out=None):
        out = np.subtract(1, a, out=out)
        out *= a
        return out


class Tanh(ActivationFunction):
    """f(z) = (e^z - e^-z) / (e^z + e^-z),  f' = 1 - f^2. Source: L12, L13, C21."""

    def value(self, z, out=None):
        return np.tanh(z, out=out)

    def derivative(self, z, a, out=None):
        out = np.multiply(a, a, out=out)
        return np.subtract(1, out, out=out)


class Relu(ActivationFunction):
    """f(z) = max(0, z),  f' = 1 where z > 0, else 0 (0 is the chosen subgradient at z = 0). Source: C21, D41, K27."""

    def value(self, z, out=None):
        return np.maximum(z, 0, out=out)

    def derivative(self, z, a, out=None):
        return _into(out, (z > 0).astype(z.dtype))

    def backward(self, da, z, a, out=None):
        return np.multiply(da, z > 0, out=out)


class LeakyRelu(ActivationFunction):
    """f(z) = z where z > 0, else c z, with c = `negative_slope` (default 0.2, as in Keras);  f' = 1 or c."""

    def __init__(self, negative_slope: float = 0.2):
        super().__init__()
        self.negative_slope = negative_slope

    def value(self, z, out=None):
        return np.multiply(z, self.derivative(z, None), out=out)

    def derivative(self, z, a, out=None):
        return _into(out, np.where(z > 0, 1, self.negative_slope).astype(z.dtype))


class Softplus(ActivationFunction):
    """f(z) = ln(1 + e^z),  f' = sigma(z). Source: D41 ("soft" ReLU)."""

    def value(self, z, out=None):
        return np.logaddexp(0, z, out=out)

    def derivative(self, z, a, out=None):
        return sigmoid.value(z, out)


class Softsign(ActivationFunction):
    """f(z) = z / (1 + |z|),  f' = 1 / (1 + |z|)^2. Source: D44, where it is used but not defined (D-27)."""

    def value(self, z, out=None):
        return np.divide(z, 1 + np.abs(z), out=out)

    def derivative(self, z, a, out=None):
        out = np.add(1, np.abs(z), out=out)
        return np.divide(1, np.square(out, out=out), out=out)


class Exponential(ActivationFunction):
    """f(z) = e^z,  f' = f. Source: K26."""

    def value(self, z, out=None):
        return np.exp(z, out=out)

    def derivative(self, z, a, out=None):
        return _into(out, a.copy())


class Softmax(ActivationFunction):
    """a_j = e^(z_j) / sum_k e^(z_k) along the last axis;  dL/dz = a * (dL/da - sum_k a_k dL/da_k).

    Source: C23, D35, K28. The largest z is subtracted first, which changes nothing but keeps e^z finite.
    """

    def value(self, z, out=None):
        out = np.subtract(z, z.max(axis=-1, keepdims=True), out=out)
        np.exp(out, out=out)
        out /= out.sum(axis=-1, keepdims=True)
        return out

    def derivative(self, z, a, out=None):
        raise TypeError(
            "softmax has no elementwise slope: every output depends on every input. "
            "Try softmax.backward(dL_da, z, a), or pair it with a cross-entropy loss."
        )

    def backward(self, da, z, a, out=None):
        out = np.multiply(da, a, out=out)
        out -= a * out.sum(axis=-1, keepdims=True)
        return out


def _into(out, values):
    if out is None:
        return values
    out[...] = values
    return out


def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


def _floats(x) -> np.ndarray:
    x = np.asarray(x)
    return x if x.dtype in (np.float32, np.float64) else x.astype(float)


linear, sigmoid, tanh, relu, leaky_relu = Linear(), Sigmoid(), Tanh(), Relu(), LeakyRelu()
softplus, softsign, exponential, softmax = Softplus(), Softsign(), Exponential(), Softmax()

_TABLE = {f.name: f for f in (linear, sigmoid, tanh, relu, leaky_relu, softplus, softsign, exponential, softmax)}


def get(identifier) -> ActivationFunction:
    """Activation for a Keras identifier: a name such as "relu", None (linear), or an activation itself.

    Raises ValueError for an unknown name (with the nearest known one).
    """
    if identifier is None:
        return linear
    return find("activation", identifier, {name: lambda f=f: f for name, f in _TABLE.items()}, ActivationFunction)
