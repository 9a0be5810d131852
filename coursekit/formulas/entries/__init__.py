"""The formulas themselves, one small file per topic."""

from coursekit.formulas.entries import activations, layers, losses, scores, threshold, training

ALL = (
    *threshold.FORMULAS,
    *layers.FORMULAS,
    *activations.FORMULAS,
    *losses.FORMULAS,
    *training.FORMULAS,
    *scores.FORMULAS,
)
"""Every formula in the order of the lessons."""

__all__ = ["ALL"]
