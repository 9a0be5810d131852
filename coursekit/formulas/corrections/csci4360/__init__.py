"""Corrections to the slides of CSCI 4360 (deck D), sorted by what they are about."""

from coursekit.formulas.corrections.csci4360 import backprop, outputs, saturation, starts, wording

ERRATA = tuple(
    sorted(
        (*wording.ERRATA, *backprop.ERRATA, *saturation.ERRATA, *outputs.ERRATA, *starts.ERRATA),
        key=lambda entry: entry.id,
    )
)
"""Errata of deck D by number."""

__all__ = ["ERRATA"]
