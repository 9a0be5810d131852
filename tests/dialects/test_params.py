"""Parameters go from any dialect to any other and back without losing a bit."""

from itertools import permutations

import numpy as np
import pytest

from coursekit.dialects import DIALECTS, NINE, Params, convert, dialect, params

SMALL = [2, 2, 1]
PAIRS = list(permutations(DIALECTS, 2))


def same(p, q):
    if isinstance(p, dict):
        return p == q
    return p.layers == q.layers and all(
        np.array_equal(a, b) and a.dtype == b.dtype for a, b in zip(p.weights, q.weights, strict=True)
    )


def test_there_are_thirty_pairs():
    assert len(PAIRS) == 30


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_there_and_back_is_bit_exact(network, source, target):
    for seed in range(5):
        start = convert(network(SMALL, seed=seed).get_weights(), "course", source)
        assert same(convert(convert(start, source, target), target, source), start)


@pytest.mark.parametrize("sizes", [[3, 4, 2, 1], [5, 1], [1, 7, 3]])
@pytest.mark.parametrize(("source", "target"), [pair for pair in PAIRS if "COMP9444" not in pair])
def test_nets_of_any_size(network, source, target, sizes):
    start = convert(network(sizes).get_weights(), "course", source)
    assert same(convert(convert(start, source, target), target, source), start)


def test_float32_stays_float32(network):
    weights = [w.astype("float32") for w in network([3, 2]).get_weights()]
    assert convert(weights, "course", "POZNAN").W[0].dtype == np.float32


def test_what_each_deck_writes(network):
    weights = network([3, 2, 1]).get_weights()
    W1, b1 = weights[:2]
    p, d, k = (convert(weights, "course", name) for name in ("POZNAN", "CSCI4360", "CMSC373"))
    assert p.layers == (0, 1) and d.layers == (2, 3) and k.layers == (1, 2)
    assert np.array_equal(p.W[0], W1.T) and np.array_equal(d.W[2], W1.T) and np.array_equal(k.W[1], W1)
    assert p.b[0].shape == d.b[2].shape == (2, 1) and np.array_equal(k.b[1], b1)
    neuron = convert(weights, "course", dialect("POZNAN").variant("neuron"))
    assert np.array_equal(neuron.W[0], W1)


def test_the_nine_numbers_are_where_l6_has_them(network):
    W1, b1, W2, b2 = network(SMALL).get_weights()
    nine = convert([W1, b1, W2, b2], "course", "COMP9444")
    assert tuple(nine) == NINE
    assert (nine["w12"], nine["w21"], nine["v2"], nine["c"]) == (W1[1, 0], W1[0, 1], W2[1, 0], b2[0])


def test_weights_go_back_into_the_model(network):
    model, other = network(SMALL, seed=1), network(SMALL, seed=2)
    other.set_weights(convert(convert(model.get_weights(), "course", "CSCI4360"), "CSCI4360", "course").weights)
    assert np.array_equal(model.theta, other.theta)


def test_what_cannot_be_said_is_refused(network):
    with pytest.raises(ValueError, match=r"COMP9444 has names for the nine numbers of a 2-2-1 net only.*\[3, 2, 1\]"):
        convert(network([3, 2, 1]).get_weights(), "course", "COMP9444")
    with pytest.raises(ValueError, match="Unknown parameter of COMP9444 'v12'"):
        convert(dict.fromkeys([*NINE, "v12"], 0.0), "COMP9444", "course")
    with pytest.raises(ValueError, match="expected nine numbers, v2 missing"):
        convert(dict.fromkeys(NINE[:-1], 0.0), "COMP9444", "course")
    with pytest.raises(ValueError, match="expected a dict of nine numbers"):
        convert([1, 2], "COMP9444", "course")


def test_wrong_layouts_are_named(network):
    course = params(network([3, 2, 1]).get_weights())
    with pytest.raises(ValueError, match=r"POZNAN numbers its layers \(0, 1\), received W \(1, 2\)"):
        convert(course, "POZNAN", "course")
    with pytest.raises(ValueError, match=r"biases as columns \(n, 1\), received shape \(2,\). Try b\[:, None\]"):
        convert(Params({2: course.W[1].T}, {2: course.b[1]}), "CSCI4360", "course")
    with pytest.raises(ValueError, match=r"one bias per receiving unit, W \(2, 3\), b \(2,\). Did you pass W.T\?"):
        params([course.W[1].T, course.b[1]])
    with pytest.raises(ValueError, match="layer 1 has 2 outputs, but layer 2 takes 3 inputs"):
        params([*course.weights[:2], np.ones((3, 1)), np.ones(1)])
    with pytest.raises(ValueError, match="received 3 arrays. Has a layer no bias"):
        params(course.weights[:3])
    with pytest.raises(ValueError, match=r"CMSC373 expected Params\(W, b\)"):
        convert(course.weights, "CMSC373", "course")


def test_params_cannot_be_changed(network):
    p = params(network(SMALL).get_weights())
    with pytest.raises(ValueError, match="read-only"):
        p.W[1][0, 0] = 1
