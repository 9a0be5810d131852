"""A loss turns a prediction and its target into one number: how wrong it was."""

from coursekit.nn.losses.base import Loss
from coursekit.nn.losses.crossentropy import BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy
from coursekit.nn.losses.distributions import CosineSimilarity, KLDivergence, Poisson
from coursekit.nn.losses.regression import HalfSquaredError, MeanAbsoluteError, MeanSquaredError
from coursekit.nn.losses.table import get

__all__ = [
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "CosineSimilarity",
    "HalfSquaredError",
    "KLDivergence",
    "Loss",
    "MeanAbsoluteError",
    "MeanSquaredError",
    "Poisson",
    "SparseCategoricalCrossentropy",
    "get",
]
