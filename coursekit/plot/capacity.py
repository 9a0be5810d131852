"""Training and validation losses side by side show who missed the curve and who learnt the noise."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.panels import panels
from coursekit.plot.wording import short

TRAINING = dict(color=palette.FORWARD, ls="-")
VALIDATION = dict(color=palette.BACK, ls=palette.DASHES[1])


def capacity(found, order: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the curves of a `Capacity`, one panel each: median over the seeds, and the seeds as a pale band.

    found: an object with `curves`, words -> (seeds, epochs, 2), and `best` (seeds,), the epochs early stopping kept; on
    the panel before "weight decay", the widest net, a line marks their median. order: which curves (default: all).
    The loss is on a logarithmic scale. Raises ValueError for unknown words or wrong shapes. Source: L20.
    """
    names = list(found.curves) if order is None else list(order)
    if not names or any(name not in found.curves for name in names):
        raise ValueError(f"Expected some of {list(found.curves)}, received {names}.")
    curves = [checks.numbers(name, found.curves[name], (None, None, 2)) for name in names]
    widest = max((name for name in names if name.endswith("units")), key=lambda name: int(name.split()[0]), default="")
    ax, inner = panels(ax, len(names), 3.0, margins=(52, 42, 14, 28), gap=14)
    low, high = min(c.min() for c in curves) / 1.3, max(np.median(c, axis=0).max() for c in curves) * 1.5
    for k, (one, name, curve) in enumerate(zip(inner, names, curves, strict=True)):
        _panel(one, curve, first=k == 0)
        one.set(ylim=(max(low, 0.004), high), title=name)
        if name == widest:
            _stop(one, int(np.median(found.best)))
    return ax


def capacity_fits(found, curve=None, order: Sequence[str] | None = None, ax: Axes | None = None) -> Axes:
    """Draw the training points of a `Capacity` and what each net made of them, one panel each.

    found: an object with x, y (n,), grid (m,), and fits, words -> (m,). curve: the function behind the points, drawn
    pale. order: which nets (default: all). Raises ValueError for unknown words or wrong shapes. Source: L20.
    """
    names = list(found.fits) if order is None else list(order)
    if not names or any(name not in found.fits for name in names):
        raise ValueError(f"Expected some of {list(found.fits)}, received {names}.")
    grid = checks.numbers("grid", found.grid, (None,))
    ax, inner = panels(ax, len(names), 2.5, margins=(34, 40, 10, 28), gap=10)
    reach = 1.25 * np.abs(found.y).max()
    for k, (one, name) in enumerate(zip(inner, names, strict=True)):
        if curve is not None:
            one.plot(grid, curve(grid), color=palette.FAINT, lw=4, gid="curve")
        one.plot(grid, checks.numbers(name, found.fits[name], grid.shape), color=palette.FORWARD, lw=1.8, gid="fit")
        one.plot(found.x, found.y, "o", color=palette.TARGET, ms=4, mec=palette.CARD, mew=0.4, gid="points")
        one.set(xlim=(-1.05, 1.05), ylim=(-reach, reach), title=name, xticks=(-0.5, 0.5), xlabel="$x$")
        if k:
            one.set_yticklabels([])
    return ax


def _panel(ax, curve, first):
    epochs = np.arange(1, curve.shape[1] + 1)
    for column, look in enumerate((TRAINING, VALIDATION)):
        losses = curve[:, :, column]
        few = np.unique(np.r_[np.arange(0, len(epochs), max(1, len(epochs) // 120)), len(epochs) - 1])
        low, high = losses.min(axis=0)[few], losses.max(axis=0)[few]
        ax.fill_between(epochs[few], low, high, color=look["color"], alpha=0.13, lw=0, gid="band")
        ax.plot(epochs, np.median(losses, axis=0), lw=1.9, gid="median", **look)
        _name(ax, losses, column) if first else None
    ax.set_yscale("log")
    ticks = (0.01, 0.03, 0.1, 0.3, 1)
    ax.set_yticks(ticks, [f"{tick:g}" for tick in ticks] if first else [])
    ax.minorticks_off()
    ax.set(xlabel="epoch", ylabel="loss" if first else "", xlim=(0, epochs[-1]))
    ax.grid(axis="y")


def _name(ax, losses, column):
    words, look = (("training", TRAINING), ("validation", VALIDATION))[column]
    place = dict(xytext=(-4, (-12, 10)[column]), textcoords="offset points", ha="right", va="center")
    ax.annotate(words, (losses.shape[1], np.median(losses[:, -1])), color=look["color"], size=9.5, **place)


def _stop(ax, epoch):
    ax.axvline(epoch, color=palette.TARGET, lw=1.2, ls=palette.DASHES[2], gid="stop")
    words = f"stop early:\nepoch {short(epoch)}"
    ax.annotate(words, (epoch, 1), (5, -4), xycoords=("data", "axes fraction"), textcoords="offset points",
                va="top", size=9)  # fmt: skip
