"""A McCulloch-Pitts neuron counts the lines that are on, and one inhibitory line that is on silences it."""

import operator
from collections.abc import Iterable, Sequence

from coursekit.neurons.checking import numbers, plain
from coursekit.neurons.names import unknown

RULES = {">=": operator.ge, ">": operator.gt}
"""When the count reaches the threshold, or only when it exceeds it."""


def mp_neuron(x: Sequence[int], theta: float, inhibitory: Iterable[int] = (), rule: str = ">=") -> int:
    """1 if no inhibitory line is on and  sum_i x_i >= theta  (over all lines: those with a veto are off), else 0.

    x: the lines, 0 or 1 each; they carry no weights. inhibitory: positions in x (from 0) of the lines with a veto.
    rule: ">=" as in this course, or ">" as the slide words it ("exceeds"). AND is theta=2, OR is theta=1, NOT is
    theta=0 with inhibitory=(0,). Raises ValueError for inputs other than 0 and 1, for a position that x does not
    have and for another rule. Source: C4; McCulloch and Pitts, 1943.
    """
    x, inhibitory = lines(x), veto_lines(inhibitory, len(x))
    excited = known_rule(rule)(sum(x), threshold(theta))
    vetoed = any(x[i] for i in inhibitory)
    return int(excited and not vetoed)


def lines(x) -> tuple[int, ...]:
    """x as a tuple of bits; raises ValueError for anything else."""
    array = numbers("x", x)
    if array.ndim != 1 or not set(array.flat) <= {0, 1}:
        raise ValueError(f"mp_neuron expected a row of zeros and ones, received {x!r}. Its inputs are on or off.")
    return tuple(int(value) for value in array)


def veto_lines(inhibitory, n: int) -> frozenset:
    """The positions of the inhibitory lines; raises ValueError for one that n lines do not have."""
    chosen = frozenset(inhibitory)
    strangers = [i for i in chosen if i not in range(n)]
    if strangers:
        raise ValueError(
            f"inhibitory expected positions from 0 to {n - 1}, received {strangers[0]!r}. The first line is 0."
        )
    return chosen


def threshold(theta):
    """theta as one number; raises ValueError for anything else."""
    number = numbers("theta", theta)
    if number.ndim:
        raise ValueError(f"theta expected one number, received shape {number.shape}.")
    return plain(number)


def known_rule(rule: str):
    """The comparison that `rule` names; raises ValueError unless it is ">=" or ">"."""
    if rule not in RULES:
        raise ValueError(unknown("rule", rule, str(rule), RULES))
    return RULES[rule]
