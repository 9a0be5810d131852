"""A dense layer computes Z = X W + b and sends errors back by the four equations."""

import numpy as np
import pytest

from coursekit.nn import initializers, layers


def worked_example():
    """COMP 4630: hidden layer of the 2-2-1 net."""
    return layers.Dense(2, kernel_initializer=initializers.Constant([[-0.78, 0.13], [0.85, 0.23]]), dtype="float64")


def test_the_hidden_sums_of_the_worked_example():
    np.testing.assert_allclose(worked_example()([[2.0, 3.0]]), [[0.99, 0.95]], atol=1e-12)


def test_the_first_layer_need_not_send_an_error_further():
    layer = worked_example()
    layer([[2.0, 3.0]])
    assert layer.backward(np.array([[2.0916, 0.4648]]), need_dx=False) is None
    np.testing.assert_allclose(layer.kernel.grad, [[4.1832, 0.9296], [6.2748, 1.3944]])
    np.testing.assert_allclose(layer.bias.grad, [2.0916, 0.4648])


def test_bias_gradients_are_summed_over_the_batch():
    layer = worked_example()
    layer(np.ones((3, 2)))
    layer.backward(np.ones((3, 2)))
    np.testing.assert_array_equal(layer.bias.grad, [3, 3])


def test_results_are_fresh_arrays():
    layer = worked_example()
    first = layer([[2.0, 3.0]])
    layer([[0.0, 0.0]])
    np.testing.assert_allclose(first, [[0.99, 0.95]])


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ((4, 32), r"Dense\(3\) expected inputs of shape \(batch, 4\), received \(4, 32\). Did you pass x.T\?"),
        ((32, 2, 2), r"received \(32, 2, 2\). Try a Flatten\(\) layer first"),
        ((4,), r"One example needs a batch axis too: x\[None\]"),
        ((32, 5), r"received \(32, 5\)\.$"),
    ],
)
def test_inputs_of_the_wrong_shape_are_named_with_the_likely_reason(shape, message):
    layer = layers.Dense(3)
    layer.build((4,))
    with pytest.raises(ValueError, match=message):
        layer(np.zeros(shape))


@pytest.mark.parametrize("units", [0, -3, 2.5, "10", True])
def test_units_must_be_a_whole_number(units):
    with pytest.raises(ValueError, match="Dense expected units to be a whole number >= 1"):
        layers.Dense(units)


def test_images_must_be_flattened_first():
    with pytest.raises(ValueError, match=r"expected flat inputs .* Try a Flatten\(\)"):
        layers.Dense(3).build((28, 28))


def test_unknown_activations_get_a_suggestion():
    with pytest.raises(ValueError, match="Did you mean 'sigmoid'"):
        layers.Dense(3, activation="sigmiod")
