"""Three nets of step units compute XOR, each in its own way."""

import numpy as np
import pytest

from coursekit.neurons import XOR_NETS, ThresholdNet, gate, xor_net

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
XOR = np.logical_xor(*X.T).astype(float)[:, None]


@pytest.mark.parametrize("name", XOR_NETS)
def test_xor(name):
    net = xor_net(name)
    assert np.array_equal(net(X), XOR)
    assert np.array_equal(net(X[1]), [1.0])


@pytest.mark.parametrize(
    ("name", "hidden", "W1", "b1", "W2", "b2"),
    [
        ("gates", ("A_AND_NOT_B", "NOT_A_AND_B"), [[1, -1], [-1, 1]], [-0.5, -0.5], [[1], [1]], [-0.5]),
        ("geron", ("AND", "OR"), [[1, 1], [1, 1]], [-1.5, -0.5], [[-1], [1]], [-0.5]),
        ("nor", ("AND", "NOR"), [[1, -1], [1, -1]], [-1.5, 0.5], [[-1], [-1]], [0.5]),
    ],
)
def test_weights_are_those_of_the_slides(name, hidden, W1, b1, W2, b2):
    net = xor_net(name)
    for ours, slide in zip((net.W1, net.b1, net.W2, net.b2), (W1, b1, W2, b2), strict=True):
        assert ours.tolist() == slide
    assert net.hidden(X).tolist() == np.column_stack([gate(h)(X) for h in hidden]).tolist()


@pytest.mark.parametrize("name", XOR_NETS)
def test_small_shifts_of_all_weights_do_no_harm(name):
    net, rng = xor_net(name), np.random.default_rng(3)
    for _ in range(100):
        moved = [p + rng.uniform(-0.05, 0.05, p.shape) for p in (net.W1, net.b1, net.W2, net.b2)]
        assert np.array_equal(ThresholdNet(*moved)(X), XOR)


@pytest.mark.parametrize("name", XOR_NETS)
def test_hidden_points_are_separable(name):
    """A plain perceptron, which never settles on XOR itself, settles on what the hidden units make of it."""
    assert settles(xor_net(name).hidden(X)) and not settles(X)


def settles(points, epochs=100):
    rows, w = np.column_stack([np.ones(4), points]), np.zeros(3)
    for _ in range(epochs):
        mistakes = 0
        for row, target in zip(rows, XOR[:, 0], strict=True):
            error = target - (row @ w >= 0)
            w = w + error * row
            mistakes += error != 0
        if mistakes == 0:
            return True
    return False


def test_unknown_net_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown XOR net 'gate'. Did you mean 'gates'?"):
        xor_net("gate")
    with pytest.raises(ValueError, match="Known: gates, geron, nor."):
        xor_net("mlp")


def test_wrong_shapes_are_named():
    good = np.ones((2, 2)), np.zeros(2), np.ones((2, 1)), np.zeros(1)
    with pytest.raises(ValueError, match=r"W1 .* needs b1 .*, received \(2, 2\) and \(3,\)"):
        ThresholdNet(good[0], np.zeros(3), *good[2:])
    with pytest.raises(ValueError, match=r"W2 expected 2 rows.*received shape \(1, 2\). Did you pass W2.T\?"):
        ThresholdNet(*good[:2], np.ones((1, 2)), np.zeros(2))
    with pytest.raises(ValueError, match=r"inputs of shape \(batch, 2\), received \(2, 4\). Did you pass X.T\?"):
        ThresholdNet(*good)(X.T)
