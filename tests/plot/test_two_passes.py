"""Both passes show the numbers of the trace, forward on the left and back on the right."""

import numpy as np

from coursekit.examples import linear_221
from coursekit.plot import two_passes
from coursekit.plot.wording import short

NET = linear_221()
TRACE = NET.model(use_bias=True).trace(NET.x, NET.y)


def words(ax, gid):
    return [t.get_text() for t in ax.texts if t.get_gid() == gid]


def test_values_and_weights_on_the_left_errors_and_gradients_on_the_right():
    left, right = two_passes(TRACE).child_axes
    assert words(left, "unit") == words(right, "unit") == ["2", "3", "0.99", "0.95", "2.16"]
    assert words(left, "weight") == [short(w) for w in [*NET.W1.ravel(), *NET.W2.ravel()]]
    assert words(right, "gradient") == [short(g) for g in [*NET.dW1.ravel(), *NET.dW2.ravel()]]
    assert [w.split("= ")[1] for w in words(right, "delta")] == ["2.09", "0.46", "1.16"]


def test_another_example_of_the_batch():
    model = NET.model(use_bias=True)
    trace = model.trace(np.array([[2.0, 3.0], [1.0, 0.0]]), np.array([[1.0], [0.0]]))
    left, _ = two_passes(trace, example=1).child_axes
    assert words(left, "unit")[:2] == ["1", "0"]


def test_titles_say_which_is_which():
    assert [t.split(":")[0] for t in words(two_passes(TRACE), "title")] == ["forward", "back"]
