"""A name at the end of its line needs no legend: labels stand right of the axes and never cover each other."""

from textwrap import fill

from matplotlib.axes import Axes

from coursekit.plot.wording import spread


def endings(ax: Axes, labels: list[tuple[float, str, str]], size: float = 9.5) -> None:
    """Write (y, words, colour) right of the axes at the height y, moved apart where they would touch.

    Call it when the limits are final; a label that moved keeps a thin line to its curve.
    """
    low, high = ax.get_ylim()
    points = 72 * ax.get_position().height * ax.figure.get_size_inches()[1]
    wanted = [(y - low) / (high - low) * points for y, _, _ in labels]
    texts = [fill(words, 17) for _, words, _ in labels]
    gap = 1.35 * size * max(1 + text.count("\n") for text in texts)
    places = spread(wanted, gap, 0, points)
    aside = max(abs(p - w) for p, w in zip(places, wanted, strict=True)) > 3
    for (y, _, colour), text, want, place in zip(labels, texts, wanted, places, strict=True):
        moved = abs(place - want) > 3
        ax.annotate(
            text, (1, y), (13 if aside else 6, place - want), xycoords=("axes fraction", "data"),
            textcoords="offset points", color=colour, size=size, va="center", annotation_clip=False, gid="ending",
            arrowprops=dict(arrowstyle="-", color=colour, lw=0.6, shrinkA=1, shrinkB=1) if moved else None,
        )  # fmt: skip
