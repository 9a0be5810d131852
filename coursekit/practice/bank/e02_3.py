"""The perceptron rule for labels -1 and +1, with its gate (CMSC 373, slides 2 and 3)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def reference(w, x, t, beta):
    """Nothing happens after a right answer; a tie counts as +1."""
    answer = 1 if w @ x >= 0 else -1
    return w + beta * t * x if answer != t else w.copy()


def no_gate(w, x, t, beta):
    return w + beta * t * x


def zero_one_label(w, x, t, beta):
    """Turns the label into 0 or 1, and adds it times the input."""
    label = (t + 1) // 2
    return w + beta * label * x if (w @ x >= 0) != label else w.copy()


def zero_one_answer(w, x, t, beta):
    """Compares an answer of 0 or 1 with a label of -1 or +1."""
    answer = 1 if w @ x >= 0 else 0
    return w + beta * t * x if answer != t else w.copy()


def tie_is_a_mistake(w, x, t, beta):
    """As the condition t (w . x) <= 0, or np.sign, has it."""
    return w + beta * t * x if t * (w @ x) <= 0 else w.copy()


def tie_is_off(w, x, t, beta):
    answer = 1 if w @ x > 0 else -1
    return w + beta * t * x if answer != t else w.copy()


def tie_is_never_a_mistake(w, x, t, beta):
    return w + beta * t * x if t * (w @ x) < 0 else w.copy()


def difference_of_labels(w, x, t, beta):
    """The rule for 0 and 1 with labels -1 and +1: the error is 2 or -2."""
    answer = 1 if w @ x >= 0 else -1
    return w + beta * (t - answer) * x


def sign_swapped(w, x, t, beta):
    """Also what comes out when the input is added times what the unit said, not what it should have said."""
    return 2 * w - reference(w, x, t, beta)


def rate_forgotten(w, x, t, beta):
    return reference(w, x, t, 1)


def gate_the_wrong_way(w, x, t, beta):
    answer = 1 if w @ x >= 0 else -1
    return w + beta * t * x if answer == t else w.copy()


def input_forgotten(w, x, t, beta):
    answer = 1 if w @ x >= 0 else -1
    return w + beta * t if answer != t else w.copy()


def _inputs(rng):
    """Small whole numbers, so that ties are frequent."""
    n = int(rng.integers(2, 5))
    w, x = rng.integers(-2, 3, size=n), rng.integers(-1, 2, size=n)
    x[0] = 1
    return w.astype(float), x.astype(float), int(rng.choice([-1, 1])), float(rng.choice([0.25, 0.5, 2.0]))


EXERCISE = Exercise(
    id="02.3",
    name="perceptron_step_pm1",
    title="The step for labels -1 and +1",
    minutes=15,
    points=3,
    reference=reference,
    returns=Array("w"),
    fixed=(
        (np.array([-1.0, 0, 0]), np.ones(3), 1, 1.0),
        (np.array([0.0, 1, 1]), np.ones(3), 1, 0.5),
        (np.array([-3.0, 2, 1]), np.array([1.0, 1, 0]), -1, 0.5),
        (np.array([0.5, 2, -1]), np.array([1.0, 1, 0]), -1, 0.5),
        (np.zeros(3), np.array([1.0, 0, 1]), 1, 1.0),
        (np.zeros(3), np.array([1.0, 0, 1]), -1, 1.0),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "You also changed the weights when the answer was right. "
            "Which question does the bracket $[\\hat y \\neq t]$ in the rule ask before anything moves?",
            no_gate,
        ),
        Mistake(
            "A label of 0 can never push: whatever it is multiplied by, nothing moves. "
            "Which two values does the label `t` have here?",
            zero_one_label,
        ),
        Mistake(
            "With the label $-1$ your weights change even when the unit was rightly silent. "
            "Can the answer of your unit ever be equal to $-1$?",
            zero_one_answer,
        ),
        Mistake(
            "Only ties go wrong: net input exactly 0. A tie counts as $+1$ here. "
            "What does your code make of it for $t = 1$, and what for $t = -1$?",
            tie_is_a_mistake,
            tie_is_off,
            tie_is_never_a_mistake,
        ),
        Mistake(
            "Your steps are twice too long. How far apart are $-1$ and $+1$, and so how large can $t - \\hat y$ be?",
            difference_of_labels,
        ),
        Mistake(
            "Your step makes the mistake worse. "
            "If the label is $+1$ and the unit stayed silent, should the input be added or taken away?",
            sign_swapped,
        ),
        Mistake(
            "All your weights move by the same amount. Should a weight whose input was 0 move at all: "
            "which vector gives the step its direction?",
            input_forgotten,
        ),
        Mistake("Right for a rate of 1 only. Where does $\\beta$ stand in the rule?", rate_forgotten),
        Mistake(
            "Your gate is open after a right answer and closed after a wrong one. When does this unit learn?",
            gate_the_wrong_way,
        ),
    ),
    library=("coursekit.neurons.perceptron",),
    after="Compare it with your 02.1 on the same pattern, with $y = (t + 1)/2$: the new weights are the same.",
)
