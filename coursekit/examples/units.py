"""A unit is a function with its slope beside it; whatever has both may stand in a network."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from coursekit.autodiff import Value
from coursekit.autodiff.value import gate
from coursekit.examples.circuits import Circuit
from coursekit.nn.activations import sigmoid, tanh


@dataclass(frozen=True)
class Unit:
    """A differentiable function: `fn`(z) is its value, `dfn`(z) its slope d fn/dz, for numbers and arrays of any shape.

    Called with a number or an array it returns fn(z). Called with a Value it returns a Value: a new gate, named `name`
    (default: the name of `fn`), through which gradients pass. A unit without `dfn` can be evaluated but not trained:
    with a Value it raises TypeError with its name. Source: D3, D5 (any differentiable unit), D6.
    """

    fn: Callable
    dfn: Callable | None = None
    name: str = ""

    def __post_init__(self):
        object.__setattr__(self, "name", self.name or getattr(self.fn, "__name__", "unit"))

    def __call__(self, z):
        """fn(z), as a gate of a graph if z is a Value."""
        if not isinstance(z, Value):
            return self.fn(z)
        if self.dfn is None:
            raise TypeError(
                f"Unit {self.name!r} has no slope, so no gradient passes through it. "
                f"Try Unit(fn, dfn) with the slope as dfn, or a unit that has one: sigmoid, tanh."
            )
        y, slope = self.fn(z.data), self.dfn(z.data)
        return gate(self.name, *((y, z, slope) if np.ndim(z.data) else (float(y), z, float(slope))))


UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        "sigmoid": Unit(sigmoid, sigmoid.slope, "sigmoid"),
        "sin": Unit(np.sin, np.cos, "sin"),
        "tanh": Unit(tanh, tanh.slope, "tanh"),
    }
)
"""Three functions that know their slope; the first is the logistic unit's."""


@dataclass(frozen=True)
class LogisticUnit:
    """o(x) = sigma(b + sum_i w_i x_i) = 1 / (1 + e^-(b + sum_i w_i x_i)).

    `w` are n weights and `b` is the bias, called w_0 on the slide.
    Called with n numbers it returns a number; with Values among weights, bias or inputs a Value. Raises ValueError for
    another number of inputs. Source: D3, D4.
    """

    w: tuple
    b: float | Value = 0.0

    def __call__(self, x):
        """The answer to the n inputs x."""
        return UNITS["sigmoid"](weighted_sum(self.w, x, self.b))

    def graph(self, x) -> Circuit:
        """The unit at the inputs x (n,) as a graph after its backward pass: inputs w1, x1, ..., b; steps z and o."""
        w, x = (
            {f"{letter}{i}": Value(v, f"{letter}{i}") for i, v in enumerate(row, 1)}
            for letter, row in (("w", self.w), ("x", x))
        )
        b = Value(self.b, "b")
        z = weighted_sum(tuple(w.values()), tuple(x.values()), b)
        o = UNITS["sigmoid"](z)
        z.label, o.label = "z", "o"
        o.backward()
        return Circuit({**w, **x, "b": b}, {"z": z, "o": o})


def weighted_sum(w, x, b):
    """z = w_1 x_1 + ... + w_n x_n + b, of numbers or Values. Raises ValueError unless there are as many x as w."""
    if len(w) != len(x):
        raise ValueError(f"Expected {len(w)} inputs, one per weight, received {len(x)}.")
    z = w[0] * x[0]
    for weight, value in zip(w[1:], x[1:], strict=True):
        z = z + weight * value
    return z + b
