"""Colours that carry meaning stay apart, also for readers who see two kinds of cones instead of three."""

from itertools import combinations

import numpy as np
import pytest
from matplotlib.colors import to_rgb

from coursekit.plot import palette

# severity 1.0 of Machado, Oliveira and Fernandes (2009), on linear RGB
SEEN_BY = {
    "three cones": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]]
)
ROLES = (palette.FORWARD, palette.BACK, palette.POSITIVE, palette.NEGATIVE, palette.TARGET)


def linear(colour):
    c = np.array(to_rgb(colour))
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    t = TO_XYZ @ np.clip(rgb, 0, 1) / [0.95047, 1, 1.08883]
    f = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(colour, ground=palette.CARD):
    light = sorted(linear(c) @ [0.2126, 0.7152, 0.0722] + 0.05 for c in (colour, ground))
    return light[1] / light[0]


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize("colours", [ROLES, palette.SERIES], ids=["roles", "series"])
def test_colours_are_at_least_30_apart_in_lab(colours, eyes):
    seen = [lab(np.array(SEEN_BY[eyes]) @ linear(c)) for c in colours]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) >= 30


@pytest.mark.parametrize("colour", [*ROLES, palette.INK, palette.MUTED])
def test_words_in_these_colours_read_on_the_card(colour):
    assert contrast(colour) >= 4.5


def test_lines_of_runs_reach_the_contrast_of_graphics():
    assert min(contrast(c) for c in palette.SERIES) >= 3


def test_ink_on_a_ground_is_the_better_of_the_two():
    for shade in np.linspace(0, 1, 21):
        for ground in (palette.value_map()(shade), palette.error_map()(shade)):
            best = max((palette.INK, palette.CARD), key=lambda ink: contrast(ink, ground))
            assert contrast(palette.ink_on(ground), ground) >= 4.5 or palette.ink_on(ground) == best


def test_sign_decides_the_colour_of_a_weight():
    assert [palette.sign_colour(v) for v in (2, -0.1, 0)] == [palette.POSITIVE, palette.NEGATIVE, palette.MUTED]


def test_maps_start_white_and_end_in_the_colour_of_their_role():
    assert np.allclose(palette.value_map()(0.0)[:3], 1) and np.allclose(palette.error_map()(0.0)[:3], 1)
    assert np.allclose(palette.value_map()(1.0)[:3], to_rgb(palette.FORWARD), atol=0.01)
    assert np.allclose(palette.weight_map()(0.5)[:3], 1, atol=0.02)
