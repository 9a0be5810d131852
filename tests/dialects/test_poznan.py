"""Neurons that talk to their neighbours only compute the gradient of the whole network."""

import numpy as np
import pytest

from coursekit.autodiff.gradcheck import numerical_gradient
from coursekit.dialects import NeuronNet, NeuronNode, Params, convert, poznan
from coursekit.nn.activations import sigmoid


def net_of_p6():
    """3-4-2-1, all weights and then all biases and then x drawn from N(0, 1) with seed 3; the right value is 0.2."""
    rng, sizes = np.random.default_rng(3), [3, 4, 2, 1]
    W = [rng.normal(size=pair) for pair in zip(sizes[:-1], sizes[1:], strict=True)]
    b = [rng.normal(size=n) for n in sizes[1:]]
    course = Params(dict(enumerate(W, 1)), dict(enumerate(b, 1)))
    return NeuronNet(convert(course, "course", "POZNAN")), rng.normal(size=3), 0.2


@pytest.mark.parametrize(("order", "deltas"), [("old", (0.000255, 0.044295)), ("updated", (-0.001362, 0.043237))])
def test_old_weights_or_updated_ones(order, deltas):
    """Erratum P-11, mu = 1: with the weights changed first, the errors that arrive are others."""
    net, x, target = net_of_p6()
    net.forward(x)
    net.backward(target, mu=1, order=order)
    assert net.deltas[1].round(6).tolist() == list(deltas)


def test_one_neuron_by_hand():
    """P4, P5, P7 to P10 on A with neighbours B, C before it and P, Q behind it."""
    B, C = NeuronNode("B"), NeuronNode("C")
    B.y, C.y = 0.5, -2.0
    A = NeuronNode("A", [B, C], [0.3, 0.1], b=0.2)
    assert A.forward() == pytest.approx(float(sigmoid(0.2 + 0.15 - 0.2)))
    A.receive("P", 0.4 * 0.7)
    A.receive("Q", -0.5 * 0.2)
    A.backward(mu=0.1)
    delta = (0.28 - 0.10) * A.y * (1 - A.y)
    assert A.delta == pytest.approx(delta)
    assert B.errors == {"A": pytest.approx(0.3 * delta)} and C.errors == {"A": pytest.approx(0.1 * delta)}
    assert A.w == {"B": pytest.approx(0.3 - 0.1 * delta * 0.5), "C": pytest.approx(0.1 + 0.1 * delta * 2)}
    assert A.b == pytest.approx(0.2 - 0.1 * delta)


def test_the_sign_of_the_last_error():
    """P11: delta_pred = -2 (y_hat - y) f'(z), with y_hat the right value (errata P-04, P-05)."""
    net, x, target = net_of_p6()
    (y,) = net.forward(x)
    net.backward(target)
    assert net["D1"].delta == pytest.approx(-2 * (target - y) * y * (1 - y), rel=1e-12)


def test_messages_equal_finite_differences():
    net, x, target = net_of_p6()
    net.forward(x)
    net.backward(target)
    p = net.params

    def loss(W):
        return (target - NeuronNet(Params({**p.W, 0: W}, p.b)).forward(x)[0]) ** 2

    assert np.abs(numerical_gradient(loss, p.W[0]) - net.gradients.W[0]).max() < 3e-11


def test_two_outputs_add_their_errors(network, data):
    """Erratum P-06."""
    model, (X, Y) = network([3, 4, 2]), data([3, 4, 2], examples=1)
    net = NeuronNet(convert(model.get_weights(), "course", "POZNAN"))
    net.forward(X[0])
    net.backward(Y[0])
    np.testing.assert_allclose(net.gradients.W[0].T, 2 * model.gradients(X, Y)[0], atol=1e-12)


def test_the_update_of_messages_is_sgd(network, data):
    model, (X, Y) = network([3, 4, 2, 1], rate=0.6), data([3, 4, 2, 1], examples=1)
    net = NeuronNet(convert(model.get_weights(), "course", "POZNAN"))
    net.forward(X[0])
    net.backward(Y[0], mu=0.3)
    model.train_on_batch(X, Y)
    for ours, core in zip(convert(net.params, "POZNAN", "course").weights, model.get_weights(), strict=True):
        np.testing.assert_allclose(ours, core, rtol=0, atol=1e-12)


def test_matrix_and_scalar_forms_of_one_layer(network):
    """P2 in its two forms, and the transposition of the core's X W + b."""
    model = network([3, 4])
    p = convert(model.get_weights(), "course", "POZNAN")
    a = np.random.default_rng(0).normal(size=(3, 5))
    np.testing.assert_allclose(poznan.layer(p.W[0], a, p.b[0]), model(a.T).T, atol=1e-12)
    assert poznan.unit(p.W[0], a[:, 1], p.b[0][:, 0], 2) == pytest.approx(model(a.T)[1, 2], rel=1e-12)


def test_names_and_refusals():
    net, x, target = net_of_p6()
    assert [node.name for node in net.layers[1]] == ["B1", "B2", "B3", "B4"]
    assert list(net["C2"].w) == ["B1", "B2", "B3", "B4"] and poznan.names(26, 1) == ["N26x1"]
    with pytest.raises(KeyError, match="Unknown neuron 'B9'"):
        net["B9"]
    with pytest.raises(ValueError, match="one example of 3 inputs, received 2"):
        net.forward(x[:2])
    with pytest.raises(ValueError, match="Unknown order 'update'. Did you mean 'updated'?"):
        net.backward(target, order="update")
    with pytest.raises(ValueError, match="Neuron A has 0 sources and 1 weights"):
        NeuronNode("A", [], [1.0])
