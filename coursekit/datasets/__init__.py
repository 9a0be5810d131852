"""Something to learn from: points in the plane, flowers, digits and patients, each set loaded by one call.

Offline always: `toy`, `iris`, `digits`. Fetched once and verified: `mnist`, `pima`. `handwritten` takes MNIST when
it can be had and the bundled digits otherwise, and says which. `prepare` splits, scales and batches.

`load_data()` returns `(x_train, y_train), (x_test, y_test)` everywhere (a record in `handwritten`).
"""

from coursekit.datasets import digits, handwritten, iris, mnist, pima, prepare, toy
from coursekit.datasets.errors import DataNotFound
from coursekit.datasets.handwritten import Handwritten
from coursekit.datasets.whereabouts import available, where

__all__ = [
    "DataNotFound",
    "Handwritten",
    "available",
    "digits",
    "handwritten",
    "iris",
    "mnist",
    "pima",
    "prepare",
    "toy",
    "where",
]
