"""A matrix of second derivatives has main directions, and along each the ground bends by its eigenvalue."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.descent_paths import descent_paths
from coursekit.plot.wording import halo


def curvature_axes(H, centre=(0.0, 0.0), reach: float = 2.0, ax: Axes | None = None) -> Axes:
    """Draw (w - c).H (w - c) / 2 for a symmetric H (2, 2) from above, with an arrow along each eigenvector.

    At each arrow stands the eigenvalue: how strongly the ground bends that way. `reach` is half the width of the
    picture. Raises ValueError if H is not symmetric. Source: L28.
    """
    H, c = checks.numbers("H", H, (2, 2)), checks.numbers("centre", centre, (2,))
    if not np.allclose(H, H.T):
        raise ValueError(f"Expected a symmetric matrix of second derivatives, received {H.tolist()}.")
    limits = [(one - reach, one + reach) for one in c]
    ax = descent_paths(lambda w: ((w - c) @ H * (w - c)).sum(axis=-1) / 2, *limits, {}, ax=ax)
    ax.set_aspect("equal")
    for bend, direction in zip(*_main(H), strict=True):
        tip = c + 0.5 * reach * direction
        ax.annotate("", tip, c, arrowprops=dict(arrowstyle="-|>", color=palette.INK, lw=1.8), zorder=5)
        look = dict(size=10.5, ha="center", va="center", path_effects=halo())
        ax.text(*(c + 0.66 * reach * direction), f"{bend:.2f}", **look, zorder=6, gid="eigenvalue")
    return ax


def _main(H: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    values, vectors = np.linalg.eigh(H)
    rows = vectors.T * np.where(vectors.T[:, :1] < 0, -1, 1)
    return values, rows
