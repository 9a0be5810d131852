"""A bug hunt: a net with the right loss that learns as slowly as with the wrong one (CSCI 4360, slides 33 and 35)."""

from coursekit.practice.bank.e10_2 import EXERCISE as SOFTMAX_CE
from coursekit.practice.bank.e10_2 import slope_of_the_output_again
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "10.b1",
    SOFTMAX_CE,
    slope_of_the_output_again,
    "Not yet: where the net is sure and wrong, its gradient is still tiny. Look at the last line of the function: "
    "which of its factors make it small there, and were they not used up already?",
    name="mended_softmax_ce",
    title="Bug hunt: sure, wrong and silent",
    after="Nudging would have found it at once: the loss itself was right, only its slope was not.",
)
