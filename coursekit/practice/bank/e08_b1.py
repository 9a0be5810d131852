"""A bug hunt: this Adam makes a good first step and soon stands still (COMP9444, slide 25)."""

from coursekit.practice.bank.e08_2 import EXERCISE as ADAM
from coursekit.practice.bank.e08_2 import corrected_averages_handed_on
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "08.b1",
    ADAM,
    corrected_averages_handed_on,
    "The first step is right, and what is handed on is not: the slip is still there. Follow `m` through two calls with "
    "the same gradient, beginning at 0. By what has it been divided before the second correction?",
    name="mended_adam_step",
    title="Bug hunt: an Adam that falls asleep",
    after="The first step was right all along. What does that say about a test that tries the first step only?",
)
