"""Keras is the top of a stack: the same few words above, different engines and chips below."""

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from coursekit.plot import palette
from coursekit.plot.card import sheet

FLOORS = (
    ("your program", ("model = Sequential([...])   compile   fit   evaluate   predict",)),
    ("Keras", ("layers", "losses", "optimizers", "metrics")),
    ("engine", ("TensorFlow", "JAX", "PyTorch")),
    ("chip", ("TPU", "GPU", "CPU")),
)
OWN = "coursekit.keras\n\nthe same words,\nNumPy below"


def keras_stack(ax: Axes | None = None) -> Axes:
    """Draw the stack of a Keras program from top to bottom: program, Keras's building blocks, engine, chip.

    Beside Keras and its engines stands this course's own package, which takes the same program. Source: K32.
    """
    ax, W, H = sheet(ax, 3.2)
    tall, left, right = (H - 20) / len(FLOORS), 108.0, W - 14
    split = right - 0.29 * (right - left)
    for k, (name, blocks) in enumerate(FLOORS):
        low = H - 10 - (k + 1) * tall
        ax.text(left - 14, low + tall / 2, name, size=10.5, weight="bold", ha="right", va="center")
        end = split - 10 if k in (1, 2) else right
        _floor(ax, blocks, (low + 4, tall - 8), (left, end), lit=k == 1)
    _block(ax, OWN, (split, H - 10 - 3 * tall + 4), (right - split, 2 * tall - 8), lit=True)
    return ax


def _floor(ax: Axes, blocks: tuple, up: tuple, across: tuple, lit: bool) -> None:
    gap = 8.0
    wide = (across[1] - across[0] - gap * (len(blocks) - 1)) / len(blocks)
    for k, words in enumerate(blocks):
        _block(ax, words, (across[0] + k * (wide + gap), up[0]), (wide, up[1]), lit)


def _block(ax: Axes, words: str, corner: tuple, size: tuple, lit: bool) -> None:
    look = dict(fc=palette.FORWARD_TINT, ec=palette.FORWARD) if lit else dict(fc=palette.MIST, ec=palette.MUTED)
    shape = dict(boxstyle="round,pad=0,rounding_size=6", lw=1.3, gid="block")
    ax.add_patch(FancyBboxPatch(corner, *size, **shape, **look))
    middle = corner[0] + size[0] / 2, corner[1] + size[1] / 2
    ax.text(*middle, words, size=10, ha="center", va="center", color=palette.INK)
