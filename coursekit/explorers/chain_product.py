"""Ten factors in a row: turn the weight and see what reaches the first neuron vanish or explode."""

from dataclasses import dataclass

import numpy as np

from coursekit.examples import Chain, chain
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider, switch
from coursekit.explorers.shell import Explorer
from coursekit.plot import palette
from coursekit.plot.wording import short

SHOWN = (1e-9, 1e9)
KEPT = (0.5, 2.0)


@dataclass(frozen=True)
class Knobs:
    """The knobs: one weight and one bias for all neurons, and how many neurons there are."""

    w: float = slider(1.0, -12.0, 12.0, 0.1, "weight w", help="the same for every neuron of the chain")
    b: float = slider(0.0, -6.0, 6.0, 0.05, "bias b", help="the same for every neuron")
    depth: int = slider(10, 2, 20, 1, "neurons", help="how many neurons stand in the chain")
    centred: bool = switch(False, "keep z at 0", help="sets the biases to -w a, so that every unit is at its steepest")


PRESETS = {
    "a usual start": Knobs(1.0),
    "larger weights": Knobs(8.0),
    "larger, z kept at 0": Knobs(8.0, 0.0, 10, True),
}


STORY = Story(
    "weight of all ten neurons",
    {f"w = {w:g}": Knobs(w) for w in (0.5, 1.0, 2.0, 4.0, 8.0)}
    | {f"w = {w:g}, z kept at 0": Knobs(w, centred=True) for w in (1.0, 2.0, 4.0, 8.0)},
)
"""What a talk shows: whatever the weight, the error vanishes; with every z at 0 it can stay or explode."""


def chain_product() -> Explorer:
    """Explorer of lesson 09: a chain of sigmoid neurons, and what is left of an error on its way back, on a log scale.

    Goal: keep the product between 0.5 and 2 in a chain of ten or more. Shows S-170 and S-172. Source: D25.
    """
    title = "what is left of an error at the first neuron"
    return Explorer(title, Knobs(), draw, describe, presets=PRESETS, goal=goal, story=STORY)


def chained(state: Knobs) -> Chain:
    """The chain of the knobs with the input 0.5; with centred units every z is 0 and every output 0.5."""
    b = -0.5 * state.w if state.centred else state.b
    return chain([state.w] * state.depth, [b] * state.depth, x=0.5)


def left_over(state: Knobs) -> np.ndarray:
    """What is left of the error signal at each neuron, first to last, as a multiple of that of the last: (depth,)."""
    found = chained(state)
    steps = found.slopes[:-1] * found.w[1:]
    return np.append(np.cumprod(steps[::-1])[::-1], 1.0)


def draw(state: Knobs, figure) -> None:
    """Draw one bar for each neuron on a log scale, and beside it where the net inputs lie on the sigmoid's slope."""
    draw_bars(figure.add_axes((0.085, 0.17, 0.53, 0.71)), state)
    draw_slopes(figure.add_axes((0.70, 0.17, 0.28, 0.71)), state)


def draw_bars(ax, state: Knobs) -> None:
    """|dC/dz_l| / |dC/dz_L| neuron by neuron; the band is where the goal lies."""
    left = np.abs(left_over(state))
    place = np.arange(1, state.depth + 1)
    ax.set_yscale("log")
    ax.axhspan(*KEPT, color=palette.MIST, zorder=0)
    ax.axhline(1, color=palette.MUTED, lw=0.9)
    drawn = left.clip(*SHOWN)
    ax.bar(place, drawn - 1, bottom=1, width=0.62, color=palette.BACK, zorder=2, gid="left")
    ax.set(ylim=(SHOWN[0] / 4, SHOWN[1] * 4), xlim=(0.3, state.depth + 0.7), xticks=place[:: 1 + state.depth // 11])
    ax.set(xlabel="neuron (the error enters at the right)", ylabel="left of the error")
    ax.set_title(f"neuron 1 gets {_spoken(left[0])} of it")


def draw_slopes(ax, state: Knobs) -> None:
    """The slope of the sigmoid with one dot for each neuron."""
    found = chained(state)
    z = np.linspace(-8, 8, 321)
    curve = 1 / (1 + np.exp(-z))
    ax.plot(z, curve * (1 - curve), color=palette.BACK, ls=palette.DASHES[1], lw=1.8)
    dots = dict(ls="none", marker="o", ms=7, mfc=palette.CARD, mec=palette.FORWARD, mew=1.8, clip_on=False)
    ax.plot(found.z.clip(-8, 8), found.slopes, gid="dots", **dots)
    ax.set(xlim=(-8, 8), ylim=(0, 0.29), xlabel="net input z", yticks=(0, 0.1, 0.2, 0.25))
    ax.set_title("slope of each unit")


def describe(state: Knobs) -> str:
    """Return the picture in words: the mean factor per step, and what reaches the first neuron."""
    found, left = chained(state), abs(left_over(state)[0])
    verdict = "it is kept" if KEPT[0] <= left <= KEPT[1] else "it vanishes" if left < KEPT[0] else "it explodes"
    return (
        f"{state.depth} neurons with weight {short(state.w)}: the slopes lie between {found.slopes.min():.3f} and "
        f"{found.slopes.max():.3f}, one step back multiplies by {left ** (1 / (state.depth - 1)):.3g} on average. "
        f"Neuron 1 gets {_spoken(left)} of the error: {verdict}."
    )


def goal(state: Knobs) -> tuple[str, bool]:
    """Ten neurons or more, and between one half and two of the error left at the first."""
    left = abs(left_over(state)[0])
    words = f"between 0.5 and 2 of the error left over ten neurons or more; now {_spoken(left)} over {state.depth}."
    return words, bool(state.depth >= 10 and KEPT[0] <= left <= KEPT[1])


def _spoken(value: float) -> str:
    if 0.001 <= value < 10_000:
        return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"
    return f"{value:.0e}".replace("e-0", "e−").replace("e-", "e−").replace("e+0", "e").replace("e+", "e")
