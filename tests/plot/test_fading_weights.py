"""Weights fade as powers, and rings stand where half is left."""

import pytest

from coursekit.plot import fading_weights


def test_a_half_life_outside_the_picture_has_no_ring_but_a_number():
    ax = fading_weights((0.9, 0.99), last=40)
    assert len([line for line in ax.lines if line.get_gid() == "half-life"]) == 1
    assert [t.get_text() for t in ax.get_legend().get_texts()][1].endswith("half after 69.0")


@pytest.mark.parametrize("alphas", [(1.0,), (0.0, 0.5), (0.1,) * 5])
def test_shares_outside_zero_and_one_are_refused(alphas):
    with pytest.raises(ValueError, match="up to four alphas between 0 and 1"):
        fading_weights(alphas)
