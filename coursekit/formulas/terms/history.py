"""Machines and times that the decks tell of."""

from coursekit.formulas.terms.term import Term

TERMS = (
    Term(
        "AI winter",
        "A stretch of low funding and low interest between two waves of enthusiasm. The first came after 1969.",
        ("C3", "C5"),
        "01",
        ("AI winters",),
    ),
    Term(
        "AlexNet",
        "The convolutional network that won the ImageNet contest of 2012: 60 million parameters.",
        ("C17",),
        "06",
    ),
    Term(
        "ALVINN",
        "Autonomous land vehicle in a neural network: a net with one hidden layer that steered a van.",
        ("L31", "L32", "L33"),
        "12",
    ),
    Term(
        "emergent learning",
        "Behaviour that nobody wrote down as rules: it comes from many small changes of weights.",
        ("D2",),
        "01",
    ),
    Term("GPT-3", "A language model of 2020 with 175 billion parameters.", ("C17",), "06"),
    Term(
        "LeNet",
        "A convolutional network of the 1990s that read handwritten digits on cheques.",
        ("D8",),
        "11",
        ("LeNet-5",),
    ),
)
"""In alphabetical order."""
