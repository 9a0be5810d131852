"""A loss over two weights is hilly ground, and beside the view stands the map."""

from collections.abc import Callable, Mapping

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet
from coursekit.plot.descent_paths import descent_paths

GRID, STEPS = 41, 12
LIGHT = np.array([-0.56, -0.2, 0.8])
VIEW = dict(elev=34, azim=-58)

Range = tuple[float, float]


def surface(
    height: Callable,
    xlim: Range,
    ylim: Range,
    path: np.ndarray | None = None,
    names: tuple[str, str] = ("$w_1$", "$w_2$"),
    ax: Axes | None = None,
) -> Axes:
    """Draw height(w) for w (..., 2) as a surface, and beside it as contours; `path` (steps + 1, 2) lies on both.

    `height` may also be an object with `.height` or `.loss`. High ground is dark; a ring is the start, a ball the end.
    Raises ValueError for wrong shapes or NaN. Source: L7, L8, L9, K20, K21 (own drawing).
    """
    ax, W, H = sheet(ax, 3.5)
    ground = _ground(height)
    hill = ax.inset_axes((-8, -14, 0.56 * W, H + 26), transform=ax.transData, projection="3d")
    _hill(hill, ground, xlim, ylim, path, names)
    plan = ax.inset_axes((0.64 * W, 44, 0.33 * W, H - 66), transform=ax.transData)
    _map(plan, ground, xlim, ylim, path, names)
    return ax


def surfaces(
    worlds: Mapping[str, tuple],
    xlim: Range = (-2.0, 2.0),
    ylim: Range = (-2.0, 2.0),
    names: tuple[str, str] = ("$w_1$", "$w_2$"),
    ax: Axes | None = None,
) -> Axes:
    """Draw up to four landscapes {words: (height, path or None)} side by side: surfaces above, maps below.

    Otherwise as `surface`. Raises ValueError for none, or more than four.
    """
    if not 1 <= len(worlds) <= 4:
        raise ValueError(f"Expected one to four landscapes, received {len(worlds)}.")
    ax, W, H = sheet(ax, 4.9)
    wide = (W - 40) / len(worlds)
    for k, (words, (height, path)) in enumerate(worlds.items()):
        ground, left = _ground(height), 40 + k * wide
        place = (left - 26, 0.44 * H, wide + 12, 0.52 * H)
        _hill(ax.inset_axes(place, transform=ax.transData, projection="3d"), ground, xlim, ylim, path, None)
        plan = ax.inset_axes((left, 40, wide - 22, 0.46 * H - 44), transform=ax.transData)
        _map(plan, ground, xlim, ylim, path, names)
        if k:
            plan.set(ylabel="", yticklabels=[])
        ax.text(left + wide / 2 - 11, H - 10, words, size=11.5, weight="bold", ha="center", va="top", gid="words")
    return ax


def _ground(height):
    return getattr(height, "height", None) or getattr(height, "loss", None) or height


def _map(ax, height, xlim, ylim, path, names):
    descent_paths(height, xlim, ylim, {} if path is None else {"path": path}, names, levels=9, ax=ax)
    ax.collections[0].set_rasterized(True)  # the tints: as outlines they would weigh as much as all the rest


def _hill(ax, height, xlim, ylim, path, names):
    x, y = np.linspace(*xlim, GRID), np.linspace(*ylim, GRID)
    mesh = np.meshgrid(x, y)
    ground = checks.numbers("height", height(np.stack(mesh, axis=-1)), (GRID, GRID))
    ax.computed_zorder = False
    look = dict(facecolors=_faces(x, y, ground), shade=False, rstride=1, cstride=1, linewidth=0)
    ax.plot_surface(*mesh, ground, antialiased=False, rasterized=True, zorder=1, gid="hill", **look)
    if path is not None:
        path = checks.numbers("path", path, (None, 2))
        seen = path[(np.abs(path - np.mean([xlim, ylim], axis=1)) <= np.ptp([xlim, ylim], axis=1) / 2).all(axis=1)]
        z = height(seen) + 0.015 * np.ptp(ground)
        ax.plot(*seen.T, z, color=palette.SERIES[0], lw=1.8, marker="o", ms=2.6, zorder=5, gid="path")
        ax.plot(*seen[:1].T, z[:1], "o", ms=9, mfc="none", mec=palette.INK, mew=1.5, zorder=6)
        ax.plot(*seen[-1:].T, z[-1:], "o", ms=8, color=palette.SERIES[0], mec=palette.CARD, mew=0.6, zorder=7)
    ax.view_init(**VIEW)
    ax.set_box_aspect((1, 1, 0.62), zoom=1.0)
    for axis in (ax.xaxis, ax.yaxis, ax.zaxis):
        axis.pane.set(facecolor=palette.CARD, edgecolor=palette.FAINT)
        axis.line.set_color(palette.MUTED)
        axis.set_ticklabels([])
        axis.set_tick_params(color=palette.CARD)
    ax.grid(False)
    ax.patch.set_alpha(0)
    if names:
        ax.set_xlabel(names[0], labelpad=-8)
        ax.set_ylabel(names[1], labelpad=-8)
        ax.set_zlabel("loss", labelpad=-9)


def _faces(x, y, ground):
    """Colours (GRID, GRID, 4): dark is high, in as many tints as a map has, and a little shade on the far side.

    Few colours keep the stored picture small.
    """
    share = np.sqrt((ground - ground.min()) / max(np.ptp(ground), 1e-12))
    colours = palette.error_map()((np.minimum(np.floor(share * STEPS), STEPS - 1) + 0.5) / STEPS)
    down, right = np.gradient(2.6 * ground / max(np.ptp(ground), 1e-12), y, x)
    bright = (LIGHT[2] - LIGHT[0] * right - LIGHT[1] * down) / np.sqrt(1 + right**2 + down**2)
    colours[..., :3] *= (0.78 + 0.22 * np.round(bright.clip(0, 1) * STEPS) / STEPS)[..., None]
    return colours
