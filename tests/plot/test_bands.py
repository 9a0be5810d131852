"""Columns stand on bands with their names, and the loss can be asked for by its word."""

import pytest
from matplotlib.patches import Circle

from coursekit.plot import network


def words(ax, gid):
    return [t.get_text() for t in ax.texts if t.get_gid() == gid]


def bands(ax):
    return [p for p in ax.patches if p.get_gid() == "band"]


def test_each_layer_stands_on_a_band_with_its_name():
    ax = network([2, 3, 3, 1], style="columns")
    assert words(ax, "column") == ["input", "hidden", "hidden", "output"] and len(bands(ax)) == 4
    ax.figure.draw_without_rendering()
    for patch in (p for p in ax.patches if isinstance(p, Circle) and p.radius > 5):
        box = patch.get_window_extent()
        assert any(b.get_window_extent().x0 < box.x0 and box.x1 < b.get_window_extent().x1 for b in bands(ax))


def test_a_plain_network_has_none():
    assert bands(network([2, 3, 1])) == []


def test_the_word_loss_draws_it():
    assert any(p.get_gid() == "loss" for p in network([2, 1], show=["W", "b", "f", "loss"]).patches)
    assert not any(p.get_gid() == "loss" for p in network([2, 1]).patches)


def test_bands_leave_room_for_shapes():
    ax = network([2, 3, 1], style="columns", show="shapes")
    ax.figure.draw_without_rendering()
    shapes = [t.get_window_extent() for t in ax.texts if t.get_gid() == "shape"]
    assert len(shapes) == 2 and not any(b.get_window_extent().overlaps(s) for b in bands(ax) for s in shapes)


def test_an_unknown_style_is_refused():
    with pytest.raises(ValueError, match="Did you mean 'columns'"):
        network([2, 1], style="column")
