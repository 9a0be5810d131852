"""Other right answers to 03.1: the other two nets of the lesson, in lists or larger, and one with other weights."""

import numpy as np


def or_and_not_and():
    return {"W1": [[1, 1], [1, 1]], "b1": [-0.5, -1.5], "W2": [[1], [-1]], "b2": [-0.5]}


def and_nor_nor():
    W1 = np.array([[1, -1], [1, -1]], dtype=np.float32)
    b1, W2, b2 = np.array([-1.5, 0.5]), -np.ones((2, 1)), np.array([0.5])
    return {"b2": b2, "W2": W2, "b1": b1, "W1": 10 * W1, "note": "ten times as large"} | {"b1": 10 * b1}


def nand_and_or():
    return {"W1": [[-2, 3], [-2, 3]], "b1": [3, -1.5], "W2": [[2.0], [2.0]], "b2": [-3.0]}


ALTERNATIVES = (or_and_not_and, and_nor_nor, nand_and_or)
