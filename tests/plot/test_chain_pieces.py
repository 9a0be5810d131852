"""The pieces of slide L15 lie on the wires, and a gradient lights exactly those on its path."""

import pytest

from coursekit.dialects import comp9444
from coursekit.examples import REFERENCE
from coursekit.plot import chain_pieces
from coursekit.plot.chain_pieces import WIRES


def lit(ax):
    """Numbers of the lit pieces, found by the place of their badge."""
    badges = [p for p in ax.patches if p.get_gid() == "piece" and p.get_facecolor()[:3] != (1, 1, 1)]
    numbers = {t.get_position(): int(t.get_text()) for t in ax.texts if t.get_text().isdigit() and t.get_gid() is None}
    return sorted(numbers[p.center] for p in badges)


@pytest.mark.parametrize("path", comp9444.FILL_IN)
def test_a_gradient_lights_its_pieces(path):
    assert lit(chain_pieces(path)) == sorted(comp9444.FILL_IN[path])


def test_nothing_is_lit_at_first():
    assert lit(chain_pieces()) == []


@pytest.mark.parametrize("path", comp9444.FILL_IN)
def test_lit_wires_make_one_walk_back_from_e(path):
    """Each wire starts where another one ends: the path has no gap."""
    wires = {WIRES[number] for number in comp9444.FILL_IN[path]}
    at, walked = "E", set()
    while step := next((w for w in wires if w[1] == at), None):
        at, walked = step[0], walked | {step}
    assert walked == wires and at == {"dE/ds": "s", "dE/dv1": "v1", "dE/dwij": "w"}[path]


def test_numbers_below_the_pieces_are_their_values():
    d = comp9444.partials(REFERENCE, (1.0, -1.0), 0.9)
    ax = chain_pieces("dE/dwij", d)
    values = [float(t.get_text().replace("−", "-")) for t in ax.texts if t.get_gid() == "value"]
    assert values == [
        round(float(d[comp9444.PIECES[number].format(i=1, j=1)]), 3) for number in WIRES
    ]  # fmt: skip


def test_every_piece_is_named_and_the_course_s_letters_stand_below():
    ax = chain_pieces()
    assert len([t for t in ax.texts if t.get_gid() == "label"]) == 7
    assert [t.get_text() for t in ax.texts if t.get_gid() == "course"] == ["$z_i$", "$h_i$", "$s$", r"$\hat{y}$", "$E$"]


def test_another_path_is_refused():
    with pytest.raises(ValueError, match="Unknown derivative 'dE/dw'. Did you mean"):
        chain_pieces("dE/dw")
