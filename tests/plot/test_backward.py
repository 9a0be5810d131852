"""Gradients on their wires: every number is the value at its left end times the error at its right end."""

import numpy as np
import pytest
from matplotlib.collections import LineCollection
from matplotlib.colors import same_color

from coursekit.plot import BACK, backward

A = [[2.0, 3.0], [0.5, -1.0, 0.25], [1.5]]
DELTA = [[0.5, -2.0, 1.0], [4.0]]
GRADS = [np.outer(a, d) for a, d in zip(A[:-1], DELTA, strict=True)]


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def test_wires_carry_value_times_error():
    assert words(backward(A, DELTA, GRADS), "gradient") == ["1", "−4", "2", "1.5", "−6", "3", "2", "−4", "1"]


def test_every_unit_behind_the_inputs_shows_its_error():
    assert words(backward(A, DELTA, GRADS), "delta") == [
        rf"$\delta$ = {d}" for d in ("0.5", "−2", "1", "4")
    ]  # fmt: skip


def test_wires_are_dashed_in_the_colour_of_what_flows_back_and_thick_by_size():
    first = next(c for c in backward(A, DELTA, GRADS).collections if isinstance(c, LineCollection))
    assert all(same_color(colour, BACK) for colour in first.get_colors()) and first.get_linestyles()[0][1] is not None
    assert int(np.argmax(first.get_linewidths())) == 4


def test_arrows_point_to_the_left():
    arrows = [t for t in backward(A, DELTA, GRADS).texts if getattr(t, "arrow_patch", None)]
    assert len(arrows) == 9 and all(arrow.xy[0] < arrow.xyann[0] for arrow in arrows)


def test_gradients_that_vanish_can_be_drawn():
    ax = backward(A, [np.zeros(3), [0.0]], [np.zeros((2, 3)), np.zeros((3, 1))])
    assert words(ax, "gradient") == ["0"] * 9


def test_digits_may_be_asked_for():
    ax = backward([[3.0], [2.092]], [[2.0916]], [[[6.2748]]], digits=3)
    assert words(ax, "gradient") == ["6.275"] and words(ax, "delta") == [r"$\delta$ = 2.092"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (dict(deltas=DELTA[:1]), "deltas with 2 entries.*received 1"),
        (dict(gradients=[GRADS[0].T, GRADS[1]]), r"gradients\[0\] of shape \(2, 3\), received \(3, 2\)"),
        (dict(values=[[2.0, np.nan], *A[1:]]), "1 NaN"),
    ],
)
def test_what_does_not_fit_is_named(changed, message):
    with pytest.raises(ValueError, match=message):
        backward(**dict(values=A, deltas=DELTA, gradients=GRADS) | changed)
