"""A run leaves a table behind."""

import numpy as np

from coursekit.nn import Input, Sequential, callbacks, layers


def fit(path, **options):
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    log = callbacks.CSVLogger(path, **options)
    model.fit(np.zeros((2, 1)), np.zeros(2), epochs=2, callbacks=[log], verbose=0)


def test_one_row_an_epoch_under_a_heading(tmp_path):
    fit(tmp_path / "run.csv")
    assert (tmp_path / "run.csv").read_text().splitlines() == ["epoch,loss", "0,0.0", "1,0.0"]


def test_appending_continues_without_a_second_heading(tmp_path):
    fit(tmp_path / "run.csv")
    fit(tmp_path / "run.csv", append=True, separator=",")
    assert len((tmp_path / "run.csv").read_text().splitlines()) == 5
