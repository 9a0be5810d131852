"""The lectures' worked examples and landscapes, computed as frozen records."""

from coursekit.examples.flatness import flat_share, step_slope
from coursekit.examples.landscape import PARAMETERS, START, Landscape, Piece, step_landscape, xor_landscape, xor_loss

__all__ = [
    "Landscape",
    "PARAMETERS",
    "Piece",
    "START",
    "flat_share",
    "step_landscape",
    "step_slope",
    "xor_landscape",
    "xor_loss",
]
