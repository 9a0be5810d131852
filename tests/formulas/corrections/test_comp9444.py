"""The numbers in the corrections of deck L are the golden ones, and those of Pima are in the file."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.formulas import erratum
from coursekit.formulas.corrections.as_printed import say
from coursekit.formulas.corrections.comp9444 import alvinn, correction, tips

GOLDEN = json.loads((Path(__file__).parents[2] / "golden.json").read_text(encoding="utf-8"))


def trial(id):
    return erratum(id).printed_fails.__self__


def test_index_slip_loses_the_golden_gradients():
    golden = [GOLDEN["comp9444_ref"][g]["w12"] for g in ("sigmoid", "tanh")]
    assert np.allclose(trial("L-02").gives(trial("L-02").right), golden, atol=1e-6)
    assert np.allclose(trial("L-02").gives(trial("L-02").printed), 0) and min(map(abs, golden)) > 0.01


def test_conjugate_gradients_take_the_golden_path():
    path = trial("L-12").printed()
    assert np.allclose(path, [GOLDEN["cg"][name] for name in ("w0", "w1", "w2")], atol=1e-6)


def test_corrections_of_adam_are_the_golden_ones():
    for t, (first, second) in GOLDEN["adam_bias"].items():
        factor = say(correction.FACTOR, {"t": int(t), r"\beta_1": 0.9, r"\beta_2": 0.999})
        assert np.isclose(factor, first / np.sqrt(second), rtol=2e-5)


def test_sizes_of_alvinn_are_the_golden_ones():
    first, later = alvinn.VERSIONS
    assert first.sizes == (1217, 29, 46) and later.sizes == (960, 4, 30) and first.year < later.year
    assert all(thing.source for thing in (*alvinn.VERSIONS, *alvinn.DRIVES))


@pytest.mark.needs_data("pima")
def test_the_numbers_of_pima_are_those_of_the_file():
    from coursekit.datasets import pima

    table = pima.describe(ddof=1)
    assert np.allclose(table.mean, tips.PIMA_MEANS, atol=5e-7)
    assert np.allclose(table.sd, tips.PIMA_DEVIATIONS, atol=5e-7)
    assert table.zeros.tolist() == list(tips.PIMA_ZEROS)


@pytest.mark.needs_data("pima")
def test_means_without_missing_values_are_those_of_the_file():
    from coursekit.datasets import pima

    X, _, _ = pima.load_raw()
    means = [X[X[:, column] > 0, column].mean() for column in range(1, 6)]
    assert np.round(means, 1).tolist() == [121.7, 72.4, 29.2, 155.5, 32.5]


def test_the_race_beside_the_stars_orders_all_eight():
    heights = trial("L-14").right()
    assert len(set(heights)) == 8 and max(heights) < 25.5, "25.5 is the height of the start"
