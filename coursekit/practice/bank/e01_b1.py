"""A bug hunt: the AND gate that answers like OR, for whole numbers hold no decimals (CMSC 373, slide 4)."""

from coursekit.practice.bank import e01_2
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "01.b1",
    e01_2.EXERCISE,
    e01_2.in_whole_numbers,
    "AND still answers like OR. Print the bias that comes out for the weights `[1, 1]`, then for `[1.0, 1.0]`: "
    "what does the dot change?",
    name="mended_bias",
    title="Find the bug: the AND that is an OR",
    after="It is a tie once more: with a bias of $-1$ the line of the gate runs through two of its points.",
)
