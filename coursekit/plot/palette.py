"""One colour, one meaning: the words of the course's pictures, defined here and nowhere else.

The four colours that carry meaning stay apart for readers with protanopia or deuteranopia (a test measures it),
and none works alone: what flows back and what is negative is also dashed, classes also differ by marker.
"""

from functools import cache

from matplotlib.colors import Colormap, LinearSegmentedColormap, to_rgb

CARD = "#ffffff"  # every figure lies on its own white card, so that it reads on a dark page too
INK = "#15181c"  # words and outlines
MUTED = "#5f6773"  # words of second rank
FAINT = "#c9ced6"  # edges without a weight, grid, frames
MIST = "#f3f5f8"  # quiet areas

FORWARD = "#1a62e0"  # what flows forward: inputs, activations, outputs
BACK = "#b34500"  # what flows back: errors, gradients
POSITIVE = "#23826f"  # a weight above zero, solid
NEGATIVE = "#6a1480"  # a weight below zero, dashed
TARGET = "#000000"  # what the answer should have been
SATURATED = "#e0a800"  # ring of a unit that sits where its slope is nearly zero
DEAD = "#8b929c"  # a unit that never fires

FORWARD_TINT = "#dfe9fc"
BACK_TINT = "#fbe6d8"

SERIES = ("#1b2a80", "#1f93b5", "#a87f00", "#801440")  # curves that stand for different runs
CLASSES = ("#d3e2fb", "#fbe3c0", "#d5efe6", "#ecd9f1", "#e4e6ea", "#f9d9dd", "#eef0c4", "#d6eef7", "#e8dccb", "#dcdcf5")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "h")
DASHES = ("-", (0, (5, 1.6)), (0, (1.2, 1.4)), (0, (6, 1.5, 1.2, 1.5)))


def sign_colour(value: float) -> str:
    """Colour of a weight or a bias: POSITIVE above zero, NEGATIVE below, MUTED at zero."""
    return POSITIVE if value > 0 else NEGATIVE if value < 0 else MUTED


def ink_on(colour: str | tuple) -> str:
    """INK or white, whichever reads better on a ground of this colour (contrast of WCAG 2)."""
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    light = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return INK if (light + 0.05) ** 2 > 0.06 * 1.05 else CARD


@cache
def value_map() -> Colormap:
    """White for 0, FORWARD for 1: how strongly a unit is on."""
    return LinearSegmentedColormap.from_list("coursekit-value", [CARD, "#a9c7f7", FORWARD])


@cache
def error_map() -> Colormap:
    """White for no error, BACK for much of it: losses and confusions."""
    return LinearSegmentedColormap.from_list("coursekit-error", [CARD, "#f8dcc6", "#e39a66", "#9c3d00"])


@cache
def weight_map() -> Colormap:
    """NEGATIVE, white, POSITIVE: a matrix of weights around zero."""
    return LinearSegmentedColormap.from_list("coursekit-weight", [NEGATIVE, "#c9a5d3", CARD, "#a5d3c8", POSITIVE])
