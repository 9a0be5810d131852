"""One step with momentum: the last step is kept in part, and the new push is added (COMP9444, slide 23)."""

import numpy as np

from coursekit.examples import GUTTER, rain_gutter
from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array, Tuple


def reference(w, v, g, eta, alpha):
    """v' = alpha v - eta g, w' = w + v'."""
    v = alpha * v - eta * g
    return w + v, v


def averaged_form(w, v, g, eta, alpha):
    v = alpha * v + (1 - alpha) * g
    return w - eta * v, v


def push_counted_in_part(w, v, g, eta, alpha):
    v = alpha * v - (1 - alpha) * eta * g
    return w + v, v


def uphill(w, v, g, eta, alpha):
    v = alpha * v + eta * g
    return w + v, v


def memory_pointing_uphill(w, v, g, eta, alpha):
    v = alpha * v + eta * g
    return w - v, v


def rate_outside_the_memory(w, v, g, eta, alpha):
    v = alpha * v + g
    return w - eta * v, v


def steps_with_the_old_memory(w, v, g, eta, alpha):
    return w + v, alpha * v - eta * g


def steps_with_the_faded_old_memory(w, v, g, eta, alpha):
    return w + alpha * v, alpha * v - eta * g


def looks_ahead(w, v, g, eta, alpha):
    v = alpha * v - eta * g
    return w + alpha * v - eta * g, v


def keeps_the_other_share(w, v, g, eta, alpha):
    v = (1 - alpha) * v - eta * g
    return w + v, v


def keeps_all(w, v, g, eta, alpha):
    v = v - eta * g
    return w + v, v


def forgets(w, v, g, eta, alpha):
    return w - eta * g, -eta * g


def memory_first(*inputs):
    return reference(*inputs)[::-1]


def _states(eta=0.0198, alpha=0.9):
    """The gutter before steps 1, 2, 3, 60 and 131: with these rates the floor is reached after 131 steps."""
    path = rain_gutter(eta, alpha).path
    for k in (0, 1, 2, 59, 130):
        step = path[k] - path[k - 1] if k else np.zeros(2)
        yield path[k], step, GUTTER.slope(path[k]), eta, alpha


def _inputs(rng):
    shape = tuple(int(n) for n in rng.integers(1, 5, size=rng.integers(1, 3)))
    w, v, g = (rng.normal(size=shape) for _ in range(3))
    return w, v, g, float(rng.uniform(0.05, 0.5)), float(rng.uniform(0.1, 0.4))


EXERCISE = Exercise(
    id="08.1",
    name="momentum_step",
    title="One step with momentum",
    minutes=15,
    points=3,
    reference=reference,
    returns=Tuple(Array("w"), Array("v")),
    fixed=(
        *_states(),
        (np.array([2.0]), np.array([-1.0]), np.array([1.0]), 0.1, 0.9),  # full speed: v stays as it is
        (np.array([[1.0, -2.0, 0.5]]), np.array([[0.3, 0.0, -0.1]]), np.zeros((1, 3)), 0.1, 0.8),  # rolls on
        (np.ones((2, 3)), np.full((2, 3), 5.0), np.full((2, 3), 2.0), 0.25, 0.0),  # no memory at all
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "The new push counts only in part: somewhere a 1 - alpha has come in. That belongs to the averaged form of "
            "the book. Which of the two forms does the task ask for?",
            averaged_form,
            push_counted_in_part,
        ),
        Mistake(
            "Your step goes up the slope. `v` is the step itself: which sign must the push have "
            "for `w + v` to go down?",
            uphill,
        ),
        Mistake(
            "Your `v` points uphill and is subtracted at the end. That can work, but here `v` holds the last step as "
            "it was made. What does `w + v` ask of its sign?",
            memory_pointing_uphill,
        ),
        Mistake(
            "Your `v` adds up gradients, and the rate comes in at the end. Here `v` is a step, so its length already "
            "has the rate in it. To which of the two terms of `v` does `eta` belong?",
            rate_outside_the_memory,
        ),
        Mistake(
            "`w` does not move by the new `v`. Look at the second half of the rule: is it the memory "
            "from before or the one you have just computed?",
            steps_with_the_old_memory,
            steps_with_the_faded_old_memory,
        ),
        Mistake(
            "Your `w` goes further than the new `v`: the push is added to it once more. This is the second half of "
            "Nesterov's rule; how far does plain momentum go?",
            looks_ahead,
        ),
        Mistake(
            "Not the right share of the old `v` is kept. Try `alpha = 0`: nothing should be remembered. "
            "And what should `alpha = 0.9` keep?",
            keeps_the_other_share,
            keeps_all,
            forgets,
        ),
        Mistake("The two results are the wrong way round: which one does the task name first?", memory_first),
    ),
    library=("coursekit.nn.optimizer_forms", "coursekit.nn.optimizers"),
    after="Walk down the gutter with it: w = (10, 1), slope (x, 100 y), eta 0.0198, alpha 0.9. "
    "Lesson 08 says that 131 steps bring you to E < 0.000001.",
)
