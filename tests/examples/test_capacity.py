"""A wide net has the lowest training loss and not the lowest validation loss; both brakes help it; seeds are kept."""

import numpy as np
import pytest

from coursekit.examples import capacity
from coursekit.examples.capacity import _train, points, wave

FOUND = capacity()
NAMES = ["2 units", "8 units", "64 units", "weight decay", "early stopping"]


def test_more_units_fit_the_training_points_better():
    assert list(FOUND.kept) == NAMES
    narrow, middle, wide = (FOUND.median(name)[0] for name in NAMES[:3])
    assert narrow > 2 * middle > 4 * wide


def test_on_new_points_the_middle_and_the_brakes_win():
    narrow, middle, wide, decay, early = (FOUND.median(name)[1] for name in NAMES)
    assert middle < min(narrow, 1.05 * wide) and max(decay, early) < 0.85 * wide


def test_shapes_and_spread():
    assert FOUND.curves["64 units"].shape == (5, 500, 2) and "early stopping" not in FOUND.curves
    low, high = FOUND.spread("64 units")
    assert low == FOUND.kept["64 units"][:, 1].min() < FOUND.median("64 units")[1] < high
    assert FOUND.x.shape == FOUND.y.shape == (20,) and {fit.shape for fit in FOUND.fits.values()} == {(201,)}


def test_early_stopping_is_the_widest_net_cut_at_its_best_epoch():
    for seed, (best, stopped) in enumerate(zip(FOUND.best, FOUND.stopped, strict=True)):
        curve = FOUND.curves["64 units"][seed]
        assert curve[:stopped, 1].argmin() + 1 == best and stopped == best + 40
        np.testing.assert_allclose(FOUND.kept["early stopping"][seed], curve[best - 1])


def test_losses_are_mean_squares_of_the_fit():
    losses, fit, best = _train(2, 0.0, 0, 30)
    x, y = points(0)
    error = (np.interp(x[:, 0], FOUND.grid, fit) - y[:, 0]) ** 2
    assert losses.shape == (30, 2) and best is None
    assert losses[-1] == pytest.approx([error[:20].mean(), error[20:].mean()], abs=0.003)
    assert abs(error[20:].mean() - error.mean()) > 0.006


def test_the_penalty_is_not_in_the_loss_and_holds_training_back():
    plain, _, _ = _train(64, 0.0, 1, 60)
    same, _, _ = _train(64, 1e-12, 1, 60)
    np.testing.assert_allclose(plain, same, rtol=0.05)
    assert _train(64, 0.1, 1, 60)[0][-1, 0] > plain[-1, 0]


def test_the_points_are_the_wave_and_noise():
    x, y = points(3)
    assert len(x) == 220 and 0.4 < (y - wave(x)).std() < 0.6 and wave(1 / 3) == pytest.approx(1)
    assert np.abs(points(4)[0] - x).max() > 0.1


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match=r"widths of 1 or more and a seed, received \[0\]"):
        capacity((0,))
