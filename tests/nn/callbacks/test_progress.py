"""The progress bar says epoch, step, time and numbers, and is silent where stored outputs must not change."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers
from coursekit.nn.callbacks import progress


def fit(verbose, epochs=2):
    model = Sequential([Input((1,)), layers.Dense(1)])
    model.compile("sgd", "mse")
    model.fit(np.zeros((5, 1)), np.zeros(5), batch_size=2, epochs=epochs, verbose=verbose)


def test_verbose_2_is_one_line_an_epoch(capsys):
    fit(2)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and lines[1].startswith("Epoch 2/2 - ") and lines[1].endswith("loss: 0.0000")


def test_a_file_gets_finished_lines_only(capsys):
    fit(1)
    out = capsys.readouterr().out
    assert out.count("\n") == 2 and "\r" not in out and "Epoch 1/2 3/3 " in out


def test_a_terminal_sees_the_bar_grow_and_the_time_left(capsys, monkeypatch):
    monkeypatch.setattr(progress, "REDRAW", -1)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    fit("auto", epochs=1)
    out = capsys.readouterr().out
    assert "1/3 ━" in out and "eta " in out and out.endswith("\n") and out.count("\r") == 4


def test_verbose_0_says_nothing(capsys):
    fit(0)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("still", "view"), [("1", progress.Nothing), ("0", progress.Notebook)])
def test_a_notebook_gets_a_widget_unless_its_outputs_are_stored(monkeypatch, still, view, capsys):
    monkeypatch.setattr(progress, "in_notebook", lambda: True)
    monkeypatch.setenv("COURSEKIT_STILL", still)
    bar = progress.ProgbarLogger()
    bar.set_params({"epochs": 1, "steps": 4})
    bar.on_train_begin()
    bar.on_epoch_begin(0)
    bar.on_epoch_end(0, {"loss": 0.5})
    bar.on_train_end()
    assert type(bar.view) is view
    if view is progress.Notebook:
        assert bar.view.bar.value == 1 and bar.view.text.value.startswith("epoch 1 of 1 · loss: 0.5000 · ")
