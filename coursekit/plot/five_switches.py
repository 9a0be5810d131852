"""Five things changed since the nineties: a row for each setting of the switches, and how well such nets did."""

from matplotlib.axes import Axes

from coursekit.examples import SWITCHES, Setting, WhatChanged
from coursekit.plot import palette
from coursekit.plot.panels import panels

GAP = 0.55


def five_switches(what: WhatChanged, ax: Axes | None = None) -> Axes:
    """Draw which switches are on (filled squares) row by row, and right of them the test accuracy over the seeds.

    what: a record of `examples.what_changed`. Of its settings these are drawn: none on, each alone, all but one, and
    all, whatever of them was measured. A dot is the mean, a line reaches from the worst to the best seed. Raises
    ValueError when nothing of that was measured. Source: D32, D36, D37, D42, D45.
    """
    groups = {words: found for words, found in grouped(what).items() if found}
    if not groups:
        raise ValueError("Expected settings with none, one, all but one or all switches on, received none of them.")
    count = sum(map(len, groups.values())) + GAP * (len(groups) - 1)
    ax, (left, right) = panels(ax, 2, 1.5 + 0.29 * count, margins=(86, 42, 40, 66), gap=16)
    y = 0.0
    for words, settings in groups.items():
        middle = y + (len(settings) - 1) / 2
        _label(left, middle, words)
        for setting in settings:
            _squares(left, y, setting.on)
            _result(right, y, setting)
            y += 1
        y += GAP
    _frames(left, right, y - GAP)
    return ax


def grouped(what: WhatChanged) -> dict[str, list[Setting]]:
    """The settings to draw, by how many switches are on; single ones in the order of the switches."""
    by_on = {frozenset(s.on): s for s in what.settings}
    every = frozenset(SWITCHES)
    wanted = {
        "none": [frozenset()],
        "one alone": [frozenset({name}) for name in SWITCHES],
        "all but one": [every - {name} for name in SWITCHES],
        "all five": [every],
    }
    return {words: [by_on[on] for on in sets if on in by_on] for words, sets in wanted.items()}


def _label(ax: Axes, y: float, words: str) -> None:
    look = dict(xycoords=("axes fraction", "data"), textcoords="offset points", annotation_clip=False)
    ax.annotate(words, (0, y), (-8, 0), ha="right", va="center", size=10, weight="bold", gid="group", **look)


def _squares(ax: Axes, y: float, on: tuple[str, ...]) -> None:
    for k, name in enumerate(SWITCHES):
        lit = name in on
        fill = dict(mfc=palette.FORWARD if lit else palette.CARD, mec=palette.FORWARD if lit else palette.DEAD)
        ax.plot(k, y, "s", ms=10.5, mew=1.2, gid="on" if lit else "off", **fill)


def _result(ax: Axes, y: float, setting: Setting) -> None:
    low, high = setting.accuracies.min(), setting.accuracies.max()
    ax.plot([low, high], [y, y], color=palette.FORWARD, lw=2.4, alpha=0.5, zorder=2, gid="spread")
    ax.plot(setting.mean, y, "o", ms=7.5, color=palette.FORWARD, mec=palette.CARD, zorder=3, gid="mean")
    look = dict(textcoords="offset points", va="center", size=9.5, annotation_clip=False, gid="number")
    ax.annotate(f"{setting.mean:.1f}", (high, y), (8, 0), **look)


def _frames(left: Axes, right: Axes, rows: float) -> None:
    left.set(xlim=(-0.6, len(SWITCHES) - 0.4), ylim=(rows - 0.3, -0.7), xticks=(), yticks=())
    left.spines[:].set_visible(False)
    for k, name in enumerate(SWITCHES):
        look = dict(rotation=30, ha="left", va="bottom", size=10, annotation_clip=False, gid="switch")
        left.annotate(name, (k, -0.7), (-4, 3), textcoords="offset points", **look)
    right.set(ylim=(rows - 0.3, -0.7), yticks=(), xlabel="test accuracy in percent")
    right.set_title("mean, worst and best seed")
    right.grid(axis="x")
    right.margins(x=0.1)
