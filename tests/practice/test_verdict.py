"""All points for a right answer, none for anything else."""

import pytest

from coursekit.practice.verdict import MISSING, RIGHT, WRONG, Verdict


@pytest.mark.parametrize(("state", "points"), [(RIGHT, 4), (WRONG, 0), (MISSING, 0)])
def test_points(state, points):
    assert Verdict("05.2", "f", "title", state, 4, "").points == points
