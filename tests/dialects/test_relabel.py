"""One trace reads like each of the decks, and its numbers are the trace's."""

import numpy as np
import pytest

from coursekit.dialects import DIALECTS, convert, csci4360, dialect, poznan
from coursekit.nn import Input, Sequential, layers, losses

SIZES = [2, 2, 1]


def traced(network, data, sizes=SIZES, examples=1):
    model = network(sizes)
    x, y = data(sizes, examples)
    return model, x, y, model.trace(x, y)


def test_the_letters_of_comp9444(network, data):
    model, x, y, trace = traced(network, data)
    r = dialect("COMP9444").relabel(trace)
    hidden, out = trace.layers
    assert (r["u1"], r["y2"], r["s"], r["z"]) == (hidden.z[0, 0], hidden.a[0, 1], out.z[0, 0], out.a[0, 0])
    assert r["w12"] == hidden.W[1, 0] and r["dE/dw12"] == hidden.dW[1, 0] and r["dE/du2"] == hidden.delta[0, 1]
    assert r["E"] == pytest.approx(0.5 * (r["z"] - r["t"]) ** 2)


def test_a_batch_adds_up_in_comp9444(network, data):
    _, _, _, trace = traced(network, data, examples=4)
    r = dialect("COMP9444").relabel(trace)
    assert r["z"].shape == (4,) and r["E"] == pytest.approx(0.5 * np.sum((r["z"] - r["t"]) ** 2))
    assert r["dE/dv1"] == pytest.approx(np.sum(r["dE/ds"] * r["y1"]), rel=1e-12)


def test_layer_decks_keep_their_axis_orders(network, data):
    sizes = [3, 4, 2]
    _, x, y, trace = traced(network, data, sizes, 5)
    r = {name: dialect(name).relabel(trace) for name in DIALECTS if name != "COMP9444"}
    assert r["course"]["W[1]"].shape == (3, 4) and r["course"]["A[1]"].shape == (5, 4)
    assert r["POZNAN"]["W(0)"].shape == (4, 3) and r["POZNAN"]["a(1)"].shape == (4, 5)
    assert r["CSCI4360"]["w2"].shape == (4, 3) and r["CSCI4360"]["a1"].shape == (3, 5)
    assert np.array_equal(r["CMSC373"]["Eoutput"], -5 * trace.layers[1].delta)
    assert np.array_equal(r["COMP4630"]["h"], trace.layers[0].a)


def test_error_signals_are_those_of_the_decks_own_forms(network, data):
    model, x, y, trace = traced(network, data, [3, 4, 2], 1)
    p = dialect("POZNAN").relabel(trace)
    net = poznan.NeuronNet(convert(model.get_weights(), "course", "POZNAN"))
    net.forward(x[0])
    net.backward(y[0])
    np.testing.assert_allclose(p["delta(1)"][:, 0], net.deltas[0], rtol=1e-12)
    d = dialect("CSCI4360").relabel(trace)
    own = csci4360.errors(convert(model.get_weights(), "course", "CSCI4360"), x[0], y[0])
    np.testing.assert_allclose(d["delta2"], own[2], rtol=1e-12)
    np.testing.assert_allclose(dialect("D").variant("D24").relabel(trace)["delta3"], -own[3], rtol=1e-12)


def test_a_table_for_the_terminal_and_one_for_the_lesson(network, data):
    *_, trace = traced(network, data)
    table = str(dialect("POZNAN").relabel(trace)).splitlines()
    assert table[0].startswith("a(0)") and any(line.startswith("\N{GREEK SMALL LETTER DELTA}(2)") for line in table)
    assert r"| $\frac{\partial E}{\partial w_{12}}$ |" in dialect("COMP9444").relabel(trace).markdown


def test_deep_nets_number_their_hidden_layers(network, data):
    *_, trace = traced(network, data, [2, 3, 2, 1], 2)
    assert {"h(1)", "h(2)"} <= set(dialect("COMP4630").relabel(trace).values)
    assert {"whidden1", "whidden2", "woutput"} <= set(dialect("CMSC373").relabel(trace).values)


def test_what_cannot_be_named_is_refused(network, data):
    *_, trace = traced(network, data, [3, 2, 1])
    with pytest.raises(ValueError, match="2-2-1 net only"):
        dialect("COMP9444").relabel(trace)
    with pytest.raises(KeyError, match="Unknown quantity of POZNAN 'W\\(5\\)'"):
        dialect("POZNAN").relabel(trace)["W(5)"]
    model = Sequential([Input((2,)), layers.Dense(1), layers.Activation("tanh")])
    model.compile("sgd", losses.HalfSquaredError())
    with pytest.raises(ValueError, match="Dense layers with biases only, received 'activation'"):
        dialect("course").relabel(model.trace(np.ones((1, 2)), np.ones((1, 1))))
