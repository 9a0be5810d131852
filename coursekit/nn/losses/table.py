"""Every loss has a name, and some have several."""

from coursekit.nn.lookup import find
from coursekit.nn.losses.base import Loss
from coursekit.nn.losses.crossentropy import BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy
from coursekit.nn.losses.distributions import CosineSimilarity, KLDivergence, Poisson
from coursekit.nn.losses.regression import HalfSquaredError, MeanAbsoluteError, MeanSquaredError

LOSSES = {
    "binary_crossentropy": BinaryCrossentropy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "cosine_similarity": CosineSimilarity,
    "half_squared_error": HalfSquaredError,
    "kl_divergence": KLDivergence,
    "mean_absolute_error": MeanAbsoluteError,
    "mean_squared_error": MeanSquaredError,
    "poisson": Poisson,
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
}
LOSSES |= {cls.__name__: cls for cls in LOSSES.values()}
LOSSES |= {"bce": BinaryCrossentropy, "kld": KLDivergence, "mae": MeanAbsoluteError, "mse": MeanSquaredError}


def get(identifier) -> Loss:
    """Loss for a Keras identifier: a name such as "mse", a class or an object.

    Raises ValueError for an unknown name (with the nearest known one).
    """
    return find("loss", identifier, LOSSES, Loss)
