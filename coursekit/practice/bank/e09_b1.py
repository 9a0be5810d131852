"""A bug hunt: the error takes a wrong link on its way back through a chain (CSCI 4360, slide 25)."""

from coursekit.practice.bank.e09_1 import EXERCISE as CHAIN
from coursekit.practice.bank.e09_1 import weight_of_the_neuron_itself
from coursekit.practice.exercise import bug_hunt

EXERCISE = bug_hunt(
    "09.b1",
    CHAIN,
    weight_of_the_neuron_itself,
    "Not yet: the slip is still there, only the last entry is right. Draw two neurons. Which link lies between them, "
    "and which number does it have in your code?",
    name="mended_chain_gradients",
    title="Bug hunt: a wrong turn on the way back",
    after="With equal weights nobody would have noticed. Good tests use numbers that are all different.",
)
