"""The pictures beside the knobs of `alvinn_drive`: the retina, the hill of outputs, and the road from above."""

import numpy as np

from coursekit.examples.alvinn import HALF_WIDTH
from coursekit.explorers.alvinn_drive import METRES, Nudge, both, hill, picture
from coursekit.plot import palette, steering_hill

NAMES = {True: "with", False: "without"}


def draw(state: Nudge, figure) -> None:
    """Draw what the car sees, what the network answers, and the paths of both drivers."""
    _retina(figure.add_axes((0.05, 0.56, 0.24, 0.36)), state)
    ax = steering_hill(hill(state), ax=figure.add_axes((0.39, 0.6, 0.58, 0.31)))
    ax.set_title(f"What it answers ({NAMES[state.views]} shifted views)")
    _paths(figure.add_axes((0.09, 0.12, 0.88, 0.29)), state)


def _retina(ax, state: Nudge) -> None:
    ax.imshow(picture(state), cmap="gray", vmin=0, vmax=1, interpolation="nearest")
    ax.set(title="What it sees", xticks=(), yticks=())


def _paths(ax, state: Nudge) -> None:
    """Metres left of the middle against metres ahead; the driver chosen is drawn thick."""
    ax.axhspan(-HALF_WIDTH, HALF_WIDTH, color=palette.MIST)
    for edge in (-HALF_WIDTH, HALF_WIDTH):
        ax.axhline(edge, color=palette.MUTED, lw=1.2)
    for views, drive in both(state).items():
        chosen = views == state.views
        look = dict(color=palette.SERIES[0 if views else 3], ls=palette.DASHES[0 if views else 1])
        y = np.clip(drive.y, -HALF_WIDTH - 0.3, HALF_WIDTH + 0.3)
        ax.plot(y, lw=2.8 if chosen else 1.2, label=f"{NAMES[views]} shifted views", gid=NAMES[views], **look)
        if not drive.stayed:
            ax.plot(len(y) - 1, y[-1], marker="X", ms=10, mfc=palette.BACK, mec=palette.CARD, ls="none", gid="left")
    ax.set(xlim=(0, METRES), ylim=(-2.6, 2.6), xlabel="metres driven", ylabel="metres left\nof the middle")
    ax.set_title("Where the car goes")
    ax.legend(loc="upper right", ncols=2, fontsize=9.5)
