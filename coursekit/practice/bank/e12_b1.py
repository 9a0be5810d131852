"""A bug hunt: two tables are prepared, and the test rows are asked for advice (COMP9444, slide 20)."""

from coursekit.practice.bank.e12_1 import EXERCISE as PREPARING
from coursekit.practice.bank.e12_1 import scale_measured_on_all_rows
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "12.b1",
    PREPARING,
    scale_measured_on_all_rows,
    "Not yet: the test rows still have a say. Take one test row out and run it again: does the training table change?",
    name="mended_prepare",
    title="Bug hunt: a leak",
    after="A test you can always make: change one test row. If a training row answers, there is a leak.",
)
