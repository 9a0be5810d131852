"""Pooling keeps the largest, and sends the error only there."""

import numpy as np

from coursekit.nn import layers

X = np.array([[1.0, 5, 2], [3, 4, 9], [0, 7, 8]]).reshape(1, 3, 3, 1)


def test_the_largest_of_each_window():
    np.testing.assert_array_equal(layers.MaxPooling2D(2, strides=1)(X)[0, :, :, 0], [[5, 9], [7, 9]])
    assert layers.MaxPooling2D(2)(X).shape == (1, 1, 1, 1) and layers.MaxPooling2D(2, padding="same")(X).shape[1] == 2


def test_errors_go_to_the_winner_and_add_up():
    layer = layers.MaxPooling2D(2, strides=1)
    layer(X)
    back = layer.backward(np.array([[1.0, 10], [100, 1000]]).reshape(1, 2, 2, 1))
    np.testing.assert_array_equal(back[0, :, :, 0], [[0, 1, 0], [0, 0, 1010], [0, 100, 0]])


def test_of_equals_the_first_gets_the_error():
    layer = layers.MaxPooling2D(2)
    layer(np.ones((1, 2, 2, 1)))
    assert layer.backward(np.ones((1, 1, 1, 1))).ravel().tolist() == [1, 0, 0, 0]
