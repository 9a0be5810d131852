"""How far is one weight to blame? Wiggle it alone, and watch the error of the whole net."""

from dataclasses import dataclass

from coursekit.examples.nine_weights import REFERENCE
from coursekit.examples.unit_net import unit_net
from coursekit.examples.units import UNITS, Unit
from coursekit.nn.lookup import unknown


@dataclass(frozen=True)
class Wiggle:
    """One parameter moved by `by`, the others as they were: the error E `before` and `after`."""

    name: str
    by: float
    before: float
    after: float

    @property
    def change(self) -> float:
        """E after minus E before."""
        return self.after - self.before

    @property
    def rate(self) -> float:
        """Change of E per unit of the parameter; for a small wiggle this is the slope."""
        return self.change / self.by


def wiggle(name: str, by: float = 0.001, unit: Unit = UNITS["sigmoid"]) -> Wiggle:
    """Move one of the nine parameters of the reference net `unit_net` by `by`, and measure its error E again.

    Raises ValueError for a name that is none of the nine (w12 leads to hidden unit 1 from input 2) and for by = 0.
    Source: C9.
    """
    if name not in REFERENCE:
        raise ValueError(unknown("parameter", name, REFERENCE))
    if by == 0:
        raise ValueError("Expected a wiggle other than 0, received 0. Try by=0.001.")
    moved = {**REFERENCE, name: REFERENCE[name] + by}
    return Wiggle(name, by, _error(unit, REFERENCE), _error(unit, moved))


def _error(unit, params):
    return unit_net(unit, params).output.data
