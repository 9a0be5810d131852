"""The numbers in the corrections of deck P come from the library and are right."""

import numpy as np

from coursekit.examples import double_well
from coursekit.formulas import erratum


def trial(id):
    return erratum(id).printed_fails.__self__


def test_the_valleys_of_the_text_are_where_the_slope_vanishes():
    for end in (0.9143, -1.0679):
        assert str(end) in erratum("P-09").why and abs(end**3 - end + 0.15) < 2e-4


def test_a_start_and_a_rate_together_decide():
    ends = {(start, eta): double_well(eta, start=start).path[-1, 0] for start in (1.9, -1.9) for eta in (0.02, 0.5)}
    assert ends[1.9, 0.02] > 0 > ends[1.9, 0.5] and ends[-1.9, 0.02] < 0


def test_slopes_of_tanh_in_the_text():
    printed, right = (trial("P-12").gives(latex) for latex in (trial("P-12").printed, trial("P-12").right))
    assert f"{printed:.2f} instead of {right:.2f}" in erratum("P-12").why


def test_weights_updated_too_early_move_the_hidden_errors():
    early, old = (trial("P-11").gives(weights)[0] for weights in ("new", "old"))
    assert f"of {old:.6f} into {early:.6f}" in erratum("P-11").why


def test_two_outputs_are_not_the_sum_of_doing_one_twice():
    one, both = (trial("P-06").gives(outputs) for outputs in (1, 2))
    assert not np.allclose(2 * one, both)
