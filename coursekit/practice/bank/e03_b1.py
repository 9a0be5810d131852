"""A bug hunt: a tanh that was only shifted (CSCI 4360, slide 39)."""

from coursekit.practice.bank import e03_3
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "03.b1",
    e03_3.EXERCISE,
    e03_3.tanh_only_shifted,
    "At $z = 1$ your slope of tanh is still 0.79 and not 0.42. Print your `t` beside `np.tanh(z)` for $z = 0, 1, 2$: "
    "both start at 0 and end at 1, but which one takes twice as long?",
    name="mended_slopes",
    title="Find the bug: a tanh that is too lazy",
    after="The errata box of lesson 03 has the slide that says 'shifted', and the cell that decides.",
)
