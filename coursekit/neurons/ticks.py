"""The life of a net, tick by tick: what was on its lines, which units were on, what it said."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False, repr=False)
class Ticks:
    """At tick t: `inputs[t]` on the lines, `states[t]` of all units by name, `outputs[t]` of the output units.

    Tick 0 is the start, all units silent; so each has one entry more than ticks were asked for. What stands in
    inputs[t] is heard at t + 1.
    """

    inputs: tuple[Mapping[str, int], ...]
    states: tuple[Mapping[str, int], ...]
    outputs: tuple[tuple[int, ...], ...]

    def table(self) -> str:
        """One line per tick, inputs left of the bar, units right of it."""
        heard, said = list(self.inputs[0]), list(self.states[0])
        lines = [" ".join(["tick", *heard, "|", *said])]
        for tick, (inputs, state) in enumerate(zip(self.inputs, self.states, strict=True)):
            bits = [f"{inputs[name]:>{len(name)}}" for name in heard], [f"{state[name]:>{len(name)}}" for name in said]
            lines.append(" ".join([f"{tick:>4}", *bits[0], "|", *bits[1]]))
        return "\n".join(lines)

    __repr__ = table
