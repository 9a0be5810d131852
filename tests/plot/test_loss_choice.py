"""Every pair that fits has its arrow; a choice is lit, and crossed where it does not fit."""

import pytest

from coursekit.plot import BACK, FORWARD, loss_choice
from coursekit.plot.pairing import LOSS_UNIT, LOSSES, TASK_LOSS, TASKS, UNITS


def named(ax, gid):
    return [artist for artist in [*ax.texts, *ax.lines, *ax.patches] if artist.get_gid() == gid]


def colours(ax):
    from matplotlib.colors import to_hex

    return [to_hex(arrow.get_edgecolor()) for arrow in named(ax, "arrow")]


def test_without_a_choice_every_fitting_pair_has_an_arrow():
    ax = loss_choice()
    pairs = sum(map(len, TASK_LOSS.values())) + len(LOSS_UNIT)
    assert colours(ax) == [FORWARD] * pairs and not named(ax, "mismatch") and not named(ax, "reason")
    words = {text.get_text() for text in named(ax, "words")}
    assert words == {*TASKS, *LOSSES.values(), *UNITS}


def test_a_choice_that_fits_is_solid():
    ax = loss_choice("one of several", "categorical_crossentropy", "softmax")
    assert colours(ax) == [FORWARD] * 2 and not named(ax, "mismatch")
    assert [text.get_text() for text in named(ax, "reason")] == [
        "✓ These three fit: what comes back to the net input is a − y."
    ]


@pytest.mark.parametrize(
    ("three", "arrows", "reasons"),
    [
        (("yes or no", "mean_squared_error", "sigmoid"), [BACK, BACK], 2),
        (("one of several", "mean_squared_error", "linear"), [BACK, FORWARD], 2),
        (("yes or no", "binary_crossentropy", "linear"), [FORWARD, BACK], 2),
        (("yes or no", "mean_squared_error", "softmax"), [BACK, BACK], 3),
    ],
)
def test_what_does_not_fit_is_crossed_and_explained(three, arrows, reasons):
    ax = loss_choice(*three)
    assert colours(ax) == arrows
    assert len(named(ax, "mismatch")) == arrows.count(BACK) and len(named(ax, "reason")) == reasons


def test_half_a_choice_and_unknown_names_are_refused():
    with pytest.raises(ValueError, match="all three of task, loss and unit, or none"):
        loss_choice("yes or no")
    with pytest.raises(ValueError, match="Did you mean 'softmax'"):
        loss_choice("yes or no", "mean_squared_error", "softmx")
