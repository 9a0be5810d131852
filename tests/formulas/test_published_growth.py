"""Growth per year and time of doubling say the same thing."""

import pytest

from coursekit.formulas import growth


def test_laptops_from_1990_to_2010():
    laptops = growth(5000, 1990, 2010)
    assert laptops.per_year == pytest.approx(1.53, abs=0.005) and laptops.doubling_months == pytest.approx(
        19.5, abs=0.05
    )
    assert str(laptops) == "a factor of 1.53 a year, doubled every 19.5 months"


def test_twenty_years_at_that_pace_give_the_factor_back():
    laptops = growth(5000, 1990, 2010)
    assert laptops.per_year**20 == pytest.approx(5000) and 2 ** (240 / laptops.doubling_months) == pytest.approx(5000)


@pytest.mark.parametrize("wrong", [(1, 1990, 2010), (5000, 2010, 1990)])
def test_no_growth_is_refused(wrong):
    with pytest.raises(ValueError, match="a factor above 1 and a last year after the first"):
        growth(*wrong)
