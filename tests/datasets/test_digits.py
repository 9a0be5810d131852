"""The bundled digits are UCI's, and at 28 x 28 they look like MNIST to a network."""

import numpy as np
import pytest

from coursekit.datasets import digits


def test_counts_per_class_are_those_that_uci_prints():
    x, y = digits.load_raw()
    assert x.shape == (1797, 8, 8) and x.dtype == y.dtype == np.uint8
    assert np.bincount(y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert (x.min(), x.max()) == (0, 16)


def test_the_first_row_of_the_first_digit_is_uci_s():
    assert digits.load_raw()[0][0, 0].tolist() == [0, 0, 5, 13, 9, 1, 0, 0]


def test_keras_shapes_at_both_sizes():
    for size in (8, 28):
        (x_train, y_train), (x_test, y_test) = digits.load_data(size=size)
        assert x_train.shape == (1438, size, size) and x_test.shape == (359, size, size)
        assert y_train.shape == (1438,) and y_test.shape == (359,)
        assert x_train.dtype == y_train.dtype == np.uint8


def test_both_sizes_are_split_alike():
    assert np.array_equal(digits.load_data(size=8)[1][1], digits.load_data(size=28)[1][1])


def test_every_digit_has_its_fifth_in_the_test_set():
    (_, y_train), (_, y_test) = digits.load_data()
    assert np.allclose(np.bincount(y_test) / np.bincount(digits.load_raw()[1]), 0.2, atol=0.006)


def test_no_image_is_in_both_parts():
    x, y = digits.load_raw()
    numbered = x.copy()
    (x_train, _), (x_test, _) = digits.load_data()
    rows = np.vstack([x_train.reshape(-1, 64), x_test.reshape(-1, 64)])
    assert sorted(map(bytes, rows)) == sorted(map(bytes, numbered.reshape(-1, 64)))


@pytest.mark.parametrize("size", [16, 0, None, "28"])
def test_other_sizes_are_refused(size):
    with pytest.raises(ValueError, match=f"size=8 .* or size=28 .* received {size!r}"):
        digits.load_data(size=size)


def test_the_big_digits_share_mnist_s_habits():
    """Border of paper, full ink, centre of mass at (14, 14), inside a box of 20 by 20."""
    x = digits.load_raw(28)[0].astype(float)
    border = np.concatenate([x[:, 0], x[:, -1], x[:, :, 0], x[:, :, -1]], axis=1)
    assert border.mean() < 1
    assert (x.max(axis=(1, 2)) >= 200).all()
    places, mass = np.arange(28), x.sum(axis=(1, 2))
    middles = np.stack([x.sum(axis=2) @ places, x.sum(axis=1) @ places]) / mass
    assert np.abs(middles - 14).max() <= 0.51
    assert ((x > 0).any(axis=2).sum(axis=1) <= 20).all() and ((x > 0).any(axis=1).sum(axis=1) <= 20).all()


@pytest.mark.needs_data("mnist")
def test_the_big_digits_have_about_as_much_ink_as_mnist(real_data):
    from coursekit.datasets import mnist

    ours, theirs = digits.load_raw(28)[0], mnist.load_data()[1][0]
    assert ours.mean() == pytest.approx(theirs.mean(), rel=0.2)
    assert (ours > 249).mean() == pytest.approx((theirs > 249).mean(), abs=0.01)
