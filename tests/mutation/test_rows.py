"""Broken functions are noticed by the tests of the rows that name them, and the breaking itself works."""

import importlib.util
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def breaking():
    spec = importlib.util.spec_from_file_location("breaking", HERE / "breaking.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Record:
    number: float
    word: str


@pytest.mark.parametrize(
    "value", [True, 3, 0.0, "x", np.ones(2), np.zeros(2, bool), [1], (1, 2.0), {"a": 1}, Record(1.0, "a")]
)
def test_every_answer_becomes_another_one(breaking, value):
    assert not np.array_equal(breaking.spoilt(value), value) and type(breaking.spoilt(value)) is type(value)


def test_a_drawing_becomes_empty(breaking):
    from matplotlib.figure import Figure

    ax = Figure().subplots()
    ax.plot([0, 1], [0, 1])
    assert breaking.spoilt(ax) is ax and not ax.lines


def test_data_cannot_be_broken(breaking):
    with pytest.raises(breaking.Unbreakable, match="coursekit.formulas.LESSONS is data"):
        breaking.target("coursekit.formulas.LESSONS")


@pytest.mark.parametrize(
    "name", ["coursekit.neurons.xor_net", "coursekit.nn.activations.tanh", "coursekit.neurons.TLU"]
)
def test_everyone_meets_the_broken_function(name):
    code = f"""
import breaking, numpy as np
from coursekit.neurons import TLU, xor_net
from coursekit.nn.activations import tanh
say = lambda: [xor_net("nor").b1.tolist(), float(tanh(0.5)), TLU([1], 0)([1.0])]
before = say()
breaking.break_public({name!r})
assert sum(a != b for a, b in zip(before, say())) == 1
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(HERE)})


@pytest.mark.slow
def test_no_row_stays_green_when_one_of_its_functions_is_broken():
    run = subprocess.run([sys.executable, HERE / "rows.py", "--functions", "25"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
