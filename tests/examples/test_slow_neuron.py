"""A sure neuron learns slowly from squares, and fast from cross-entropy."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.examples import slow_neuron

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["slow_neuron"]
STARTS = {"0.6,0.9": (0.6, 0.9), "2,2": (2, 2)}


@pytest.mark.parametrize("start", STARTS)
def test_golden_outputs(start):
    quadratic = slow_neuron(*STARTS[start]).outputs
    assert quadratic[[0, -1]] == pytest.approx(GOLDEN["quad_eta_0.15_300"][start], abs=6e-5)
    entropy = slow_neuron(*STARTS[start], eta=0.005, loss="crossentropy").outputs
    assert entropy[-1] == pytest.approx(GOLDEN["ce_eta_0.005_300"][start], abs=6e-5)


def test_the_bad_start_is_stuck_half_way():
    assert slow_neuron(2, 2).outputs[[50, 150]] == pytest.approx([0.9759, 0.9334], abs=6e-5)


def test_updates_follow_the_two_slopes():
    for loss, slope in (("quadratic", lambda a: a * a * (1 - a)), ("crossentropy", lambda a: a)):
        run = slow_neuron(0.6, 0.9, eta=0.1, epochs=20, loss=loss)
        np.testing.assert_allclose(np.diff(run.biases), -0.1 * slope(run.outputs[:-1]), rtol=1e-6)
        np.testing.assert_allclose(np.diff(run.weights), np.diff(run.biases), rtol=1e-12)


def test_losses_are_the_named_ones():
    a = slow_neuron(1, 1, epochs=3).outputs
    assert slow_neuron(1, 1, epochs=3).losses == pytest.approx(a**2 / 2)
    run = slow_neuron(1, 1, epochs=3, loss="crossentropy")
    assert run.losses == pytest.approx(-np.log(1 - run.outputs))


def test_bad_input():
    with pytest.raises(ValueError, match="Unknown loss 'quadratc'. Did you mean 'quadratic'?"):
        slow_neuron(1, 1, loss="quadratc")
    with pytest.raises(ValueError, match="epochs >= 1, received 0"):
        slow_neuron(1, 1, epochs=0)
