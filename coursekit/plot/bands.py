"""Columns of a network on quiet bands, each with the name of its layer above."""

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from coursekit.plot import palette
from coursekit.plot.columns import Column


def bands(ax: Axes, places: list[Column], above: float = 0.0) -> None:
    """Draw a band behind each layer, and "input", "hidden" or "output" at its top; `above` points stay free there."""
    top = ax.get_ylim()[1] - 6 - above
    step = places[1].x - places[0].x
    wide = min(0.62 * step, 110.0)
    names = ["input", *["hidden"] * (len(places) - 2), "output"]
    for place, name in zip(places, names, strict=True):
        shape = dict(boxstyle="round,pad=0,rounding_size=10", fc=palette.MIST, ec=palette.FAINT, lw=1.0, zorder=0)
        ax.add_patch(FancyBboxPatch((place.x - wide / 2, 26), wide, top - 26, gid="band", **shape))
        ax.text(place.x, top - 12, name, size=10.5, weight="bold", ha="center", va="center", gid="column", zorder=6)
