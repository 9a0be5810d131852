"""A rule written for zero and one is good at that and at nothing else; the perceptron learns each pair anew."""

import numpy as np
import pytest

from coursekit.datasets import digits
from coursekit.examples import BOX, INK, middle_rule, rule_or_learnt


def picture(ink, rows=slice(3, 5), columns=slice(3, 5)):
    drawn = np.zeros((1, 8, 8))
    drawn[:, rows, columns] = ink
    return drawn


def test_the_rule_looks_at_the_four_middle_pixels_only():
    assert BOX == (3, 5, 3, 5)
    assert middle_rule(picture(INK + 1)).tolist() == [1]
    assert middle_rule(picture(INK)).tolist() == [0]
    assert middle_rule(picture(16) * 0 + 16 - picture(16)).tolist() == [0]  # all ink but none in the middle


def test_the_rule_is_good_at_what_it_was_written_for():
    trial = rule_or_learnt((0, 1))
    assert trial.rule > 0.95 and trial.learnt >= trial.rule


@pytest.mark.parametrize("pair", [(3, 8), (4, 9)])
def test_on_other_digits_it_is_a_coin_and_the_perceptron_is_not(pair):
    trial = rule_or_learnt(pair)
    assert 0.4 < trial.rule < 0.6 and trial.learnt > 0.97


def test_the_shares_are_of_test_pictures():
    _, (x, y) = digits.load_data()
    chosen = (y == 4) | (y == 9)
    trial = rule_or_learnt((4, 9))
    assert trial.tests == chosen.sum() and trial.tests + trial.examples == 361
    answers = trial.unit(x[chosen].reshape(-1, 64).astype(float))
    assert trial.learnt == pytest.approx((answers == (y[chosen] == 9)).mean())


def test_the_averages_show_the_hole():
    zero, one = rule_or_learnt((0, 1)).averages
    assert zero[3:5, 3:5].mean() < INK < one[3:5, 3:5].mean()


@pytest.mark.parametrize("pair", [(1, 1), (0, 10), (0, 1, 2)])
def test_only_two_different_digits(pair):
    with pytest.raises(ValueError, match="two different digits from 0 to 9"):
        rule_or_learnt(pair)


def test_the_rule_wants_pictures_of_eight_by_eight():
    with pytest.raises(ValueError, match=r"shape \(n, 8, 8\), received \(2, 64\)"):
        middle_rule(np.zeros((2, 64)))
