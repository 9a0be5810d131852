"""The lesson on digits gets MNIST or an honest substitute."""

import numpy as np
import pytest

from coursekit.datasets import digits, handwritten, mnist


def test_without_mnist_the_bundled_digits_come_and_say_so():
    data = handwritten.load_data()
    assert data.name == "digits"
    assert data.sentence == (
        "Data: MNIST is not here (COURSEKIT_OFFLINE is set, no COURSEKIT_DATA), "
        "so this run uses the 1,797 bundled digits scaled to 28 x 28."
    )
    assert np.array_equal(data.x_test, digits.load_data(size=28)[1][0])
    assert len(data.x_train) + len(data.x_test) == 1797


def test_an_unreachable_network_is_named(monkeypatch):
    monkeypatch.delenv("COURSEKIT_OFFLINE")
    monkeypatch.setattr("coursekit.datasets.download.answering", lambda urls: iter(()))
    assert handwritten.load_data().sentence.startswith("Data: MNIST is not here (no network, no COURSEKIT_DATA), so")


def test_both_kinds_have_the_same_format(monkeypatch):
    bundled = handwritten.load_data()
    fake = np.zeros((6, 28, 28), np.uint8), np.zeros(6, np.uint8)
    monkeypatch.setattr(mnist, "load_data", lambda: (fake, fake))
    real = handwritten.load_data()
    assert real.name == "mnist" and real.sentence == "Data: MNIST, 6 training and 6 test images."
    for field in ("x_train", "y_train", "x_test", "y_test"):
        ours, theirs = getattr(bundled, field), getattr(real, field)
        assert ours.dtype == theirs.dtype and ours.shape[1:] == theirs.shape[1:]


def test_the_record_is_frozen():
    with pytest.raises(AttributeError, match="cannot assign to field 'name'"):
        handwritten.load_data().name = "mnist"


@pytest.mark.needs_data("mnist")
def test_with_mnist_the_sentence_counts_its_images(real_data):
    data = handwritten.load_data()
    assert data.sentence == "Data: MNIST, 60,000 training and 10,000 test images."
    assert data.name == "mnist" and data.x_train.shape == (60000, 28, 28)
