"""What a player thinks of each move: a number in every empty square, and its shade."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from coursekit.plot import checks, palette
from coursekit.plot.card import sheet

SIGNS = {1: "X", -1: "O"}


def board_values(board: np.ndarray, values: np.ndarray, ax: Axes | None = None) -> Axes:
    """Draw a board (9,) of 1 (X), -1 (O) and 0, with the value (9,) of moving there in each empty square.

    Values run from -1 (lost) to 1 (won) for the side that moves; the best square has a thick frame. Raises ValueError
    for other shapes, other marks, or a full board. Source: L29.
    """
    board, values = checks.numbers("board", board, (9,)), checks.numbers("values", values, (9,))
    if not np.isin(board, (-1, 0, 1)).all() or board.all():
        raise ValueError(f"Expected marks 1, -1 and 0 with at least one 0, received {board.tolist()}.")
    ax, W, H = sheet(ax, 2.9, 2.9)
    side = (min(W, H) - 12) / 3
    best = np.where(board == 0, values, -np.inf).argmax()
    for k in range(9):
        x, y = (W - 3 * side) / 2 + k % 3 * side, (H + 3 * side) / 2 - (k // 3 + 1) * side
        empty = board[k] == 0
        shade = palette.value_map()(np.clip((values[k] + 1) / 2, 0, 1) * 0.6) if empty else palette.CARD
        edge = dict(ec=palette.INK, lw=3.0, zorder=3) if k == best else dict(ec=palette.FAINT, lw=1.0, zorder=2)
        ax.add_patch(Rectangle((x + 1, y + 1), side - 2, side - 2, fc=shade, gid="best" if k == best else None, **edge))
        text = f"{values[k]:+.2f}" if empty else SIGNS[int(board[k])]
        ax.text(x + side / 2, y + side / 2, text, size=10.5 if empty else 24, ha="center", va="center", zorder=4)
    ax.set(xlim=(0, W), ylim=(0, H))
    return ax
