"""Spread and flatness of large sums, against golden numbers and against drawing them."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.examples import saturation, sd_preactivation
from coursekit.nn.activations import sigmoid

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["saturation_500"]


def test_golden_spread():
    assert sd_preactivation(500) == pytest.approx(GOLDEN["sd"])
    assert sd_preactivation(500, sd_b=1) == pytest.approx(GOLDEN["sd_with_bias"])
    assert sd_preactivation(500, sd_w=1 / np.sqrt(1000), sd_b=1) == pytest.approx(1.2247, abs=5e-5)


def test_golden_flatness():
    found = saturation(500)
    assert found.beyond(5) == pytest.approx(GOLDEN["P_gt_5"], abs=5e-5)
    assert found.mean_slope == pytest.approx(GOLDEN["mean_dsigma"], abs=5e-6)
    assert [found.beyond(z) for z in (1, 2, 4)] == pytest.approx([0.9643, 0.9287, 0.8580], abs=5e-5)


@pytest.mark.parametrize("n_on", [1, 500])
def test_drawn_sums_agree(n_on):
    z = np.random.default_rng(0).normal(size=(20_000, n_on)).sum(axis=1)
    found = saturation(n_on)
    assert z.std() == pytest.approx(found.sd, rel=0.02)
    assert np.mean(np.abs(z) > 1) == pytest.approx(found.beyond(1), abs=0.01)
    assert sigmoid.slope(z).mean() == pytest.approx(found.mean_slope, rel=0.03)


def test_bad_input():
    with pytest.raises(ValueError, match="numbers >= 0, received -1, 1.0 and 0.0"):
        sd_preactivation(-1)
    with pytest.raises(ValueError, match="a net input that varies, received SD 0"):
        saturation(0)
