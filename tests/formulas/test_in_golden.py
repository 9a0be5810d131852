"""Every golden number of the course comes out of public calls; a number without a call fails.

Each function below rebuilds one block of `golden.json`, with the same keys inside. Decimals must agree as far as they
are written, whole numbers exactly.
"""

import json
from decimal import Decimal
from itertools import combinations
from math import isclose
from pathlib import Path

import numpy as np
import pytest

from coursekit import examples
from coursekit.datasets import pima
from coursekit.formulas import PARAMETER_COUNTS
from coursekit.neurons import train_perceptron
from coursekit.nn.activations import softmax
from coursekit.nn.initializers import GlorotUniform
from coursekit.nn.losses import CategoricalCrossentropy, KLDivergence
from coursekit.nn.optimizer_forms import bias_factors, momentum_step
from coursekit.nn.second_order import conjugate_gradient

TEXT = (Path(__file__).parents[1] / "golden.json").read_text(encoding="utf-8")
GOLDEN = json.loads(TEXT, parse_float=Decimal)
ROUNDED_PARTS = {"kl/CE": 2e-6}  # the file has the sum of two rounded parts, 0.886942; the sum is 0.886941


def linear_221():
    net = examples.linear_221()
    arrays = {name: getattr(net, name) for name in ("x", "W1", "W2", "dW1", "dW2", "db1")}
    numbers = {"y": net.y.item(), "yhat": net.pred, "e": net.error, "loss": net.loss, "db2": net.db2.item()}
    path, _ = net.path(eta=0.01, steps=5)
    return {**arrays, **numbers, "h": net.h[0], "db1_shared_scalar": net.db1.sum(), "path_eta_0.01": path}


def comp9444_ref():
    nets = {g: examples.nine_weights(g) for g in ("sigmoid", "tanh")}
    weights = ("v1", "v2", "c", "w11", "w12", "b1", "w21", "w22", "b2")
    found = {
        g: {"z": net.values["z"], "E": net.values["E"], "dE_ds": net.gradients["s"]}
        | {name: net.gradients[name] for name in weights}
        for g, net in nets.items()
    }
    net = nets["tanh"]
    return {"params": net.params, "x": net.x, "t": net.t, **found}


def fill_in():
    """The pieces of L15 whose product is the gradient, found by trying all sets of pieces (in order from E back)."""
    net = examples.nine_weights("tanh", x=(0.7, -1.3))
    v, z = net.values, net.values["z"]
    pieces = {2: z - net.t, 4: 1 - z**2, 1: net.params["v1"], 5: 1 - v["y1"] ** 2, 3: net.x[0], 7: v["y1"], 6: v["y2"]}
    sets = [some for size in range(1, 8) for some in combinations(pieces, size)]
    found = {}
    for key, name in {"dE_ds": "s", "dE_dv1": "v1", "dE_dwij": "w11"}.items():
        (found[key],) = (s for s in sets if isclose(np.prod([pieces[k] for k in s]), net.gradients[name]))
    return {**found, "spare": sorted(set(pieces) - set().union(*found.values()))}


def perceptron_eta1_zero_start():
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    tables = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NOR": [1, 0, 0, 0], "NAND": [1, 1, 1, 0]}
    runs = {name: train_perceptron(X, np.array(y)) for name, y in tables.items()}
    found = {name: [run.epochs, sum(run.mistakes), run.w] for name, run in runs.items()}
    weights = train_perceptron(X, np.array([0, 1, 1, 0])).epoch_weights
    assert all(np.array_equal(w, weights[1]) for w in weights[2:])  # for ever
    return {**found, "AND_mistakes": runs["AND"].mistakes, "XOR_epoch_weights": weights[:2]}


def graph_xyz():
    circuit = examples.circuit_xyz()
    slopes = {f"df_d{name}": circuit.gradients()[name] for name in ("x", "y", "z", "q")}
    at = [value.data for value in circuit.inputs.values()]
    return {"at": at, "q": circuit.steps["q"].data, "f": circuit.output.data, **slopes}


def graph_logistic():
    circuit = examples.circuit_logistic()
    put, slope = circuit.inputs, circuit.gradients()
    numbers = {"dot": circuit.steps["dot"].data, "f": circuit.output.data, "b": put["b"].data}
    numbers |= {letter: [put[f"{letter}{k}"].data for k in (0, 1)] for letter in "wx"}
    slopes = {f"d{letter}": [slope[f"{letter}{k}"] for k in (0, 1)] for letter in "wx"}
    return {**numbers, **slopes, "ddot": slope["dot"], "db": slope["b"]}


def softmax_ce():
    z, y = np.array([[1.0, 2.0, -0.5]]), np.array([[0.0, 1.0, 0.0]])
    gradient = CategoricalCrossentropy(from_logits=True).gradient(y, z)
    return {"z": z[0], "class": int(gradient.argmin()), "a": softmax(z)[0], "grad": gradient[0]}


def slow_neuron():
    starts = {"0.6,0.9": (0.6, 0.9), "2,2": (2, 2)}
    slow = {key: examples.slow_neuron(*start, eta=0.15, epochs=300).outputs for key, start in starts.items()}
    fast = {key: examples.slow_neuron(*at, eta=0.005, epochs=300, loss="crossentropy") for key, at in starts.items()}
    return {
        "quad_eta_0.15_300": {key: [a[0], a[-1]] for key, a in slow.items()},
        "ce_eta_0.005_300": {key: run.outputs[-1] for key, run in fast.items()},
    }


def momentum_gain():
    """On a steady slope of 1 the step grows until it is 1 / (1 - a) learning rates long."""
    gains = {}
    for a in (0.5, 0.9, 0.95, 0.99):
        w, v = np.zeros(1), np.zeros(1)
        for _ in range(4000):
            w, v = momentum_step(w, v, np.ones(1), eta=1.0, alpha=a)
        gains[str(a)] = abs(v.item())
    return gains


def gutter_steps():
    runs = {"gd_0.0198": (0.0198, 0), "a0.5_0.0198": (0.0198, 0.5), "a0.9_0.0198": (0.0198, 0.9)}
    runs |= {"a0.8_0.035": (0.035, 0.8)}
    return {key: examples.rain_gutter(eta, momentum=a).steps for key, (eta, a) in runs.items()}


def adam_bias():
    return {str(tau): bias_factors(tau) for tau in (1, 10, 100, 1000)}


def cg():
    A, b, w0 = np.array([[3.0, 1], [1, 2]]), np.array([1.0, -1]), np.array([4.0, -3])
    path = conjugate_gradient(A, b, w0)
    return {"A": A, "b": b, **{f"w{k}": w for k, w in enumerate(path)}}


def saturation_500():
    found = examples.saturation(500)
    with_bias = examples.sd_preactivation(500, sd_b=1.0)
    return {"sd": found.sd, "sd_with_bias": with_bias, "P_gt_5": found.beyond(5), "mean_dsigma": found.mean_slope}


def glorot_784_512():
    """A generator that always draws the largest number shows the limit."""

    class Largest:
        def uniform(self, low, high, shape):
            assert low == -high
            return np.full(shape, high)

    limit = GlorotUniform().draw((784, 512), Largest())[0, 0]
    return {"limit": limit, "var": limit**2 / 3}


def counts():
    names = {"linear_221_nobias": "2-2-1 without biases", "alexnet_grouped": "AlexNet"}
    names |= {key: key for key in ("2-2-1", "4-4-3", "784-512-10")}
    names |= {f"{key}_no_out_bias": f"{key} without output bias" for key in ("4-4-3", "784-512-10")}
    names |= {key: f"ALVINN {key}" for key in ("960-4-30", "960-5-30", "1216-29-45", "1217-29-46")}
    return {key: PARAMETER_COUNTS[name] for key, name in names.items()}


def kl():
    p, q = np.array([[0.7, 0.2, 0.1]]), np.array([[0.5, 0.3, 0.2]])
    cross_entropy = CategoricalCrossentropy()
    found = {"CE": cross_entropy(p, q), "H": cross_entropy(p, p), "KL": KLDivergence()(p, q)}
    return {"p": p[0], "q": q[0], **found}


def pima_ddof1():
    told = pima.describe(ddof=1)
    return {"mean": told.mean, "sd": told.sd, "zeros": told.zeros, "classes": told.classes}


BLOCKS = (
    linear_221, comp9444_ref, fill_in, perceptron_eta1_zero_start, graph_xyz, graph_logistic, softmax_ce, slow_neuron,
    momentum_gain, gutter_steps, adam_bias, cg, saturation_500, glorot_784_512, counts, kl,
    pytest.param(pima_ddof1, marks=pytest.mark.needs_data("pima")),
)  # fmt: skip


def names(block):
    return [entry.values[0].__name__ if hasattr(entry, "values") else entry.__name__ for entry in block]


def differences(found, golden, at=""):
    """Where the two say different things, with the same structure all the way down."""
    if isinstance(golden, dict):
        if set(found) != set(golden):
            return [f"{at}: keys {sorted(set(found) ^ set(golden))} on one side only"]
        return [line for key in golden for line in differences(found[key], golden[key], f"{at}/{key}".strip("/"))]
    if isinstance(golden, list):
        if len(found) != len(golden):
            return [f"{at}: {len(golden)} entries expected, {len(found)} found"]
        return [line for k in range(len(golden)) for line in differences(found[k], golden[k], at)]
    near = abs(float(found) - float(golden)) <= ROUNDED_PARTS.get(at, room(golden))
    return [] if near else [f"{at}: {found}, {golden}"]


def room(golden):
    """Half a unit of the last digit written; for a whole number nothing but the last bits of a float."""
    half = 0.5 * 10.0 ** golden.as_tuple().exponent if isinstance(golden, Decimal) else 0
    return half * (1 + 1e-6) + 1e-12 * max(1, abs(float(golden)))


def test_every_block_of_the_file_has_its_calls():
    assert sorted(names(BLOCKS)) == sorted(GOLDEN)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)
def test_public_calls_give_the_golden_numbers(block):
    assert not differences(block(), GOLDEN[block.__name__], block.__name__)


@pytest.mark.parametrize(
    "found, told",
    [({"a": 1.26, "b": [1, 2]}, "m/a"), ({"a": 1.2, "b": [1, 3]}, "m/b"), ({"a": 1.2, "b": [1]}, "2 entries"),
     ({"a": 1.2}, "keys \\['b'\\]"), ({"a": float("nan"), "b": [1, 2]}, "m/a")],
)  # fmt: skip
def test_the_comparison_sees_a_wrong_number_and_a_missing_one(found, told):
    golden = {"a": Decimal("1.2"), "b": [1, 2]}
    assert not differences({"a": 1.24, "b": np.array([1.0, 2.0])}, golden, "m")
    with pytest.raises(AssertionError, match=told):
        assert not differences(found, golden, "m")
