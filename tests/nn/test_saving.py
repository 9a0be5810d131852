"""Weights survive on disk, and files that do not fit change nothing."""

import numpy as np
import pytest

from coursekit.nn import Input, Sequential, layers


def network(units=3):
    return Sequential([Input((2,)), layers.Dense(units), layers.Dense(1)])


def test_weights_come_back(tmp_path):
    model, other = network(), network()
    model.save_weights(tmp_path / "deep" / "net.npz")
    other.load_weights(tmp_path / "deep" / "net")
    np.testing.assert_array_equal(model.theta, other.theta)
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["net.npz"]


def test_nothing_is_overwritten_unless_allowed(tmp_path):
    network().save_weights(tmp_path / "net.npz")
    with pytest.raises(FileExistsError, match="exists. Choose another name"):
        network().save_weights(tmp_path / "net.npz", overwrite=False)


@pytest.mark.parametrize(
    ("spoil", "error", "message"),
    [
        (lambda p: p.unlink(), FileNotFoundError, "There is no file"),
        (lambda p: p.write_bytes(p.read_bytes()[:40]), ValueError, "cannot be read as weights"),
        (lambda p: p.write_text("hello"), ValueError, "cannot be read as weights"),
        (
            lambda p: np.savez(p, **{"dense/kernel": np.array([{}], dtype=object)}),
            ValueError,
            "cannot be read as weights",
        ),
        (lambda p: network(4).save_weights(p), ValueError, "dense/kernel expected an array of shape"),
        (lambda p: Sequential([Input((2,)), layers.Dense(3)]).save_weights(p), ValueError, "but the model expected"),
    ],
)
def test_files_that_do_not_fit_are_named_and_change_nothing(tmp_path, spoil, error, message):
    path, model = tmp_path / "net.npz", network()
    model.save_weights(path)
    before = model.theta.copy()
    spoil(path)
    with pytest.raises(error, match=message):
        model.load_weights(path)
    np.testing.assert_array_equal(model.theta, before)
