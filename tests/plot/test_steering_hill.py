"""The bars are the outputs, and the line stands where the hill has its middle."""

import numpy as np
import pytest

from coursekit.examples.alvinn import steering_target
from coursekit.plot import steering_hill


def test_bars_dots_and_the_middle():
    ax = steering_hill(steering_target(12.5), steering_target(11))
    assert [bar.get_height() for bar in ax.patches[:30]] == pytest.approx(steering_target(12.5))
    dots = next(line for line in ax.lines if line.get_marker() == "o")
    assert dots.get_ydata() == pytest.approx(steering_target(11))
    middle = next(line for line in ax.lines if line.get_gid() == "middle")
    assert middle.get_xdata()[0] == pytest.approx(12.5, abs=0.05)


def test_forty_five_units_are_named():
    assert "44 = sharp right" in steering_hill(steering_target(20, 45)).get_xlabel()


def test_wrong_arguments_are_named():
    with pytest.raises(ValueError, match=r"target of shape \(30,\), received \(29,\)"):
        steering_hill(steering_target(3), np.ones(29))
    with pytest.raises(ValueError, match="above 0"):
        steering_hill(np.zeros(30))
