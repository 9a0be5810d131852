"""A loss over step units is drawn as the flat pieces it consists of, a smooth one with contours."""

import numpy as np
import pytest

from coursekit.plot import landscape, loss_slice

T = np.linspace(-2, 2, 81)
STEPS = (T > 0.51) * 0.5 + (T > 1.01) * 0.5


def test_flat_pieces_are_level_and_jumps_stand_between():
    ax = loss_slice(T, {"step": STEPS, "smooth": T**2})
    pieces = [line.get_ydata() for line in ax.lines if line.get_gid() == "plateau"]
    assert [tuple(p) for p in pieces] == [(0, 0), (0.5, 0.5), (1, 1)]
    assert sum(line.get_gid() == "jump" for line in ax.lines) == 2
    assert [t.get_text() for t in ax.texts] == ["step", "smooth"]


def test_a_stepped_landscape_has_as_many_colours_as_levels():
    ax = landscape(T, T, np.add.outer(STEPS, STEPS))
    image = ax.images[0]
    assert image.norm.N - 1 == image.cmap.N == 5
    assert [float(t) for t in image.colorbar.get_ticks()] == [0, 0.5, 1, 1.5, 2]
    assert [int(image.norm(level)) for level in (0, 0.5, 1, 1.5, 2)] == [0, 1, 2, 3, 4]


def test_a_smooth_landscape_has_contours_and_axes_in_order():
    w1, w2 = np.linspace(0, 1, 40), np.linspace(5, 6, 30)
    ax = landscape(w1, w2, w1[None] + w2[:, None] ** 2)
    assert not ax.images and ax.collections
    assert ax.get_xlim() == (0, 1) and ax.get_ylim() == (5, 6)


@pytest.mark.parametrize(
    ("loss", "message"),
    [
        (np.ones((3, 2)), r"loss of shape \(2, 3\), received \(3, 2\).*transpose"),
        (np.full((2, 3), np.inf), "finite loss"),
    ],
)
def test_wrong_losses_are_named(loss, message):
    with pytest.raises(ValueError, match=message):
        landscape([0, 1, 2], [0, 1], loss)


def test_a_slice_needs_a_name_for_each_loss():
    with pytest.raises(ValueError, match="Expected losses as {name: values}"):
        loss_slice(T, STEPS)
