"""A surface over two weights, seen from above and aside: patches drawn from the farthest to the nearest."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PolyCollection
from matplotlib.colors import to_rgb

from coursekit.plot import palette
from coursekit.plot.wording import short

CELLS = 14
TURN, TILT, TALL = np.deg2rad(33), np.deg2rad(24), 1.5
EDGES = {
    "front": ((-1, -1), (1, -1)),
    "side": ((1, -1), (1, 1)),
    "back": ((-1, 1), (1, 1)),
    "left": ((-1, -1), (-1, 1)),
}


@dataclass(frozen=True)
class Box3D:
    """The block of space that is shown: from `low` to `high` in each of the three directions (x, y, height)."""

    low: np.ndarray
    high: np.ndarray

    def onto(self, points) -> tuple[np.ndarray, np.ndarray]:
        """Points (..., 3) -> places on the sheet (..., 2) and how far away each is (...)."""
        unit = (np.asarray(points, dtype=float) - self.low) / (self.high - self.low)
        return flattened(2 * unit[..., 0] - 1, 2 * unit[..., 1] - 1, TALL * unit[..., 2])


def flattened(u, v, h) -> tuple[np.ndarray, np.ndarray]:
    """Parallel projection of the cube: u and v from -1 to 1 on the ground, h upwards."""
    across, away = u * np.cos(TURN) + v * np.sin(TURN), -u * np.sin(TURN) + v * np.cos(TURN)
    return np.stack([across, away * np.sin(TILT) + h * np.cos(TILT)], axis=-1), away


def relief(
    ax: Axes,
    x: np.ndarray,
    y: np.ndarray,
    heights: Sequence[np.ndarray],
    colours: Sequence[str],
    names: Sequence[str] = ("$W_1$", "$W_2$", "loss"),
) -> Box3D:
    """Draw surfaces heights[k][i, j] over (x[j], y[i]), lowest first, on the ground from min to max of x and y.

    The height starts at 0. names: of the two directions on the ground and of the height. Returns the block of space.
    """
    top = max(float(h.max()) for h in heights)
    space = Box3D(np.array([x[0], y[0], 0.0]), np.array([x[-1], y[-1], top]))
    _ground(ax, space, names)
    cells = [_cells(space, x, y, h, colour, k) for k, (h, colour) in enumerate(zip(heights, colours, strict=True))]
    corners, away, faces, edges = (np.concatenate(part) for part in zip(*cells, strict=True))
    order = np.argsort(-away, kind="stable")
    look = dict(facecolors=faces[order], edgecolors=edges[order], linewidths=0.35, gid="patches", zorder=2)
    ax.add_collection(PolyCollection(corners[order], **look))
    ax.set(aspect="equal", xlim=(-1.75, 1.6), ylim=(-0.95, 0.62 + TALL * np.cos(TILT)))
    ax.set_axis_off()
    return space


def _cells(space: Box3D, x, y, height, colour: str, nearer: int) -> tuple:
    """Corners (cells, 4, 2), how far away, and colours of the patches of one surface; light falls from the left."""
    rows, columns = (np.unique(np.linspace(0, len(t) - 1, CELLS + 1).round().astype(int)) for t in (y, x))
    ground = np.meshgrid(x[columns], y[rows])
    places, away = space.onto(np.stack([*ground, height[np.ix_(rows, columns)]], axis=-1))
    corners = _around(places).reshape(-1, 4, 2)
    slope = np.diff(height[np.ix_(rows, columns)], axis=1)[:-1] / space.high[2] * len(columns)
    shade = np.clip(0.62 + 0.3 * np.tanh(0.5 * slope), 0.25, 0.95).reshape(-1, 1)
    rgb = np.array(to_rgb(colour))
    faces = 1 - (1 - rgb) * (1 - 0.75 * shade)
    edges = np.broadcast_to(rgb * 0.85, faces.shape)
    return corners, _around(away[..., None]).mean(axis=(2, 3)).ravel() - 1e-6 * nearer, faces, edges


def _around(grid: np.ndarray) -> np.ndarray:
    """(n, m, k) -> the four corners of each cell, (n - 1, m - 1, 4, k)."""
    return np.stack([grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]], axis=2)


def _ground(ax: Axes, space: Box3D, names: Sequence[str]) -> None:
    for (a, b), (c, d) in EDGES.values():
        ends = np.array([flattened(a, b, 0.0)[0], flattened(c, d, 0.0)[0]])
        ax.plot(*ends.T, color=palette.MUTED, lw=0.8, zorder=1)
    pole = np.array([flattened(-1, -1, h)[0] for h in (0.0, TALL)])
    ax.plot(*pole.T, color=palette.MUTED, lw=0.8, zorder=1)
    for k in range(2):
        _ticks_below(ax, space, k, names[k])
    for value in np.linspace(0, space.high[2], 3):
        place = flattened(-1, -1, TALL * value / space.high[2])[0]
        ax.annotate(short(value, 1), place, (-6, 0), textcoords="offset points", ha="right", va="center", size=9.5)
    ax.annotate(names[2], pole[1], (-2, 8), textcoords="offset points", ha="center", size=10.5)


def _ticks_below(ax: Axes, space: Box3D, k: int, name: str) -> None:
    """Three numbers and a name along the front edge (k = 0) or the right edge (k = 1)."""
    for along in (-1, 0, 1):
        place = flattened(*((along, -1) if k == 0 else (1, along)), 0.0)[0]
        value = space.low[k] + (along + 1) / 2 * (space.high[k] - space.low[k])
        words = name if along == 0 else short(value, 1)
        look = dict(size=11 if along == 0 else 9.5, ha="right" if k == 0 else "left", va="top")
        ax.annotate(words, place, (-1, -5) if k == 0 else (5, -1), textcoords="offset points", **look)
