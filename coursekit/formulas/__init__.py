"""Every formula of the course once: how it is printed, the code that computes it, and judges who compare the two."""

from coursekit.formulas.box import ERRATA, ErrataBox, errata, erratum
from coursekit.formulas.catalogue import FORMULAS, formula
from coursekit.formulas.decks import DECKS, Deck, check_slide, deck, slide_ranges
from coursekit.formulas.erratum import KINDS, Erratum
from coursekit.formulas.glossary import glossary
from coursekit.formulas.lessons import LESSONS, Lesson, lesson
from coursekit.formulas.record import Formula
from coursekit.formulas.terms import TERMS, Term
from coursekit.formulas.tools import DIGIT_ACCURACIES, KERAS_OPTIMIZERS, TOOLS, PublishedAccuracy, Tool, tool

__all__ = [
    "DECKS",
    "DIGIT_ACCURACIES",
    "Deck",
    "ERRATA",
    "ErrataBox",
    "Erratum",
    "FORMULAS",
    "Formula",
    "KERAS_OPTIMIZERS",
    "KINDS",
    "LESSONS",
    "Lesson",
    "PublishedAccuracy",
    "TERMS",
    "TOOLS",
    "Term",
    "Tool",
    "check_slide",
    "deck",
    "errata",
    "erratum",
    "formula",
    "glossary",
    "lesson",
    "slide_ranges",
    "tool",
]
