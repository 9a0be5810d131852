"""One start proves little: a row of dots for each way of training, a dot for each start."""

from collections.abc import Mapping

from matplotlib.axes import Axes

from coursekit.plot import palette
from coursekit.plot.card import card


def seeds_solved(runs: Mapping, ax: Axes | None = None) -> Axes:
    """Draw which starts ended well, one row per run, and return the axes; a filled dot is solved, a cross diverged.

    `runs` are records by name with `seeds`, `solved` and `diverged`, as `dialects.xor_slips` returns them. At the end
    of a row stands its count. Raises ValueError for no run. Source: K11, errata K-09 to K-16.
    """
    if not runs:
        raise ValueError("Expected at least one run, received none. Try dialects.xor_slips().")
    ax = card(ax, 1.0 + 0.36 * len(runs))
    longest = max(len(run.seeds) for run in runs.values())
    for place, run in enumerate(runs.values()):
        for k, seed in enumerate(run.seeds):
            ax.plot(k, place, ls="none", ms=9, gid=f"seed {seed}", **_sign(seed, run))
        words = f"{len(run.solved)} of {len(run.seeds)}"
        ax.annotate(words, (longest - 0.2, place), va="center", size=10.5, weight="bold", gid="count")
    ax.set_yticks(range(len(runs)), list(runs))
    ax.set(xlim=(-0.8, longest + 2.2), ylim=(len(runs) - 0.4, -0.6), xlabel="20 starts" if longest == 20 else "starts")
    ax.set_xticks([])
    ax.spines[:].set_visible(False)
    ax.tick_params(axis="y", length=0)
    return ax


def _sign(seed, run):
    if seed in run.solved:
        return dict(marker="o", mfc=palette.FORWARD, mec=palette.FORWARD)
    if seed in run.diverged:
        return dict(marker="x", mec=palette.BACK, mew=2.2)
    return dict(marker="o", mfc=palette.CARD, mec=palette.FORWARD, mew=1.2)
