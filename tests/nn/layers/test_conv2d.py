"""A convolution is compared with the sum of its formula, written as loops."""

import numpy as np
import pytest

from coursekit.nn import layers


def by_loops(x, W, b, step):
    """Z[b, i, j, k] for "valid" padding."""
    kh, kw, _, filters = W.shape
    rows, columns = (x.shape[1] - kh) // step + 1, (x.shape[2] - kw) // step + 1
    z = np.zeros((len(x), rows, columns, filters))
    for n, i, j, k in np.ndindex(z.shape):
        z[n, i, j, k] = (x[n, step * i : step * i + kh, step * j : step * j + kw] * W[..., k]).sum() + b[k]
    return z


@pytest.mark.parametrize("step", [1, 2])
def test_the_formula(step):
    rng = np.random.default_rng(0)
    x, W, b = rng.normal(size=(2, 6, 7, 3)), rng.normal(size=(2, 3, 3, 4)), rng.normal(size=4)
    layer = layers.Conv2D(4, (2, 3), strides=step, dtype="float64")
    layer.build(x.shape[1:])
    layer.set_weights([W, b])
    np.testing.assert_allclose(layer(x), by_loops(x, W, b, step), rtol=1e-12)


@pytest.mark.parametrize(("n", "step", "rows"), [(5, 1, 5), (5, 2, 3), (6, 2, 3), (7, 3, 3)])
def test_same_padding_keeps_the_size_up_to_the_stride(n, step, rows):
    layer = layers.Conv2D(1, 3, strides=step, padding="same")
    layer.build((n, n, 1))
    assert layer.output_shape == (rows, rows, 1)


@pytest.mark.parametrize(
    ("do", "message"),
    [
        (
            lambda: layers.Conv2D(4, 3).build((28, 28)),
            r"expected images of shape .* For grey images try x\[..., None\]",
        ),
        (lambda: layers.Conv2D(4, 9).build((5, 5, 1)), "larger than the image"),
        (lambda: layers.Conv2D(4, 3, padding="some"), "Unknown padding 'some'. Did you mean 'same'"),
        (lambda: layers.Conv2D(4, (3, 3, 3)), "kernel_size to be a number or a pair"),
        (lambda: layers.Conv2D(0, 3), "filters to be a whole number >= 1"),
    ],
)
def test_mistakes_are_named(do, message):
    with pytest.raises(ValueError, match=message):
        do()
