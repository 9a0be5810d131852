"""The bars are the mistakes, a tick ends what converged, dots what did not."""

import pytest

from coursekit.neurons import binary_inputs, train_perceptron
from coursekit.plot import mistakes

X = binary_inputs(2)
RUNS = {"AND": train_perceptron(X, [0, 0, 0, 1]), "XOR": train_perceptron(X, [0, 1, 1, 0], max_epochs=7)}


def told(inner, gid):
    return [text.get_position()[0] for text in inner.texts if text.get_gid() == gid]


def test_the_bars_are_the_mistakes_per_epoch():
    ax = mistakes(RUNS)
    assert [t.get_text() for t in ax.texts if t.get_gid() == "name"] == ["AND", "XOR"]
    heights = [[patch.get_height() for patch in inner.patches] for inner in ax.child_axes]
    assert heights == [[2, 3, 3, 2, 1, 0], [3, 3, 4, 4, 4, 4, 4]]


def test_a_tick_for_the_epoch_without_mistakes_and_dots_for_no_end():
    right, left = mistakes(RUNS).child_axes
    assert told(right, "right") == [6] and told(right, "goes on") == []
    assert told(left, "right") == [] and told(left, "goes on") == [8]


def test_panels_share_their_scale():
    first, second = mistakes(RUNS).child_axes
    assert first.get_xlim() == second.get_xlim() and first.get_ylim() == second.get_ylim()


def test_no_runs_are_refused():
    with pytest.raises(ValueError, match="at least one run"):
        mistakes({})
