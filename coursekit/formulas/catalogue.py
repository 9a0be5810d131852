"""Every formula of the course stands in one catalogue, under its id."""

from types import MappingProxyType

from coursekit.formulas.entries import ALL
from coursekit.formulas.record import Formula
from coursekit.nn.lookup import unknown

FORMULAS = MappingProxyType({entry.id: entry for entry in ALL})
"""Formula records by id, in the order of the lessons."""


def formula(id: str) -> Formula:
    """The formula with this id, such as "SIGMOID", written large or small.

    Raises ValueError for an unknown id (with the nearest one).
    """
    if str(id).upper() not in FORMULAS:
        raise ValueError(unknown("formula", id, [known.lower() for known in FORMULAS]))
    return FORMULAS[id.upper()]
