"""A net input that is spread wide becomes an output that is nearly always 0 or 1."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card


def wide_gaussian(sd: float, beyond: float = 5.0, ax: Axes | None = None) -> Axes:
    """Draw the density of a net input z ~ N(0, sd^2); the part with |z| > `beyond`, where a sigmoid is flat, is filled.

    Raises ValueError unless sd and beyond are above 0. Source: D30, D43.
    """
    _above_zero(sd, beyond)
    reach = max(3.2 * sd, 1.2 * beyond)
    z = np.linspace(-reach, reach, 801)
    density = _normal(z, sd)
    ax = card(ax, 3.2)
    for side in (z <= -beyond, z >= beyond):
        ax.fill_between(z[side], density[side], color=palette.SATURATED, alpha=0.45, lw=0, gid="flat")
    ax.plot(z, density, color=palette.FORWARD, lw=2.2)
    ax.set(xlabel="net input $z$", ylabel="density", ylim=(0, None))
    ax.margins(x=0)
    return ax


def squashed_gaussian(sd: float, ax: Axes | None = None) -> Axes:
    """Draw the density of a = sigma(z) for z ~ N(0, sd^2): N(z; 0, sd^2) / (a (1 - a)) at z = ln(a / (1 - a)).

    Raises ValueError unless sd is above 0. Source: D30.
    """
    _above_zero(sd)
    a = np.linspace(0.002, 0.998, 997)
    density = _normal(np.log(a / (1 - a)), sd) / (a * (1 - a))
    ax = card(ax, 3.2)
    ax.plot(a, density, color=palette.FORWARD, lw=2.2, gid="density")
    ax.fill_between(a, density, color=palette.FORWARD_TINT, lw=0)
    ax.set(xlabel=r"output $\sigma(z)$", ylabel="density", xlim=(0, 1), ylim=(0, None))
    return ax


def _normal(z: np.ndarray, sd: float) -> np.ndarray:
    return np.exp(-((z / sd) ** 2) / 2) / (sd * np.sqrt(2 * np.pi))


def _above_zero(*numbers: float) -> None:
    if min(numbers) <= 0:
        raise ValueError(f"Expected numbers above 0, received {numbers}. Try sd=22.4.")
