"""The curve drawn is the curve computed, and its ring is where the threshold puts it."""

from types import SimpleNamespace

import numpy as np
import pytest

from coursekit.nn.metrics import roc_curve
from coursekit.plot import roc

CURVE = roc_curve([0, 0, 1, 1, 1], [0.1, 0.6, 0.55, 0.7, 0.2])


def parts(ax, gid):
    return [line.get_xydata() for line in ax.lines if line.get_gid() == gid]


def test_the_curve_and_its_area():
    ax = roc(CURVE)
    (drawn,) = parts(ax, "curve")
    np.testing.assert_allclose(drawn, np.column_stack([CURVE.false_alarms, CURVE.hits]))
    assert f"network: area {CURVE.area:.3f}" in [text.get_text() for text in ax.get_legend().texts]


@pytest.mark.parametrize(("threshold", "at"), [(0.5, (0.5, 2 / 3)), (0.65, (0, 1 / 3))])
def test_a_threshold_is_marked_where_its_alarms_are(threshold, at):
    assert parts(roc(CURVE, threshold), "point")[0][0] == pytest.approx(at)


def test_several_curves_differ_by_colour_and_dashes_and_share_one_word_for_the_ring():
    ax = roc({"one": CURVE, "two": roc_curve([0, 1], [0.2, 0.8])})
    first, second = (line for line in ax.lines if line.get_gid() == "curve")
    assert (first.get_color(), first.get_linestyle()) != (second.get_color(), second.get_linestyle())
    words = [text.get_text() for text in ax.get_legend().texts]
    assert words.count("alarm from 0.5 up") == 1 and "two: area 1.000" in words and len(parts(ax, "point")) == 2


def test_what_is_no_share_is_refused():
    with pytest.raises(ValueError, match="shares from 0 to 1"):
        roc(SimpleNamespace(false_alarms=np.array([0, 50]), hits=np.array([0, 100]), area=0.5))
