"""Click by click through three graphs: what is said and drawn is what autodiff computed."""

from dataclasses import replace

import pytest

from coursekit.autodiff import numerical_gradient
from coursekit.explorers import graph_steps
from coursekit.explorers.graph_steps import GRAPHS, LONGEST, PRESETS, Steps, describe, goal, said, story
from coursekit.plot.graph_stage import gates, last_step

every = pytest.mark.parametrize("which", GRAPHS)


def test_the_slider_reaches_the_end_of_the_longest_story():
    assert max(last_step(story(Steps(which))) for which in GRAPHS) == LONGEST == 17


@every
def test_next_leads_to_the_goal_and_back_leads_away(which):
    panel = graph_steps().panel()
    last = last_step(story(PRESETS[which]))
    panel.move(Steps(which, last - 3))
    for step in range(last - 3, last):
        assert goal(panel.state) == ("bring every gradient back to the inputs.", False) and panel.state.step == step
        panel.steps[1].click()
    assert goal(panel.state)[1] is True and "Every gradient has arrived" in panel.words.value
    panel.steps[-1].click()
    assert panel.state.step == last - 1 and goal(panel.state)[1] is False


def test_the_arithmetic_of_the_smallest_graph():
    told = story(Steps())
    assert [said(told, step) for step in range(6)] == [
        "The inputs are known. Next: forward, gate by gate.",
        "forward:  q = 3",
        "forward:  f = −12",
        "back begins: the slope of f by itself is 1",
        "back through ×:  1 · (−4) = −4 to q,   1 · 3 = 3 to z",
        "back through +:  −4 · 1 = −4 to x,   −4 · 1 = −4 to y",
    ]


def test_the_logistic_unit_says_the_numbers_of_the_slide():
    told = story(Steps("a logistic unit"))
    lines = [said(told, step) for step in range(LONGEST + 1)]
    assert lines[1] == "forward:  w0 × x0 = −2" and lines[8] == "forward:  f = 0.731"
    assert lines[10] == "back through 1 /:  1 · (−0.534) = −0.534 to 1+exp"
    assert lines[12] == "back through exp:  −0.534 · 0.368 = −0.197 to −dot"
    assert "0.197 · 2 = 0.393 to x0" in lines[17]


@every
def test_the_last_words_name_the_slope_of_every_input(which):
    words = describe(Steps(which, LONGEST))
    for node in story(Steps(which)).nodes:
        if node.op is None:
            assert f"{node.label} {node.gradient:.3g}".replace("-", "−") in words


def test_two_paths_end_at_the_measured_slope():
    from math import sin

    slope = float(numerical_gradient(lambda x: x**2 * sin(x), 1.3))
    assert f"x {slope:.3g}" in describe(Steps("x² sin x", 7)) and "2.51 to x" in describe(Steps("x² sin x", 7))


@every
def test_every_step_can_be_drawn_and_is_another_picture(which):
    explorer = graph_steps()
    last = last_step(story(Steps(which)))
    pictures = {explorer.svg(Steps(which, step)) for step in {0, 1, len(gates(story(Steps(which)))), last - 1, last}}
    assert len(pictures) == len({0, 1, len(gates(story(Steps(which)))), last - 1, last})


def test_beyond_the_end_nothing_changes_but_the_filled_gate():
    assert describe(Steps(step=5)) == describe(Steps(step=17))
    assert goal(replace(Steps(), step=17))[1] is True
