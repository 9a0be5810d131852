"""The numbers of a chain stand where they belong, and multiply up from right to left."""

import pytest
from matplotlib.patches import Circle

from coursekit.examples import chain
from coursekit.plot import chain_factors

C = chain([1.0, 0.5, -2.0, 1.5], [0.2, -0.3, 0.5, 0.1])


def words(ax, gid):
    return [text.get_text() for text in sorted(ax.texts, key=lambda t: t.get_position()[0]) if text.get_gid() == gid]


def test_factors_and_products_of_the_chain():
    ax = chain_factors(C)
    assert words(ax, "factor") == ["× 0.125", "× −0.465", "× 0.338"]
    assert words(ax, "product") == ["−0.0196", "−0.1571", "0.3379", "1"]
    assert float(words(ax, "product")[0].replace("−", "-")) == pytest.approx(C.factors.prod(), abs=5e-5)


def test_one_circle_and_one_slope_per_neuron():
    ax = chain_factors(C)
    assert len([patch for patch in ax.patches if isinstance(patch, Circle)]) == 4
    assert words(ax, "slope")[1] == r"$\sigma'(z_{2})$ = 0.25"


def test_a_product_stands_above_its_neuron():
    ax = chain_factors(C)
    middles = [patch.center[0] for patch in ax.patches if isinstance(patch, Circle)]
    places = [text.get_position()[0] for text in ax.texts if text.get_gid() == "product"]
    assert sorted(places) == pytest.approx(sorted(middles))


def test_a_long_chain_has_no_room():
    with pytest.raises(ValueError, match="at most 6 neurons, received 7"):
        chain_factors(chain([1.0] * 7, [0.0] * 7))
