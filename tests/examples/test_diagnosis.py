"""Every patient is judged by a network that was trained without her, with means that never saw her."""

import numpy as np
import pytest

from coursekit.datasets import patients
from coursekit.examples import diagnosis, diagnosis_net

MADE_UP = patients.made_up()


def test_it_beats_the_majority_and_reports_every_fold():
    found = diagnosis(MADE_UP.X, MADE_UP.y)
    assert found.accuracy.shape == (5,) and found.scores.shape == (768,)
    assert found.majority == pytest.approx(0.651, abs=0.0005) and found.accuracy.mean() > 0.7


@pytest.mark.needs_data("pima")
def test_on_the_real_file_it_beats_the_majority():
    real = patients.load_data()
    found = diagnosis(real.X, real.y)
    assert found.majority == pytest.approx(0.651, abs=0.0005) and found.accuracy.mean() > 0.7


def test_labels_without_a_reason_cannot_be_foretold():
    """A leak from the test rows would show here: shuffled labels leave nothing but chance."""
    y = np.random.default_rng(0).permutation(MADE_UP.y)
    assert diagnosis(MADE_UP.X, y, epochs=5).accuracy.mean() < 0.68


def test_the_network_has_eight_hidden_units():
    assert diagnosis_net().count_params() == 8 * 8 + 8 + 8 + 1
    with pytest.raises(ValueError, match="2 to 768 folds, received 1"):
        diagnosis(MADE_UP.X, MADE_UP.y, folds=1)
