"""Training is solid, validation dashed, epochs are whole, and every line carries its name."""

from types import SimpleNamespace

import numpy as np
import pytest
from matplotlib.text import Text

from coursekit.plot import learning_curves

RUN = {"loss": [3.0, 2, 1], "accuracy": [0.3, 0.6, 0.9], "val_loss": [3.2, 2.5, 2], "val_accuracy": [0.3, 0.5, 0.7]}


def names(ax):
    return [t.get_text() for t in ax.texts]


def test_each_metric_has_axes_with_its_two_curves():
    loss, accuracy = learning_curves(RUN)
    assert (loss.get_title(loc="left"), accuracy.get_title(loc="left")) == ("loss", "accuracy")
    assert [list(line.get_ydata()) for line in accuracy.lines] == [RUN["accuracy"], RUN["val_accuracy"]]
    assert [line.get_linestyle() for line in loss.lines] == ["-", "--"]
    assert names(loss) == ["training", "validation"]


def test_epochs_count_from_1_in_whole_numbers():
    ax = learning_curves(RUN, "loss")
    assert list(ax.lines[0].get_xdata()) == [1, 2, 3] and ax.get_xlabel() == "epoch"
    ax.figure.draw_without_rendering()
    assert all(tick == round(tick) for tick in ax.get_xticks())


def test_an_object_with_a_history_is_read():
    ax = learning_curves(SimpleNamespace(history={"loss": [2.0]}))
    assert ax.lines[0].get_marker() == "o"


def test_several_runs_share_axes_and_keep_their_names():
    ax = learning_curves({"Adam": RUN, "SGD": SimpleNamespace(history=RUN)}, "loss")
    assert names(ax) == ["Adam", "SGD"] and len(ax.lines) == 4
    assert len({line.get_color() for line in ax.lines}) == 2
    assert "dashed: validation" in ax.get_xlabel()


def test_names_at_line_ends_do_not_cover_each_other():
    ax = learning_curves({f"run {k}": {"loss": [2, 1 + k / 1000]} for k in range(4)}, "loss")
    ax.figure.draw_without_rendering()
    boxes = [Text.get_window_extent(t) for t in ax.texts]  # of the words, without the line to the curve
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_one_axes_gets_the_loss(axes):
    assert learning_curves(RUN, ax=axes[0]) is axes[0]
    assert axes[0].get_title(loc="left") == "loss"


def test_several_axes_come_back_in_order(axes):
    assert list(learning_curves(RUN, ax=axes)) == list(axes)


@pytest.mark.parametrize(
    ("history", "metrics", "message"),
    [
        (RUN, "accurate", "Did you mean 'accuracy'"),
        ({}, None, "at least one metric.*Did fit run"),
        ({"loss": []}, None, "at least one number"),
        ({"loss": [1, np.nan]}, None, r"finite history\['loss'\], received 1 NaN"),
        ({"loss": [[1], [2]]}, None, r"shape \(n,\), received \(2, 1\)"),
        ([1, 2], None, "dict of lists or an object with .history, received list"),
    ],
)
def test_wrong_arguments_are_named(history, metrics, message):
    with pytest.raises((ValueError, TypeError), match=message):
        learning_curves(history, metrics)


def test_the_number_of_axes_must_fit(axes):
    with pytest.raises(ValueError, match="Expected 1 axes, received 2"):
        learning_curves(RUN, "loss", ax=axes)
