"""Measured noise and its law stand on log scales; a full batch is marked at the floor."""

from types import SimpleNamespace

import numpy as np
import pytest

from coursekit.plot import batch_noise

SIZES = np.array([1, 4, 16])
NOISE = SimpleNamespace(
    batches=SIZES, measured=np.array([4.2, 1.9, 0]), law=4 / np.sqrt(SIZES), exact=np.array([4, 1.8, 0])
)


def drawn(ax, gid):
    (line,) = [line for line in ax.lines if line.get_gid() == gid]
    return line.get_xydata()


def test_points_law_and_the_correction():
    ax = batch_noise(NOISE)
    np.testing.assert_array_equal(drawn(ax, "measured"), [[1, 4.2], [4, 1.9]])
    np.testing.assert_array_equal(drawn(ax, "law"), [[1, 4], [4, 2], [16, 1]])
    np.testing.assert_array_equal(drawn(ax, "exact"), [[1, 4], [4, 1.8]])
    assert ax.get_xscale() == ax.get_yscale() == "log"
    assert [label.get_text() for label in ax.get_xticklabels()] == ["1", "4", "16"]


def test_a_full_batch_is_said_in_words():
    ax = batch_noise(NOISE)
    assert drawn(ax, "none")[0][0] == 16 and ["all 16:\nno noise"] == [text.get_text() for text in ax.texts]
    half = SimpleNamespace(**{name: values[:2] for name, values in vars(NOISE).items()})
    assert not batch_noise(half).texts


def test_other_lengths_are_refused():
    with pytest.raises(ValueError, match=r"measured of shape \(3,\), received \(2,\)"):
        batch_noise(SimpleNamespace(**vars(NOISE) | {"measured": np.ones(2)}))
