"""Every formula of the course once: how it is printed, the code that computes it, and judges who compare the two."""

from coursekit.formulas.box import ERRATA, ErrataBox, errata, errata_of, erratum, in_plain_text
from coursekit.formulas.catalogue import FORMULAS, formula
from coursekit.formulas.classic_program import ClassicProgram, classic_program
from coursekit.formulas.counts import NETWORKS, PARAMETER_COUNTS, Network, network_plan, parameter_counts
from coursekit.formulas.decks import DECKS, Deck, check_slide, deck, slide_ranges
from coursekit.formulas.erratum import KINDS, Erratum
from coursekit.formulas.four_equations import EquationCard, EquationLine, four_equations, show_me
from coursekit.formulas.glossary import glossary
from coursekit.formulas.lessons import LESSONS, Lesson, lesson
from coursekit.formulas.published import OPTIMIZER_STARS, PUBLISHED, Stars, published
from coursekit.formulas.published_growth import Growth, growth
from coursekit.formulas.published_table import Table
from coursekit.formulas.record import Formula
from coursekit.formulas.references import References, references
from coursekit.formulas.references_named import Reference
from coursekit.formulas.terms import TERMS, Term
from coursekit.formulas.timeline import WINTERS, Timeline, Winter, timeline
from coursekit.formulas.timeline_events import Event
from coursekit.formulas.tools import DIGIT_ACCURACIES, KERAS_OPTIMIZERS, TOOLS, PublishedAccuracy, Tool, tool

__all__ = [
    "ClassicProgram",
    "DECKS",
    "DIGIT_ACCURACIES",
    "Deck",
    "ERRATA",
    "EquationCard",
    "EquationLine",
    "ErrataBox",
    "Erratum",
    "Event",
    "FORMULAS",
    "Formula",
    "Growth",
    "KERAS_OPTIMIZERS",
    "KINDS",
    "LESSONS",
    "Lesson",
    "NETWORKS",
    "Network",
    "OPTIMIZER_STARS",
    "PARAMETER_COUNTS",
    "PUBLISHED",
    "PublishedAccuracy",
    "Reference",
    "References",
    "Stars",
    "TERMS",
    "TOOLS",
    "Table",
    "Term",
    "Timeline",
    "Tool",
    "WINTERS",
    "Winter",
    "check_slide",
    "classic_program",
    "deck",
    "errata",
    "errata_of",
    "erratum",
    "formula",
    "four_equations",
    "glossary",
    "growth",
    "in_plain_text",
    "lesson",
    "network_plan",
    "parameter_counts",
    "published",
    "references",
    "show_me",
    "slide_ranges",
    "timeline",
    "tool",
]
