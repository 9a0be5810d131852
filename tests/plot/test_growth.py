"""Steady growth is a straight line on a logarithmic scale, with a dot at every doubling."""

import numpy as np
import pytest

from coursekit.plot import growth


def of(ax, gid):
    return next(line for line in ax.lines if line.get_gid() == gid)


def test_from_one_to_the_factor_on_a_logarithmic_scale():
    ax = growth(5000, 1990, 2010)
    assert ax.get_yscale() == "log"
    np.testing.assert_allclose(of(ax, "growth").get_xydata(), [[1990, 1], [2010, 5000]])


def test_dots_lie_on_the_line_at_every_doubling():
    ax = growth(5000, 1990, 2010)
    years, speeds = of(ax, "doubling").get_xydata().T
    np.testing.assert_allclose(speeds, 2.0 ** np.arange(13))
    np.testing.assert_allclose(np.log(speeds), (years - 1990) / 20 * np.log(5000), atol=1e-9)


def test_the_rate_stands_on_it():
    (said,) = [text.get_text() for text in growth(5000, 1990, 2010).texts if text.get_gid() == "rate"]
    assert "1.53 a year" in said and "19.5 months" in said


def test_marks_are_lines_with_words():
    ax = growth(1024, 2000, 2010, marks={2011: "graphics cards"})
    assert of(ax, "mark").get_xdata()[0] == 2011
    assert "2011\ngraphics cards" in [text.get_text() for text in ax.texts]


def test_no_growth_is_refused():
    with pytest.raises(ValueError, match="a factor above 1"):
        growth(1, 1990, 2010)
