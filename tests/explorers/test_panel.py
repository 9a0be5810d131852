"""Turn a knob and everything follows; a preset turns all of them and draws once."""

from dataclasses import dataclass

import pytest

from coursekit.explorers import Explorer, choice, slider, switch


@dataclass(frozen=True)
class State:
    x: int = slider(1, 0, 5, 1, "place", unit="cm", help="where the dot is")
    y: float = slider(0.5, 0.0, 1.0, 0.1, "height")
    mark: str = choice("o", ("o", "s"), "shape")
    big: bool = switch(False, "large")


@pytest.fixture
def drawn():
    return []


@pytest.fixture
def panel(drawn):
    def draw(state, figure):
        drawn.append(state)
        figure.add_axes((0.1, 0.1, 0.8, 0.8)).plot([state.x], [state.y], state.mark)

    def goal(state):
        return "put it at 5", state.x == 5

    explorer = Explorer(
        "a dot", State(), draw, lambda s: f"x={s.x} <b>", presets={"far": State(5, 1.0, "s", True)}, goal=goal
    )
    return explorer.panel()


def test_every_knob_has_a_control_with_words(panel):
    assert list(panel.controls) == ["x", "y", "mark", "big"]
    assert [c.description for c in panel.controls.values()] == ["place (cm)", "height", "shape", "large"]
    assert panel.controls["x"].tooltip == "where the dot is"
    assert all(control.tooltip for control in panel.controls.values())


@pytest.mark.parametrize(("name", "value"), [("x", 2), ("y", 0.7), ("mark", "s"), ("big", True)])
def test_turning_a_knob_draws_that_state_once(panel, drawn, name, value):
    before = panel.picture.value
    panel.controls[name].value = value
    assert len(drawn) == 2 and getattr(drawn[-1], name) == value == getattr(panel.state, name)
    assert (panel.picture.value != before) == (name != "big"), "the drawing uses every knob but the last"


def test_words_follow_and_are_escaped(panel):
    panel.controls["x"].value = 3
    assert "x=3 &lt;b&gt;" in panel.words.value


def test_a_preset_turns_all_knobs_and_draws_once(panel, drawn):
    panel.buttons["far"].click()
    assert [control.value for control in panel.controls.values()] == [5, 1.0, "s", True]
    assert drawn[1:] == [State(5, 1.0, "s", True)]


def test_the_goal_is_reported_when_reached(panel):
    assert "<b>Goal:</b> put it at 5" in panel.goal.value
    panel.controls["x"].value = 5
    assert "<b>✓ Reached:</b> put it at 5" in panel.goal.value


def test_start_again(panel):
    start = panel.picture.value
    panel.buttons["far"].click()
    panel.reset.click()
    assert panel.state == State() and panel.picture.value == start


def test_sliders_send_while_they_are_dragged(panel):
    assert panel.controls["x"].continuous_update and panel.controls["y"].continuous_update


def test_two_panels_of_one_explorer_do_not_share_a_state(panel):
    other = panel.explorer.panel()
    panel.controls["x"].value = 4
    assert other.state == State()


def test_back_and_next_move_the_stepper_and_stop_at_its_ends(drawn):
    panel = Explorer("a dot", State(), lambda state, figure: drawn.append(state), str, stepper="x").panel()
    assert [button.description for button in panel.steps.values()] == ["Back", "Next"]
    panel.steps[1].click()
    assert panel.state.x == 2 and len(drawn) == 2
    for _ in range(4):
        panel.steps[-1].click()
    assert panel.state.x == 0 == panel.controls["x"].value


def test_without_a_stepper_there_are_no_such_buttons(panel):
    assert panel.steps == {}


def test_the_stepper_must_be_a_knob():
    with pytest.raises(ValueError, match="has no knob 'turn'"):
        Explorer("a dot", State(), print, str, stepper="turn")
