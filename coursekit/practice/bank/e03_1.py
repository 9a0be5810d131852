"""Weights for XOR that hold when they are shaken a little (COMP 4630, slides 7 and 8; COMP9444, slide 3)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p03_1 import NUDGE, probe
from coursekit.practice.returns import Array, Dict

XOR, OR = np.array([0, 1, 1, 0]), np.array([0, 1, 1, 1])


def _net(W1, b1, W2, b2):
    return {"W1": np.array(W1, float), "b1": np.array(b1), "W2": np.array(W2, float)[:, None], "b2": np.array([b2])}


def reference():
    """A but not B, or B but not A; every net input keeps 0.5 away from the tie."""
    return _net([[1, -1], [-1, 1]], [-0.5, -0.5], [1, 1], -0.5)


def thresholds_as_biases():
    return _net([[1, 1], [1, 1]], [0.5, 1.5], [1, -1], 0.5)


def hidden_units_alike():
    return _net([[1, 1], [1, 1]], [-0.5, -0.5], [1, 1], -0.5)


def second_unit_says_the_opposite():
    return _net([[1, -1], [1, -1]], [-0.5, 0.5], [1, -1], -0.5)


def and_is_added():
    return _net([[1, 1], [1, 1]], [-0.5, -1.5], [1, 1], -0.5)


def output_wants_both():
    return _net([[1, -1], [-1, 1]], [-0.5, -0.5], [1, 1], -1.5)


def output_turned_round():
    return _net([[1, -1], [-1, 1]], [-0.5, -0.5], [-1, -1], 0.5)


def line_through_a_point():
    """Fires on (1, 0) only because a tie counts as on."""
    return _net([[1, -1], [-1, 1]], [-1.0, -1.0], [1, 1], -1.0)


def narrow_margin():
    return _net([[1, 1], [1, 1]], [-0.9, -1.9], [1, -1], -0.9)


def _wordless(made, inputs):
    """A hidden unit that says the same to all four points."""
    return _answered(made, lambda hidden, answers: _constant(hidden))


def _in_agreement(made, inputs):
    def agree(hidden, answers):
        first, second = hidden.T
        return not _constant(hidden) and (np.array_equal(first, second) or np.array_equal(first, 1 - second))

    return _answered(made, agree)


def _says(wanted):
    def seen(made, inputs):
        return _answered(made, lambda hidden, answers: not _constant(hidden) and np.array_equal(answers, wanted))

    return seen


def _shaky(made, inputs):
    return _says(XOR)(made, inputs) and not np.array_equal(made.answer["nudged"], XOR)


def _answered(made, question):
    return made.answer is not None and question(made.answer["hidden"], made.answer["answers"])


def _constant(hidden):
    return bool((hidden == hidden[0]).all(axis=0).any())


def _accept(plain, inputs):
    if not np.array_equal(plain["answers"], XOR):
        yours = " ".join(str(int(answer)) for answer in plain["answers"])
        return f"to 00, 01, 10 and 11 your net says {yours}, XOR says 0 1 1 0."
    if spoiled := [f"{point:02b}" for point in np.flatnonzero(plain["nudged"] != XOR)]:
        return f"a nudge of {NUDGE} can spoil the answer to {' and '.join(spoiled)}."
    return ""


EXERCISE = Exercise(
    id="03.1",
    name="xor_weights",
    title="Weights for XOR",
    minutes=20,
    points=4,
    reference=reference,
    returns=Dict(Array("hidden"), Array("answers"), Array("nudged")),
    fixed=((),),
    probe=probe,
    accept=_accept,
    mistakes=(
        Mistake(
            "One of your hidden units says the same to all four points, so its line does not run between them. "
            "Work out its sum at all four points: has the bias the right sign, and does it leave some sums above 0 "
            "and some below?",
            thresholds_as_biases,
            seen=_wordless,
        ),
        Mistake(
            "Your two hidden units tell the output the same thing: where one changes its mind, so does the other. "
            "Draw their two lines: do they cut off different corners?",
            hidden_units_alike,
            second_unit_says_the_opposite,
            seen=_in_agreement,
        ),
        Mistake(
            "Your net says OR: it fires on (1, 1) as well. Is there a hidden unit that notices when both inputs are "
            "on, and does it push the output up or hold it back?",
            and_is_added,
            seen=_says(OR),
        ),
        Mistake(
            "Your output never fires. What do your hidden units say to (1, 0), and which sum does that make at the "
            "output?",
            output_wants_both,
            seen=_says(0 * XOR),
        ),
        Mistake(
            "Every answer is the opposite of XOR. The hidden units have done their part: what about the signs at the "
            "output?",
            output_turned_round,
            seen=_says(1 - XOR),
        ),
        Mistake(
            "The truth table is right, but it hangs by a hair: some sum lies on 0 or very near it. "
            "Write down all sums of each unit: where between two of them is its bias safest?",
            line_through_a_point,
            narrow_margin,
            seen=_shaky,
        ),
    ),
    library=("coursekit.neurons.nets",),
    after="There are at least two other ways, with other hidden units: lesson 03, section 3, shows where each puts the "
    "points.",
)
