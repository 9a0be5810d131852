"""The normalised start learns faster on shapes, and the stored table can be had again."""

import json

import numpy as np
import pytest

from coursekit.examples import glorot_table, measure_glorot, stored_glorot
from coursekit.examples.glorot import ROWS
from coursekit.examples.learning import from_record
from coursekit.examples.results import run_glorot


def test_the_stored_table_is_complete():
    table = stored_glorot()
    assert [row.name for row in table.rows] == list(ROWS) and glorot_table() is table
    assert {row.test_errors.shape for row in table.rows} == {(3, 25)} and (table.n_train, table.units) == (5000, 200)


def test_the_sigmoid_stays_at_chance():
    """Nine classes: 8 of 9 guesses are wrong."""
    assert np.abs(stored_glorot()["Sigmoid"].train_errors - 100 * 8 / 9).max() < 1.5


@pytest.mark.parametrize("name", ["Tanh", "Softsign"])
def test_the_normalised_start_is_below_the_standard_start(name):
    """Equal budget: every run is below every run, in training by more than ten points of the mean."""
    standard, normalised = stored_glorot()[name], stored_glorot()[f"{name} N"]
    assert normalised.end("train_errors")[0] < standard.end("train_errors")[0] - 10
    for what in ("train_errors", "test_errors"):
        assert normalised.band(what)[2][-1] < standard.band(what)[0][-1]


def test_a_live_table_is_small_and_says_the_same_in_training():
    table = glorot_table(live=True)
    means = {row.name: row.end("train_errors")[0] for row in table.rows}
    assert means["Tanh N"] < means["Tanh"] < means["Sigmoid"] and means["Softsign N"] < means["Softsign"]
    assert (table.n_train, table.n_test, table.units) == (600, 300, 60)
    assert {row.name: row.eta for row in table.rows} == {row.name: row.eta for row in stored_glorot().rows}


def test_a_stored_beginning_comes_out_again():
    """The first look, before training, at the stored size; training itself goes on in 32 bits and may drift."""
    row = measure_glorot({"Tanh N": 0.03}, 5000, 2000, 200, 1, (0,))["Tanh N"]
    assert row.test_errors[0, 0] == pytest.approx(stored_glorot()["Tanh N"].test_errors[0, 0], abs=0.3)
    assert row.train_errors[0, 1] == pytest.approx(stored_glorot()["Tanh N"].train_errors[0, 1], abs=3)


def test_the_file_says_its_command_and_holds_the_table(tmp_path):
    table = measure_glorot({"Tanh": 0.1}, 40, 20, 5, 1, (0, 1))
    run_glorot.write(table, tmp_path / "glorot.json")
    record = json.loads((tmp_path / "glorot.json").read_text())
    assert record["command"] == run_glorot.COMMAND and record["rows"][0]["name"] == "Tanh"
    np.testing.assert_allclose(from_record(record["rows"][0]).test_errors, table["Tanh"].test_errors, atol=0.005)


def test_the_table_prints_every_row():
    lines = str(stored_glorot()).splitlines()
    assert len(lines) == 6 and lines[1].startswith("Sigmoid") and "+-" in lines[5]


def test_unknown_rows_get_the_nearest():
    with pytest.raises(KeyError, match="Did you mean 'Tanh N'"):
        stored_glorot()["Tanh NN"]
    with pytest.raises(ValueError, match="Did you mean 'Softsign'"):
        measure_glorot({"Softsing": 0.1}, 40, 20, 5, 1, (0,))
