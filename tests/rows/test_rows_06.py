"""What the slides of lesson 06 teach, row by row of the coverage map: each test calls what its row names."""

import numpy as np
import pytest
from matplotlib.patches import Circle

from coursekit import plot
from coursekit.autodiff import Value, gradcheck, numerical_gradient
from coursekit.datasets import iris, toy
from coursekit.dialects import ClassicBackprop, StopWhen, cmsc373, convert, csci4360, dialect, xor_slips
from coursekit.examples import STEPS, demon, gradient_errors, linear_221, six_steps
from coursekit.explorers import demon as demon_explorer
from coursekit.explorers import five_steps
from coursekit.formulas import classic_program, four_equations, network_plan, parameter_counts, show_me
from coursekit.nn import Input, Sequential, count_params, memory_report, set_random_seed
from coursekit.nn.layers import Dense
from coursekit.nn.optimizers import Adam

RNG = np.random.default_rng(0)
X, Y = RNG.normal(size=(5, 3)), RNG.uniform(size=(5, 2))
XOR, WANTED = toy.xor()


def net(sizes=(3, 4, 2), bend="sigmoid", loss="half_squared_error"):
    model = Sequential([Input((sizes[0],)), *(Dense(n, bend, dtype="float64") for n in sizes[1:])])
    model.compile("sgd", loss)
    model.theta[:] = np.random.default_rng(7).normal(size=model.theta.size)
    return model


def columns(model):
    return convert(model.get_weights(), "course", "CSCI4360")


def flat(arrays):
    return np.concatenate([a.ravel() for a in arrays])


def cosine(p, q):
    return p @ q / np.linalg.norm(p) / np.linalg.norm(q)


def gids(ax, gid):
    return [thing for thing in [*ax.texts, *ax.patches] if thing.get_gid() == gid]


def test_s013_without_output_bias_there_are_32_and_407_040():
    assert (count_params([4, 4, 3]), count_params([4, 4, 3], output_bias=False)) == (35, 32)
    assert count_params([784, 512, 10]) - count_params([784, 512, 10], output_bias=False) == 10
    bare = Sequential([Input((784,)), Dense(512), Dense(10, use_bias=False)])
    assert bare.count_params() == 407_040


def test_s030_the_iris_net_has_35_parameters_and_learns():
    (x, y), (x_new, y_new) = iris.load_data(seed=0)
    mean, sd = x.mean(axis=0), x.std(axis=0)
    set_random_seed(0)
    model = Sequential([Input((4,)), Dense(4, "sigmoid"), Dense(3, "softmax")])
    assert [v.numpy().size for v in model.weights] == [16, 4, 12, 3] and count_params([4, 4, 3]) == 35
    model.compile(Adam(0.05), "sparse_categorical_crossentropy", ["accuracy"])
    model.fit((x - mean) / sd, y, batch_size=16, epochs=60, verbose=0)
    assert model.evaluate((x_new - mean) / sd, y_new, verbose=0)[1] > 0.93


def test_s031_iris_has_150_flowers_in_two_parts():
    (x, y), (x_new, y_new) = iris.load_data()
    assert (x.shape, x_new.shape) == ((120, 4), (30, 4))
    assert np.bincount(y).tolist() == [40] * 3 and np.bincount(y_new).tolist() == [10] * 3
    drawn = plot.plane(x[:, 2:], y).collections
    assert sorted(map(tuple, np.concatenate([dots.get_offsets() for dots in drawn]))) == sorted(map(tuple, x[:, 2:]))


def test_s053_everything_on_one_picture():
    sizes = [3, 4, 4, 2]
    b = [np.full(n, 0.5) for n in sizes[1:]]
    ax = plot.network(sizes, biases=b, activations=["relu", "tanh", "softmax"], show=["W", "b", "f", "loss", "shapes"])
    assert len(gids(ax, "shape")) == 3 and len(gids(ax, "bias")) == 10 and len(gids(ax, "loss")) == 1
    assert [t.get_text().split("\n")[-1].split(", ")[-1] for t in gids(ax, "layer")][1:] == ["ReLU", "tanh", "softmax"]


def test_s056_input_hidden_and_output_columns():
    ax = plot.network([2, 3, 1], style="columns")
    assert [t.get_text() for t in gids(ax, "column")] == ["input", "hidden", "output"]
    assert len([p for p in ax.patches if isinstance(p, Circle)]) == 6 and len(gids(ax, "band")) == 3


def test_s060_the_batch_gradient_is_the_mean_of_the_examples():
    model = net()
    each = [flat(model.gradients(x[None], y[None])) for x, y in zip(X, Y, strict=True)]
    np.testing.assert_allclose(flat(model.gradients(X, Y)), np.mean(each, axis=0), atol=1e-14)
    per_column = csci4360.gradients(columns(model), X.T, Y.T)
    np.testing.assert_allclose(per_column.W[2].T, model.gradients(X, Y)[0], atol=1e-14)


def test_s091_six_named_steps():
    example, told = linear_221(), []
    hooks = {name: lambda turn, value, name=name: told.append(name) for name in STEPS}
    run = six_steps(example.model(), example.x, example.y, StopWhen(None, 2).reason, hooks=hooks)
    assert list(STEPS) == ["initialise", "forward", "loss", "gradients", "update", "repeat"]
    assert told == [*STEPS, *list(STEPS)[1:]] and run.losses == pytest.approx([0.675122, 0.198648], abs=1e-6)


def test_s101_what_is_stored_and_what_is_worked_out_again():
    one, many = (memory_report([784, 512, 10], batch, "adam") for batch in (1, 1000))
    assert one.parameters == one.gradients == 4 * 407_050 and one.optimizer == 2 * one.parameters
    assert one.activations == 4 * (784 + 2 * 512 + 2 * 10) and many.activations == 1000 * one.activations
    assert 2 < many.total / one.total < 2.2
    kept, again = (memory_report([100] * 21, 1000, recompute=r) for r in (False, True))
    assert again.activations < kept.activations / 10 and (kept.forward_layers, again.forward_layers) == (20, 210)
    pieces = plot.memory_bars({"one": one, "many": many}).patches
    assert sum(p.get_width() for p in pieces) == one.total + many.total


def test_s102_from_six_to_175_billion():
    plans = [network_plan(name) for name in ("2-2-1 without biases", "AlexNet", "GPT-3")]
    assert [p.params for p in plans] == [6, 60_965_224, 174_604_259_328]
    assert [p.bytes for p in plans[:2]] == [24, 243_860_896] and plans[2].bytes == pytest.approx(700e9, rel=0.01)
    ax = plot.parameter_growth(plans)
    assert ax.get_xscale() == "log" and [bar.get_width() for bar in ax.patches] == [p.params for p in plans]
    assert parameter_counts().row("AlexNet")[1:3] == (60_965_224, "244 MB")


def test_s103_output_gradient_with_an_activation():
    model = net()
    hidden, output = model.trace(X, Y).layers
    a = output.a
    by_formula = hidden.a.T @ ((a - Y) / len(X) * a * (1 - a))
    np.testing.assert_allclose(output.dW, by_formula, atol=1e-15)

    def loss(W):
        return 0.5 * np.mean(np.sum((1 / (1 + np.exp(-(hidden.a @ W + output.b))) - Y) ** 2, axis=1))

    assert gradcheck(loss, output.W, by_formula) < 1e-8 and max(gradient_errors().values()) < 1e-8


def test_s112_a_nudge_finds_delta():
    model = net()
    for layer, unit in ((0, 0), (0, 3), (1, 1)):
        found = demon(model, X, Y, layer, unit, 1e-6, example=2)
        assert found.delta == pytest.approx(model.trace(X, Y)[layer].delta[2, unit])
        assert found.quotient == pytest.approx(found.delta, rel=1e-3)
    panel = demon_explorer()
    assert not panel.goal(panel.start)[1] and panel.goal(panel.presets["a tiny nudge"])[1]
    assert "Delta there is 0.14786" in panel.describe(panel.start)


def test_s113_bp1_holds_for_units_that_keep_to_themselves():
    z = Value(RNG.normal(size=(2, 1)))
    target = np.array([[0.0], [1.0]])
    answer = z.sigmoid()
    (((answer - target) ** 2).sum() * 0.5).backward()
    np.testing.assert_allclose(csci4360.output_error(answer.data, target, z.data), z.grad)
    with pytest.raises(ValueError, match="Softmax mixes the units"):
        csci4360.output_error(answer.data, target, z.data, "softmax")


def test_s114_bp1_for_the_squared_error():
    a, y, z = np.array([[0.8]]), np.array([[1.0]]), np.log([[4.0]])  # sigma(ln 4) = 0.8
    assert csci4360.output_error(a, y, z).item() == pytest.approx(-0.2 * 0.8 * 0.2)
    output = net().trace(X, Y).layers[-1]
    np.testing.assert_allclose(output.delta, (output.a - Y) / 5 * output.a * (1 - output.a), atol=1e-15)


def test_s115_bp2_in_columns_and_in_rows():
    model = net((3, 4, 3, 2))
    trace, w = model.trace(X[:1], Y[:1]), columns(model)
    f = csci4360.feedforward(w, X[0])
    found = csci4360.hidden_error(w.W[4], trace[2].delta.T, f.z[3])
    np.testing.assert_allclose(found[:, 0], trace[1].delta[0], atol=1e-15)
    for l, delta in csci4360.errors(w, X[0], Y[0]).items():
        np.testing.assert_allclose(delta[:, 0], trace[l - 2].delta[0], atol=1e-15)
    assert demon(model, X[:1], Y[:1], 1, 0, 1e-6).quotient == pytest.approx(found[0, 0], rel=1e-3)


def test_s116_bias_gradients_are_errors_and_weight_gradients_outer_products():
    delta, a = RNG.normal(size=(2, 1)), RNG.normal(size=(4, 1))
    assert csci4360.weight_gradient(delta, a).shape == (2, 4) and csci4360.bias_gradient(delta) is delta
    np.testing.assert_allclose(csci4360.weight_gradient(delta, a), np.outer(delta, a))
    layer = net().trace(X[:1], Y[:1])[1]
    np.testing.assert_allclose(layer.dW, np.outer(net().trace(X[:1], Y[:1])[0].a, layer.delta))
    np.testing.assert_array_equal(layer.db, layer.delta[0])


def test_s117_each_equation_shows_its_line():
    card = four_equations()
    assert [e.id for e in card.equations] == ["BP1", "BP2", "BP3", "BP4"]
    for id, piece in {
        "BP1": "activation.backward(da",
        "BP2": "kernel.value.T",
        "BP3": "delta.sum(",
        "BP4": "x.T",
    }.items():
        marked = [line for line in show_me(id)._repr_html_().splitlines() if "<mark>" in line]
        assert any(piece in line for line in marked)


def test_s118_five_steps_find_the_gradient():
    model, w = net(), columns(net())
    found = csci4360.backprop(w, X[0], Y[0])
    for l, dW in ((2, model.gradients(X[:1], Y[:1])[0]), (3, model.gradients(X[:1], Y[:1])[2])):
        np.testing.assert_allclose(found.W[l].T, dW, atol=1e-15)

    def loss(first):
        hidden = 1 / (1 + np.exp(-(first @ X[0][:, None] + w.b[2])))
        return float(0.5 * np.sum((1 / (1 + np.exp(-(w.W[3] @ hidden + w.b[3]))) - Y[0][:, None]) ** 2))

    np.testing.assert_allclose(found.W[2], numerical_gradient(loss, w.W[2]), atol=1e-9)
    walk = five_steps()
    assert walk.stepper == "step" and walk.describe(walk.presets["lesson 05, all gradients"]).count("d") > 3
    assert "6.2748" in walk.describe(walk.presets["lesson 05, all gradients"])


def test_s119_the_logistic_form_has_the_other_sign_and_adds():
    w = columns(net())
    down, up = csci4360.errors(w, X[0], Y[0]), csci4360.ascent_errors(w, X[0], Y[0])
    a = csci4360.feedforward(w, X[0]).a[3]
    np.testing.assert_allclose(up[3], (Y[0][:, None] - a) * a * (1 - a))
    for l in (2, 3):
        np.testing.assert_allclose(up[l], -down[l])
    subtracts = csci4360.step(w, X[:1].T, Y[:1].T, eta=0.3)
    np.testing.assert_allclose(csci4360.ascent_step(w, X[0], Y[0], eta=0.3).W[2], subtracts.W[2])
    assert (dialect("CSCI4360").sign, dialect("CSCI4360").variant("D24").sign) == (1, -1)


def test_s121_error_of_the_receiver_times_activation_of_the_sender():
    net373 = ClassicBackprop.random([2, 3, 1], seed=0)
    before = net373.params
    E = net373.train_pattern(XOR[1], WANTED[1], beta=0.25)
    was = ClassicBackprop(before)
    was.forward(XOR[1])
    moved = net373.params.W[2] - before.W[2]
    assert [moved[i, 0] for i in range(3)] == pytest.approx([0.25 * E[2][0] * was.f(1)[i] for i in range(3)])
    np.testing.assert_allclose(net373.params.W[1] - before.W[1], 0.25 * np.outer(XOR[1], E[1]))


def test_s122_the_output_error_belongs_to_cross_entropy():
    start = cmsc373.random_params([2, 3, 1], seed=0)
    classic = ClassicBackprop(start)
    a = classic.forward(XOR[1])
    E = classic.errors(WANTED[1])
    assert E[2] == pytest.approx(WANTED[1] - a)
    gradient = {}
    for loss in ("binary_crossentropy", "half_squared_error"):
        model = net((2, 3, 1), loss=loss)
        model.set_weights(start.weights)
        gradient[loss] = model.trace(XOR[1:2], WANTED[1:2])
    np.testing.assert_allclose(-E[2], gradient["binary_crossentropy"][1].delta[0], rtol=1e-6)
    np.testing.assert_allclose(-E[1], gradient["binary_crossentropy"][0].delta[0], rtol=1e-6)
    ratio = gradient["half_squared_error"][1].delta / gradient["binary_crossentropy"][1].delta
    assert ratio.item() == pytest.approx((a * (1 - a)).item(), rel=1e-6)


def test_s123_corrected_it_learns_xor_and_as_printed_never():
    runs = xor_slips(epochs=1500, seeds=range(8))
    solved = {name: len(run.solved) for name, run in runs.items()}
    assert solved["corrected"] >= 5 and solved["index"] == solved["sigmoid sign"] == solved["printed"] == 0
    trainer = ClassicBackprop.random([2, 3, 1], seed=0)
    run = trainer.fit(XOR, WANTED, beta=0.5, max_epochs=3, traced=5)
    assert len(run.table.splitlines()) == 6 and run.steps[4].epoch == 2
    assert classic_program(corrected=True).marked == (1, 8, 10, 12, 13)
    trainer.fit(XOR, WANTED, beta=0.5, max_epochs=1497)
    np.testing.assert_allclose(runs["corrected"].answers[0], trainer(XOR)[:, 0], atol=1e-6)
    counts = [t.get_text() for t in plot.seeds_solved(runs).texts]
    assert counts == [f"{n} of 8" for n in solved.values()]


def test_s124_stop_when_the_error_is_small_or_the_epochs_are_done():
    stop = StopWhen(loss_below=0.1, max_epochs=5)
    assert [stop.reason(1, 0.2), stop.reason(2, 0.09), stop.reason(5, 0.2)] == ["", "error", "epochs"]
    wrong = 1 - WANTED
    assert cmsc373.total_error(WANTED, wrong, signed=True) == 0 and cmsc373.total_error(WANTED, wrong) == 4
    kept = ClassicBackprop.random([2, 3, 1], seed=0).fit(XOR, WANTED, max_epochs=4).errors
    never = ClassicBackprop.random([2, 3, 1], seed=0).fit(XOR, WANTED, max_epochs=4, reset=False).errors
    assert never == pytest.approx(np.cumsum(kept)) and max(kept) < 2


def test_s125_saved_outputs_are_not_worked_out_again():
    calls, model = {}, net((2, 3, 1), loss="binary_crossentropy")
    model.set_weights(cmsc373.random_params([2, 3, 1], seed=0).weights)
    delta = model.trace(XOR[1:2], WANTED[1:2])[0].delta[0]
    for keep in (True, False):
        trainer = ClassicBackprop.random([2, 3, 1], seed=0, keep=keep)
        assert trainer.train_pattern(XOR[1], WANTED[1], beta=0.5)[1] == pytest.approx(-delta, rel=1e-6)
        calls[keep] = trainer.calls
    assert calls == {True: 4, False: 13}


def test_s128_forward_evaluates_and_backward_shares_the_error():
    example = linear_221()
    left, right = plot.two_passes(example.model(use_bias=True).trace(example.x, example.y)).child_axes
    assert [t.get_text() for t in gids(left, "unit")] == ["2", "3", "0.99", "0.95", "2.16"]
    assert [t.get_text() for t in gids(right, "gradient")] == ["4.18", "0.93", "6.27", "1.39", "1.15", "1.1"]


@pytest.mark.parametrize("outputs", [1, 3])
def test_s133_the_classic_update_is_gradient_descent(outputs):
    start = cmsc373.random_params([2, 3, outputs], seed=7)
    classic, wanted = ClassicBackprop(start), np.eye(outputs)[0]
    classic.forward([1.0, 1.0])
    step, along = flat(classic.changes(classic.errors(wanted)).weights), {}
    for loss in ("binary_crossentropy", "half_squared_error"):
        model = net((2, 3, outputs), loss=loss)
        model.set_weights(start.weights)
        along[loss] = cosine(step, -flat(model.gradients([[1.0, 1.0]], wanted[None])))
    assert along["binary_crossentropy"] == pytest.approx(1, abs=1e-9)
    assert (
        along["half_squared_error"] == pytest.approx(1, abs=1e-9)
        if outputs == 1
        else along["half_squared_error"] < 0.99
    )
