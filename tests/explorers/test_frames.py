"""A talk shows the states an explorer chose for it: drawn, labelled, in words, and refused where they are wrong."""

from dataclasses import dataclass, replace
from xml.etree import ElementTree

import pytest

from coursekit import explorers
from coursekit.explorers import Explorer, Frame, Frames, Story, choice, slider, sweep, switch

NAMES = (
    "alvinn_drive", "chain_product", "demon", "five_steps", "graph_steps", "gutter", "inputs_221", "loop_steps",
    "loss_choice", "message_passing", "mp_gate", "one_unit", "perceptron_steps", "softmax_bars", "steepness",
    "step_size", "weight_index", "xor_lines", "xor_one_line",
)  # fmt: skip
every = pytest.mark.parametrize("name", NAMES)


@dataclass(frozen=True)
class Dot:
    x: int = slider(1, -4, 4, 1, "place", unit=" cm")
    filled: bool = switch(True, "filled")
    colour: str = choice("blue", ("blue", "red"), "colour")


def draw(state, figure):
    figure.add_axes((0.1, 0.1, 0.8, 0.8)).plot([state.x], [0], "o")


def dots(start=None, **options):
    return Explorer("a moving dot", start or Dot(), draw, lambda s: f"a dot at {s.x} < 6", **options)


def described(svg):
    return [element.text for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("desc")]


# --- the explorers of the lessons -------------------------------------------------------------------------------------


def test_no_explorer_is_forgotten():
    made = {name for name in explorers.__all__ if name[0].islower()} - {"choice", "slider", "sweep", "switch"}
    assert made == set(NAMES)


@every
def test_a_story_is_told_in_few_states_with_other_words_each(name):
    explorer = getattr(explorers, name)()
    states = explorer.story.states
    assert 5 <= len(states) <= 14 and max(map(len, states)) <= 45
    assert len({explorer.describe(state) for state in states.values()}) == len(states)


@every
def test_first_and_last_state_are_two_pictures_of_one_size(name):
    explorer = getattr(explorers, name)()
    labels = list(explorer.story.states)
    ends = {label: explorer.story.states[label] for label in (labels[0], labels[-1])}
    explorer.story = Story(explorer.story.knob_label, ends, explorer.story.size)
    first, last = explorer.frames().frames
    assert first.svg != last.svg and described(first.svg) == [first.words]
    assert shape(first.svg) == shape(last.svg)


def shape(svg):
    root = ElementTree.fromstring(svg)
    return root.get("width"), root.get("height")


# --- what a story is made of ------------------------------------------------------------------------------------------


def test_frames_carry_label_picture_and_words():
    found = dots(story=Story("where it is", {"left": Dot(-4), "here": Dot(), "right": Dot(4)})).frames()
    assert isinstance(found, Frames) and (found.title, found.knob_label) == ("a moving dot", "where it is")
    assert [frame.label for frame in found.frames] == ["left", "here", "right"] and found.start == 1
    for frame, x in zip(found.frames, (-4, 1, 4), strict=True):
        assert isinstance(frame, Frame) and frame.words == f"a dot at {x} < 6" and described(frame.svg) == [frame.words]


def test_without_the_start_the_first_frame_is_shown_first():
    assert dots(story=sweep(Dot(), "x", (3, 4))).frames().start == 0


def test_a_frame_is_the_picture_of_its_state():
    explorer = dots(story=sweep(Dot(), "x", (3, 4)))
    assert explorer.frames().frames[1].svg == explorer.svg(Dot(4))


def test_a_story_may_have_another_shape():
    explorer = dots(story=Story("place", {"left": Dot(-4), "right": Dot(4)}, size=(5.0, 2.0)))
    assert shape(explorer.frames().frames[0].svg) == ("360pt", "144pt")
    assert shape(explorer.svg()) == ("612pt", "259.2pt")


def test_a_sweep_turns_one_knob_and_names_its_values():
    assert sweep(Dot(), "x", (-1, 2)).states == {"place = −1 cm": Dot(-1), "place = 2 cm": Dot(2)}
    assert list(sweep(Dot(), "x", (-1, 0), "x₁ = {}").states) == ["x₁ = −1", "x₁ = 0"]
    assert sweep(Dot(), "filled", (False, True)).states == {"filled = off": Dot(filled=False), "filled = on": Dot()}
    assert list(sweep(Dot(), "colour", ("red", "blue"), "{}").states) == ["red", "blue"]


def test_without_a_story_the_first_slider_goes_from_end_to_end():
    assert [state.x for state in dots().story.states.values()] == list(range(-4, 5))
    assert dots().frames().start == 5


def test_the_values_of_an_untold_story_lie_on_the_grid_of_the_slider():
    @dataclass(frozen=True)
    class Fine:
        x: float = slider(0.0, 0.0, 1.0, 0.1, "place")

    assert [state.x for state in dots(Fine()).story.states.values()] == [0, 0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9, 1]


def test_without_a_slider_the_first_choice_or_switch_is_told():
    @dataclass(frozen=True)
    class Lamp:
        on: bool = switch(True, "lamp")

    assert list(dots(Lamp()).story.states) == ["lamp = off", "lamp = on"]


# --- bad stories ------------------------------------------------------------------------------------------------------


def test_states_of_another_explorer_are_refused():
    with pytest.raises(ValueError, match=r"The story expected states of Dot, received 3 at 'far'\."):
        dots(story=Story("place", {"near": Dot(2), "far": 3}))


def test_a_state_out_of_range_is_refused_at_construction():
    with pytest.raises(ValueError, match=r"Knob 'x' \(place\): expected a number from -4 to 4, received 9"):
        dots(story=Story("place", {"near": Dot(2), "far": replace(Dot(), x=9)}))
    with pytest.raises(ValueError, match="Knob 'x'"):
        sweep(Dot(), "x", (0, 9))


@pytest.mark.parametrize("count", [0, 1, 15])
def test_a_story_has_two_to_fourteen_states(count):
    with pytest.raises(ValueError, match=f"expected 2 to 14 states, received {count}"):
        Story("place", {f"x = {x}": x for x in range(count)})


def test_a_story_needs_words():
    for label, states in (("", {"a": Dot(1), "b": Dot(2)}), ("place", {"a": Dot(1), " ": Dot(2)})):
        with pytest.raises(ValueError, match="received an empty label"):
            Story(label, states)


def test_a_state_told_twice_is_refused():
    with pytest.raises(ValueError, match="tells the state 'here' twice"):
        Story("place", {"here": Dot(1), "there": Dot(2), "again": Dot(1)})


def test_a_sweep_names_an_unknown_knob_and_repeated_values():
    with pytest.raises(ValueError, match=r"There is no knob 'y'\. There are: x, filled, colour\."):
        sweep(Dot(), "y", (1, 2))
    with pytest.raises(ValueError, match="expected different values"):
        sweep(Dot(), "x", (1, 1))
