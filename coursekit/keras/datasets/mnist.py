"""Handwritten digits, 60,000 to learn from and 10,000 to be tested on, as Keras hands them out."""

from coursekit.datasets.mnist import load_data

__all__ = ["load_data"]
