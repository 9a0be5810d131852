"""The style is the one thing that changes global settings, and only when it is asked to."""

import matplotlib
from matplotlib import font_manager

from coursekit.plot.style import REPEATABLE, STYLE, use_style


def test_use_style_sets_what_makes_figures_repeat():
    use_style()
    assert matplotlib.rcParams["svg.hashsalt"] == "coursekit" and matplotlib.rcParams["svg.fonttype"] == "path"


def test_the_font_comes_with_matplotlib():
    path = font_manager.findfont(STYLE["font.family"], fallback_to_default=False)
    assert path.startswith(matplotlib.get_data_path())


def test_words_are_at_least_12_pixels_high_on_screen():
    sizes = [v for k, v in STYLE.items() if k.endswith("size")]
    assert min(sizes) * 96 / 72 >= 12


def test_every_setting_is_known_to_matplotlib():
    assert set(STYLE | REPEATABLE) <= set(matplotlib.rcParams)
