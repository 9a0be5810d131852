"""A formula for one step is judged on a walk: read again and again, it must go where the code goes."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from coursekit.formulas.judge import Draw, compare, say

_WALKS = 4


def walks(
    call: Callable,
    draws: Mapping[str, Draw],
    each: Mapping[str, Draw],
    gives: tuple[str, ...] = ("Weight",),
    steps: int = 5,
    more: Callable[[dict], Mapping[str, Any]] | None = None,
):
    """A judge by numbers: the LaTeX, fed with its own results step after step, meets the code at every step, to 1e-9.

    call: `call(function, v, news)` yields after each step what the code has for the roles `gives`, as a tuple; v holds
    the drawn values, `news` the values of `each` for every step. draws: what is known before the first step, zeros of
    memories included. each: what is new at every step, such as a gradient. steps: length of the walk; the role
    "counter" counts them from 1. more: makes further first values from the drawn ones.
    The judge raises Disagreement, which is an AssertionError.
    """

    def judge(formula) -> None:
        rng = np.random.default_rng(0)
        for _ in range(_WALKS):
            values = {role: draw(rng) for role, draw in draws.items()}
            values |= more(values) if more else {}
            first = {role: np.array(v) if np.ndim(v) else v for role, v in values.items()}
            news = [{role: draw(rng) for role, draw in each.items()} for _ in range(steps)]
            walk = call(formula.function, first, news)
            for counter, (new, computed) in enumerate(zip(news, walk, strict=True), start=1):
                values |= {**new, "counter": counter}
                said = say(formula, values)
                for role, value in zip(gives, computed, strict=True):
                    compare(formula, role, said.get(role), value, values)
                values |= {role: value for role, value in said.items() if role in first}

    return judge
