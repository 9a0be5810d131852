"""The batch form gives the numbers of the lecture, and the printed order of its factors does not."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.autodiff.gradcheck import numerical_gradient
from coursekit.dialects import comp4630, params

GOLDEN = json.loads((Path(__file__).parent.parent / "golden.json").read_text())["linear_221"]
X, Y = np.array(GOLDEN["x"], dtype=float), np.array([[GOLDEN["y"]]], dtype=float)


@pytest.fixture
def lecture():
    """The net of C11, with biases of 0."""
    return params([np.array(GOLDEN["W1"]), np.zeros(2), np.array(GOLDEN["W2"]), np.zeros(1)])


def test_the_forward_pass_of_c11(lecture):
    done = comp4630.forward(lecture, X)
    np.testing.assert_allclose(done.h[1], [GOLDEN["h"]], rtol=1e-12)
    assert done.y_hat[0, 0] == pytest.approx(GOLDEN["yhat"], rel=1e-12)
    assert comp4630.loss(lecture, X, Y) == pytest.approx(GOLDEN["loss"], rel=1e-12)


def test_the_corrected_table_of_c16(lecture):
    g = comp4630.gradients(lecture, X, Y)
    for ours, key in ((g.W[1], "dW1"), (g.W[2], "dW2"), (g.b[1], "db1"), (g.b[2], "db2")):
        np.testing.assert_allclose(ours, np.reshape(GOLDEN[key], ours.shape), rtol=1e-12)


def test_the_printed_order_is_the_transpose(lecture):
    """Erratum C-13: same shape for 2 x 2, so nobody complains, and wrong."""
    e = comp4630.forward(lecture, X).y_hat - Y
    printed = e * lecture.W[2] @ X
    g = comp4630.gradients(lecture, X, Y).W[1]
    np.testing.assert_allclose(printed, g.T, rtol=1e-12)
    assert not np.allclose(printed, g)


def test_a_batch_has_the_mean_of_its_examples(network, data):
    model, (x, y) = network([3, 2, 1]), data([3, 2, 1], examples=3)
    p = params(model.get_weights())
    each = [comp4630.gradients(p, x[n : n + 1], y[n : n + 1], "tanh").W[1] for n in range(3)]
    np.testing.assert_allclose(comp4630.gradients(p, x, y, "tanh").W[1], np.mean(each, axis=0), rtol=1e-12)


def test_bias_gradients_are_sums_over_the_batch(network, data):
    """Erratum C-14, against finite differences."""
    W1, b1, W2, b2 = network([3, 2, 1]).get_weights()
    x, y = data([3, 2, 1], examples=3)
    numeric = numerical_gradient(lambda b: comp4630.loss(params([W1, b, W2, b2]), x, y, "tanh"), b1)
    np.testing.assert_allclose(comp4630.gradients(params([W1, b1, W2, b2]), x, y, "tanh").b[1], numeric, rtol=1e-7)


def test_one_step_lowers_the_loss(lecture):
    after = comp4630.loss(comp4630.step(lecture, X, Y, 0.01), X, Y)
    assert after < comp4630.loss(lecture, X, Y)
