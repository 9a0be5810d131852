"""Other right ways to name the pieces, and wrong ones that are no known mistake."""

import numpy as np


def in_another_order():
    return {"dE_dwij": (3, 5, 1, 4, 2), "dE_dv1": {7, 2, 4}, "dE_ds": [4, 2]}


def as_arrays():
    return {"dE_ds": np.array([2, 4]), "dE_dv1": np.array([7, 4, 2]), "dE_dwij": np.arange(1, 6)}


def everything():
    return dict.fromkeys(("dE_ds", "dE_dv1", "dE_dwij"), [1, 2, 3, 4, 5, 6, 7])


def nothing():
    return dict.fromkeys(("dE_ds", "dE_dv1", "dE_dwij"), [])


def as_products():
    return {"dE_ds": 8, "dE_dv1": 56, "dE_dwij": 120}


def twice():
    return {"dE_ds": [2, 4, 4], "dE_dv1": [2, 4, 7], "dE_dwij": [1, 2, 3, 4, 5]}


ALTERNATIVES = (in_another_order, as_arrays)
REFUSED = (everything, nothing, as_products, twice)
