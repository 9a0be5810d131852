"""Ratios of random chains agree with chains run one by one, and their median is about 1/800."""

import numpy as np
import pytest

from coursekit.examples import chain, random_chains


def test_a_handful_of_chains_one_by_one():
    n, length = 5, 6
    rng = np.random.default_rng(3)
    w, b = rng.normal(size=(length, n)), rng.normal(0, 0.5, size=(length, n))
    x = rng.uniform(size=n)
    slow = [chain(w[:, k], b[:, k], x[k]) for k in range(n)]
    found = random_chains(n, length, sd_b=0.5, seed=3)
    assert found.ratios == pytest.approx([abs(c.db[0] / c.db[-1]) for c in slow])


def test_median_and_share_above_a_bound():
    found = random_chains(100_000)
    assert found.median == pytest.approx(0.00125, abs=5e-5)
    assert found.above(1 / 64) == pytest.approx(0.048, abs=0.003)
    assert found.above(found.median) == pytest.approx(0.5, abs=1e-4)


def test_longer_chains_leave_less_and_wider_weights_more():
    assert random_chains(1000, 10).median < 1e-3 * random_chains(1000, 4).median
    assert random_chains(1000, 4, sd_w=3).median > random_chains(1000, 4).median


@pytest.mark.parametrize(("n", "length"), [(0, 4), (5, 1)])
def test_bad_numbers(n, length):
    with pytest.raises(ValueError, match=f"received {n} and {length}"):
        random_chains(n, length)
