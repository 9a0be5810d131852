"""Several small axes on one sheet, side by side or below each other, count as one drawing."""

from matplotlib.axes import Axes

from coursekit.plot.card import sheet


def panels(
    ax: Axes | None,
    count: int,
    height: float,
    across: bool = True,
    margins: tuple[float, float, float, float] = (52, 42, 12, 26),
    gap: float = 40,
) -> tuple[Axes, list[Axes]]:
    """The sheet (`ax`, or a new one of `height` inches) and `count` axes on it, from the left or from the top.

    margins: points left, below, right and above all of them; gap: points between two.
    """
    ax, W, H = sheet(ax, height)
    left, bottom, right, top = margins
    whole = (W - left - right, H - bottom - top)
    size = (whole[0 if across else 1] - (count - 1) * gap) / count
    places = []
    for k in range(count):
        shift = k * (size + gap)
        places.append(
            (left + shift, bottom, size, whole[1]) if across else (left, H - top - shift - size, whole[0], size)
        )
    return ax, [ax.inset_axes(place, transform=ax.transData) for place in places]
