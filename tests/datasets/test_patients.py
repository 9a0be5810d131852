"""Made-up women have the table of the slide and say that they are made up; the real ones come where they can be had."""

import numpy as np
import pytest

from coursekit.datasets import patients, pima

TABLE = [3.8, 120.9, 69.1, 20.5, 79.8, 32.0, 0.5, 33.2], [3.4, 32.0, 19.4, 16.0, 115.2, 7.9, 0.3, 11.8]


def test_made_up_women_reproduce_the_table_to_one_decimal():
    women = patients.made_up()
    table = women.describe()
    assert (table.mean.round(1).tolist(), table.sd.round(1).tolist()) == TABLE
    assert table.zeros.tolist() == [111, 5, 35, 227, 374, 11, 0, 0] and table.classes == (500, 268)
    assert women.describe(ddof=0).sd.round(1)[2:4].tolist() == [19.3, 15.9]
    assert women.name == "made up" and "made-up women" in women.sentence


def test_nobody_has_less_than_nothing_and_they_are_always_the_same():
    assert patients.made_up().X.min() == 0
    assert np.array_equal(patients.made_up().X, patients.made_up().X)


def test_without_the_file_it_says_why(monkeypatch):
    def missing():
        raise patients.DataNotFound("Pima", "no network", "iris", "a file")

    monkeypatch.setattr(pima, "load_raw", missing)
    assert patients.load_data().sentence.startswith("Data: the Pima file is not here (no network)")


@pytest.mark.needs_data("pima")
def test_the_real_file_has_the_same_table(real_data):
    women = patients.load_data()
    assert women.name == "pima" and women.sentence == "Data: the Pima file, 768 women, 268 with diabetes."
    table, again = women.describe(), pima.describe()
    assert (table.mean.round(1).tolist(), table.sd.round(1).tolist()) == TABLE
    assert np.array_equal(table.zeros, again.zeros) and table.classes == again.classes
