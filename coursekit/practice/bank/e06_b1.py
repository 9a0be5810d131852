"""The classic epoch with the index slip of its slides; NumPy stretches the wrong product until it fits (K6 to K10)."""

from coursekit.practice.bank.e06_4 import EXERCISE as EPOCH
from coursekit.practice.bank.e06_4 import activation_of_the_receiver
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "06.b1",
    EPOCH,
    activation_of_the_receiver,
    "The weights still change as in the broken function: each by the output of the unit it leads *to*. "
    "Compare the shapes on both sides of the plus sign, and ask what came in at the lower end of the wire.",
    name="mended_epoch",
    title="Bug hunt: an epoch that never learns",
    minutes=12,
    after="Measure it: from the same start, let both versions run 5000 epochs on XOR and print the total error.",
)
