"""The book scripts that run on coursekit run, as they stand, on real Keras: with MNIST where it is, else on digits."""

import re
from pathlib import Path

import pytest

from coursekit import datasets

SCRIPTS = sorted((Path(__file__).parents[2] / "keras" / "scripts").glob("*.py"))


def with_our_data(script):
    """The script with MNIST from COURSEKIT_DATA, or the bundled digits: nothing is fetched."""
    ours = "mnist" if datasets.available("mnist") else "digits as mnist"
    script = script.replace("from keras.datasets import mnist", f"from coursekit.datasets import {ours}")
    return script if ours == "mnist" else re.sub(r"mnist.load_data\(\)", "mnist.load_data(size=28)", script)


# Keras says so when it reads weights into a model that was not trained yet
@pytest.mark.filterwarnings("ignore:Skipping variable loading for optimizer")
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_the_script_runs_on_real_keras(path):
    script = with_our_data(path.read_text(encoding="utf-8"))
    exec(compile(script, path.name, "exec"), {"__name__": "script"})
