"""Medians over the seeds stand where the record says, the stop on the widest net, and the fits over their points."""

from types import SimpleNamespace

import numpy as np
import pytest

from coursekit.plot import capacity, capacity_fits, palette

CURVES = np.random.default_rng(0).uniform(0.1, 1, (3, 20, 2))
GRID = np.linspace(-1, 1, 21)
FOUND = SimpleNamespace(
    curves={"2 units": CURVES, "64 units": CURVES / 2, "weight decay": CURVES},
    best=np.array([5, 7, 9]),
    x=np.array([-0.5, 0.5]),
    y=np.array([1.0, -1.0]),
    grid=GRID,
    fits={"2 units": GRID, "64 units": GRID**2, "early stopping": 0 * GRID},
)


def drawn(ax, gid):
    return [line for line in ax.lines if line.get_gid() == gid]


def test_medians_of_training_and_validation():
    first, wide, decay = capacity(FOUND).child_axes
    training, validation = drawn(wide, "median")
    np.testing.assert_allclose(training.get_ydata(), np.median(CURVES[:, :, 0] / 2, axis=0))
    np.testing.assert_allclose(validation.get_ydata(), np.median(CURVES[:, :, 1] / 2, axis=0))
    assert training.get_color() == palette.FORWARD and validation.get_color() == palette.BACK
    assert [text.get_text() for text in first.texts] == ["training", "validation"]
    assert [ax.get_title(loc="left") or ax.get_title() for ax in (first, wide, decay)] == list(FOUND.curves)


def test_the_stop_is_marked_on_the_widest_net_only():
    first, wide, decay = capacity(FOUND).child_axes
    (stop,) = drawn(wide, "stop")
    assert stop.get_xdata()[0] == 7 and not drawn(first, "stop") and not drawn(decay, "stop")
    assert "epoch 7" in wide.texts[-1].get_text()


def test_fits_points_and_the_true_curve():
    two, wide, _ = capacity_fits(FOUND, np.sin).child_axes
    np.testing.assert_array_equal(drawn(wide, "fit")[0].get_ydata(), GRID**2)
    np.testing.assert_array_equal(drawn(two, "points")[0].get_xydata(), [[-0.5, 1], [0.5, -1]])
    np.testing.assert_array_equal(drawn(two, "curve")[0].get_ydata(), np.sin(GRID))
    assert not drawn(capacity_fits(FOUND).child_axes[0], "curve")


@pytest.mark.parametrize("draw", [capacity, capacity_fits])
def test_chosen_nets_and_unknown_ones(draw):
    assert len(draw(FOUND, order=["64 units"]).child_axes) == 1
    with pytest.raises(ValueError, match=r"Expected some of \['2 units'.*received \['3 units'\]"):
        draw(FOUND, order=["3 units"])
