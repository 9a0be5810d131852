"""Gates from neurons that only count and forbid (COMP 4630, slide 4)."""

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p01_1 import probe
from coursekit.practice.returns import Array, Dict, Number

NOBODY, A, B = frozenset(), frozenset({0}), frozenset({1})


def reference(name):
    """The count that has to be reached, and who forbids; for NOT nothing has to be reached."""
    return {"AND": (2, NOBODY), "OR": (1, NOBODY), "NOT": (0, A), "A_AND_NOT_B": (1, B)}[name]


def threshold_exceeded(name):
    """Thresholds for a neuron that fires only above its threshold."""
    threshold, vetoes = reference(name)
    return threshold - 1, vetoes


def negative_weight(name):
    """Counts on a line that takes away, as a threshold unit has it."""
    return reference(name)[0], NOBODY


def lines_counted_from_one(name):
    threshold, vetoes = reference(name)
    return threshold, frozenset(line + 1 for line in vetoes)


def last_line_called_minus_one(name):
    threshold, vetoes = reference(name)
    return threshold, frozenset(-1 for _ in vetoes)


def waits_for_the_forbidding_line(name):
    """Counts the line with the veto among those that have to be on."""
    threshold, vetoes = reference(name)
    return threshold + len(vetoes), vetoes


def veto_for_a(name):
    return (1, A) if name == "A_AND_NOT_B" else reference(name)


def and_or_swapped(name):
    return reference({"AND": "OR", "OR": "AND"}.get(name, name))


EXERCISE = Exercise(
    id="01.1",
    name="mp_gate",
    title="Gates from McCulloch-Pitts neurons",
    minutes=10,
    points=2,
    reference=reference,
    returns=Dict(Number("lines that do not exist"), Array("answers to all inputs in order")),
    fixed=(("AND",), ("OR",), ("NOT",), ("A_AND_NOT_B",)),
    probe=probe,
    mistakes=(
        Mistake(
            "You have a threshold that would be right if the count had to be *more* than $\\theta$. "
            "In this course, what does the neuron do when the count is exactly $\\theta$?",
            threshold_exceeded,
        ),
        Mistake(
            "This gate has to be held back by an input, and in yours nothing holds it back. The lines of this neuron "
            "carry no weights, so none can count as $-1$: by what other means can an input silence it?",
            negative_weight,
        ),
        Mistake(
            "Your set names a line that the gate does not have. It holds numbers of lines, not weights: "
            "which number has the first line?",
            lines_counted_from_one,
            last_line_called_minus_one,
        ),
        Mistake(
            "One of your gates never fires. For it to fire, its line with the veto must be off: "
            "how high can the count be then, at most?",
            waits_for_the_forbidding_line,
        ),
        Mistake("Your A_AND_NOT_B answers 'B and not A'. Which of the two inputs is to forbid?", veto_for_a),
        Mistake(
            "AND and OR have changed places. How many lines must be on for AND, how many are enough for OR?",
            and_or_swapped,
        ),
    ),
    after="Can you find a NAND like this? In lesson 01, section Explore, the neuron with a clock lets you try.",
)
