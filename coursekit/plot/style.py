"""The same pen for every figure: fonts, sizes and what makes a drawing repeat to the last byte."""

from cycler import cycler

from coursekit.plot import palette

WIDTH = 8.5  # inches of a figure as wide as the text of a lesson: 612 pt, 816 px on screen

STYLE = {
    "figure.facecolor": palette.CARD,
    "savefig.facecolor": palette.CARD,
    "figure.constrained_layout.use": True,
    "figure.constrained_layout.h_pad": 0.11,
    "figure.constrained_layout.w_pad": 0.11,
    "axes.facecolor": palette.CARD,
    "axes.edgecolor": palette.MUTED,
    "axes.labelcolor": palette.INK,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 11.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 9.0,
    "axes.labelsize": 10.5,
    "axes.prop_cycle": cycler(color=palette.SERIES),
    "xtick.color": palette.MUTED,
    "ytick.color": palette.MUTED,
    "xtick.labelcolor": palette.INK,
    "ytick.labelcolor": palette.INK,
    "xtick.labelsize": 9.5,
    "ytick.labelsize": 9.5,
    "font.family": "DejaVu Sans",  # shipped with matplotlib: the same on every machine
    "font.size": 10.5,
    "mathtext.fontset": "dejavusans",
    "text.color": palette.INK,
    "lines.linewidth": 2.0,
    "legend.frameon": False,
    "grid.color": palette.FAINT,
    "grid.linewidth": 0.6,
    "image.cmap": "gray_r",
}

REPEATABLE = {
    "svg.hashsalt": "coursekit",  # ids of clip paths come from their content, not from chance
    "svg.fonttype": "path",  # letters travel as outlines: no font is needed where the figure is read
    "path.simplify": True,
}


def use_style() -> None:
    """Give every figure drawn from now on the look of the course.

    The one function of this folder that changes matplotlib's global settings; call it once, in the imports cell.
    """
    import matplotlib

    matplotlib.rcParams.update(STYLE | REPEATABLE)
