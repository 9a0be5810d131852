"""Printed tables are held against what the course computes, where it can."""

import numpy as np
import pytest

from coursekit.datasets import pima
from coursekit.formulas import DIGIT_ACCURACIES, OPTIMIZER_STARS, PUBLISHED, check_slide, published
from coursekit.nn import optimizers


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_table_names_source_and_slides(name):
    table = published(name)
    assert table.source and table.slides and all(check_slide(code) for code in table.slides)


def test_glorot_prints_four_rows_and_the_paper_has_a_fifth():
    table = published("glorot")
    printed = "16.27 1.64 55.78 69.14 16.06 1.72 53.8 68.13 27.15 1.76 55.9 70.58 15.60 1.64 52.92 68.57"
    assert [number for row in table.rows[:4] for number in row[1:]] == [float(word) for word in printed.split()]
    assert table.row("Sigmoid") == (82.61, 2.21, 57.28, 70.66)
    assert len(table.rows) == 5 and "D-23" in table.note


def test_the_normalised_start_helps_in_seven_of_eight():
    table = published("glorot")
    pairs = [(table.row(name), table.row(f"{name} N")) for name in ("Softsign", "Tanh")]
    better = [normalised < plain for first, second in pairs for plain, normalised in zip(first, second, strict=True)]
    assert sum(better) == 7 and not better[table.columns.index("MNIST") - 1]


def test_sigmoid_is_worst_everywhere():
    errors = np.array([row[1:] for row in published("glorot").rows])
    assert (errors.argmax(axis=0) == 4).all()


@pytest.mark.parametrize("entry", OPTIMIZER_STARS, ids=lambda entry: entry.optimizer)
def test_every_optimizer_with_stars_can_be_run(entry):
    name = entry.optimizer.split("(")[0].replace("AdaMax", "Adamax")
    assert hasattr(optimizers, name)
    assert all(1 <= low <= high <= 3 for low, high in (entry.speed, entry.quality))


def test_stars_are_shown_as_stars():
    table = published("optimizers")
    assert len(table.rows) == 8
    assert table.row("Adagrad") == ("***", "*", "stops too early")
    assert table.row("Adam") == ("***", "** or ***", "")


def test_digit_table_is_made_of_the_records():
    assert published("digits").column("method") == tuple(entry.method for entry in DIGIT_ACCURACIES)
    assert published("digits").row("SVM with polynomial kernel") == ("98.9 % to 99.2 %", "0.8 % to 1.1 %")


@pytest.mark.needs_data("pima")
def test_the_pima_table_is_right_to_one_decimal():
    told, table = pima.describe(ddof=1), published("pima")
    assert np.round(told.mean, 1) == pytest.approx(table.column("mean"))
    assert np.round(told.sd, 1) == pytest.approx(table.column("standard deviation"))


def test_the_pima_table_names_the_attributes_in_the_order_of_the_data():
    printed = " ".join(published("pima").column("attribute")).lower()
    found = [printed.index(name.split()[-1][:5]) for name in pima.NAMES]
    assert found == sorted(found)


def test_tools_are_in_order_of_appearance():
    since = published("tools").column("since")
    assert list(since) == sorted(since) and published("tools").row("Keras")[0] == "2015-03"


def test_unknown_table_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown table 'glorott'. Did you mean 'glorot'?"):
        published("glorott")
