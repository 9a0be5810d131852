"""Something to learn from: points in the plane, flowers, digits and patients, each set loaded by one call.

Offline always: `toy`, `shapes`, `iris`, `digits`. Fetched once and verified: `mnist`, `pima`. `handwritten` takes
MNIST when it can be had and the bundled digits otherwise, and says which; `patients` does the same for Pima, with
made-up women. `prepare` splits, scales and batches, `mean_impute` fills gaps, `augment` makes more images of the
same images.

`load_data()` returns `(x_train, y_train), (x_test, y_test)` everywhere (a record in `handwritten`).
"""

from coursekit.datasets import augment, digits, handwritten, iris, mnist, patients, pima, prepare, shapes, toy
from coursekit.datasets.errors import DataNotFound
from coursekit.datasets.handwritten import Handwritten
from coursekit.datasets.impute import Imputer, mean_impute
from coursekit.datasets.patients import Patients
from coursekit.datasets.whereabouts import available, where

__all__ = [
    "DataNotFound",
    "Handwritten",
    "Imputer",
    "Patients",
    "augment",
    "available",
    "digits",
    "handwritten",
    "iris",
    "mean_impute",
    "mnist",
    "patients",
    "pima",
    "prepare",
    "shapes",
    "toy",
    "where",
]
