"""Corrections to the slides of COMP9444 (deck L)."""

from coursekit.formulas.corrections.comp9444 import alvinn, chain, correction, decay, epsilon, second_order, tips

_THEMES = (chain, decay, epsilon, correction, second_order, tips, alvinn)

ERRATA = tuple(sorted((entry for theme in _THEMES for entry in theme.ERRATA), key=lambda entry: entry.id))
"""Errata of deck L, by number."""

__all__ = ["ERRATA"]
