"""The same weights and biases, laid out as each deck writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

import numpy as np

from coursekit.dialects.catalogue import dialect
from coursekit.dialects.labels import check_names
from coursekit.nn.lookup import unknown

NINE = ("b1", "b2", "w11", "w12", "w21", "w22", "c", "v1", "v2")
"""The nine trainable numbers of COMP9444 (L6), all called w for short there."""


@dataclass(frozen=True, eq=False)
class Params:
    """Weights `W[l]` and biases `b[l]` under a deck's own layer numbers; COMP9444 has a dict of nine numbers instead.

    - course, COMP4630, CMSC373: layers 1 to L, W (from, to), b (n_l,).
    - POZNAN: layers 0 to L-1, numbered by the layer the weights start in, W (to, from), b (n_l, 1).
    - CSCI4360: layers 2 to L+1, because the inputs are layer 1 (D23), W (to, from), b (n_l, 1).
    """

    W: Mapping[int, np.ndarray]
    b: Mapping[int, np.ndarray]

    def __post_init__(self):
        for name in ("W", "b"):
            object.__setattr__(self, name, MappingProxyType({l: _frozen(x) for l, x in getattr(self, name).items()}))

    @property
    def layers(self) -> tuple[int, ...]:
        """Numbers of the layers, as the deck counts."""
        return tuple(self.W)

    @property
    def weights(self) -> list[np.ndarray]:
        """[W, b, W, b, ...] in order; for "course" this is what `model.set_weights` takes."""
        return [x for l in self.W for x in (self.W[l], self.b[l])]


def params(weights: Sequence) -> Params:
    """The course's `Params` of a list [W1, b1, W2, b2, ...], as `model.get_weights()` gives it for Dense layers.

    Raises ValueError for an odd number of arrays, or shapes that do not follow on each other.
    """
    weights = [np.asarray(x) for x in weights]
    if not weights or len(weights) % 2:
        raise ValueError(f"Expected pairs [W1, b1, W2, b2, ...], received {len(weights)} arrays. Has a layer no bias?")
    found = Params(dict(enumerate(weights[::2], 1)), dict(enumerate(weights[1::2], 1)))
    _check(found)
    return found


def convert(params, source, target):
    """The same network in another dialect: nothing but new names and axis orders, so every bit stays.

    `params`: a `Params` of the source dialect (for "course" also a list [W1, b1, ...]), or the dict of nine numbers for
    COMP9444. Returns the same of the target dialect. Raises ValueError for shapes that do not fit together and where
    the target cannot say the net (COMP9444: 2-2-1 only). Source: coverage of the five decks, erratum X-01.
    """
    return to_deck(to_course(params, dialect(source)), dialect(target))


def to_course(given, deck) -> Params:
    """`Params` of the course from those of a deck."""
    if _names_numbers(deck):
        return _from_nine(given)
    if not isinstance(given, Params):
        return params(given) if deck.name == "course" else _refuse(given, deck)
    count = len(given.W)
    expected = tuple(range(deck.first, deck.first + count))
    if given.layers != expected or tuple(given.b) != expected:
        raise ValueError(f"{deck.name} numbers its layers {expected}, received W {given.layers}, b {tuple(given.b)}.")
    pairs = [(_turn(given.W[l], deck), _row(given.b[l], deck)) for l in expected]
    found = Params(dict(enumerate((W for W, _ in pairs), 1)), dict(enumerate((b for _, b in pairs), 1)))
    _check(found, deck)
    return found


def to_deck(course: Params, deck):
    """Params of a deck from those of the course."""
    if _names_numbers(deck):
        return _to_nine(course, deck)
    number = dict(zip(course.layers, range(deck.first, deck.first + len(course.W)), strict=True))
    return Params(
        {number[l]: _turn(W, deck) for l, W in course.W.items()},
        {number[l]: b[:, None] if deck.vectors == "columns" else b for l, b in course.b.items()},
    )


def sizes(course: Params) -> list[int]:
    """Layer widths [n_0, n_1, ..., n_L] of a net in the course's form."""
    return [course.W[1].shape[0], *(W.shape[1] for W in course.W.values())]


def _names_numbers(deck) -> bool:
    return "weight_out" in deck.unit_letters


def _turn(W: np.ndarray, deck) -> np.ndarray:
    return W.T if deck.axes == "to, from" else W


def _row(b: np.ndarray, deck) -> np.ndarray:
    if deck.vectors == "rows":
        return b
    if b.ndim != 2 or b.shape[1] != 1:
        raise ValueError(f"{deck.name} writes biases as columns (n, 1), received shape {b.shape}. Try b[:, None].")
    return b[:, 0]


def _to_nine(course: Params, deck) -> dict[str, float]:
    check_names(deck, sizes(course))
    (w11, w21), (w12, w22) = course.W[1].tolist()
    (b1, b2), (v1, v2), (c,) = course.b[1].tolist(), course.W[2][:, 0].tolist(), course.b[2].tolist()
    return dict(zip(NINE, (b1, b2, w11, w12, w21, w22, c, v1, v2), strict=True))


def _from_nine(given: Mapping[str, float]) -> Params:
    p = check_nine(given)
    W = {1: np.array([[p["w11"], p["w21"]], [p["w12"], p["w22"]]]), 2: np.array([[p["v1"]], [p["v2"]]])}
    return Params(W, {1: np.array([p["b1"], p["b2"]]), 2: np.array([p["c"]])})


def check_nine(given: Mapping[str, float]) -> Mapping[str, float]:
    """The nine numbers themselves; raises ValueError unless it is exactly those nine names."""
    if not isinstance(given, Mapping):
        raise ValueError(f"COMP9444 expected a dict of nine numbers {NINE}, received {type(given).__name__}.")
    for name in given:
        if name not in NINE:
            raise ValueError(unknown("parameter of COMP9444", name, NINE))
    missing = [name for name in NINE if name not in given]
    if missing:
        raise ValueError(f"COMP9444 expected nine numbers, {', '.join(missing)} missing.")
    return given


def _check(p: Params, deck=None) -> None:
    where = f"{deck.name}: " if deck is not None else ""
    for l, W in p.W.items():
        if W.ndim != 2 or p.b[l].shape != W.shape[1:]:
            b, hint = p.b[l].shape, " Did you pass W.T?" if W.ndim == 2 and p.b[l].shape == W.shape[:1] else ""
            raise ValueError(f"{where}weight layer {l} needs one bias per receiving unit, W {W.shape}, b {b}.{hint}")
    for l, m in pairwise(p.W):
        if p.W[l].shape[1] != p.W[m].shape[0]:
            raise ValueError(
                f"{where}layer {l} has {p.W[l].shape[1]} outputs, but layer {m} takes {p.W[m].shape[0]} inputs. "
                f"The order of the indices is ({'from, to' if deck is None else deck.axes})."
            )


def _refuse(given, deck):
    raise ValueError(
        f"{deck.name} expected Params(W, b) with layers from {deck.first}, received {type(given).__name__}. "
        f"Try convert(weights, 'course', {deck.name!r})."
    )


def _frozen(x) -> np.ndarray:
    x = np.array(x)
    x.flags.writeable = False
    return x
