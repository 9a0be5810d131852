"""One trace of a network, read out under the names of any deck."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from unicodedata import combining

import numpy as np

from coursekit.dialects import labels
from coursekit.formulas.latex.plain import plain
from coursekit.nn.lookup import unknown


@dataclass(frozen=True, eq=False)
class Quantity:
    """One quantity of a trace: plain `name` ("u1"), `latex`, `value` (a number or an array in the deck's order)."""

    name: str
    latex: str
    value: float | np.ndarray


@dataclass(frozen=True, eq=False)
class Relabelled:
    """The quantities of a trace under a deck's names: a table in a terminal, a dict for code (``r["u1"]``)."""

    dialect: str
    quantities: tuple[Quantity, ...]

    def __getitem__(self, name: str):
        """The value of a quantity; raises KeyError with the nearest name for an unknown one."""
        if name not in self.values:
            raise KeyError(unknown(f"quantity of {self.dialect}", name, self.values))
        return self.values[name]

    @property
    def values(self) -> Mapping[str, float | np.ndarray]:
        """Plain name -> value, in the order of the forward pass and back."""
        return MappingProxyType({q.name: q.value for q in self.quantities})

    @property
    def markdown(self) -> str:
        """A table for a lesson, with the deck's own signs."""
        rows = (f"| ${q.latex}$ | {_number(q.value)} |" for q in self.quantities)
        return "\n".join([f"| {self.dialect} | value |", "|---|---|", *rows])

    _repr_markdown_ = markdown.fget

    def __str__(self) -> str:
        shown = [(_printed(q.latex), _number(q.value)) for q in self.quantities]
        wide = max(_width(name) for name, _ in shown)
        return "\n".join(f"{name}{' ' * (wide - _width(name))}  {value}" for name, value in shown)


def relabel(dialect, trace) -> Relabelled:
    """What a trace recorded, in the letters, axis orders, signs and scales of a dialect.

    `trace`: of a stack of Dense layers, its loss a mean over examples with squares halved, or a cross-entropy. Error
    signals and gradients are multiplied as `Dialect.error_scale` and `Dialect.gradient_scale` say. Raises ValueError
    for layers without weights, and where the deck has no names for a net of this size.
    """
    for layer in trace.layers:
        if layer.W is None or layer.b is None or layer.delta is None:
            raise ValueError(f"Expected Dense layers with biases only, received {layer.name!r} without weights.")
    sizes = [trace.x.shape[1], *(layer.W.shape[1] for layer in trace.layers)]
    labels.check_names(dialect, sizes)
    found = _by_layer(dialect, trace) if dialect.letters else _by_number(dialect, trace)
    return Relabelled(dialect.name, tuple(Quantity(_spoken(latex), latex, value) for latex, value in found))


def _by_layer(d, trace):
    turn = np.transpose if d.vectors == "columns" else np.asarray
    turn_W = np.transpose if d.axes == "to, from" else np.asarray
    column = (lambda b: b[:, None]) if d.vectors == "columns" else np.asarray
    N, L = len(trace.x), len(trace.layers)
    yield d.letters["input"], turn(trace.x)
    for l, layer in enumerate(trace.layers, 1):
        yield _layer(d, "weight", l, L), turn_W(layer.W)
        yield _layer(d, "bias", l, L), column(layer.b)
        yield _layer(d, "net", l, L), turn(layer.z)
        yield _layer(d, "out" if l == L else "act", l, L), turn(layer.a)
    yield d.letters["target"], turn(trace.y)
    yield d.loss, trace.loss * d.loss_scale(N)
    for l, layer in reversed(list(enumerate(trace.layers, 1))):
        yield _layer(d, "delta", l, L), turn(layer.delta) * d.error_scale(N)
        yield _layer(d, "weight_gradient", l, L), turn_W(layer.dW) * d.gradient_scale(N)
        yield _layer(d, "bias_gradient", l, L), column(layer.db) * d.gradient_scale(N)


def _by_number(d, trace):
    N, L = len(trace.x), len(trace.layers)
    yield from ((labels.unit(d, "input", 0, j, L), _one(x)) for j, x in enumerate(trace.x.T, 1))
    for l, layer in enumerate(trace.layers, 1):
        yield from _numbers(d, l, L, layer.W, layer.b)
        yield from _units(d, "net", l, L, layer.z)
        yield from _units(d, "out" if l == L else "act", l, L, layer.a)
    yield from _units(d, "target", L, L, trace.y)
    yield d.loss, trace.loss * d.loss_scale(N)
    for l, layer in reversed(list(enumerate(trace.layers, 1))):
        yield from _units(d, "delta", l, L, layer.delta * d.error_scale(N))
        scaled = layer.dW * d.gradient_scale(N), layer.db * d.gradient_scale(N)
        yield from ((rf"\frac{{\partial {d.loss}}}{{\partial {w}}}", x) for w, x in _numbers(d, l, L, *scaled))


def _units(d, role, l, L, rows):
    width = rows.shape[1]
    yield from ((labels.unit(d, role, l, j, L, width), _one(x)) for j, x in enumerate(rows.T, 1))


def _numbers(d, l, L, W, b):
    """Biases and weights of one layer, unit by unit."""
    for j in range(1, W.shape[1] + 1):
        yield labels.unit(d, "bias", l, j, L), float(b[j - 1])
        for i in range(1, W.shape[0] + 1):
            yield labels.weight(d, l, i, j), float(W[i - 1, j - 1])


def _layer(d, role, l, L):
    template = d.letters.get(f"{role}_deep", d.letters[role]) if L > 2 else d.letters[role]
    word = "output" if l == L else "hidden" if L == 2 else f"hidden\\ {l}"
    return labels.fill(d, template, l, layer=word)


def _one(values):
    return float(values[0]) if len(values) == 1 else values


def _number(value) -> str:
    with np.printoptions(precision=6, suppress=True):
        return f"{value:.6g}" if np.ndim(value) == 0 else np.array2string(np.asarray(value)).replace("\n", "")


def _printed(latex: str) -> str:
    """The signs for a terminal; a layer in round brackets goes without the arrow up."""
    return re.sub(r"\^(\([^()]*\))", r"\1", plain(latex)).replace(
        "\N{PARTIAL DIFFERENTIAL} ", "\N{PARTIAL DIFFERENTIAL}"
    )


def _width(text: str) -> int:
    return sum(not combining(sign) for sign in text)


def _spoken(latex: str) -> str:
    r"""A name to type: ``\frac{\partial E}{\partial w_{11}}`` becomes ``dE/dw11``, ``\mathbf{W}^{(0)}`` ``W(0)``."""
    text = re.sub(r"\\frac\{([^{}]*)\}\{(.*)\}$", r"\1/\2", latex)
    text = re.sub(r"\\(?:mathbf|mathrm|mathcal)(?=\{)", "", text)
    text = re.sub(r"\\partial\s*", "d", text).replace("\\ ", "")
    return re.sub(r"[\\{}_^ ]", "", text)
