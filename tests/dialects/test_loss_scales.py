"""Five squared errors, five rates, one path; without the conversion the large losses fly away."""

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient
from coursekit.dialects import loss_scales
from coursekit.dialects.loss_scales import _LOSSES, X, Y

SCALES = {scale.slide: scale for scale in loss_scales()}


def test_the_losses_at_the_start_are_known_by_hand():
    assert {slide: scale.loss for slide, scale in SCALES.items()} == {
        "C12": 39 / 8, "L7": 39 / 2, "P11": 39 / 4, "D6": 39, "D17": 39 / 8
    }  # fmt: skip


def test_scale_loss_and_rate_belong_together():
    for scale in SCALES.values():
        assert scale.loss == pytest.approx(scale.scale * SCALES["C12"].loss)
        assert scale.rate == pytest.approx(0.1 / scale.scale)
    assert SCALES["D6"].loss == 2 * len(X) * SCALES["D17"].loss and SCALES["D6"].name == "CSCI4360 J"


@pytest.mark.parametrize(("slide", "_deck", "loss", "_slope"), _LOSSES)
def test_each_slope_is_that_of_its_own_loss(slide, _deck, loss, _slope):
    slope = numerical_gradient(lambda w: loss(w[0] * X + w[1] - Y), np.zeros(2))
    np.testing.assert_allclose(SCALES[slide].slope, slope, rtol=1e-6)


def test_converted_rates_walk_the_same_path():
    for scale in SCALES.values():
        assert scale.path.shape == (21, 2)
        np.testing.assert_allclose(scale.path, SCALES["C12"].path, rtol=1e-12)


def test_without_conversion_sums_diverge():
    assert np.isnan(SCALES["L7"].unconverted[-1]).all() and np.isnan(SCALES["D6"].unconverted[-1]).all()
    assert np.abs(SCALES["P11"].unconverted[-1] - SCALES["C12"].path[-1]).max() > 0.01
    np.testing.assert_array_equal(SCALES["D17"].unconverted, SCALES["D17"].path)


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="eta > 0 and at least one step, received 0 and 20"):
        loss_scales(0)
