"""A bug hunt: a table of counts in which nothing seems to happen twice (lesson 11)."""

from coursekit.practice.bank.e11_4 import EXERCISE as CONFUSION
from coursekit.practice.bank.e11_4 import each_pair_counts_once
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "11.b1",
    CONFUSION,
    each_pair_counts_once,
    "Not yet: a pair that comes twice still counts once. NumPy reads all the places, adds 1 to each, and then "
    "writes them back: what does the second writing of the same place find?",
    name="mended_confusion_matrix",
    title="Bug hunt: nothing happens twice",
    after="A sum would have told: all entries together must be as many as there are examples.",
)
