"""What the slides of lesson 05 teach, row by row of the coverage map: each test calls what its row names."""

from functools import partial
from inspect import signature

import numpy as np
import pytest
from matplotlib.patches import Circle

from coursekit import plot
from coursekit.autodiff import numerical_gradient
from coursekit.dialects import (
    NeuronNet,
    NeuronNode,
    comp4630,
    comp9444,
    convert,
    convert_loss,
    convert_rate,
    csci4360,
    dialect,
    params,
    poznan,
)
from coursekit.examples import linear_221, nine_weights, sigmoid_3421
from coursekit.explorers import inputs_221, message_passing, weight_index
from coursekit.explorers.message_passing import ORDERS, Messages
from coursekit.explorers.weight_index import Wire
from coursekit.neurons import add_bias_column
from coursekit.nn import Sequential, count_params, layers
from coursekit.nn.activations import tanh
from coursekit.nn.losses import HalfSquaredError
from coursekit.practice import check_line

W1, W2 = np.array([[-0.78, 0.13], [0.85, 0.23]]), np.array([[1.8], [0.40]])
X, Y = np.array([[2.0, 3.0]]), np.array([[1.0]])
NINE = dict(b1=0.1, b2=-0.2, w11=0.3, w12=-0.4, w21=0.5, w22=0.6, c=0.05, v1=0.7, v2=-0.8)
POINT, TARGET = (1.0, -1.0), 0.9
RNG = np.random.default_rng(5)
BATCH, GOALS = RNG.normal(size=(5, 2)), RNG.normal(size=(5, 1))
LINEAR = params([W1, np.zeros(2), W2, np.zeros(1)])


def logistic(u):
    return 1 / (1 + np.exp(-u))


def error_by_hand(w, g=logistic):
    """E of the nine-weight net from the equations of L6 and L7, nothing of the library in it."""
    c, v1, v2, b1, b2, w11, w21, w12, w22 = w
    y1 = g(b1 + w11 * POINT[0] + w12 * POINT[1])
    y2 = g(b2 + w21 * POINT[0] + w22 * POINT[1])
    return 0.5 * (g(c + v1 * y1 + v2 * y2) - TARGET) ** 2


def in_order(by_name):
    return [by_name[name] for name in ("c", "v1", "v2", "b1", "b2", "w11", "w21", "w12", "w22")]


def texts(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def net_of_neurons(weights=None):
    return NeuronNet(convert(list(weights or sigmoid_3421().weights), "course", "POZNAN"))


def squared_error(arrays, x=None, target=0.2):
    """(y - target)^2 of a stack of sigmoid layers, by plain NumPy."""
    a = sigmoid_3421().x if x is None else x
    for W, b in zip(arrays[::2], arrays[1::2], strict=True):
        a = logistic(a @ W + b)
    return float(np.sum((a - target) ** 2))


def true_slopes(k):
    """Slopes of the squared error by the k-th array of the 3-4-2-1 net, by nudging."""
    arrays = list(sigmoid_3421().weights)
    return numerical_gradient(lambda part: squared_error([*arrays[:k], part, *arrays[k + 1 :]]), arrays[k].copy())


def test_s041_nine_named_numbers_are_a_2_2_1_network():
    q = comp9444.forward(NINE, POINT)
    assert (q["u1"], q["u2"]) == pytest.approx((0.8, -0.3)) and q["z"] == pytest.approx(0.547986, abs=5e-7)
    course = convert(NINE, "COMP9444", "course")
    hidden = logistic(np.array([POINT]) @ course.W[1] + course.b[1])
    assert logistic(hidden @ course.W[2] + course.b[2]).item() == pytest.approx(q["z"], abs=1e-12)
    assert nine_weights().values["s"] == pytest.approx(q["s"], abs=1e-12)


def test_s042_nine_numbers_in_one_vector_and_back():
    w = comp9444.flatten(NINE)
    assert count_params([2, 2, 1]) == len(w) == 9 and w.tolist() == in_order(NINE)
    assert comp9444.unflatten(np.array(in_order(NINE))) == NINE


def test_s043_one_layer_as_scalar_sum_and_matrix():
    W, a, b = RNG.normal(size=(2, 3)), RNG.normal(size=(3, 1)), RNG.normal(size=(2, 1))
    column = poznan.layer(W, a, b)
    np.testing.assert_allclose(column, logistic(a.T @ W.T + b.T).T, atol=1e-12)
    assert [poznan.unit(W, a[:, 0], b[:, 0], j) for j in range(2)] == pytest.approx(column[:, 0].tolist(), abs=1e-12)
    assert texts(plot.lettered_network([2, 2, 1], "POZNAN"), "wire")[1] == "$w^{(0)}_{21}$"


def test_s044_the_loss_is_a_function_of_all_parameters():
    w = np.array(in_order(NINE)) + 0.1
    assert comp9444.error(comp9444.unflatten(w), POINT, TARGET) == pytest.approx(error_by_hand(w), abs=1e-12)


def test_s045_w324_leads_to_unit_2_from_unit_4():
    ax = plot.highlight_weight([3, 4, 2], 3, 2, 4)
    assert texts(ax, "weight-name") == ["$w^{3}_{24}$"] == [f"${dialect('CSCI4360').weight(2, 4, 2)}$"]
    (lit,) = [t for t in ax.texts if t.get_gid() == "highlight"]
    circles = sorted((c.center for c in ax.patches if isinstance(c, Circle)), key=lambda at: (at[0], -at[1]))
    assert lit.xyann[1] == pytest.approx(circles[6][1], abs=12) and lit.xy[1] == pytest.approx(circles[8][1], abs=12)
    words = weight_index().describe(Wire(gap=1, start=1, end=3))
    assert "CSCI4360 w^2_31" in words and "CMSC373 w_13" in words


def test_s046_one_unit_term_by_term():
    w, a, b = RNG.normal(size=(3, 4)), RNG.normal(size=(4, 1)), RNG.normal(size=(3, 1))
    loop = [csci4360.unit(w, a, b, j) for j in range(3)]
    np.testing.assert_allclose(loop, logistic(w @ a + b)[:, 0], atol=1e-12)


def test_s047_columns_are_our_rows_transposed():
    done = csci4360.feedforward(convert(list(sigmoid_3421().weights), "course", "CSCI4360"), sigmoid_3421().x[0])
    A = logistic(sigmoid_3421().x @ sigmoid_3421().weights[0] + sigmoid_3421().weights[1])
    np.testing.assert_allclose(done.a[2], A.T, atol=1e-12)
    np.testing.assert_allclose(done.z[2], np.log(A / (1 - A)).T, atol=1e-12)


def test_s048_the_loop_keeps_every_activation_and_net_input():
    done = csci4360.feedforward(convert(list(sigmoid_3421().weights), "course", "CSCI4360"), sigmoid_3421().x[0])
    assert list(done.a) == [1, 2, 3, 4] and list(done.z) == [2, 3, 4]
    kept = sigmoid_3421().model().trace(sigmoid_3421().x, sigmoid_3421().y)
    np.testing.assert_allclose(done.a[4], kept.layers[2].a.T, atol=1e-12)
    words = [message_passing().describe(Messages(step=k, look="C1")) for k in (1, 2)]
    assert "y not yet" in words[0] and f"y +{done.a[3][0, 0]:.6f}" in words[1]


def test_s049_matrix_form_and_sums_agree():
    sums = [sum(W2[j, 0] * sum(x[i] * W1[i, j] for i in range(2)) for j in range(2)) for x in BATCH]
    np.testing.assert_allclose(comp4630.forward(LINEAR, BATCH).y_hat[:, 0], sums, atol=1e-12)


def test_s050_forward_pass_gives_2_162():
    ex = linear_221()
    assert ex.h[0] == pytest.approx([0.99, 0.95]) and ex.pred == pytest.approx(2.162)
    ax = plot.network([2, 2, 1], weights=[ex.W1, ex.W2], values=[ex.x[0], ex.h[0], [ex.pred]])
    assert texts(ax, "weight")[:2] == ["−0.78", "0.13"] and texts(ax, "unit")[-1] == "2.16"
    dragged = inputs_221()
    moved = dragged.describe(dragged.start.__class__(x1=1.0, x2=-1.0))
    assert "prediction -2.974" in moved and "2.162" in dragged.describe(dragged.start)


def test_s051_a_bias_is_added_to_every_row_and_ones_reach_one_layer_only():
    b1, b2 = np.array([0.5, -1.0]), np.array([0.25])
    full = comp4630.forward(params([W1, b1, W2, b2]), BATCH).y_hat
    np.testing.assert_allclose(full, (BATCH @ W1 + b1) @ W2 + b2, atol=1e-12)
    hidden = add_bias_column(BATCH) @ np.vstack([b1, W1])
    np.testing.assert_allclose(full - hidden @ W2, 0.25)
    np.testing.assert_allclose(add_bias_column(hidden) @ np.vstack([b2, W2]), full, atol=1e-12)


def test_s052_with_activations_the_sum_before_the_last_one_is_kept():
    done = comp4630.forward(LINEAR, X, f=("tanh", "sigmoid"))
    z2 = np.tanh([[0.99, 0.95]]) @ W2
    np.testing.assert_allclose(done.z[2], z2)
    model = Sequential([layers.Input((2,)), layers.Dense(2, "tanh"), layers.Dense(1, "sigmoid")])
    model.set_weights([W1, np.zeros(2), W2, np.zeros(1)])
    assert model.predict(X, verbose=0).item() == pytest.approx(logistic(z2).item(), rel=1e-6)
    assert done.y_hat.item() == pytest.approx(logistic(z2).item())


def test_s054_a_neuron_collects_from_named_neighbours():
    B, C = NeuronNode("B"), NeuronNode("C")
    B.y, C.y = 0.5, -2.0
    A = NeuronNode("A", [B, C], [0.3, 0.1], b=0.2)
    assert A.forward() == pytest.approx(logistic(0.15)) and A.z == pytest.approx(0.15)
    ax = plot.neuron_messages("forward")
    assert sorted(texts(ax, "message")) == ["$y_A$", "$y_A$", "$y_A$", "$y_B$", "$y_C$", "$y_D$"]


def test_s055_what_is_stored_and_what_for():
    d = comp9444.partials(NINE, POINT, TARGET)
    assert d["ds/dv1"] == pytest.approx(logistic(0.8)) and d["dE/dz"] == pytest.approx(0.547986 - 0.9, abs=5e-7)
    words = message_passing().describe(Messages(step=3, look="C2"))
    assert "f'(z) = 0.1737 will be a factor of δ" in words and "y times δ of D1" in words


def test_s057_half_the_squared_error_of_one_sample():
    assert HalfSquaredError()(Y, [[2.162]]) == pytest.approx(0.675122)
    assert HalfSquaredError().gradient(Y, np.array([[2.162]])) == pytest.approx(np.array([[1.162]]))


def test_s061_without_the_half_everything_doubles():
    assert convert_loss(0.675122, "course", "POZNAN") == pytest.approx(1.162**2)
    assert convert_rate(0.01, "course", "POZNAN") == pytest.approx(0.005)


def test_s093_five_pieces_for_a_first_layer_weight_and_piece_6_left_over():
    assert comp9444.fill_in("dE/ds", (4, 2)) and comp9444.fill_in("dE/dv1", (7, 4, 2))
    assert not comp9444.fill_in("dE/dwij", (2, 4, 5, 3)) and comp9444.fill_in("dE/dwij", (2, 4, 1, 5, 3))
    d = comp9444.partials(NINE, POINT, TARGET)
    assert comp9444.product((2, 4, 1, 5, 3), d) == pytest.approx(-0.013056, abs=5e-7)
    lit = {name: len(reached(plot.chain_pieces(name))) for name in comp9444.FILL_IN}
    assert lit == {"dE/ds": 2, "dE/dv1": 3, "dE/dwij": 5}


def reached(ax):
    return [p for p in ax.patches if p.get_gid() == "piece" and p.get_facecolor()[:3] != (1, 1, 1)]


def test_s094_second_layer_blank_by_blank():
    d = comp9444.partials(NINE, POINT, TARGET)
    y1, y2 = logistic(0.8), logistic(-0.3)
    z = logistic(0.05 + 0.7 * y1 - 0.8 * y2)
    expected = {"dE/dz": z - 0.9, "dz/ds": z * (1 - z), "ds/dv1": y1, "ds/dv2": y2, "ds/dc": 1.0}
    assert {name: d[name] for name in expected} == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("name", "g"), [("sigmoid", logistic), ("tanh", np.tanh)])
def test_s095_nine_gradients_by_hand_and_by_nudging(name, g):
    true = numerical_gradient(partial(error_by_hand, g=g), np.array(in_order(NINE)))
    np.testing.assert_allclose(in_order(comp9444.gradients(NINE, POINT, TARGET, name)), true, atol=1e-9)
    np.testing.assert_allclose(in_order(nine_weights(name).gradients), true, atol=1e-9)


def test_s096_second_layer_gradient_of_the_worked_example():
    assert linear_221().dW2[:, 0] == pytest.approx([1.162 * 0.99, 1.162 * 0.95])


def test_s097_first_layer_gradient_of_the_worked_example():
    ex = linear_221()
    assert ex.dW1 == pytest.approx(np.array([[4.1832, 0.9296], [6.2748, 1.3944]]))
    ax = plot.backward([ex.x[0], ex.h[0], [ex.pred]], [ex.db1, ex.db2], [ex.dW1, ex.dW2], digits=3)
    assert texts(ax, "gradient") == ["4.183", "0.93", "6.275", "1.394", "1.15", "1.104"]


def test_s098_a_bias_has_the_error_of_its_unit():
    ex = linear_221()
    assert (ex.db2[0], *ex.db1) == pytest.approx((1.162, 2.0916, 0.4648))
    assert ex.db1.sum() == pytest.approx(2.5564)


def test_s099_the_printed_product_is_the_transpose_and_the_corrected_one_fits_any_batch(capsys):
    e = np.array([[1.162]])
    check_line("as printed", true=linear_221().dW1, yours=e * W2 @ X)
    assert "yours is the transpose" in capsys.readouterr().out
    found = comp4630.gradients(LINEAR, BATCH, GOALS)
    true = numerical_gradient(lambda W: 0.5 * np.mean((BATCH @ W @ W2 - GOALS) ** 2), W1.copy())
    np.testing.assert_allclose(found.W[1], true, atol=1e-8)
    ax = plot.matrix(linear_221().dW1.T, beside=linear_221().dW1)
    assert [p.get_gid() for p in ax.patches].count("differs") == 2


def test_s100_one_step_lowers_the_loss():
    predictions, losses = linear_221().path(eta=0.01, steps=5)
    assert predictions == pytest.approx([2.162, 1.630315, 1.348416, 1.19412, 1.108555, 1.060818], abs=5e-7)
    assert losses == pytest.approx([0.675122, 0.198649, 0.060697, 0.018841, 0.005892, 0.001849], abs=5e-7)


def test_s104_neurons_and_layers_have_a_port_at_either_end():
    first, second = layers.Dense(2, "tanh", dtype="float64"), layers.Dense(1, dtype="float64")
    pred = second(first(BATCH))
    d = first.backward(second.backward(np.ones_like(pred)))
    slope = numerical_gradient(lambda x: second(first(x)).sum(), BATCH.copy())
    np.testing.assert_allclose(d, slope, atol=1e-8)
    A = NeuronNode("A", [B := NeuronNode("B")], [0.5])
    assert A.forward() == 0.5 and signature(A.receive).parameters.keys() == {"sender", "message"}
    A.receive("P", 2.0)
    A.backward()
    assert B.errors == {"A": pytest.approx(0.5 * 2.0 * 0.25)}


def test_s105_messages_find_the_gradient_of_the_whole_network():
    net = net_of_neurons()
    assert net.forward(sigmoid_3421().x[0])[0] ** 2 == pytest.approx(squared_error(sigmoid_3421().weights, target=0.0))
    net.backward(0.2)
    assert np.abs(net.gradients.W[0].T - true_slopes(0)).max() < 3e-11
    A = NeuronNode("A", f="tanh")
    A.receive("P", 0.3)
    A.receive("Q", -0.1)
    assert A.aggregate() == pytest.approx(0.2) == 0.2 * tanh.slope(0.0)
    assert texts(plot.neuron_messages("collect"), "message")[0] == r"$w_{A,P}\,\delta_P$"


def test_s106_errors_travel_along_the_old_weights():
    found = {}
    for order in ("old", "updated"):
        net = net_of_neurons()
        assert net.forward(sigmoid_3421().x[0]) == [pytest.approx(0.531205, abs=5e-7)]
        net.backward(0.2, mu=1.0, order=order)
        found[order] = net.deltas[1].round(6).tolist()
    assert found == {"old": [0.000255, 0.044295], "updated": [-0.001362, 0.043237]}
    words = [message_passing().describe(Messages(step=8, order=order)) for order in ORDERS]
    assert "δ +0.000255" in words[0] and "δ −0.001362" in words[1]


def test_s107_the_step_of_messages_is_sgd():
    example, net = sigmoid_3421(), net_of_neurons()
    core = example.model(eta=1.0)
    assert net.forward(example.x[0]) == pytest.approx(core.predict(example.x, verbose=0)[0])
    net.backward(0.2, mu=0.5)
    core.train_on_batch(example.x, example.y)
    for ours, theirs in zip(convert(net.params, "POZNAN", "course").weights, core.get_weights(), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-12)
    assert np.abs(net.params.W[0].T - example.weights[0]).max() > 1e-4
    boxed = [t.get_text() for t in plot.neuron_messages("update").texts if t.get_gid() == "message"]
    assert boxed == ["$w_{B,A}$", "$w_{C,A}$", "$w_{D,A}$", "$b_A$"]


def test_s108_the_bias_moves_by_its_neuron_s_error():
    B = NeuronNode("B")
    B.y = 3.0
    A = NeuronNode("A", [B], [0.0], b=0.25)
    assert A.forward() == pytest.approx(y := logistic(0.25))
    A.receive("P", 0.8)
    A.backward(mu=0.5)
    assert A.b == pytest.approx(0.25 - 0.5 * 0.8 * y * (1 - y))


def test_s109_the_first_error_has_the_sign_of_prediction_minus_target():
    net = net_of_neurons()
    (y,) = net.forward(sigmoid_3421().x[0])
    net.backward(0.2)
    assert net["D1"].delta == pytest.approx(2 * (y - 0.2) * y * (1 - y)) and net["D1"].delta > 0
    slopes = poznan.gradients(net.params, sigmoid_3421().x, [[0.2]])
    np.testing.assert_allclose(slopes.b[2][0], true_slopes(5), atol=1e-9)
