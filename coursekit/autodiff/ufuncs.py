"""NumPy's own functions work on Values where a slope is known, and say so by name where none is."""

import operator

import numpy as np

OPERATORS = {
    np.add: "add",
    np.subtract: "sub",
    np.multiply: "mul",
    np.true_divide: "truediv",
    np.power: "pow",
    np.matmul: "matmul",
}
FUNCTIONS = {
    np.exp: lambda v: v.exp(),
    np.log: lambda v: v.log(),
    np.tanh: lambda v: v.tanh(),
    np.abs: abs,
    np.negative: operator.neg,
    np.square: lambda v: v * v,
    np.sqrt: lambda v: v**0.5,
    np.maximum: lambda a, b: (a - b).relu() + b,
    np.sum: lambda v, axis=None, keepdims=False: v.sum(axis, keepdims),
    np.mean: lambda v, axis=None, keepdims=False: v.mean(axis, keepdims),
    np.max: lambda v, axis=None, keepdims=False: v.max(axis, keepdims),
    np.dot: operator.matmul,
    np.transpose: lambda v: v.T,
}


def call_ufunc(kind: type, ufunc, method, inputs, options):
    """What NumPy asks for ``np.exp(v)`` and for ``array * v``, where v is of the class `kind`."""
    if method != "__call__" or options or not (ufunc in OPERATORS or ufunc in FUNCTIONS):
        raise no_slope(ufunc.__name__)
    if ufunc in FUNCTIONS:
        return FUNCTIONS[ufunc](*inputs)
    first, second = inputs
    if isinstance(first, kind):
        return getattr(first, f"__{OPERATORS[ufunc]}__")(second)
    return getattr(second, f"__r{OPERATORS[ufunc]}__")(first)


def call_function(self, function, types, inputs, options):
    """What NumPy asks for ``np.sum(v, axis=0)``."""
    if function not in FUNCTIONS:
        raise no_slope(function.__name__)
    return FUNCTIONS[function](*inputs, **options)


def no_slope(name: str) -> TypeError:
    """Error for a function that passes no gradient, such as np.sign or np.where."""
    return TypeError(
        f"np.{name} has no slope here, so no gradient passes through it. "
        f"Known: {', '.join(sorted(f.__name__ for f in (*OPERATORS, *FUNCTIONS)))}. For its value alone use v.data."
    )
