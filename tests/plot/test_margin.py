"""The street between two classes: every score is right, and the nearest points wear rings."""

import numpy as np
import pytest

from coursekit.neurons import binary_inputs
from coursekit.plot import margin

X = binary_inputs(2)


def test_scores_of_and_are_those_by_hand():
    told = [t.get_text() for t in margin(X, [0, 0, 0, 1]).texts if t.get_gid() == "score"]
    assert told == ["−0.728", "−0.243", "−0.243", "0.243"]  # (-3, 2, 2) / sqrt(17)


def test_the_nearest_points_wear_a_ring():
    rings = [line.get_xydata()[0].tolist() for line in margin(X, [0, 0, 0, 1]).lines if line.get_gid() == "nearest"]
    assert rings == [[0, 1], [1, 0], [1, 1]]


def test_the_line_lies_in_the_middle():
    (line,) = [line.get_xydata() for line in margin(X, [0, 0, 0, 1]).lines if line.get_gid() == "line"]
    np.testing.assert_allclose(line.sum(axis=1), 1.5)


def test_xor_has_no_street():
    with pytest.raises(ValueError, match="No line separates"):
        margin(X, [0, 1, 1, 0])
