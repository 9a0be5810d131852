"""One network in the letters of each deck: names on wires and units are those of the dialect."""

import numpy as np
import pytest

from coursekit.dialects import DIALECTS, dialect
from coursekit.plot import lettered_network


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


@pytest.mark.parametrize("name", DIALECTS)
def test_wires_and_units_carry_the_dialect_s_names(name):
    ax = lettered_network([2, 2, 1], name)
    inputs, hidden, (out,) = dialect(name).names([2, 2, 1])
    assert words(ax, "wire") == [w for gap in dialect(name).edge_names([2, 2, 1]) for row in gap for w in row]
    assert words(ax, "unit") == [*inputs, *(act for _, act in hidden), out[1]]
    assert [w for w in words(ax, "net") if w] == [*(net for net, _ in hidden), out[0]]
    assert words(ax, "deck") == [name]


def test_names_lie_on_their_wires():
    ax = lettered_network([2, 2, 1], "COMP9444")
    ends = np.concatenate([c.get_segments() for c in ax.collections])
    for (a, b), text in zip(ends, [t for t in ax.texts if t.get_gid() == "wire"], strict=True):
        along, at = b - a, np.array(text.get_position()) - a
        assert abs(along[0] * at[1] - along[1] * at[0]) < 1e-6 * np.linalg.norm(along) ** 2


def test_a_deck_without_names_for_the_size_says_so():
    with pytest.raises(ValueError, match="COMP9444 has names for the nine numbers of a 2-2-1 net only"):
        lettered_network([3, 4, 2], "COMP9444")
