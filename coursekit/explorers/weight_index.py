"""Point at a wire and read its name in every deck: which index says where from, and which says where to?"""

from dataclasses import dataclass

from coursekit.dialects import DIALECTS
from coursekit.explorers.frames import Story
from coursekit.explorers.knobs import slider
from coursekit.explorers.shell import Explorer
from coursekit.formulas import in_plain_text
from coursekit.plot import highlight_weight

SIZES = (3, 4, 2)
DECKS = ("course", "COMP4630", "POZNAN", "CSCI4360", "CMSC373")
"""COMP9444 is missing: it has names for its own nine numbers only."""


@dataclass(frozen=True)
class Wire:
    """The knobs: which gap the wire is in, where it starts and ends; numbers beyond a layer's end stop there."""

    gap: int = slider(2, 1, 2, 1, "between layers", help="1: from the inputs, 2: to the outputs")
    start: int = slider(4, 1, 4, 1, "from unit", help="counted from the top")
    end: int = slider(2, 1, 4, 1, "to unit", help="counted from the top")


STORY = Story(
    "which wire",
    {
        f"{'input to hidden' if gap == 1 else 'hidden to output'}, {start} to {end}": Wire(gap, start, end)
        for gap, start, end in ((1, 1, 1), (1, 1, 3), (1, 3, 1), (1, 2, 4), (2, 1, 2), (2, 2, 1), (2, 4, 2))
    },
)
"""What a talk shows: wires whose two numbers differ, there and back, in both layers."""


def weight_index() -> Explorer:
    """Explorer of D11: a 3-4-2 net in which any wire can be picked, and its name in the five decks that can say it."""
    return Explorer("the two indices of a weight", Wire(), draw, describe, story=STORY, size=(8.5, 3.3))


def picked(state: Wire) -> tuple[int, int, int]:
    """Weight layer (from 1), unit it comes from and unit it leads to, held inside the net."""
    return state.gap, min(state.start, SIZES[state.gap - 1]), min(state.end, SIZES[state.gap])


def index_names(state: Wire) -> dict[str, str]:
    """LaTeX of the wire's weight by deck."""
    return {name: DIALECTS[name].weight(*picked(state)) for name in DECKS}


def draw(state: Wire, figure) -> None:
    """The net with one wire lit, and its names beside it."""
    layer, start, end = picked(state)
    highlight_weight(SIZES, layer + 1, end, start, ax=figure.add_axes((0, 0, 0.68, 1)))
    for k, (deck, name) in enumerate(index_names(state).items()):
        figure.text(0.72, 0.82 - 0.15 * k, deck, size=10.5, va="center")
        figure.text(0.88, 0.82 - 0.15 * k, f"${name}$", size=14, va="center")


def describe(state: Wire) -> str:
    """The wire, and how each deck writes it."""
    layer, start, end = picked(state)
    names = ", ".join(f"{deck} {in_plain_text(f'${name}$')}" for deck, name in index_names(state).items())
    return f"The wire from unit {start} of layer {layer} to unit {end} of layer {layer + 1}: {names}."
