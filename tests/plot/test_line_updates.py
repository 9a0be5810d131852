"""One plane per change: the pattern in a ring, the line before and after, the weights above."""

import numpy as np
import pytest

from coursekit.neurons import binary_inputs, train_hebb, train_perceptron
from coursekit.plot import line_updates

X = binary_inputs(2)
RUN = train_perceptron(X, [0, 0, 0, 1])


def words(ax):
    return [text.get_text() for text in ax.texts]


def test_every_change_has_a_plane_and_its_weights():
    ax = line_updates(RUN)
    assert len(ax.child_axes) == 11
    assert words(ax)[:2] == ["step 1: 00 is wrong", "w = (−1, 0, 0)"] and words(ax)[-1] == "w = (−3, 2, 1)"


def test_the_ring_is_around_the_pattern_that_was_wrong():
    changed = [step for step in RUN.steps if step.wrong]
    for inner, step in zip(line_updates(RUN).child_axes, changed, strict=True):
        (ring,) = [line for line in inner.lines if line.get_gid() == "wrong"]
        assert ring.get_xydata()[0].tolist() == step.x[1:].tolist()


def test_the_lines_are_those_before_and_after():
    last = line_updates(RUN).child_axes[-1]
    for gid, w in (("before", (-2, 2, 2)), ("line", (-3, 2, 1))):
        (drawn,) = [line.get_xydata() for line in last.lines if line.get_gid() == gid]
        np.testing.assert_allclose(w[0] + drawn @ w[1:], 0, atol=1e-9)


def test_without_a_line_in_view_words_say_what_the_unit_does():
    ax = line_updates(RUN)
    told = [[t.get_text() for t in inner.texts if t.get_gid() == "no line"] for inner in ax.child_axes]
    assert told[0] == ["off for all points"] and told[-1] == []


def test_no_more_planes_than_asked():
    assert len(line_updates(RUN, most=3).child_axes) == 3


def test_a_rule_that_changes_right_answers_says_so():
    run = train_hebb(2 * X - 1, [-1, -1, -1, 1])
    assert words(line_updates(run))[2] == "step 2: (−1, 1) is right"


def test_several_units_and_idle_runs_are_refused():
    with pytest.raises(ValueError, match=r"weights \(3,\), received \(3, 2\)"):
        line_updates(train_perceptron(X, np.eye(2)[[0, 1, 1, 1]]))
    with pytest.raises(ValueError, match="without a change"):
        line_updates(train_perceptron(X, [1, 1, 1, 1]))


def test_all_points_are_in_view():
    inner = line_updates(train_hebb(2 * X - 1, [-1, -1, -1, 1])).child_axes[0]
    assert inner.get_xlim()[0] < -1 and inner.get_xlim()[1] > 1 and inner.get_ylim()[0] < -1
