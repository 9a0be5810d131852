"""A net of McCulloch-Pitts neurons ticks: what a neuron hears now, it says one tick later."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from coursekit.neurons.checking import count
from coursekit.neurons.mp import known_rule, mp_neuron, threshold
from coursekit.neurons.names import unknown
from coursekit.neurons.ticks import Ticks


@dataclass(frozen=True)
class MPUnit:
    """One neuron of a net: the names of the lines it hears, its threshold, and which of the lines have a veto.

    inputs: names of inputs of the net or of units; a name listed twice counts twice. inhibitory: names out of
    `inputs`. rule: ">=" or ">". Raises ValueError for a veto line that is not among the inputs. Source: C4.
    """

    inputs: Sequence[str]
    theta: float
    inhibitory: Iterable[str] = ()
    rule: str = ">="

    def __post_init__(self):
        object.__setattr__(self, "inputs", _names("inputs", self.inputs))
        object.__setattr__(self, "inhibitory", _names("inhibitory", self.inhibitory))
        threshold(self.theta)
        known_rule(self.rule)
        for name in self.inhibitory:
            if name not in self.inputs:
                raise ValueError(unknown("inhibitory line", name, str(name), dict.fromkeys(self.inputs)))

    def __call__(self, signals: Mapping[str, int]) -> int:
        """What the neuron answers to these signals, given by name: 0 or 1."""
        x = [signals[name] for name in self.inputs]
        return mp_neuron(x, self.theta, [i for i, name in enumerate(self.inputs) if name in self.inhibitory], self.rule)


def _names(what, names):
    if isinstance(names, str) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"Expected {what} to be names in a tuple, received {names!r}. Try ('A', 'B').")
    return tuple(names)


@dataclass(frozen=True)
class MPNet:
    """Neurons that all answer at the same ticks, each to what was there one tick before.

    units: name -> MPUnit. outputs: names of the units that speak for the net. Names that are heard but are no unit
    are the inputs of the net (`net.inputs`). Loops are allowed: a unit that hears itself remembers.
    Raises ValueError for an output that is no unit. Source: C4.
    """

    units: Mapping[str, MPUnit]
    outputs: Sequence[str]

    def __post_init__(self):
        object.__setattr__(self, "units", MappingProxyType(dict(self.units)))
        object.__setattr__(self, "outputs", _names("outputs", self.outputs))
        for name, unit in self.units.items():
            if not isinstance(unit, MPUnit):
                raise ValueError(f"MPNet expected {name!r} to be an MPUnit, received {unit!r}.")
        for name in self.outputs:
            if name not in self.units:
                raise ValueError(unknown("output unit", name, name, self.units))

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names that come from outside, in the order in which they are first heard."""
        heard = dict.fromkeys(name for unit in self.units.values() for name in unit.inputs)
        return tuple(name for name in heard if name not in self.units)

    @property
    def silence(self) -> dict[str, int]:
        """The state in which no unit is on."""
        return dict.fromkeys(self.units, 0)

    def step(self, state: Mapping[str, int], inputs: Mapping[str, int]) -> dict[str, int]:
        """One tick: the state of all units at t+1 from state and inputs at t.

        state: name -> 0 or 1 for every unit, such as `net.silence`; inputs: the same for every input of the net.
        Raises ValueError for a name that is missing or too much.
        """
        signals = {**_bits("state", state, self.units), **_bits("inputs", inputs, self.inputs)}
        return {name: unit(signals) for name, unit in self.units.items()}

    def run(self, inputs: Mapping[str, int] | Sequence[Mapping[str, int]], ticks: int) -> Ticks:
        """`ticks` ticks from silence. One mapping is held all the time; a list of mappings gives one per tick.

        When a list ends, its last entry is held. Raises ValueError for ticks below 1, an empty list or wrong names.
        """
        stream = [inputs] if isinstance(inputs, Mapping) else list(inputs)
        if not stream:
            raise ValueError("run expected inputs for at least one tick, received an empty list.")
        stream = [stream[min(t, len(stream) - 1)] for t in range(count("ticks", ticks) + 1)]
        states = [self.silence]
        for heard in stream[:-1]:
            states.append(self.step(states[-1], heard))
        outputs = tuple(tuple(state[name] for name in self.outputs) for state in states)
        return Ticks(tuple(map(dict, stream)), tuple(states), outputs)


def _bits(what, given, names):
    if set(given) != set(names):
        told = ", ".join(map(str, given)) or "none"
        raise ValueError(f"{what} expected a bit for each of {', '.join(names)}, received {told}.")
    for name, bit in given.items():
        if bit not in (0, 1):
            raise ValueError(f"{what} expected 0 or 1 for {name}, received {bit!r}.")
    return {name: int(bit) for name, bit in given.items()}


def mp_xor() -> MPNet:
    """A xor B = (A and not B) or (B and not A) in three neurons and two layers, so it answers two ticks later.

    Inputs "A" and "B", output "XOR". Source: C4, C7.
    """
    return MPNet(
        {
            "A_AND_NOT_B": MPUnit(("A", "B"), theta=1, inhibitory=("B",)),
            "B_AND_NOT_A": MPUnit(("A", "B"), theta=1, inhibitory=("A",)),
            "XOR": MPUnit(("A_AND_NOT_B", "B_AND_NOT_A"), theta=1),
        },
        outputs=("XOR",),
    )
