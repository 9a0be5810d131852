"""Keras's name for the data; the ones that fit this course load, the others say how to get them."""

import sys

from coursekit.keras.datasets import mnist
from coursekit.keras.datasets.catalog import DataSet, catalog
from coursekit.keras.missing import getattr_for

__all__ = ["DataSet", "catalog", "mnist"]

__getattr__ = getattr_for(sys.modules[__name__], {d.name: d.elsewhere() for d in catalog() if not d.here})
