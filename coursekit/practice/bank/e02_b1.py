"""A bug hunt: a perceptron that asks all its questions before it learns from the first (CMSC 373, slide 3)."""

from coursekit.practice.bank import e02_2
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "02.b1",
    e02_2.EXERCISE,
    e02_2.once_per_epoch,
    "It still makes 8 mistakes on AND and not 11. Follow the first two patterns on paper: after the first one the "
    "weights have changed, so with which weights is the second one answered?",
    name="mended_train",
    title="Find the bug: eight mistakes, not eleven",
    after="Both rules learn AND. The one you found waits for the end of the epoch: in lesson 07 it is called batch.",
)
