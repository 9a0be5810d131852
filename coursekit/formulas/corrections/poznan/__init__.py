"""Corrections to the slides of the Poznan deck (deck P)."""

from coursekit.formulas.corrections.poznan import descent, errors, letters

_THEMES = (letters, errors, descent)

ERRATA = tuple(sorted((entry for theme in _THEMES for entry in theme.ERRATA), key=lambda entry: entry.id))
"""Errata of deck P, by number."""

__all__ = ["ERRATA"]
