"""A small exercise for the tests of the checks: double a vector."""

import numpy as np
import pytest

from coursekit.practice.exercise import Exercise, Mistake
from coursekit.practice.returns import Array


def double(x):
    return 2 * x


def squared(x):
    return x**2


def loud(x):
    np.log(np.zeros(1))
    return 2 * x


@pytest.fixture(autouse=True)
def own_home(monkeypatch, tmp_path):
    """What a test answers and checks is kept in a folder of its own."""
    monkeypatch.setenv("COURSEKIT_HOME", str(tmp_path / "home"))


@pytest.fixture
def doubling():
    """Exercise 99.1, double(x) on the fixed [1, 2] and on drawn vectors."""
    return Exercise(
        id="99.1",
        name="double",
        title="Doubling",
        minutes=1,
        points=2,
        reference=double,
        returns=Array("y"),
        fixed=((np.array([1.0, 2.0]),),),
        inputs=lambda rng: (rng.normal(size=3),),
        mistakes=(
            Mistake("Twice x, or x times x?", squared),
            Mistake("There is a logarithm of zero.", loud, seen=lambda made, inputs: "divide" in str(made.warned)),
        ),
        library=("statistics.",),
        after="Halve it.",
    )
