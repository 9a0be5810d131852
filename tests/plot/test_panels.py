"""Panels fill the sheet without touching each other."""

import pytest

from coursekit.plot.panels import panels


@pytest.mark.parametrize("across", [True, False])
def test_panels_are_equal_and_apart(across):
    ax, inner = panels(None, 3, 3.0, across, margins=(50, 40, 10, 20), gap=30)
    ax.figure.draw_without_rendering()
    boxes = [one.get_window_extent().transformed(ax.transData.inverted()) for one in inner]
    sizes = [box.width if across else box.height for box in boxes]
    assert sizes == pytest.approx([sizes[0]] * 3)
    apart = boxes[1].x0 - boxes[0].x1 if across else boxes[0].y0 - boxes[1].y1
    assert apart == pytest.approx(30) and boxes[-1].y0 == pytest.approx(40) and boxes[0].x0 == pytest.approx(50)
