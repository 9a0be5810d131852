"""The errata themselves, one file per deck."""

from coursekit.formulas.corrections import cmsc373, comp4630, csci4360, several

ALL = (*comp4630.ERRATA, *csci4360.ERRATA, *cmsc373.ERRATA, *several.ERRATA)
"""Every erratum, by deck."""

__all__ = ["ALL"]
