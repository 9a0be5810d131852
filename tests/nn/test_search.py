"""Every combination is tried with every seed, and the best comes first."""

import numpy as np
import pytest

from coursekit.nn import search

GRID = {"hidden": [4, 8], "rate": [0.1, 0.01, 0.001]}


def score(hidden, rate, seed):
    return hidden - 10 * abs(rate - 0.01) + 0.1 * seed


def test_every_combination_with_every_seed():
    asked = []
    search(lambda **settings: asked.append(tuple(settings.values())) or 0.0, GRID, seeds=(1, 5))
    assert asked == [(h, r, s) for h in GRID["hidden"] for r in GRID["rate"] for s in (1, 5)]


def test_the_best_comes_first_with_mean_and_spread():
    found = search(score, GRID, seeds=(0, 1, 2))
    assert found.best.settings == {"hidden": 8, "rate": 0.01}
    assert (found.best.mean, found.best.spread) == pytest.approx((8.1, 0.2))
    assert [t.mean for t in found.trials] == sorted((t.mean for t in found.trials), reverse=True)


def test_losses_are_best_when_small_and_nan_is_last():
    found = search(lambda rate, seed: np.nan if rate > 0.5 else rate, {"rate": [1, 0.3, 0.1]}, [0], largest=False)
    assert [t.settings["rate"] for t in found.trials] == [0.1, 0.3, 1]


def test_a_budget_draws_the_same_combinations_each_time():
    first, again = (search(score, GRID, seeds=(4,), budget=3) for _ in range(2))
    assert len(first.trials) == 3 and first == again
    assert len(search(score, GRID, seeds=(4,), budget=99).trials) == 6


def test_prints_a_table():
    rows = str(search(score, GRID, seeds=(0, 1))).splitlines()
    assert rows[0].split() == ["hidden", "rate", "mean", "of", "2", "spread"]
    assert rows[1].split() == ["8", "0.01", "8.05", "0.10"] and len(rows) == 7
    assert "<td>0.01</td>" in search(score, GRID, seeds=(0,))._repr_html_()


@pytest.mark.parametrize(
    ("grid", "options"),
    [({}, {}), ({"hidden": []}, {}), ({"hidden": "relu"}, {}), (GRID, {"seeds": ()}), (GRID, {"budget": 0})],
)
def test_nothing_to_try_is_refused(grid, options):
    with pytest.raises(ValueError, match="search expected"):
        search(score, grid, **options)
