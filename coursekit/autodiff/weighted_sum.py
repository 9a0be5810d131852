"""The net input of a neuron is one gate with many inputs: fewer nodes, and the formula in one piece."""

from collections.abc import Sequence
from itertools import compress

from coursekit.autodiff.numbers import number
from coursekit.autodiff.value import Gate, Value


class ManyInputs(Gate):
    """A gate with any number of inputs, `many`, and a slope for each, `slopes`."""

    __slots__ = ("many", "slopes")


_KINDS = {Value, Gate, ManyInputs}


def weighted_sum(weights: Sequence, inputs: Sequence, bias: Value | float = 0.0) -> Value:
    """y = b + w_1 x_1 + ... + w_n x_n:  dy/dw_i = x_i,  dy/dx_i = w_i,  dy/db = 1.

    All are single numbers, as Values or plain; for arrays write ``x @ w + b``. The same as the sum of the products, in
    one gate instead of 2n. Raises ValueError for different numbers of weights and inputs or none at all, TypeError for
    arrays and for what is no number. Source: C9, L4.
    """
    if len(weights) != len(inputs) or not len(weights):
        raise ValueError(f"Expected as many weights as inputs, received {len(weights)} and {len(inputs)}.")
    many = (*weights, *inputs, bias)
    known = _KINDS.issuperset(map(type, many))
    *factors, y = [v.data for v in many] if known else [v.data if isinstance(v, Value) else number(v) for v in many]
    w, x = factors[: len(weights)], factors[len(weights) :]
    for w_i, x_i in zip(w, x, strict=True):
        y += w_i * x_i
    if y.__class__ is not float:
        raise TypeError("Expected single numbers, received an array among them. For arrays write x @ w + b.")
    return _gate(y, many, [*x, *w, 1.0], constants=not known)


def _gate(y: float, many: tuple, slopes: list, constants: bool) -> ManyInputs:
    """The gate; plain numbers among its inputs are constants and get no slope."""
    if constants:
        kept = [isinstance(v, Value) for v in many]
        many, slopes = tuple(compress(many, kept)), list(compress(slopes, kept))
    v = ManyInputs()
    v.op, v.data, v.many, v.slopes, v.grad = "Σ", y, many, slopes, 0.0
    v.a = v.b = v.da = v.db = v.label = v._mark = None
    return v
