"""A saturation meter: which share of a net's units sits where its slope is nearly zero."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class SaturatedLayer:
    """One layer with a batch of B examples: its `name`, `slopes` f'(z) (B, units), and the bound `below`."""

    name: str
    slopes: np.ndarray
    below: float

    @property
    def by_unit(self) -> np.ndarray:
        """For each unit the share of examples for which its slope is below the bound, (units,)."""
        return (np.abs(self.slopes) < self.below).mean(axis=0)

    @property
    def share(self) -> float:
        """The share over all units and examples, 0 to 1."""
        return float(self.by_unit.mean())


def saturated_units(model, x, below: float = 0.01) -> tuple[SaturatedLayer, ...]:
    """Measure every layer of a `Sequential` whose activation has a slope for each unit; softmax has none.

    model: built, needs no loss. x: a batch (B, ...). below: a slope smaller than this counts as flat. A ReLU that is
    off counts as flat too. Raises ValueError for a bound <= 0 and where nothing can be measured. Source: D28, D29.
    """
    if below <= 0:
        raise ValueError(f"saturated_units expected a bound below > 0, received {below}. Try 0.01.")
    model(x)
    found = tuple(SaturatedLayer(layer.name, slopes(layer), below) for layer in model.layers if _measurable(layer))
    if not found:
        raise ValueError(f"saturated_units found no layer with an activation that has a slope in {model!r}.")
    return found


def slopes(layer) -> np.ndarray:
    """f'(z) of a layer for the batch it saw last, one row per example: (B, units)."""
    return layer.activation.slope(layer.z).reshape(len(layer.z), -1)


def _measurable(layer):
    activation = getattr(layer, "activation", None)
    return getattr(layer, "z", None) is not None and activation is not None and activation.name != "softmax"
