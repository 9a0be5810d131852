"""A bug hunt: a shuffle that leaves neighbours together (CMSC 373, slide 23)."""

from coursekit.practice.bank.e07_2 import EXERCISE as BATCHES
from coursekit.practice.bank.e07_2 import only_the_batches_are_shuffled
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "07.b1",
    BATCHES,
    only_the_batches_are_shuffled,
    "Not yet: examples that are stored side by side still always come in the same batch. Print two epochs and compare "
    "what stands *inside* the batches. What exactly does the function put into random order?",
    name="mended_minibatches",
    title="Bug hunt: a shuffle that does not mix",
    after="Sorted by class, a batch of neighbours hears one class only, and a larger batch does not help. "
    "With mixed examples the noise falls like one over the root of B, as section 6 says.",
)
