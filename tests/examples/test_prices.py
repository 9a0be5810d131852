"""Changes make prices, windows end before what they are to foretell, and only a habit can be foretold."""

import numpy as np
import pytest

from coursekit.examples import prices


def test_a_price_is_made_of_its_changes():
    series = prices(200, seed=2)
    assert series.price[0] == 100
    assert 100 * np.diff(np.log(series.price)) == pytest.approx(series.change)


def test_a_window_ends_the_day_before_its_target():
    series = prices(10, seed=1)
    past, following = series.windows(3)
    assert past.shape == (6, 3) and following.shape == (6, 1)
    assert past[0].tolist() == series.change[:3].tolist() and following[:, 0].tolist() == series.change[3:].tolist()


@pytest.mark.parametrize("habit", [0.0, 0.5, -0.4])
def test_yesterday_and_today_go_together_only_with_a_habit(habit):
    change = prices(8000, habit, seed=0).change
    assert np.corrcoef(change[1:], change[:-1])[0, 1] == pytest.approx(habit, abs=0.03)


def test_what_cannot_be_is_named():
    with pytest.raises(ValueError, match="between -1 and 1, received 10 and 1"):
        prices(10, 1)
    with pytest.raises(ValueError, match="1 to 8 days, received 9"):
        prices(10).windows(9)
