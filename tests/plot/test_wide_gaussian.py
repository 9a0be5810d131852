"""Both curves are densities: areas are probabilities."""

import math

import numpy as np
import pytest

from coursekit.plot import squashed_gaussian, wide_gaussian

SD = math.sqrt(500)


def test_the_filled_part_is_the_probability_beyond():
    ax = wide_gaussian(SD, beyond=5)
    filled = [c.get_paths()[0].vertices for c in ax.collections if c.get_gid() == "flat"]
    area = sum(abs(np.trapezoid(v[:, 1], v[:, 0])) for v in filled)
    assert area == pytest.approx(math.erfc(5 / SD / math.sqrt(2)), abs=0.006)


def test_the_curve_is_the_normal_density():
    z, density = wide_gaussian(2.0).lines[0].get_data()
    assert np.trapezoid(density, z) == pytest.approx(1, abs=2e-3) and density.max() == pytest.approx(0.19947, rel=1e-4)


@pytest.mark.parametrize("sd", [0.5, 3.0])
def test_the_squashed_density_counts_outputs(sd):
    a, density = squashed_gaussian(sd).lines[0].get_data()
    outputs = 1 / (1 + np.exp(-np.random.default_rng(0).normal(0, sd, 200_000)))
    part = (a > 0.2) & (a < 0.7)
    assert np.trapezoid(density[part], a[part]) == pytest.approx(np.mean((outputs > 0.2) & (outputs < 0.7)), abs=5e-3)


def test_spread_wide_means_sure_of_itself():
    a, density = squashed_gaussian(SD).lines[0].get_data()
    assert density[0] > 50 * density[498] and density[-1] > 50 * density[498]


def test_bad_numbers():
    with pytest.raises(ValueError, match="above 0, received"):
        wide_gaussian(0)
    with pytest.raises(ValueError, match="above 0, received"):
        squashed_gaussian(-1)
