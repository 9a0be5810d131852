"""Corrections to the slides of COMP 4630 (deck C)."""

from coursekit.formulas.corrections.comp4630 import bias, chain, history, matrices, threshold, words

_THEMES = (threshold, chain, bias, matrices, words, history)

ERRATA = tuple(sorted((entry for theme in _THEMES for entry in theme.ERRATA), key=lambda entry: entry.id))
"""Errata of deck C, by number."""

__all__ = ["ERRATA"]
