"""The van that taught itself to steer: a camera on the roof, a laser on the bonnet, a computer where the seats were."""

from matplotlib.axes import Axes
from matplotlib.patches import Circle, Polygon, Rectangle

from coursekit.plot import palette
from coursekit.plot.card import sheet

BODY = ((20, 40), (20, 128), (34, 140), (176, 140), (204, 96), (246, 88), (250, 40))
WINDOW = ((158, 130), (172, 130), (192, 98), (158, 98))


def alvinn_truck(ax: Axes | None = None) -> Axes:
    """Draw the van from the side with what its camera and its laser see. A sketch, not to scale. Source: L31."""
    ax, W, H = sheet(ax, 2.9)
    k, x0 = min(W / 600, H / 205), (W - 600 * min(W / 600, H / 205)) / 2

    def at(x: float, y: float) -> tuple[float, float]:
        return x0 + k * x, k * y

    _beam(ax, at, ((206, 150), (560, 22), (300, 22)), palette.FORWARD_TINT, "camera: 30 x 32 grey values", (352, 112))
    _beam(ax, at, ((250, 80), (520, 22), (420, 22)), palette.BACK_TINT, "laser: 8 x 32 distances", (460, 72))
    ax.plot(*zip(at(0, 21), at(600, 21), strict=True), color=palette.MUTED, lw=1.4)
    ax.add_patch(Polygon([at(*p) for p in BODY], closed=True, fc=palette.MIST, ec=palette.INK, lw=1.6))
    ax.add_patch(Polygon([at(*p) for p in WINDOW], closed=True, fc=palette.CARD, ec=palette.INK, lw=1.2))
    for x in (70, 204):
        ax.add_patch(Circle(at(x, 38), 17 * k, fc=palette.MUTED, ec=palette.INK, lw=1.4))
    ax.add_patch(Rectangle(at(186, 142), 22 * k, 13 * k, fc=palette.FORWARD, ec=palette.INK, lw=1.2))
    ax.add_patch(Rectangle(at(238, 84), 14 * k, 9 * k, fc=palette.BACK, ec=palette.INK, lw=1.2))
    ax.add_patch(Rectangle(at(44, 70), 66 * k, 40 * k, fc=palette.CARD, ec=palette.INK, lw=1.2))
    ax.text(*at(77, 90), "network", ha="center", va="center", size=9.5)
    ax.set(xlim=(0, W), ylim=(0, H))
    return ax


def _beam(ax: Axes, at, corners: tuple, colour: str, words: str, place: tuple) -> None:
    ax.add_patch(Polygon([at(*p) for p in corners], closed=True, fc=colour, ec=palette.FAINT, lw=0.8, zorder=0))
    ax.text(*at(*place), words, size=9.5, ha="left", va="center")
