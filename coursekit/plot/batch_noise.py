"""Four times the examples halve the noise of a gradient, and on log scales that is a straight line."""

import numpy as np
from matplotlib.axes import Axes

from coursekit.plot import checks, palette
from coursekit.plot.card import card


def batch_noise(noise, ax: Axes | None = None) -> Axes:
    """Draw the distance of mini-batch gradients from the full one over the batch size, both scales logarithmic.

    noise: an object with `batches`, `measured`, `law` and `exact` (n,) as `gradient_noise()` returns it. A batch of all
    examples has no noise and is written instead of drawn. Raises ValueError for wrong shapes or NaN. Source: P12, P13.
    """
    batches = checks.numbers("batches", noise.batches, (None,))
    measured, law = (checks.numbers(name, getattr(noise, name), batches.shape) for name in ("measured", "law"))
    ax = card(ax, 3.4)
    ax.set_xscale("log", base=2)
    ax.set_yscale("log", base=2)
    there = measured > 1e-9
    ax.plot(batches, law, color=palette.MUTED, ls=palette.DASHES[1], lw=1.6, gid="law", label=r"$1/\sqrt{B}$")
    exact = np.asarray(noise.exact)[there]
    ax.plot(batches[there], exact, color=palette.INK, lw=1.0, gid="exact", label="the same, drawn without replacement")
    look = dict(color=palette.BACK, ms=7, mec=palette.CARD, mew=0.8)
    ax.plot(batches[there], measured[there], "o", gid="measured", label="measured", **look)
    ax.set_xticks(batches, [f"{batch:g}" for batch in batches])
    ticks = 2.0 ** np.arange(np.floor(np.log2(min(measured[there].min(), law.min()))) - 1, 6)
    ax.set_yticks(ticks, [f"{tick:g}" for tick in ticks])
    ax.set_ylim(ticks[0], 1.6 * max(measured.max(), law.max()))
    if not there.all():
        whole = batches[~there][0]
        ax.plot(whole, ticks[0], "v", clip_on=False, zorder=5, gid="none", **look)
        place = dict(xytext=(0, 7), textcoords="offset points", ha="center", va="bottom", size=9.5)
        ax.annotate(f"all {whole:g}:\nno noise", (whole, ticks[0]), color=palette.BACK, **place)
    ax.axhline(1, color=palette.FAINT, lw=1.2, zorder=0)
    ax.set(xlabel="examples in the batch, $B$", ylabel="noise / length of the gradient")
    ax.legend(loc="upper right", fontsize=10, frameon=False)
    return ax
