"""Corrections that concern several decks at once."""

from coursekit.formulas.erratum import Erratum
from coursekit.nn.counting import count_layers

_SIZES = [784, 512, 10]


def _the_two_ways_disagree():
    assert count_layers(_SIZES, by="units") != count_layers(_SIZES, by="weights")


def _the_words_that_leave_no_doubt():
    assert count_layers(_SIZES, by="weights") == 2 and len(_SIZES[1:-1]) == 1


ERRATA = (
    Erratum(
        id="X-04",
        slides=("L5", "D7", "K13", "P2"),
        printed='the same network is "2-layer" in one deck and "3-layer" in another',
        right="count the layers that have weights (2 here), or say: one hidden layer",
        why="One deck counts the inputs as a layer, the others do not. The words hidden layer leave no doubt.",
        kind="AMB",
        severity=2,
        printed_fails=_the_two_ways_disagree,
        right_holds=_the_words_that_leave_no_doubt,
    ),
)
"""Errata of several decks."""
