"""Added up, the demands of a function that no unit can compute say that zero is more than zero."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coursekit.neurons.checking import frozen
from coursekit.neurons.inputs import binary_inputs
from coursekit.neurons.nearest import nearest_to_origin
from coursekit.neurons.separable import table_points


@dataclass(frozen=True, eq=False)
class Contradiction:
    """One demand per input on the weights (w0, w1, ..., wn), and how often to take each so that their sum is absurd.

    truth_table: the answers. rows (2^n, n+1): the input with its leading 1; the demand is  row . w >= 0  where the
    answer is 1 and  row . w < 0  where it is 0. multipliers (2^n,): whole numbers from 0. Turned to one direction and
    added, all weights cancel (`total` is zero) and what is left reads 0 > 0.
    """

    truth_table: tuple[int, ...]
    rows: np.ndarray
    multipliers: tuple[int, ...]

    @property
    def total(self) -> tuple[int, ...]:
        """sum_i m_i s_i row_i with s_i = +1 for answer 1 and -1 for answer 0: the coefficients of w in the sum."""
        signs = 2 * np.array(self.truth_table) - 1
        return tuple(((np.array(self.multipliers) * signs) @ self.rows).tolist())

    @property
    def demands(self) -> tuple[str, ...]:
        """The inequalities in plain text, one per input: "w0 + w2 >= 0"."""
        told = zip(self.rows, self.truth_table, strict=True)
        return tuple(f"{_sum(row)} {'>= 0' if answer else '< 0'}" for row, answer in told)

    def symbolic(self) -> tuple:
        """The inequalities as SymPy relations in the real symbols w0, w1, ..., for the reader to add up."""
        import sympy

        w = sympy.symbols(f"w0:{self.rows.shape[1]}", real=True)
        sums = [sum(int(a) * wi for a, wi in zip(row, w, strict=True)) for row in self.rows]
        return tuple(s >= 0 if answer else s < 0 for s, answer in zip(sums, self.truth_table, strict=True))

    def __repr__(self) -> str:
        return "\n".join([*_lines(self), _verdict(self)])


def contradiction(truth_table: Sequence[int]) -> Contradiction:
    """Proof in whole numbers that no threshold unit computes this function.

    truth_table: 2^n answers 0 or 1 in the order of `binary_inputs`. The multipliers are a Farkas certificate: check
    it by adding. Raises ValueError for a function that a unit does compute, and for what is no truth table.
    Source: C5, C7, L3; Farkas, 1902; Minsky and Papert, 1969.
    """
    V = table_points(truth_table)
    point, shares = nearest_to_origin(V)
    if point.any():
        raise ValueError(f"{tuple(truth_table)} is separable: the weights {_weights(point)}, bias first, compute it.")
    scale = math.lcm(*(share.denominator for share in shares))
    answers, n = tuple(int(v[0] > 0) for v in V), V.shape[1] - 1
    rows = np.column_stack([np.ones(len(V), dtype=int), binary_inputs(n)])
    return Contradiction(answers, frozen(rows), tuple(int(share * scale) for share in shares))


def xor_inequalities() -> Contradiction:
    """XOR's four demands on (w0, w1, w2), which contradict each other.

    w0 < 0,  w0 + w2 >= 0,  w0 + w1 >= 0,  w0 + w1 + w2 < 0: the two in the middle add up to 2 w0 + w1 + w2 >= 0, the
    outer two to 2 w0 + w1 + w2 < 0. Source: C5, C7, L3; Minsky and Papert, 1969.
    """
    return contradiction((0, 1, 1, 0))


def _weights(point):
    scale = math.lcm(*(value.denominator for value in point))
    return tuple(int(value * scale) for value in point)


def _sum(row):
    return " + ".join(f"w{i}" for i, a in enumerate(row) if a)


def _lines(self):
    told = zip(self.multipliers, self.rows, self.truth_table, self.demands, strict=True)
    for times, row, answer, demand in told:
        yield f"{times} times: input {''.join(map(str, row[1:]))} -> {answer} demands {demand}"


def _verdict(self):
    left = " + ".join(f"{c} w{i}" for i, c in enumerate(self.total))
    return f"Added up, every < turned to >: {left} > 0, that is 0 > 0."
