"""What is written on a drawing of a network: names of units, words of layers, marks of units that stopped learning."""

from collections.abc import Sequence
from typing import Any

from coursekit.nn.lookup import unknown
from coursekit.plot import checks
from coursekit.plot.wording import plural, symbol

MARKS = ("saturated", "dead")
SPELLED = {"relu": "ReLU", "leaky_relu": "leaky ReLU", "elu": "ELU", "linear": "linear", "tanh": "tanh"}


def unit_names(names: str | Sequence | None, sizes: list[int]) -> list[list]:
    """One list of names per layer: from "course", from a list of lists, or empty. A pair stays a pair."""
    if isinstance(names, str):
        if names != "course":
            raise ValueError(unknown("set of unit names", names, ["course"]) + " Or give one list per layer.")
        return [_course(l, n, len(sizes)) for l, n in enumerate(sizes)]
    layers = checks.per_item("names", names, len(sizes), "layer")
    return [[_name(x) for x in checks.per_item(f"names[{l}]", layers[l], n, "unit")] for l, n in enumerate(sizes)]


def _course(l: int, n: int, layers: int) -> list[str]:
    if l == 0:
        return [f"$x_{{{i + 1}}}$" for i in range(n)]
    letter = r"\hat{y}" if l == layers - 1 else "a"
    up = "" if l == layers - 1 else f"^{{[{l}]}}"
    return [f"${letter}$"] if n == 1 and not up else [f"${letter}_{{{i + 1}}}{up}$" for i in range(n)]


def _name(given: Any) -> Any:
    if given is None or given == "":
        return None
    if isinstance(given, (tuple, list)):
        if len(given) != 2:
            raise ValueError(f"Expected a unit's name or a pair (net input, output), received {given!r}.")
        return symbol(str(given[0])), symbol(str(given[1]))
    return symbol(str(given))


def unit_marks(marks: Sequence | None, sizes: list[int]) -> list[list]:
    """One list per layer with None, "saturated" or "dead" per unit."""
    layers = checks.per_item("marks", marks, len(sizes), "layer")
    found = [checks.per_item(f"marks[{l}]", layers[l], n, "unit") for l, n in enumerate(sizes)]
    for mark in (m for layer in found for m in layer if m is not None and m not in MARKS):
        raise ValueError(unknown("mark of a unit", mark, MARKS))
    return found


def layer_words(sizes: list[int], activations: Any) -> list[tuple[str, str]]:
    """For each layer its count ("784 inputs") and its activation ("ReLU", or nothing)."""
    kinds = ["input", *["hidden"] * (len(sizes) - 2), "output"]
    counts = [f"{n:,} hidden" if kind == "hidden" else plural(n, kind) for n, kind in zip(sizes, kinds, strict=True)]
    return list(zip(counts, ["", *_activations(activations, len(sizes) - 1)], strict=True))


def _activations(given: Any, count: int) -> list[str]:
    if given is None or isinstance(given, str) or callable(given):
        given = [given] * count
    found = checks.per_item("activations", given, count, "layer after the inputs")
    words = [getattr(f, "name", f) or "" for f in found]
    for word in (w for w in words if not isinstance(w, str)):
        raise TypeError(f"Expected the name of an activation, received {word!r}. Try 'relu'.")
    return [SPELLED.get(word, word) for word in words]
