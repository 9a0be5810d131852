"""A diagram is boxes with words and arrows between them, drawn with one pen."""

from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from coursekit.plot import palette
from coursekit.plot.wording import halo

LOOKS = {
    "data": dict(fc=palette.MIST, ec=palette.MUTED),
    "forward": dict(fc=palette.FORWARD_TINT, ec=palette.FORWARD),
    "back": dict(fc=palette.BACK_TINT, ec=palette.BACK),
    "result": dict(fc=palette.CARD, ec=palette.INK),
    "target": dict(fc=palette.INK, ec=palette.TARGET),
}


@dataclass(frozen=True)
class Box:
    """A box on a sheet: centre x, y and size w, h in points."""

    x: float
    y: float
    w: float
    h: float

    def at(self, side: str, along: float = 0.0) -> tuple[float, float]:
        """A point on the rim: side "left", "right", "top" or "bottom", `along` from -1 to 1."""
        across = {"left": (-1, along), "right": (1, along), "top": (along, 1), "bottom": (along, -1)}[side]
        return self.x + across[0] * self.w / 2, self.y + across[1] * self.h / 2


def box(ax: Axes, place: tuple, words: str, look: str = "data", small: str = "") -> Box:
    """Draw a box at place (x, y, w, h) with `words` in bold and a `small` line below them."""
    b = Box(*place)
    shape = dict(boxstyle="round,pad=0,rounding_size=7", lw=1.4, zorder=3, gid="box")
    ax.add_patch(FancyBboxPatch((b.x - b.w / 2, b.y - b.h / 2), b.w, b.h, **shape, **LOOKS[look]))
    lines = words.count("\n") + 1, small.count("\n") + 1 if small else 0
    up = 6.6 * lines[1] if small else 0
    colour = palette.ink_on(LOOKS[look]["fc"])
    style = dict(ha="center", va="center", color=colour, linespacing=1.15, zorder=4)
    ax.text(b.x, b.y + up, words, size=10.5, weight="bold", gid="words", **style)
    if small:
        ax.text(b.x, b.y - 7.4 * lines[0], small, size=9.5, gid="number", **style)
    return b


def arrow(
    ax: Axes, start: tuple, end: tuple, words: str = "", look: str = "forward", bend: float = 0.0, shift: tuple = (0, 8)
) -> None:
    """Draw an arrow; what flows forward is solid and blue, what flows back dashed and orange, targets black."""
    colour = {"forward": palette.FORWARD, "back": palette.BACK, "target": palette.TARGET, "data": palette.MUTED}[look]
    pen = dict(arrowstyle="-|>", mutation_scale=15, lw=2.0, color=colour, ls="--" if look == "back" else "-")
    curve = f"arc3,rad={bend}"
    ax.add_patch(FancyArrowPatch(start, end, shrinkA=1, shrinkB=2, connectionstyle=curve, zorder=2, gid="arrow", **pen))
    if words:
        middle = (np.array(start) + end) / 2 + shift
        ax.text(*middle, words, size=9.5, color=colour, ha="center", va="center", path_effects=halo(), zorder=5)
