"""The errata themselves, deck by deck."""

from coursekit.formulas.corrections import cmsc373, comp4630, comp9444, csci4360, poznan, several

ALL = (*comp4630.ERRATA, *comp9444.ERRATA, *poznan.ERRATA, *csci4360.ERRATA, *cmsc373.ERRATA, *several.ERRATA)
"""Every erratum, by deck."""

__all__ = ["ALL"]
