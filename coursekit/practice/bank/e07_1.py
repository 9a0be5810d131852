"""Gradient descent with its whole path kept, the start first (COMP9444, slide 10)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p07_1 import probe
from coursekit.practice.returns import Array


def reference(grad, w0, eta, n):
    """Each step goes against the slope of the place where it starts."""
    path = [np.array(w0, dtype=float)]
    for _ in range(n):
        path.append(path[-1] - eta * grad(path[-1]))
    return np.array(path)


def ascent(grad, w0, eta, n):
    return reference(grad, w0, -eta, n)


def start_left_out(grad, w0, eta, n):
    return reference(grad, w0, eta, n)[1:]


def one_step_more_without_the_start(grad, w0, eta, n):
    return reference(grad, w0, eta, n + 1)[1:]


def the_same_array_again_and_again(grad, w0, eta, n):
    path = reference(grad, w0, eta, n)
    return np.repeat(path[-1:], n + 1, axis=0)


def one_step_too_few(grad, w0, eta, n):
    return reference(grad, w0, eta, n)[: max(n, 1)]


def one_step_too_many(grad, w0, eta, n):
    return reference(grad, w0, eta, n + 1)


def only_the_end(grad, w0, eta, n):
    return reference(grad, w0, eta, n)[-1]


def one_column_per_step(grad, w0, eta, n):
    return reference(grad, w0, eta, n).T


def slope_of_the_start_throughout(grad, w0, eta, n):
    return w0 - eta * np.arange(n + 1)[:, None] * grad(w0)


def rate_left_out(grad, w0, eta, n):
    return reference(grad, w0, 1.0, n)


def starts_from_zero(grad, w0, eta, n):
    return reference(grad, np.zeros(len(w0)), eta, n)


def last_row_never_filled(grad, w0, eta, n):
    path = reference(grad, w0, eta, n)
    path[-1] = 0
    return path


def the_same_array_one_step_on(grad, w0, eta, n):
    """Stores the array before each of n + 1 steps in place."""
    return np.repeat(reference(grad, w0, eta, n + 1)[-1:], n + 1, axis=0)


def _rows_all_the_same(made, inputs):
    path = None if made.answer is None else made.answer["path"]
    if path is None or path.ndim != 2 or not len(path) == inputs[3] + 1 > 1:
        return False
    return bool(path.any() and np.all(path == path[0]))


def _inputs(rng):
    d = int(rng.integers(2, 5))
    M = rng.normal(size=(d, d))
    A = M @ M.T / d + np.eye(d)
    return (A, rng.normal(size=d)), 2 * rng.normal(size=d), float(rng.uniform(0.02, 0.1)), int(rng.integers(5, 9))


_BOWL = np.diag([1.0, 2.0])

EXERCISE = Exercise(
    id="07.1",
    name="gradient_descent",
    title="Gradient descent with its path",
    minutes=20,
    points=3,
    reference=reference,
    returns=Array("path"),
    probe=probe,
    fixed=(
        ((_BOWL, np.zeros(2)), np.array([-2.0, 1.5]), 0.2, 2),  # by hand in lesson 07
        ((np.array([[100.0]]), np.zeros(1)), np.array([1.0]), 0.0199, 20),  # just below the border
        ((_BOWL, np.array([1.0, -1.0])), np.array([3.0, 4.0]), 0.1, 1),
        ((_BOWL, np.array([1.0, -1.0])), np.array([3.0, 4.0]), 0.1, 0),  # no step: only the start
    ),
    inputs=_inputs,
    mistakes=(
        Mistake("You walk uphill. The gradient points up the slope; which way should the step go?", ascent),
        Mistake(
            "The first row of the path is not the start. Where do you stand before any step, "
            "and when do you write it down?",
            start_left_out,
            one_step_more_without_the_start,
        ),
        Mistake(
            "All rows of your path are the same. Is it one array that you store again and again and "
            "then change? What does `w -= ...` do to the rows that are already in the list?",
            the_same_array_again_and_again,
            the_same_array_one_step_on,
            seen=_rows_all_the_same,
        ),
        Mistake(
            "The number of rows is not right. With `n` steps there is the start and one point after every step: "
            "how many is that?",
            one_step_too_few,
            one_step_too_many,
        ),
        Mistake("You return the last point. Asked for is the whole walk, one row per point.", only_the_end),
        Mistake("Your path lies on its side: one row per point, one column per weight.", one_column_per_step),
        Mistake(
            "Every step of yours is the same as the first. The slope changes on the way: "
            "at which place do you ask `grad` for it?",
            slope_of_the_start_throughout,
        ),
        Mistake("Your steps are too long for the rate that was given. Is `eta` used?", rate_left_out),
        Mistake(
            "Your walk begins at zero. If you made an array of zeros first, what has to go into its first row?",
            starts_from_zero,
        ),
        Mistake(
            "The last row of your path is empty. There are `n` steps and `n + 1` rows: "
            "in which row does the point after the last step belong?",
            last_row_never_filled,
        ),
    ),
    library=("coursekit.examples.valleys", "coursekit.nn.optimizers"),
    after="Walk in the valley of curvature 100 with the rates 0.0199 and 0.0201, and look at the last row.",
)
