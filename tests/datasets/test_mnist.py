"""MNIST is read from its four files, here small ones written by hand, and the real ones when they are there."""

import gzip
import hashlib
import struct
from dataclasses import replace

import numpy as np
import pytest

from coursekit.datasets import DataNotFound, mnist


@pytest.fixture
def small(monkeypatch, tmp_path):
    """Four files in MNIST's format with 3 training and 2 test images, in a mirror of their own."""
    contents, files = {}, []
    for file, count in zip(mnist.FILES, [3, 3, 2, 2], strict=True):
        name = file.stored.removeprefix("mnist/")
        images = "images" in name
        shape = (count, 28, 28) if images else (count,)
        header = struct.pack(f">I{len(shape)}I", 0x800 + len(shape), *shape)
        data = header + bytes(i % 10 for i in range(count * (784 if images else 1)))
        contents[name] = (shape, "")
        files.append(replace(file, size=len(data), sha256=hashlib.sha256(data).hexdigest()))
        path = tmp_path / "mirror" / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(data))
    monkeypatch.setattr(mnist, "CONTENTS", contents)
    monkeypatch.setattr(mnist, "FILES", tuple(files))
    monkeypatch.setenv("COURSEKIT_DATA", str(tmp_path / "mirror"))
    return tmp_path / "mirror/mnist"


def test_keras_shapes_and_types(small):
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    assert x_train.shape == (3, 28, 28) and x_test.shape == (2, 28, 28)
    assert y_train.tolist() == [0, 1, 2] and y_test.tolist() == [0, 1]
    assert x_train.dtype == y_train.dtype == np.uint8
    assert x_train[0, 0, :12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]


def test_arrays_are_fresh_each_time(small):
    mnist.load_data()[0][0][:] = 255
    assert mnist.load_data()[0][0].max() == 9


def test_one_missing_file_is_named(small):
    (small / "t10k-labels-idx1-ubyte.gz").unlink()
    with pytest.raises(DataNotFound, match="no mnist/t10k-labels-idx1-ubyte.gz in COURSEKIT_DATA"):
        mnist.load_data()


def test_without_mirror_cache_and_network_the_offline_set_is_named():
    with pytest.raises(DataNotFound, match=r"MNIST is not .* Use digits.load_data\(size=28\) .* COURSEKIT_DATA"):
        mnist.load_data()


def test_the_sizes_follow_from_the_format():
    assert [file.size for file in mnist.FILES] == [47_040_016, 60_008, 7_840_016, 10_008]


def test_every_file_has_two_mirrors():
    for file in mnist.FILES:
        assert [url.rsplit("/", 1)[1] for url in file.urls] == [file.name.removeprefix("mnist/")] * 2


@pytest.mark.needs_data("mnist")
def test_the_real_set_has_the_counts_everybody_knows(real_data):
    """S-190: 60,000 and 10,000 images; the class counts are those published with the set."""
    (x_train, y_train), (x_test, y_test) = mnist.load_data()
    assert x_train.shape == (60000, 28, 28) and x_test.shape == (10000, 28, 28)
    assert np.bincount(y_train).tolist() == [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    assert np.bincount(y_test).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert y_train[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert x_train.mean() / 255 == pytest.approx(0.1307, abs=5e-5)


@pytest.mark.needs_data("mnist")
def test_the_real_set_has_ink_bright_on_a_dark_border(real_data):
    """K-25: 0 is paper, 255 is ink."""
    x = mnist.load_data()[1][0]
    assert x[:, [0, -1]].mean() < 1 and x[:, :, [0, -1]].mean() < 1 and x.max() == 255
