"""A judge for gradients that knows no calculus: nudge, look, compare (COMP 4630 slide 19; lesson 06, section 5)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p06_3 import FUNCTIONS, SLIPS, probe
from coursekit.practice.returns import Number


def _nudged(theta, i, by):
    moved = np.array(theta, dtype=float)
    moved[i] += by
    return moved


def _central(f, theta, eps):
    slopes = np.empty(np.shape(theta))
    for i in np.ndindex(slopes.shape):
        slopes[i] = (f(_nudged(theta, i, eps)) - f(_nudged(theta, i, -eps))) / (2 * eps)
    return slopes


def _size(g, n):
    return np.maximum(np.maximum(np.abs(g), np.abs(n)), 1e-3)


def _verdict(g, n):
    return float(np.max(np.abs(g - n) / _size(g, n)))


def reference(f, grad, theta, eps=1e-5):
    """Central differences, then the largest gap relative to the entry."""
    return _verdict(grad(theta), _central(f, theta, eps))


def one_sided(f, grad, theta, eps=1e-5):
    n = np.empty(theta.shape)
    for i in np.ndindex(theta.shape):
        n[i] = (f(_nudged(theta, i, eps)) - f(theta)) / eps
    return _verdict(grad(theta), n)


def one_sided_downwards(f, grad, theta, eps=1e-5):
    n = np.empty(theta.shape)
    for i in np.ndindex(theta.shape):
        n[i] = (f(theta) - f(_nudged(theta, i, -eps))) / eps
    return _verdict(grad(theta), n)


def absolute_error(f, grad, theta, eps=1e-5):
    return float(np.max(np.abs(grad(theta) - _central(f, theta, eps))))


def absolute_error_as_a_norm(f, grad, theta, eps=1e-5):
    return float(np.linalg.norm(grad(theta) - _central(f, theta, eps)))


def tiny_step(f, grad, theta, eps=1e-12):
    return reference(f, grad, theta, eps)


def tiny_step_always(f, grad, theta, eps=1e-5):
    return reference(f, grad, theta, 1e-12)


def own_step(f, grad, theta, eps=1e-5):
    return reference(f, grad, theta, 1e-5)


def no_two_below(f, grad, theta, eps=1e-5):
    return _verdict(grad(theta), 2 * _central(f, theta, eps))


def half_a_step_each_way(f, grad, theta, eps=1e-5):
    return _verdict(grad(theta), _central(f, theta, eps / 2) / 2)


def all_entries_at_once(f, grad, theta, eps=1e-5):
    n = (f(theta + eps) - f(theta - eps)) / (2 * eps)
    return _verdict(grad(theta), n)


def whole_rows_at_once(f, grad, theta, eps=1e-5):
    n = np.empty(theta.shape)
    for i in range(len(theta)):
        n[i] = (f(_nudged(theta, i, eps)) - f(_nudged(theta, i, -eps))) / (2 * eps)
    return _verdict(grad(theta), n)


def signed_error(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max((g - n) / _size(g, n)))


def signed_error_the_other_way_round(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max((n - g) / _size(g, n)))


def mean_error(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.mean(np.abs(g - n) / _size(g, n)))


def first_entry_only(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float((np.abs(g - n) / _size(g, n)).flat[0])


def divided_by_the_sum(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max(np.abs(g - n) / np.maximum(np.abs(g) + np.abs(n), 1e-3)))


def norm_over_norms(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.linalg.norm(g - n) / (np.linalg.norm(g) + np.linalg.norm(n)))


def norm_over_the_larger_norm(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.linalg.norm(g - n) / max(np.linalg.norm(g), np.linalg.norm(n)))


def divided_by_the_claim(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max(np.abs(g - n) / np.maximum(np.abs(g), 1e-3)))


def divided_by_the_measured(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max(np.abs(g - n) / np.maximum(np.abs(n), 1e-3)))


def divided_by_nothing_small(f, grad, theta, eps=1e-5):
    g, n = grad(theta), _central(f, theta, eps)
    return float(np.max(np.abs(g - n) / np.maximum(np.maximum(np.abs(g), np.abs(n)), 1)))


def _is_round_off(made, inputs):
    """A true gradient at the default step, refused by more than a one-sided difference would and less than a slip."""
    if made.answer is None or len(inputs) != 3 or inputs[:2] != ("exp of the sum", "none"):
        return False
    return 2e-5 < made.answer["largest relative error"] < 2e-2


def _inputs(rng):
    function = list(FUNCTIONS)[rng.integers(len(FUNCTIONS))]
    n = int(rng.integers(2, 4))
    slip = list(SLIPS)[rng.integers(len(SLIPS))]
    return function, slip, rng.uniform(0.5, 1.2, size=(n, n)), float(rng.uniform(1e-3, 1e-2))


_SQUARE = np.array([[0.5, 1.5], [-1.0, 2.0]])

EXERCISE = Exercise(
    id="06.3",
    name="gradcheck",
    title="A judge of your own",
    minutes=20,
    points=4,
    reference=reference,
    returns=Number("largest relative error"),
    fixed=(
        ("sum of squares", "none", np.array([1.0, -2.0, 3.0])),
        ("exp of the sum", "none", np.array([[0.1, 0.2, 0.3], [-0.4, 0.5, 0.1]])),
        ("sum of cubes", "sign", np.array([1.0, 2.0])),
        ("sum of cubes", "twice", np.array([10.0, -20.0])),
        ("sum of squares", "transposed", _SQUARE),
        ("sum of sines", "one entry three times", np.array([0.2, 0.4, 1.0])),
        ("sum of squares", "one percent", np.array([0.02, 0.05])),
        ("sum of cubes", "none", np.array([0.5, 1.0]), 0.1),
        ("sum of squares", "none", np.array([0.0, 1.0])),
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "A right gradient is judged a little wrong: too much for central differences, too little for a slip. "
            "Two nearly equal numbers are subtracted, and few of their sixteen digits survive: how small is your step?",
            tiny_step,
            tiny_step_always,
            seen=_is_round_off,
        ),
        Mistake(
            "You nudge to one side only. Draw a parabola, a step to the right and one to the left: "
            "which line through two points has the slope of the middle?",
            one_sided,
            one_sided_downwards,
        ),
        Mistake(
            "Where slopes are small, your verdict is the gap itself. Is a gap of 0.01 large? "
            "It depends on whether the slope is 1000 or 0.02.",
            absolute_error,
            absolute_error_as_a_norm,
            divided_by_nothing_small,
        ),
        Mistake(
            "A right gradient is refused by a factor of two. How far are the two points apart at which you call f?",
            no_two_below,
            half_a_step_each_way,
        ),
        Mistake(
            "The argument `eps` has no effect. A caller may ask for a larger step: is yours written in as a number?",
            own_step,
        ),
        Mistake(
            "Several entries move in one nudge, so their slopes add up. "
            "Which loop visits every single entry of an array of any shape?",
            all_entries_at_once,
            whole_rows_at_once,
        ),
        Mistake(
            "A gradient that is wrong in one of the two directions passes. The gap has a sign: "
            "what should be done with it before you look for the largest?",
            signed_error,
            signed_error_the_other_way_round,
        ),
        Mistake(
            "One wrong entry hides among right ones. You are asked for the worst entry.",
            mean_error,
            first_entry_only,
        ),
        Mistake(
            "Your gap is divided by something else than the task says. For a claim that is twice too large, and for "
            "one that is half as large as it should be, the verdict is 0.5: what is the larger size each time?",
            divided_by_the_sum,
            divided_by_the_claim,
            divided_by_the_measured,
        ),
        Mistake(
            "You compare the two gradients as a whole, by their lengths, as the library does. "
            "The judge asked for looks at each entry by itself: which slip would that notice sooner?",
            norm_over_norms,
            norm_over_the_larger_norm,
        ),
    ),
    probe=probe,
    rtol=1e-6,
    library=("coursekit.autodiff",),
    after="Judge your backprop of 06.1 with it. Then plant a slip there and see the verdict change.",
)
