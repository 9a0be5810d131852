"""What grows by the same factor every year is a straight line where each step upwards means ten times as much."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card

ROOM = 1.5  # years left of the first year


def growth(
    factor: float = 5000,
    first: int = 1990,
    last: int = 2010,
    marks: Mapping[int, str] | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw steady growth from 1 in year `first` to `factor` in year `last` on a logarithmic scale.

    A dot marks every doubling. `marks` maps years to words for a line each. Beyond `last` nothing is drawn: no figure
    says what happened. Raises ValueError as `formulas.growth`. Source: K25, K-28.
    """
    from coursekit.formulas import growth as rate

    steady = rate(factor, first, last)
    ax = card(ax, 3.5)
    ax.set_yscale("log")
    ax.plot([first, last], [1, factor], color=palette.SERIES[0], lw=2.4, zorder=3, gid="growth")
    years = [
        first + k * steady.doubling_months / 12 for k in range(int((last - first) * 12 / steady.doubling_months) + 1)
    ]
    ax.plot(years, [2.0**k for k in range(len(years))], "o", ms=5.5, color=palette.SERIES[0], zorder=4, gid="doubling")
    ax.annotate(f"{factor:,g} times", (last, factor), (-8, 7), textcoords="offset points", ha="right", size=10.5)
    said = f"a factor of {steady.per_year:.2f} a year:\ntwice as fast every {steady.doubling_months:.1f} months"
    middle = (first + 0.3 * (last - first), factor**0.3)
    ax.annotate(said, middle, (14, -10), textcoords="offset points", va="top", size=10.5, gid="rate")
    _marks(ax, marks or {})
    ax.set(xlim=(first - ROOM, max([last, *(marks or {})]) + 5.5), ylim=(0.6, factor * 4))
    ax.set_ylabel(f"speed ({first} = 1)")
    ax.set_xlabel("year")
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.yaxis.set_major_formatter(lambda speed, _: f"{speed:,g}")
    ax.minorticks_off()
    ax.grid(axis="y", zorder=0)
    return ax


def _marks(ax: Axes, marks: Mapping[int, str]) -> None:
    for year, words in sorted(marks.items()):
        ax.axvline(year, color=palette.MUTED, lw=1.1, ls=palette.DASHES[1], zorder=2, gid="mark")
        where = dict(textcoords="offset points", va="bottom", size=10, color=palette.INK, gid="mark")
        ax.annotate(f"{year}\n{words}", (year, 1.3), (5, 0), **where)
