"""What the slides of lesson 10 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest
import sympy as sp

from coursekit import plot
from coursekit.autodiff import gradcheck, numerical_gradient
from coursekit.examples import (
    activation_grid,
    depth_20,
    entropy_against_squares,
    glorot_table,
    gradient_errors,
    gradient_signs,
    loss_swap,
    pretraining,
    sd_preactivation,
    slow_neuron,
    stored_glorot,
    stored_what_changed,
    two_surfaces,
    what_changed,
    zero_share,
)
from coursekit.explorers import loss_choice, softmax_bars
from coursekit.formulas import erratum, published
from coursekit.nn import Input, Sequential, activations, initializers, layers, losses, optimizers, regularizers

Z = np.array([1.0, 2.0, -0.5])
RIGHT = np.array([0.0, 1.0, 0.0])
A = np.array([0.253716, 0.689672, 0.056612])
P, Q = np.array([[0.7, 0.2, 0.1]]), np.array([[0.5, 0.3, 0.2]])


def _signal(output, loss, z, y):
    top = layers.Dense(len(z), output, dtype="float64")
    net = Sequential([Input((1,)), top])
    net.set_weights([np.zeros((1, len(z))), z])
    net.compile("sgd", loss)
    return net.trace(np.zeros((1, 1)), np.array([y]))[0].delta[0]


def _with_gid(ax, gid):
    """Everything called `gid` on the axes and on the panels inside it."""
    inside = [thing for panel in ax.child_axes for thing in _with_gid(panel, gid)]
    return [thing for thing in ax.get_children() if thing.get_gid() == gid] + inside


def test_s062_what_does_not_fit_is_flagged():
    fits = plot.loss_choice("yes or no", "binary_crossentropy", "sigmoid")
    clash = plot.loss_choice("yes or no", "mean_squared_error", "sigmoid")
    assert len(_with_gid(fits, "mismatch")) == 0 and len(_with_gid(clash, "mismatch")) == 2
    explorer = loss_choice()
    assert "fit" in explorer.describe(explorer.start)
    quiet, loud = (_signal("softmax", loss, [6.0, 0, 0], RIGHT)[0] for loss in ("mse", "categorical_crossentropy"))
    assert loud > 50 * abs(quiet)


@pytest.mark.parametrize(
    "loss, value",
    [
        (losses.BinaryCrossentropy(), -np.mean(P * np.log(Q) + (1 - P) * np.log(1 - Q))),
        (losses.CategoricalCrossentropy(), 0.886941),
        (losses.KLDivergence(), 0.085123),
        (losses.Poisson(), np.mean(Q - P * np.log(Q))),
        (losses.MeanSquaredError(), 0.02),
        (losses.MeanAbsoluteError(), 0.4 / 3),
        (losses.CosineSimilarity(), -(P @ Q.T).item() / np.sqrt((P**2).sum() * (Q**2).sum())),
    ],
)
def test_s063_seven_losses_with_value_and_gradient(loss, value):
    assert loss(P, Q) == pytest.approx(value, abs=1e-6)
    assert gradcheck(lambda q: loss(P, q), Q, loss.gradient(P, Q)) < 1e-8
    entropy = losses.CategoricalCrossentropy()(P, P)
    assert losses.KLDivergence()(P, Q) == pytest.approx(losses.CategoricalCrossentropy()(P, Q) - entropy, abs=1e-6)


def test_s064_penalties_and_a_kink():
    W = np.array([[2.0, -1.0], [0.1, 0.5]])
    for penalty, value in ((regularizers.L2(0.1), 0.526), (regularizers.L1(0.1), 0.36)):
        assert penalty(W) == pytest.approx(value)
        assert gradcheck(penalty, W, penalty.gradient(W)) < 1e-8
    mae, at = losses.MeanAbsoluteError(), np.zeros((1, 3))
    for _ in range(200):
        at -= 0.09 * mae.gradient(np.array([[0.3, 1.7, -2.0]]), at)
    assert mae(np.array([[0.3, 1.7, -2.0]]), at) < 0.03 and not mae.gradient(at, at).any()


def test_s065_cross_entropy_and_logits_of_a_thousand():
    bce = losses.BinaryCrossentropy()
    y, a = np.array([[0.0], [1.0]]), np.array([[0.982], [0.3]])
    assert bce(y, a) == pytest.approx(-(np.log(0.018) + np.log(0.3)) / 2)
    stable = losses.BinaryCrossentropy(from_logits=True)
    z = np.array([[1000.0], [-1000.0]])
    assert stable(y, z) == 1000 and stable.gradient(y, z).ravel().tolist() == [0.5, -0.5]


def test_s066_the_slope_of_the_sigmoid_cancels():
    a, y = sp.symbols("a y")
    by_answer = sp.diff(-(y * sp.log(a) + (1 - y) * sp.log(1 - a)), a)
    assert sp.simplify(by_answer * a * (1 - a) - (a - y)) == 0
    rng = np.random.default_rng(0)
    X, w, t = rng.normal(size=(6, 3)), rng.normal(size=3), rng.integers(0, 2, 6)
    net = Sequential([Input((3,)), layers.Dense(1, "sigmoid", use_bias=False, dtype="float64")])
    net.set_weights([w[:, None]])
    net.compile("sgd", losses.BinaryCrossentropy())
    error = activations.sigmoid(X @ w) - t
    assert net.gradients(X, t)[0][:, 0] == pytest.approx(X.T @ error / 6)
    cost = lambda v: losses.BinaryCrossentropy()(t, activations.sigmoid(X @ v)[:, None])  # noqa: E731
    assert numerical_gradient(cost, w) == pytest.approx(X.T @ error / 6, abs=1e-8)
    erratum("D-16").check()


def test_s067_the_neuron_that_learns_slowly():
    mild, bad = slow_neuron(0.6, 0.9), slow_neuron(2, 2)
    assert mild.outputs[-1] == pytest.approx(0.094, abs=5e-4) and bad.outputs[-1] == pytest.approx(0.203, abs=5e-4)
    assert bad.outputs[150] == pytest.approx(0.933, abs=5e-4)
    entropy = slow_neuron(2, 2, eta=0.005, loss="crossentropy")
    fall = -np.diff(entropy.losses)
    assert fall.argmax() == 0 and entropy.outputs[-1] == pytest.approx(0.7796, abs=5e-5)
    for a, ratio in ((0.98, 51.0), (0.82, 6.78)):
        z = [np.log(a / (1 - a))]
        by_loss = [_signal("sigmoid", loss, z, [0.0])[0] for loss in ("binary_crossentropy", "half_squared_error")]
        assert by_loss[0] / by_loss[1] == pytest.approx(ratio, abs=0.03)
    drawn = _with_gid(plot.slow_neuron({"squares": {"0.82": mild, "0.98": bad}}), "output")
    assert [line.get_ydata()[-1] for line in drawn] == pytest.approx([mild.outputs[-1], bad.outputs[-1]])


def test_s068_cross_entropy_lies_above_and_slopes():
    both = two_surfaces(seed=0)
    assert (both.entropy > both.squares).all()
    at_origin = [loss[both.W1 == 0, both.W2 == 0].item() for loss in (both.entropy, both.squares)]
    assert at_origin == pytest.approx([np.log(2), 0.125])
    entropy, squares = both.flat_shares()
    assert entropy == pytest.approx(0.12, abs=0.03) and squares == pytest.approx(0.93, abs=0.03)
    titles = [panel.get_title() for panel in plot.loss_surfaces(both).child_axes]
    assert any(f"{entropy:.0%} flat" in title for title in titles)


def test_s069_softmax_with_cross_entropy_is_a_minus_y():
    loss = losses.CategoricalCrossentropy(from_logits=True)
    nudged = numerical_gradient(lambda z: loss(RIGHT[None], z[None]), Z)
    assert nudged == pytest.approx(A - RIGHT, abs=1e-6)
    assert losses.CategoricalCrossentropy().delta(RIGHT[None], activations.softmax(Z)[None])[0] == pytest.approx(nudged)
    erratum("D-17").check()


def test_s070_the_update_takes_outputs_not_net_inputs():
    x, W = np.array([[1.0, 0.5]]), np.array([[1.0, 1.5, -1.0], [0.0, 1.0, 1.0]])
    net = Sequential([Input((2,)), layers.Dense(3, "softmax", use_bias=False, dtype="float64")])
    net.set_weights([W])
    net.compile(optimizers.SGD(0.5), "categorical_crossentropy")
    net.train_on_batch(x, RIGHT[None])
    change = net.get_weights()[0] - W
    assert change == pytest.approx(0.5 * np.outer(x, RIGHT - A), abs=1e-6)
    assert np.abs(change - 0.5 * np.outer(x, RIGHT - Z)).max() > 0.3


def test_s071_the_loss_changes_training_not_prediction():
    swap = loss_swap()
    before, after = swap.apart
    assert before == 0 and after > 0.3
    assert (swap.before[0] == swap.before[1]).all()
    for outputs in (*swap.before, *swap.after):
        assert outputs.shape == (10, 10) and outputs.sum(axis=1) == pytest.approx(np.ones(10), abs=1e-5)


def test_s074_relu_its_kink_and_its_interval():
    relu = activations.relu
    assert relu([-2.0, 0.0, 3.0]).tolist() == [0, 0, 3] and relu.slope([-1e-9, 0.0, 1e-9]).tolist() == [0, 0, 1]
    (bar,) = _with_gid(plot.activation_family(["relu", "sigmoid"]), "subgradients")
    assert bar.get_xydata().tolist() == [[0, 0], [0, 1]]


def test_s075_three_relatives_that_do_not_die():
    class Absolute(activations.ActivationFunction):
        def value(self, z, out=None):
            return np.abs(z, out=out)

        def derivative(self, z, a, out=None):
            return np.sign(z, out=out)

    bends = (Absolute(), activations.LeakyRelu(0.1))
    assert max(gradient_errors(bends).values()) < 1e-7
    assert bends[0].slope([-2.0, 0.0, 3.0]).tolist() == [-1, 0, 1] and bends[1]([-2.0, 3.0]).tolist() == [-0.2, 3]
    layer = layers.PReLU(initializers.Constant(0.25), dtype="float64")
    assert layer(np.array([[-2.0, 0.5]])).tolist() == [[-0.5, 0.5]]
    assert layer.backward(np.ones((1, 2))).tolist() == [[0.25, 1]] and layer.alpha.grad.tolist() == [-2, 0]


def test_s076_softplus_has_the_sigmoid_as_its_slope():
    softplus, z = activations.softplus, np.linspace(-5, 5, 21)
    s = sp.Symbol("s")
    assert sp.simplify(sp.diff(sp.log(1 + sp.exp(s)), s) - 1 / (1 + sp.exp(-s))) == 0
    assert softplus(0.0) == pytest.approx(np.log(2)) and softplus(1000.0) == 1000
    assert softplus.slope(z) == pytest.approx(1 / (1 + np.exp(-z)))
    drawn = _with_gid(plot.activation_family(["relu", "softplus"]), "f")
    assert [line.get_label() for line in drawn] == ["relu", "softplus"]


def test_s077_softsign_far_out():
    assert activations.softsign([-3.0, 0.0, 1.0]).tolist() == [-0.75, 0, 0.5]
    assert activations.softsign.slope(10.0) == pytest.approx(1 / 121)
    assert activations.tanh.slope(10.0) == pytest.approx(8.2e-9, rel=0.01)


def test_s078_exponential_and_every_name_in_the_table():
    assert activations.exponential(1.0) == pytest.approx(np.e) == activations.exponential.slope(1.0)
    with pytest.raises(ValueError, match="Known: exponential, leaky_relu, linear, relu, sigmoid") as refused:
        activations.get("gauss")
    names = str(refused.value).split("Known: ")[1].rstrip(".").split(", ")
    errors = gradient_errors([activations.get(name) for name in names if name != "softmax"])
    assert len(errors) == 5 * (len(names) - 1) and max(errors.values()) < 1e-6


def test_s080_softmax_stable_with_its_table_of_slopes():
    softmax = activations.softmax
    assert softmax(Z) == pytest.approx(A, abs=5e-7) == softmax(Z + 1000)
    a = softmax(Z)
    backward = [softmax.backward(unit, Z, a) for unit in np.eye(3)]
    assert np.array(backward) == pytest.approx(np.diag(a) - np.outer(a, a))
    bars = _with_gid(plot.softmax_bars(Z), "number")
    assert {"0.254", "0.057"} <= {text.get_text() for text in bars}
    explorer = softmax_bars()
    assert explorer.knobs and explorer.describe(explorer.start)


def test_s081_two_classes_are_the_sigmoid():
    z = np.linspace(-8, 8, 17)
    pairs = np.column_stack([z, np.zeros(17)])
    assert activations.softmax(pairs)[:, 0] == pytest.approx(activations.sigmoid(z))


def test_s082_a_grid_of_activations():
    sigmoid, tanh, relu = activation_grid(("sigmoid", "tanh", "relu"), epochs=5, seeds=(0, 1))
    assert 1 < tanh.end()[0] < 8 and 4 < relu.end()[0] < 14 and sigmoid.end()[0] > 2 * relu.end()[0]
    assert [runs.name for runs in (sigmoid, tanh, relu)] == ["sigmoid", "tanh", "relu"] and tanh.eta == 0.1
    ax = plot.learning_bands({runs.name: runs.test_errors for runs in (sigmoid, tanh)}, x=tanh.epochs)
    assert len(_with_gid(ax, "band")) == 2
    assert _with_gid(ax, "median")[1].get_ydata() == pytest.approx(np.median(tanh.test_errors, axis=0))


@pytest.mark.parametrize(
    "output, loss, y, a",
    [
        ("linear", losses.HalfSquaredError(), [0.3, 1.7, -2.0], Z),
        ("sigmoid", losses.BinaryCrossentropy(), [1.0], 1 / (1 + np.exp(-Z[:1]))),
        ("softmax", losses.CategoricalCrossentropy(), RIGHT, A),
    ],
)
def test_s083_each_pair_sends_back_a_minus_y(output, loss, y, a):
    assert _signal(output, loss, Z[: len(a)], y) == pytest.approx(a - np.array(y), abs=1e-6)
    name = "mean_squared_error" if output == "linear" else loss.name
    task = {"linear": "a number", "sigmoid": "yes or no", "softmax": "one of several"}[output]
    flags = [len(_with_gid(plot.loss_choice(task, name, o), "mismatch")) for o in ("linear", "sigmoid", "softmax")]
    assert [count == 0 for count in flags] == [o == output for o in ("linear", "sigmoid", "softmax")]


def test_s084_activations_beside_their_slopes():
    ax = plot.activation_family(["relu", "sigmoid"], z=(-4, 4))
    relu, sigmoid = _with_gid(ax, "f")
    assert relu.get_ydata() == pytest.approx(np.maximum(0, relu.get_xdata()))
    assert max(line.get_ydata().max() for line in _with_gid(ax, "slope")) == 1
    assert sigmoid.get_ydata()[200] == 0.5


def test_s178_variances_of_two_heuristics():
    half_on = np.r_[np.ones(500), np.zeros(500)]
    for start, variance, sd in (
        (initializers.LecunNormal(seed=0), 1 / 1000, 0.707),
        (initializers.RandomUniform(-(1000**-0.5), 1000**-0.5, seed=0), 1 / 3000, 0.408),
    ):
        W = start((1000, 4000), "float64")
        assert W.var() == pytest.approx(variance, rel=0.01)
        assert sd_preactivation(500, variance**0.5) == pytest.approx(sd, abs=5e-4)
        assert (half_on @ W).std() == pytest.approx(sd, rel=0.03)
    assert sd_preactivation(500, 1000**-0.5, sd_b=1) == pytest.approx(1.2247, abs=5e-5)
    assert sd_preactivation(500, 1000**-0.25) == pytest.approx(3.98, abs=0.005)


def test_s179_glorots_limit_and_variance():
    W = initializers.GlorotUniform(seed=0)((784, 512), "float64")
    limit = np.sqrt(6 / 1296)
    assert limit == pytest.approx(0.068041, abs=5e-7) and limit * 0.9999 < np.abs(W).max() <= limit
    assert W.var() == pytest.approx(2 / 1296, rel=0.01)


def test_s180_printed_and_measured():
    printed = {row[0]: row[1:] for row in published("glorot").rows}
    assert printed["Softsign N"] == (16.06, 1.72, 53.8, 68.13) and printed["Tanh"] == (27.15, 1.76, 55.9, 70.58)
    assert printed["Softsign"] == (16.27, 1.64, 55.78, 69.14) and printed["Tanh N"] == (15.6, 1.64, 52.92, 68.57)
    measured = stored_glorot()
    train = {row.name: row.end("train_errors")[0] for row in measured.rows}
    assert train["Tanh N"] < train["Tanh"] and train["Softsign N"] < train["Softsign"] and train["Sigmoid"] > 80
    assert glorot_table() is measured
    ax = plot.glorot_table(published("glorot"), measured)
    for gid, what in (("test", "test_errors"), ("training", "train_errors")):
        assert sorted(dot.get_xdata()[0] for dot in _with_gid(ax, gid)) == pytest.approx(
            sorted(row.end(what)[0] for row in measured.rows)
        )


def test_s181_layer_by_layer_wakes_a_sigmoid_net():
    found = pretraining(seeds=(0,), epochs=6)
    assert found.random.end()[0] == pytest.approx(90, abs=1)  # guessing among ten
    assert found.tanh.end()[0] < found.pretrained.end()[0] < 0.6 * found.random.end()[0]
    assert (found.redrawn[..., 1] < found.redrawn[..., 0]).all()


def test_s182_errors_over_time_of_the_same_runs():
    measured = stored_glorot()
    curves = {row.name: row.test_errors for row in measured.rows}
    assert [c[:, -1].mean() for c in curves.values()] == pytest.approx([88.9, 79.9, 70.9, 75.6, 71.5], abs=0.1)
    drawn = _with_gid(plot.learning_bands(curves, x=measured.rows[0].epochs), "median")
    assert [line.get_ydata()[-1] for line in drawn] == pytest.approx([np.median(c[:, -1]) for c in curves.values()])
    assert len(drawn) == 5 and drawn[0].get_ydata()[-1] > 80


def test_s183_one_sign_for_all_weights_unless_centred():
    assert [gradient_signs(name) for name in ("sigmoid", "tanh")] == [1, pytest.approx(0, abs=0.01)]
    z = np.linspace(-3, 3, 13)
    assert activations.tanh(z) == pytest.approx(2 * activations.sigmoid(2 * z) - 1)
    erratum("D-19").check()


def test_s184_zeros_and_twenty_layers():
    assert zero_share("relu") == pytest.approx(0.5, abs=0.01) and zero_share("softplus") == 0
    low, sigmoid, _ = depth_20("sigmoid").survives
    assert sigmoid < 1e-10 and depth_20("relu").survives[1] == pytest.approx(1, abs=0.3)
    assert 0.1 < depth_20("tanh").survives[1] < 0.4 and low > 0
    assert depth_20("relu", "glorot_uniform").survives[1] < 0.01


def test_s185_five_switches():
    stored = stored_what_changed()
    every = ("loss", "activation", "start", "augmentation", "search")
    off, on = stored.setting(), stored.setting(*every)
    assert on.mean > off.mean + 2 * max(on.spread, off.spread) and set(stored.effects()) == set(every)
    live = what_changed(seeds=(0,), epochs=4)
    assert live.setting(*every).mean > 80
    ax = plot.five_switches(stored)
    assert len(_with_gid(ax, "on")) == 5 + 5 * 4 + 5 and len(_with_gid(ax, "off")) == 5 + 5 * 4 + 5
    assert max(dot.get_xdata()[0] for dot in _with_gid(ax, "mean")) >= on.mean


def test_s186_cross_entropy_learns_faster_at_the_same_rate():
    two = entropy_against_squares(seeds=5, epochs=7)
    assert all(e < s for e, s in zip(two.entropy.epochs_to(10), two.squares.epochs_to(10), strict=True))
    assert two.squares_at_best.end()[0] < two.squares.end()[0] + 3
    drawn = _with_gid(plot.learning_bands({"entropy": two.entropy.test_errors}, x=two.entropy.epochs), "median")
    assert drawn[0].get_ydata() == pytest.approx(two.entropy.band()[1])
