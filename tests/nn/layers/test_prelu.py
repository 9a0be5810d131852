"""A PReLU starts as a ReLU and learns one slope per unit."""

import numpy as np

from coursekit.nn import layers


def test_it_starts_as_relu_and_has_one_slope_per_unit():
    layer, x = layers.PReLU(), np.array([[-2.0, 3.0, -1.0]])
    assert layer(x).tolist() == [[0, 3, 0]] and layer.count_params() == 3
    layer.alpha.assign([0.5, 0.5, 0.1])
    np.testing.assert_allclose(layer(x), [[-1, 3, -0.1]])
