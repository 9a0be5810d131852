"""Corrections to the slides of CMSC 373 (deck K), sorted by what they are about."""

from coursekit.formulas.corrections.cmsc373 import classic, design, program, rates, threshold, tools

ERRATA = tuple(
    sorted(
        (*threshold.ERRATA, *classic.ERRATA, *program.ERRATA, *rates.ERRATA, *design.ERRATA, *tools.ERRATA),
        key=lambda entry: entry.id,
    )
)
"""Errata of deck K by number."""

__all__ = ["ERRATA"]
