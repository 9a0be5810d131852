"""The line is the median over seeds, the band reaches from lowest to highest, and the name stands at its end."""

import numpy as np
import pytest

from coursekit.examples import Learning
from coursekit.plot import learning_bands

SEEDS = np.array([[9.0, 5, 1], [8, 9, 2], [4, 3, 6]])
RUN = Learning("Tanh N", np.array([0, 2, 4]), SEEDS - 1, SEEDS, 0.1)


def median(ax):
    return [line for line in ax.lines if line.get_gid() == "median"]


def test_median_and_band():
    ax = learning_bands({"tanh": SEEDS}, x=[10, 20, 30])
    (line,) = median(ax)
    np.testing.assert_array_equal(line.get_xydata(), [[10, 8], [20, 5], [30, 2]])
    corners = {tuple(point) for point in ax.collections[0].get_paths()[0].vertices}
    assert {(10, 9), (10, 4), (20, 9), (20, 3), (30, 6), (30, 1)} == corners
    assert [text.get_text() for text in ax.texts if text.get_gid() == "ending"] == ["tanh"]


def test_epochs_count_from_1_unless_said():
    (line,) = median(learning_bands({"tanh": SEEDS}))
    assert list(line.get_xdata()) == [1, 2, 3]


def test_records_bring_their_epochs_and_words():
    ax = learning_bands([RUN])
    assert list(median(ax)[0].get_xdata()) == [0, 2, 4] and ax.get_ylabel() == "test error (%)"
    training = learning_bands([RUN], what="train_errors")
    assert list(median(training)[0].get_ydata()) == [7, 4, 1] and training.get_ylabel() == "training error (%)"


def test_apart_each_has_a_panel_with_the_others_in_grey():
    ax = learning_bands({"a": SEEDS, "b": SEEDS + 1, "c": SEEDS + 2, "d": SEEDS, "e": SEEDS}, apart=True)
    panels = [panel for row in ax.child_axes for panel in row.child_axes]
    assert [panel.get_title(loc="left") + panel.get_title() for panel in panels] == list("abcde")
    assert len(median(panels[1])) == 1 and list(median(panels[1])[0].get_ydata()) == [9, 6, 3]
    assert len([line for line in panels[1].lines if line.get_gid() == "other"]) == 4
    assert len({panel.get_ylim() for panel in panels}) == 1


def test_colours_or_dashes_tell_six_runs_apart():
    lines = median(learning_bands({name: SEEDS for name in "abcdef"}))
    assert len({line.get_color() for line in lines}) == 6 and len({str(line.get_linestyle()) for line in lines}) > 1


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="one to 6 curves"):
        learning_bands({})
    with pytest.raises(ValueError, match=r"of shape \(n, 3\), received \(1, 2\)"):
        learning_bands({"a": SEEDS, "b": [[1, 2]]})
    with pytest.raises(ValueError, match="records of the same epochs, received"):
        learning_bands([RUN, Learning("x", np.arange(3), SEEDS, SEEDS, 0.1)])
    with pytest.raises(ValueError, match="Did you mean 'test_errors'"):
        learning_bands([RUN], what="test_error")
