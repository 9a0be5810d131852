"""Turn a smooth unit into a step, and watch the hills below it turn into terraces."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples import step_landscape, xor_landscape
from coursekit.explorers.frames import sweep
from coursekit.explorers.knobs import slider
from coursekit.explorers.shell import Explorer
from coursekit.nn.activations import sigmoid
from coursekit.plot import loss_slice, palette

Z = np.linspace(-4, 4, 401)
FLAT = 0.01
"""A place of the walk counts as flat where the error changes by less than this per unit of the way."""


@dataclass(frozen=True)
class Steepness:
    """The knobs: how steep the unit is, and where the tangent touches its curve."""

    k: int = slider(1, 1, 50, 1, "steepness k", help="the unit answers sigma(k z)")
    z: float = slider(1.0, -4.0, 4.0, 0.05, "tangent at z", help="where the slope of the curve is shown")


PRESETS = {"sigmoid": Steepness(1, 0.0), "steep": Steepness(5, 0.0), "nearly a step": Steepness(50, 0.5)}


STORY = sweep(Steepness(), "k", (1, 2, 3, 5, 7, 10, 20, 50), "k = {}")
"""What a talk shows: the steeper the unit, the flatter the tangent away from the step, and the terraces come."""


def steepness() -> Explorer:
    """Explorer of lesson 03: sigma(k z) with its tangent, and the error of XOR along one walk with such units.

    Shows S-072 (the slope of a sigmoid, k = 1) and S-087 (from the smooth unit to the step). Source: C20, L11, L12.
    """
    return Explorer("from the sigmoid to the step", Steepness(), draw, describe, presets=PRESETS, story=STORY)


def tangent(state: Steepness) -> tuple[float, float]:
    """Height f = sigma(k z) and slope k f (1 - f) of the curve where the tangent touches it."""
    f = float(sigmoid(state.k * state.z))
    return f, state.k * f * (1 - f)


def flat_part(state: Steepness) -> float:
    """Share of the walk on which gradient descent would feel nothing: |dE/dt| < `FLAT`."""
    walk = xor_landscape(k=state.k)
    return float((np.abs(np.gradient(walk.loss, walk.ticks[0])) < FLAT).mean())


def draw(state: Steepness, figure) -> None:
    """Draw the curve with its tangent, and beside it the walk over the landscape, with terraces and with hills."""
    draw_curve(figure.add_axes((0.06, 0.17, 0.38, 0.71)), state)
    draw_walk(figure.add_axes((0.53, 0.17, 0.32, 0.71)), state)


def draw_curve(ax, state: Steepness) -> None:
    """sigma(k z) above the step that it approaches, with a tangent of the length of two units at most."""
    height, slope = tangent(state)
    ax.plot([-4, 0, 0, 4], [0, 0, 1, 1], color=palette.TARGET, lw=1.0, ls=palette.DASHES[2], gid="step")
    ax.plot(Z, sigmoid(state.k * Z), color=palette.FORWARD, lw=2.4, gid="curve")
    reach = 1 / np.hypot(1, 3 * slope)  # the height of the axes is stretched about threefold
    at = state.z + np.array([-reach, reach])
    ax.plot(at, height + slope * (at - state.z), color=palette.BACK, lw=2.4, ls=palette.DASHES[1], gid="tangent")
    ax.plot([state.z], [height], "o", ms=8, mfc=palette.CARD, mec=palette.BACK, mew=2)
    ax.set(
        xlim=(-4, 4), ylim=(-0.15, 1.15), xlabel="z", title=f"σ({'' if state.k == 1 else state.k}z): slope {slope:.3f}"
    )


def draw_walk(ax, state: Steepness) -> None:
    """The error along the walk of lesson 03, section 7: with step units, and with units as steep as the knob says."""
    walk = xor_landscape(k=state.k)
    losses = {"step units": step_landscape().loss, f"k = {state.k}": walk.loss}
    loss_slice(walk.ticks[0], losses, xlabel="the walk of section 7", ylabel="error E", ax=ax)
    ax.set(title=f"flat: {flat_part(state):.0%} of the way", ylim=(-0.05, 1.25))


def describe(state: Steepness) -> str:
    """Return the picture in words: height and slope at the tangent, steepest slope, and how much is flat."""
    height, slope = tangent(state)
    return (
        f"With k = {state.k} the unit answers {height:.3f} at z = {state.z:g}, and its slope there is {slope:.3f}; "
        f"the steepest slope, at 0, is k/4 = {state.k / 4:g}. "
        f"Along the walk {flat_part(state):.0%} of the error landscape is flat."
    )
