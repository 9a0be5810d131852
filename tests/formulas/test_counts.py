"""Every count is computed from a plan; real layers and the published totals agree."""

import numpy as np
import pytest

from coursekit.formulas import NETWORKS, PARAMETER_COUNTS, check_slide, network_plan, parameter_counts
from coursekit.nn import Sequential
from coursekit.nn.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D


@pytest.mark.parametrize(
    "name, count",
    [("2-2-1 without biases", 6), ("2-2-1", 9), ("4-4-3", 35), ("4-4-3 without output bias", 32),
     ("784-512-10", 407_050), ("784-512-10 without output bias", 407_040), ("ALVINN 960-4-30", 3994),
     ("ALVINN 960-5-30", 4985), ("ALVINN 1216-29-45", 36_643), ("ALVINN 1217-29-46", 36_702),
     ("LeNet-5", 61_706), ("AlexNet", 60_965_224)],
)  # fmt: skip
def test_counts_of_the_decks(name, count):
    assert PARAMETER_COUNTS[name] == count == network_plan(name).params


def test_gpt3_is_near_its_name():
    d, L = 12288, 96
    assert PARAMETER_COUNTS["GPT-3"] == pytest.approx(1.746e11, rel=1e-4)
    assert PARAMETER_COUNTS["GPT-3"] - 12 * L * d**2 == 13 * L * d + (50257 + 2048 + 2) * d
    assert round(PARAMETER_COUNTS["GPT-3"] / 1e9) == 175


def test_a_lenet_built_of_real_layers_has_as_many():
    inside = [Conv2D(6, 5), MaxPooling2D(), Conv2D(16, 5), MaxPooling2D(), Flatten()]
    model = Sequential([Input((32, 32, 1)), *inside, Dense(120), Dense(84), Dense(10)])
    assert model.count_params() == PARAMETER_COUNTS["LeNet-5"]


def test_bytes_in_float32():
    assert network_plan("2-2-1 without biases").bytes == 24
    assert network_plan("AlexNet").bytes == pytest.approx(0.24e9, rel=0.02)
    assert network_plan("GPT-3").bytes == pytest.approx(700e9, rel=0.01)
    assert np.zeros(6, np.float32).nbytes == 24


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
def test_a_plan_names_slides_and_source(network):
    assert network.source and network.slides and all(check_slide(code) for code in network.slides)


def test_the_table_shows_counts_and_memory():
    table = parameter_counts()
    assert table.row("AlexNet")[:3] == (2012, 60_965_224, "244 MB")
    assert table.row("GPT-3")[2] == "698 GB" and table.row("2-2-1 without biases")[2] == "24 B"
    assert str(network_plan("784-512-10")) == "784-512-10: 407,050 parameters, 1.63 MB in float32"


def test_unknown_network_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown network 'Alexnet'. Did you mean 'AlexNet'?"):
        network_plan("Alexnet")
