"""The reference net has the golden numbers, and its nine slopes are those of small moves."""

import json
from pathlib import Path

import pytest

from coursekit.examples import REFERENCE, nine_weights

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())["comp9444_ref"]


@pytest.mark.parametrize("g", ["sigmoid", "tanh"])
def test_golden_numbers(g):
    net, golden = nine_weights(g), dict(GOLDEN[g])
    assert net.params == GOLDEN["params"] and list(net.x) == GOLDEN["x"] and net.t == GOLDEN["t"]
    assert net.values["z"] == pytest.approx(golden.pop("z")) and net.values["E"] == pytest.approx(golden.pop("E"))
    assert net.gradients["s"] == pytest.approx(golden.pop("dE_ds"))
    assert {name: net.gradients[name] for name in golden} == pytest.approx(golden, abs=6e-7)
    assert set(golden) == set(REFERENCE)


@pytest.mark.parametrize("name", REFERENCE)
def test_a_small_move_changes_the_error_as_the_gradient_says(name):
    h = 1e-5
    up, down = (nine_weights("tanh", {**REFERENCE, name: REFERENCE[name] + sign * h}) for sign in (1, -1))
    assert (up.values["E"] - down.values["E"]) / (2 * h) == pytest.approx(
        nine_weights("tanh").gradients[name], rel=1e-6
    )


def test_exactly_nine_names():
    with pytest.raises(ValueError, match=r"expected the names b1, b2, w11, .* received b1\."):
        nine_weights(params={"b1": 1})
