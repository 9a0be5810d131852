"""The model does the worked example to the last digit and behaves under Keras's names."""

import json
from pathlib import Path

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers

GOLDEN = json.loads((Path(__file__).parents[1] / "golden.json").read_text())


def worked_example(loss="half_squared_error"):
    model = Sequential([Input((2,)), layers.Dense(2, dtype="float64"), layers.Dense(1, dtype="float64")])
    golden = GOLDEN["linear_221"]
    model.set_weights([golden["W1"], np.zeros(2), golden["W2"], np.zeros(1)])
    model.compile("sgd", loss)
    return model


def test_forward_gives_2_162():
    assert worked_example()([[2.0, 3.0]])[0, 0] == pytest.approx(2.162, abs=1e-12)


def test_all_gradients_of_the_worked_example():
    golden, found = GOLDEN["linear_221"], worked_example().gradients([[2.0, 3.0]], [[1.0]])
    for name, gradient in zip(("dW1", "db1", "dW2", "db2"), found, strict=True):
        np.testing.assert_allclose(gradient, np.reshape(golden[name], gradient.shape), rtol=1e-12)


def test_six_steps_of_descent_follow_the_golden_path():
    model = Sequential(
        [layers.Dense(2, use_bias=False, dtype="float64"), layers.Dense(1, use_bias=False, dtype="float64")]
    )
    model.build((None, 2))
    model.set_weights([GOLDEN["linear_221"]["W1"], GOLDEN["linear_221"]["W2"]])
    model.compile("sgd", "half_squared_error")
    model.optimizer.learning_rate = 0.01
    path = []
    for _ in range(6):
        path.append(model([[2.0, 3.0]])[0, 0])
        model.fit([[2.0, 3.0]], [[1.0]], verbose=0)
    np.testing.assert_allclose(path, GOLDEN["linear_221"]["path_eta_0.01"], atol=1e-6)


@pytest.mark.parametrize("act", ["sigmoid", "tanh"])
def test_comp9444_reference_network(act):
    golden = GOLDEN["comp9444_ref"]
    p = golden["params"]
    model = Sequential([Input((2,)), layers.Dense(2, act, dtype="float64"), layers.Dense(1, act, dtype="float64")])
    w = [[p["w11"], p["w21"]], [p["w12"], p["w22"]]]
    model.set_weights([w, [p["b1"], p["b2"]], [[p["v1"]], [p["v2"]]], [p["c"]]])
    model.compile("sgd", "half_squared_error")
    seen = model.trace([golden["x"]], [[golden["t"]]])
    assert seen.layers[1].a[0, 0] == pytest.approx(golden[act]["z"], abs=1e-12)
    assert seen.loss == pytest.approx(golden[act]["E"], abs=1e-12)
    assert seen.layers[1].delta[0, 0] == pytest.approx(golden[act]["dE_ds"], abs=1e-12)
    dw = [[golden[act]["w11"], golden[act]["w21"]], [golden[act]["w12"], golden[act]["w22"]]]
    np.testing.assert_allclose(seen.layers[0].dW, dw, atol=1e-6)


def test_all_parameters_lie_in_one_vector():
    model = worked_example()
    np.testing.assert_array_equal(model.theta, np.concatenate([w.ravel() for w in model.get_weights()]))
    model.theta[:] = 0
    assert model([[2.0, 3.0]])[0, 0] == 0


def test_gradients_of_a_batch_are_means_of_its_examples():
    model, rng = worked_example(), np.random.default_rng(0)
    x, y = rng.normal(size=(5, 2)), rng.normal(size=(5, 1))
    each = [model.gradients(x[i : i + 1], y[i : i + 1]) for i in range(5)]
    for batch, singles in zip(model.gradients(x, y), zip(*each, strict=True), strict=True):
        np.testing.assert_allclose(batch, np.mean(singles, axis=0), rtol=1e-10)


def test_layers_get_names_of_their_own_and_are_found_by_them():
    model = Sequential([Input((2,)), layers.Dense(3), layers.Dense(2, name="answer"), layers.Dense(1)])
    assert [layer.name for layer in model.layers] == ["dense", "answer", "dense_1"]
    assert model.get_layer("answer") is model.get_layer(index=1)
    with pytest.raises(ValueError, match="Unknown layer 'anwser'. Did you mean 'answer'"):
        model.get_layer("anwser")


def test_pop_takes_the_last_layer_off():
    model = Sequential([Input((2,)), layers.Dense(3), layers.Dense(1)])
    model.pop()
    assert model.output_shape == (3,) and model.theta.size == 9
    with pytest.raises(ValueError, match="no layer left"):
        Sequential().pop()


def test_the_shape_can_come_from_the_first_layer_or_from_the_data():
    assert Sequential([layers.Dense(3, input_shape=(4,))]).built
    assert Sequential([layers.Dense(3, input_dim=4)]).built
    model = Sequential([layers.Flatten(), layers.Dense(2)])
    model.compile("sgd", "mse")
    model.fit(np.zeros((3, 2, 2)), np.zeros((3, 2)), verbose=0)
    assert model.layers[1].kernel.shape == (4, 2)


@pytest.mark.parametrize(
    ("do", "error", "message"),
    [
        (lambda m: m.add(layers.Dense), TypeError, "forget the brackets"),
        (lambda m: m.add("dense"), TypeError, r"Expected a layer such as Dense\(10\)"),
        (lambda m: m.add(m.layers[0]), ValueError, "already in use"),
        (lambda m: m.add(Input((2,))), ValueError, "Input expected to come first"),
        (lambda m: m.set_weights([np.zeros((2, 2))]), ValueError, "expected 4 arrays"),
        (lambda m: m([[1.0, 2.0, 3.0]]), ValueError, r"expected inputs of shape \(batch, 2\), received \(1, 3\)"),
        (lambda m: m.add(layers.Dense(1, dtype="float32")), ValueError, "layers of one float type"),
    ],
)
def test_mistakes_in_building_are_named(do, error, message):
    with pytest.raises(error, match=message):
        do(worked_example())


@pytest.mark.parametrize("verb", ["summary", "count_params"])
def test_without_an_input_shape_there_are_no_weights_yet(verb):
    with pytest.raises(ValueError, match=r"no weights yet. Start it with Input"):
        getattr(Sequential([layers.Dense(1)]), verb)()


@pytest.mark.parametrize("verb", ["fit", "evaluate", "trace", "gradients"])
def test_compile_comes_first(verb):
    with pytest.raises(ValueError, match="Call compile before"):
        getattr(Sequential([Input((1,)), layers.Dense(1)]), verb)([[1.0]], [[1.0]])


def test_compile_needs_a_loss_and_known_names():
    model = Sequential([Input((1,)), layers.Dense(1)])
    with pytest.raises(ValueError, match="compile expected a loss"):
        model.compile("sgd")
    with pytest.raises(ValueError, match="Unknown optimizer 'agd'"):
        model.compile("agd", "mse")
