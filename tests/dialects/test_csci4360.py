"""Nielsen's columns: the four equations, the five steps, the average, and the form with the opposite sign."""

import numpy as np
import pytest

from coursekit.autodiff.gradcheck import numerical_gradient
from coursekit.dialects import Params, convert, csci4360


@pytest.fixture
def one(network, data):
    """A 3-4-2 net in columns, the same net in the core, and one example."""
    model, (X, Y) = network([3, 4, 2]), data([3, 4, 2], examples=1)
    return convert(model.get_weights(), "course", "CSCI4360"), model, X, Y


def test_loop_and_vector_form_agree(one):
    """D14 against D15."""
    p, _, X, _ = one
    done = csci4360.feedforward(p, X[0])
    by_loop = [csci4360.unit(p.W[2], done.a[1], p.b[2], j) for j in range(4)]
    np.testing.assert_allclose(by_loop, done.a[2][:, 0], rtol=0, atol=1e-12)


def test_feedforward_keeps_every_layer(one):
    """D16, D23: z of layers 2 to L, a of layers 1 to L, the transposes of the core's rows."""
    p, model, X, Y = one
    done, trace = csci4360.feedforward(p, X[0]), model.trace(X, Y)
    assert list(done.a) == [1, 2, 3] and list(done.z) == [2, 3]
    for l, layer in enumerate(trace.layers, 2):
        np.testing.assert_allclose(done.z[l].T, layer.z, atol=1e-12)
        np.testing.assert_allclose(done.a[l].T, layer.a, atol=1e-12)


def test_the_four_equations(one):
    p, model, X, Y = one
    done, trace = csci4360.feedforward(p, X[0]), model.trace(X, Y)
    delta = {3: csci4360.output_error(done.a[3], Y.T, done.z[3])}
    delta[2] = csci4360.hidden_error(p.W[3], delta[3], done.z[2])
    for l, layer in enumerate(trace.layers, 2):
        np.testing.assert_allclose(delta[l].T, layer.delta, atol=1e-12)
        np.testing.assert_allclose(csci4360.bias_gradient(delta[l])[:, 0], layer.db, atol=1e-12)
        np.testing.assert_allclose(csci4360.weight_gradient(delta[l], done.a[l - 1]).T, layer.dW, atol=1e-12)


def test_five_steps_equal_finite_differences(one):
    p, _, X, Y = one

    def cost(w):
        a = csci4360.feedforward(Params({**p.W, 2: w}, p.b), X[0]).a[3]
        return 0.5 * float(np.square(Y.T - a).sum())

    g = csci4360.backprop(p, X[0], Y[0])
    assert np.abs(numerical_gradient(cost, p.W[2]) - g.W[2]).max() < 3e-11


def test_the_cost_is_an_average(one, data):
    """D17, erratum D-05: the equations hold for one example, then the mean."""
    p, *_ = one
    X, Y = data([3, 4, 2], examples=4)
    each = [csci4360.backprop(p, x, y).W[2] for x, y in zip(X, Y, strict=True)]
    np.testing.assert_allclose(csci4360.gradients(p, X.T, Y.T).W[2], np.mean(each, axis=0), rtol=1e-12)


def test_d24_has_the_opposite_sign_and_adds(one):
    """Erratum D-09."""
    p, _, X, Y = one
    down, up = csci4360.errors(p, X[0], Y[0]), csci4360.ascent_errors(p, X[0], Y[0])
    for l in down:
        np.testing.assert_allclose(up[l], -down[l], rtol=1e-12)
    ours, theirs = csci4360.step(p, X.T, Y.T, 0.3), csci4360.ascent_step(p, X[0], Y[0], 0.3)
    for a, b in zip(ours.weights, theirs.weights, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-15)


def test_the_printed_index_of_d24_is_another_number(one):
    """Erratum D-10: with delta_j inside the sum over k the error does not come back right."""
    p, _, X, Y = one
    a, up = csci4360.feedforward(p, X[0]).a, csci4360.ascent_errors(p, X[0], Y[0])
    printed = (p.W[3].sum(axis=0)[:2, None] * up[3]) * a[2][:2] * (1 - a[2][:2])
    assert not np.allclose(printed, up[2][:2])


def test_a_batch_is_no_column(one):
    p, *_ = one
    with pytest.raises(ValueError, match=r"one example as a column \(n, 1\), received \(3, 2\). Did you pass x.T"):
        csci4360.feedforward(p, np.ones((3, 2)))
