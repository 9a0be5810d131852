"""A neuron's four phases: what moves, in which direction, and what changes."""

import pytest

from coursekit.plot import neuron_messages
from coursekit.plot.neuron_messages import PHASES


def arrows(ax):
    """For every arrow with a head: the sign of its direction, left -1 and right +1."""
    found = [t for t in ax.texts if getattr(t, "arrow_patch", None) and t.arrowprops["arrowstyle"] == "-|>"]
    return [1 if arrow.xy[0] > arrow.xyann[0] else -1 for arrow in found]


def messages(ax):
    return [t.get_text() for t in ax.texts if t.get_gid() == "message"]


@pytest.mark.parametrize(
    ("phase", "directions"), [("forward", [1] * 6), ("collect", [-1] * 3), ("send", [-1] * 3), ("update", [])]
)
def test_numbers_go_right_and_errors_go_left(phase, directions):
    assert arrows(neuron_messages(phase)) == directions


def test_errors_come_through_the_weights_and_go_through_the_weights():
    assert messages(neuron_messages("collect"))[2] == r"$w_{A,R}\,\delta_R$"
    assert messages(neuron_messages("send"))[0] == r"$w_{B,A}\,\delta_A$"


def test_only_what_changes_is_framed():
    ax = neuron_messages("update")
    framed = [t.get_text() for t in ax.texts if t.get_gid() == "message" and t.get_bbox_patch().get_edgecolor()[3]]
    assert framed == ["$w_{B,A}$", "$w_{C,A}$", "$w_{D,A}$", "$b_A$"]
    still = [t for t in neuron_messages("send").texts if t.get_gid() == "message"]
    assert not any(t.get_bbox_patch().get_edgecolor()[3] for t in still)


@pytest.mark.parametrize("phase", PHASES)
def test_seven_neurons_and_the_formula_are_on_every_picture(phase):
    ax = neuron_messages(phase)
    assert len([p for p in ax.patches if p.get_gid() == "neuron"]) == 7
    assert set(PHASES[phase]) <= {t.get_text() for t in ax.texts}


def test_another_phase_is_refused():
    with pytest.raises(ValueError, match="Unknown phase of a neuron 'forwards'. Did you mean 'forward'?"):
        neuron_messages("forwards")
