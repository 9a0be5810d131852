"""A Value remembers how it was computed, so that the chain rule can walk the same way back."""

import numpy as np

from coursekit.autodiff import ufuncs
from coursekit.autodiff.axes import checked_axes, spread, winners
from coursekit.autodiff.beside import constant, exponent, misfit, quotient, seed_for
from coursekit.autodiff.matmul import product, to_left, to_right
from coursekit.autodiff.numbers import finite, number, plain, zero
from coursekit.autodiff.slopes import Elementwise, Through
from coursekit.autodiff.tape import play_back


class Value:
    """A number, or an array of numbers, with the gradient of whatever was computed from it.

    `data` is a float or an array (float64, or float32 if it came so); `grad` has the same shape and is dL/d(this) after
    `L.backward()`. `label` is its name in drawings. Operators ``+ - * / ** @`` and functions such as `exp` work,
    with plain numbers or arrays on the other side too; arrays broadcast as in NumPy.

    A Value that a gate computed as y = f(a, b) also knows `op`, its inputs `a` and `b` and the slopes `da` = dy/da and
    `db` = dy/db at that moment (`db` is None where b is a constant); a gate with more inputs has them in `many`, and
    their slopes in `slopes`. Change `data` only after the backward pass.
    Raises TypeError for what is no number, ValueError for NaN and infinity. Source: C9, D45 to D48.
    """

    __slots__ = ("_mark", "a", "b", "da", "data", "db", "grad", "label", "op")
    many = None  # only a gate with many inputs has a place of its own for them

    def __init__(self, data, label: str | None = None):
        if isinstance(data, Value):
            raise TypeError(f"Expected a number or an array, received {data!r}. It is a Value already.")
        if not isinstance(label, str | None):
            raise TypeError(f"Expected a name as label, received {label!r}. Write Value({data!r}, label='x').")
        self.data, self.label = number(data), label
        self.grad = zero(self.data)
        self.op = self.a = self.b = self.da = self.db = self._mark = None

    def backward(self, seed=None) -> None:
        """Fill `grad` of everything this Value was computed from; gradients of an earlier call are cleared first.

        `seed` is dL/d(this), of the shape of `data`; for a single number it is 1. Raises ValueError for an array
        without seed, or with one of another shape.
        """
        play_back(self, seed_for(self.data, seed))

    # ---- operators: the value, and beside it the slopes ----

    def __add__(self, other):
        """a + b:  dy/da = 1,  dy/db = 1."""
        if isinstance(other, Value):
            try:
                return gate("+", self.data + other.data, self, 1.0, other, 1.0)
            except ValueError as error:
                raise misfit("+", self.data, other.data) from error
        return gate("+", constant("+", self.data, other) + self.data, self, 1.0, other)

    def __sub__(self, other):
        """a - b:  dy/da = 1,  dy/db = -1."""
        if isinstance(other, Value):
            try:
                return gate("-", self.data - other.data, self, 1.0, other, -1.0)
            except ValueError as error:
                raise misfit("-", self.data, other.data) from error
        return gate("-", self.data - constant("-", self.data, other), self, 1.0, other)

    def __mul__(self, other):
        """a b:  dy/da = b,  dy/db = a."""
        if isinstance(other, Value):
            try:
                return gate("*", self.data * other.data, self, other.data, other, self.data)
            except ValueError as error:
                raise misfit("*", self.data, other.data) from error
        k = constant("*", self.data, other)
        return gate("*", self.data * k, self, k, other)

    def __truediv__(self, other):
        """a / b:  dy/da = 1/b,  dy/db = -a/b^2 = -y/b."""
        b = other.data if isinstance(other, Value) else number(other)
        y = quotient(self.data, b)
        return gate("/", y, self, 1 / b, other, -y / b if isinstance(other, Value) else None)

    def __pow__(self, other):
        """a^k:  dy/da = k a^(k-1) for a number k;  a^b = e^(b ln a) for a Value b."""
        if isinstance(other, Value):
            return (self.log() * other).exp()
        k = exponent(other)
        slope = k * finite("power", np.power, self.data, k - 1) if k else 0.0
        return gate("**", finite("power", np.power, self.data, k), self, slope, k)

    def __matmul__(self, other):
        """A B:  dL/dA = G B^T,  dL/dB = A^T G  for an arriving gradient G."""
        constant = not isinstance(other, Value)
        A, B = self.data, number(other) if constant else other.data
        left = Through(lambda g: to_left(g, A, B), A)
        return gate(
            "@", product(A, B), self, left, other, None if constant else Through(lambda g: to_right(g, A, B), B)
        )

    def __neg__(self):
        """-a:  dy/da = -1."""
        return gate("neg", -self.data, self, -1.0)

    def __abs__(self):
        """|a|:  dy/da = sign(a), with 0 at the kink a = 0."""
        return gate("abs", abs(self.data), self, plain(np.sign(self.data)))

    # ---- a constant on the left ----

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other):
        """k - a:  dy/da = -1."""
        return gate("k-", constant("-", self.data, other) - self.data, self, -1.0, other)

    def __rtruediv__(self, other):
        """k / a:  dy/da = -k/a^2 = -y/a."""
        y = quotient(number(other), self.data)
        return gate("k/", y, self, -y / self.data, other)

    def __rpow__(self, other):
        """k^a:  dy/da = k^a ln k."""
        k = exponent(other)
        y = finite("power", np.power, k, self.data)
        return gate("k**", y, self, y * finite("log", np.log, k), k)

    def __rmatmul__(self, other):
        """A B for a constant A."""
        A, B = number(other), self.data
        return gate("k@", product(A, B), self, Through(lambda g: to_right(g, A, B), B), other)

    # ---- functions of every entry ----

    def exp(self):
        """e^a:  dy/da = y."""
        y = finite("exp", np.exp, self.data)
        return gate("exp", y, self, y)

    def log(self):
        """ln a:  dy/da = 1/a, for a > 0."""
        y = finite("log", np.log, self.data)
        return gate("log", y, self, 1 / self.data)

    def tanh(self):
        """tanh a:  dy/da = 1 - y^2."""
        y = plain(np.tanh(self.data))
        return gate("tanh", y, self, 1 - y * y)

    def sigmoid(self):
        """1 / (1 + e^-a):  dy/da = y (1 - y). Computed as (1 + tanh(a/2)) / 2, which cannot overflow."""
        y = plain((1 + np.tanh(self.data / 2)) / 2)
        return gate("sigmoid", y, self, y * (1 - y))

    def relu(self):
        """max(0, a):  dy/da = 1 where a > 0, else 0 (also at the kink a = 0, as in `nn`)."""
        a = self.data
        if a.__class__ is float:
            return gate("relu", a, self, 1.0) if a > 0 else gate("relu", 0.0, self, 0.0)
        return gate("relu", np.maximum(a, 0), self, (a > 0).astype(a.dtype))

    # ---- functions that mix entries ----

    def sum(self, axis=None, keepdims: bool = False):
        """Sum over an axis, a tuple of axes or all: every entry gets the gradient of its sum."""
        x, axes = self.data, checked_axes("sum", self.data, axis)
        slope = Through(lambda g: np.broadcast_to(spread(g, x, axes), np.shape(x)), x)
        return gate("sum", np.sum(x, axes, keepdims=keepdims), self, slope)

    def mean(self, axis=None, keepdims: bool = False):
        """Mean over an axis, a tuple of axes or all: every entry gets its share of the gradient."""
        x, axes = self.data, checked_axes("mean", self.data, axis)
        y = np.mean(x, axes, keepdims=keepdims)
        share = np.size(y) / np.size(x)
        return gate("mean", y, self, Through(lambda g: np.broadcast_to(spread(g, x, axes), np.shape(x)) * share, x))

    def max(self, axis=None, keepdims: bool = False):
        """Largest entry over an axis, a tuple of axes or all; of equal ones the first takes the whole gradient."""
        x, axes = self.data, checked_axes("max", self.data, axis)
        won = winners(x, axes)
        return gate("max", np.max(x, axes, keepdims=keepdims), self, Through(lambda g: spread(g, x, axes) * won, x))

    def softmax(self, axis: int = -1):
        """y_j = e^(a_j) / sum_k e^(a_k):  dL/da = y (G - sum_k y_k G_k). Source: C23, D35."""
        axes = checked_axes("softmax", self.data, axis, scalar=False)
        e = np.exp(self.data - self.data.max(axes, keepdims=True))
        y = e / e.sum(axes, keepdims=True)
        return gate("softmax", y, self, Through(lambda g: y * (g - (y * g).sum(axes, keepdims=True)), y))

    def reshape(self, *shape: int):
        """The same entries in another shape."""
        x = self.data
        try:
            return gate("reshape", np.reshape(x, shape), self, Through(lambda g: np.reshape(g, np.shape(x)), x))
        except (ValueError, TypeError) as error:
            raise ValueError(f"Expected a shape for {np.size(x)} entries, received {shape}.") from error

    def __getitem__(self, index):
        """Some of the entries; the others get no gradient from here."""
        x = self.data

        def back(g):
            out = np.zeros_like(x)
            np.add.at(out, index, g)
            return out

        try:
            return gate("[]", np.array(x[index]), self, Through(back, x))
        except (IndexError, TypeError) as error:
            raise IndexError(f"Expected an index into shape {self.shape}, received {index!r}.") from error

    @property
    def T(self):
        """The transposed matrix."""
        return gate("T", np.transpose(self.data), self, Through(np.transpose, self.data))

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of `data`: () for a number."""
        return np.shape(self.data)

    # ---- what Python and NumPy ask of numbers ----

    def __len__(self):
        if self.data.__class__ is float:
            raise TypeError("A Value of a single number has no length.")
        return len(self.data)

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __float__(self):
        return float(self.data)

    def __bool__(self):
        raise TypeError("A Value is neither true nor false. Ask its data: if v.data > 0.")

    def __repr__(self):
        name = "" if self.label is None else f", label={self.label!r}"
        return f"Value(data={self.data!r}, grad={self.grad!r}{name})"

    def _compare(self, other):
        raise TypeError(
            "Values are not compared: no slope passes through true or false. Compare data: a.data < b.data."
        )

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _compare
    __hash__ = object.__hash__
    __array_function__ = ufuncs.call_function

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        return ufuncs.call_ufunc(Value, ufunc, method, inputs, options)


class Gate(Value):
    """A Value that a gate computed; made by `gate`."""

    __slots__ = ()
    __init__ = object.__init__


def gate(op, data, a, da, b=None, db=None) -> Value:
    """The output of gate `op`: `data` = op(a, b), with the slopes `da` and `db` (None where b is a constant)."""
    v = Gate()
    v.grad = 0.0
    if data.__class__ is not float:
        data, da, db = plain(data), _slope(da, a), _slope(db, b)
        v.grad = zero(data)
    v.op = op
    v.data = data
    v.a = a
    v.da = da
    v.b = b
    v.db = db
    v.label = v._mark = None
    return v


def _slope(local, source):
    return local if local is None or isinstance(local, Through) else Elementwise(local, source.data)
