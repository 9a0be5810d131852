"""Conjugate gradients on a bowl: each direction leaves the earlier ones in peace (COMP9444, slide 28)."""

import numpy as np

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.probes.p08_4 import probe
from coursekit.practice.returns import Array, Many


def reference(A, b, w0):
    """Lines through the bowl, each conjugate to those before."""
    return _search(A, b, w0)


def _search(A, b, w, *, length=None, share=None, guard=True):
    """The method with one part exchanged: how far to go on a line, or the share of the old direction."""
    length = length or (lambda r, d: (r @ r) / (d @ A @ d))
    share = share or (lambda old, new, d: (new @ new) / (old @ old))
    r = d = b - A @ w
    path = [w]
    for _ in range(b.size):
        if guard and np.linalg.norm(r) < 1e-12:
            break
        with np.errstate(all="ignore"):
            a = length(r, d)
            w, new = w + a * d, r - a * (A @ d)
            r, d = new, new + share(r, new, d) * d
        path.append(w)
    return path


def steepest_descent(A, b, w0):
    return _search(A, b, w0, share=lambda old, new, d: 0.0)


def steepest_descent_to_the_end(A, b, w0):
    path = [w0]
    while len(path) < 500 and np.linalg.norm(r := b - A @ path[-1]) > 1e-10:
        path.append(path[-1] + (r @ r) / (r @ A @ r) * r)
    return path


def straight_to_the_solution(A, b, w0):
    return [w0, np.linalg.solve(A, b)]


def share_upside_down(A, b, w0):
    def share(old, new, d):
        return (old @ old) / max(new @ new, 1e-300)

    return _search(A, b, w0, share=share)


def share_without_squares(A, b, w0):
    return _search(A, b, w0, share=lambda old, new, d: np.sqrt((new @ new) / (old @ old)))


def share_always_1(A, b, w0):
    """`r` has been overwritten before its old squared length was used."""
    return _search(A, b, w0, share=lambda old, new, d: 1.0)


def share_of_the_old_residual(A, b, w0):
    """Adds to the new residual a share of the old one, where the old direction belongs."""
    w, r = w0, b - A @ w0
    d, path = r, [w0]
    for _ in b:
        if np.linalg.norm(r) < 1e-12:
            break
        a = (r @ r) / (d @ A @ d)
        w, new = w + a * d, r - a * (A @ d)
        d, r = new + (new @ new) / (r @ r) * r, new
        path.append(w)
    return path


def old_direction_subtracted(A, b, w0):
    return _search(A, b, w0, share=lambda old, new, d: -(new @ new) / (old @ old))


def bend_along_the_residual(A, b, w0):
    return _search(A, b, w0, length=lambda r, d: (r @ r) / (r @ A @ r))


def bend_left_out(A, b, w0):
    return _search(A, b, w0, length=lambda r, d: (r @ r) / (d @ d))


def direction_changes_with_the_residual(A, b, w0):
    """`d = r` and then `r -= ...`: both names belong to one array."""
    w, r = w0, b - A @ w0
    d, path = r, [w0]
    for _ in b:
        old = r @ r
        if old < 1e-24:
            break
        a = old / (d @ A @ d)
        w = w + a * d
        r -= a * (A @ d)
        d = r + (r @ r) / old * d
        path.append(w)
    return path


def uphill(A, b, w0):
    """Starts with r = A w - b: every line is walked in the wrong direction."""
    return [2 * w0 - w for w in reference(A, b, w0)]


def start_left_out(A, b, w0):
    return reference(A, b, w0)[1:]


def only_the_end(A, b, w0):
    return reference(A, b, w0)[-1]


def the_same_array_again_and_again(A, b, w0):
    path = reference(A, b, w0)
    return [path[-1]] * len(path)


def goes_on_when_it_is_there(A, b, w0):
    return _search(A, b, w0, guard=False)


def _second_turn_is_steepest(made, inputs):
    """The second line goes straight downhill: nothing of the first direction is left in it."""
    A, b, w0 = inputs
    if made.answer is None or b.size < 2 or "point 3" not in made.answer:
        return False
    steepest, right = steepest_descent(A, b, w0), reference(A, b, w0)
    if len(right) < 3 or made.answer["point 3"].shape != b.shape:
        return False
    near = np.allclose(made.answer["point 3"], steepest[2], rtol=1e-9, atol=1e-9)
    return near and np.allclose(made.answer["point 2"], right[1]) and not np.allclose(steepest[2], right[2])


def _bowl(rng, n):
    M = rng.normal(size=(n, n))
    return M @ M.T + n * np.diag(rng.uniform(0.5, 2.0, size=n))


def _inputs(rng):
    n = int(rng.integers(2, 5))
    return _bowl(rng, n), rng.normal(size=n), 3 * rng.normal(size=n)


_A, _B = np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([1.0, -1.0])

EXERCISE = Exercise(
    id="08.4",
    name="conjugate_gradient",
    title="Conjugate gradients",
    minutes=30,
    points=6,
    reference=reference,
    returns=Many(Array("point"), "point"),
    probe=probe,
    fixed=(
        (_A, _B, np.array([4.0, -3.0])),
        (_A, _B, np.zeros(2)),
        (np.array([[2.0]]), np.array([3.0]), np.array([0.0])),  # one weight: one step
        (np.diag([1.0, 100.0]), np.zeros(2), np.array([10.0, 1.0])),  # the gutter
        (np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 1.0], [0.0, 1.0, 2.0]]), np.array([1.0, 2.0, 3.0]), np.zeros(3)),
        (2 * np.eye(3), np.array([2.0, 0.0, -4.0]), np.array([1.0, 1.0, 1.0])),  # round: there after one step
        (2 * np.eye(2), np.array([2.0, -4.0]), np.array([1.0, -2.0])),  # starts at the lowest point
    ),
    inputs=_inputs,
    mistakes=(
        Mistake(
            "Your second step goes straight downhill, as the first did: that is steepest descent, and it zigzags. What "
            "has to be added to the new `r` so that the new line does not spoil the old one?",
            steepest_descent,
            steepest_descent_to_the_end,
            seen=_second_turn_is_steepest,
        ),
        Mistake(
            "You end at the lowest point, but not by these lines: the points on the way differ. "
            "Newton jumps there at once; the task asks for one line after the other.",
            straight_to_the_solution,
        ),
        Mistake(
            "The first line is right, the second is not: look at the share of the old direction. In the example of the "
            "task it is 1/9. Which two squared lengths give that, and which of them stands above the line?",
            share_upside_down,
            share_without_squares,
        ),
        Mistake(
            "The first line is right. Then all of the old direction is added, where the example of the task adds 1/9 "
            "of it. When you compute the share, is the old `r` still there, or has the new one taken its name?",
            share_always_1,
        ),
        Mistake(
            "The first two lines are right, and the third is not. What has to be added to the new `r` in part: the "
            "old `r`, or the direction that you have just walked?",
            share_of_the_old_residual,
        ),
        Mistake(
            "The first line is right. In the second the old direction is taken away instead of added: "
            "which sign has the share in the formula?",
            old_direction_subtracted,
        ),
        Mistake(
            "How far to go on a line depends on how strongly the bowl bends along that very line. Along which vector "
            "do you measure the bend with `A`: the residual, or the direction you walk in?",
            bend_along_the_residual,
            bend_left_out,
        ),
        Mistake(
            "The first line is right, and then `d` is not what it was. After `d = r`, are these two arrays or two "
            "names for one? Remember what `r -= ...` does.",
            direction_changes_with_the_residual,
        ),
        Mistake(
            "You start up the slope. `A w - b` is the gradient; which way does `r` have to point?",
            uphill,
        ),
        Mistake("The first point is missing: the path begins where you stand before any step.", start_left_out),
        Mistake("You return the last point. Asked for is the list of all points, the start first.", only_the_end),
        Mistake(
            "All your points are the same, the last one. Is one array changed in place and put into the list again and "
            "again? `w = w + a * d` makes a new one.",
            the_same_array_again_and_again,
        ),
        Mistake(
            "It is right until the lowest point is reached. There `r` is zero and you divide by its square: "
            "what should happen before that?",
            goes_on_when_it_is_there,
        ),
    ),
    library=("coursekit.nn.second_order",),
    after="Compare with steepest descent on the bowl of section 11: 2 steps against 25.",
)
