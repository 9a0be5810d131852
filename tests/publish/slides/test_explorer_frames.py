"""Slides find the explorer of every explorer cell without running the lesson."""

import pytest

from coursekit.explorers import Explorer, gutter
from coursekit.publish.notebook import lesson_paths, read_notebook, tags
from coursekit.publish.slides.explorer_frames import explorer_of

CELLS = {
    cell.id: cell.source
    for path in lesson_paths()
    for cell in read_notebook(path).cells
    if "explorer" in tags(cell) and cell.cell_type == "code"
}


def test_the_lessons_have_explorers():
    assert len(CELLS) >= 18


@pytest.mark.parametrize("cell", CELLS)
def test_every_explorer_of_a_lesson_is_found_with_its_frames(cell):
    explorer = explorer_of(CELLS[cell])
    assert isinstance(explorer, Explorer) and len(explorer.story.states) >= 5
    assert f"explorers.{explorer_name(explorer)}(" in CELLS[cell]


def explorer_name(explorer):
    return explorer.describe.__module__.rpartition(".")[2]


def test_the_last_explorer_of_a_cell_counts():
    assert repr(explorer_of("explorers.gutter()\nexplorers.demon()\nprint(1)")) == "explorer: a demon at a neuron"
    assert repr(explorer_of("watch = explorers.WatchLoop()\nx = explorers.gutter()")) == repr(gutter())


def test_arguments_that_need_the_lesson_are_left_out():
    made = explorer_of('explorers.loop_steps(watch.updates, words, "cross-entropy", "Adam")')
    assert repr(made) == "explorer: the training loop, event by event" and len(made.story.states) == 10


def test_written_out_arguments_are_passed_on():
    with pytest.raises(ValueError, match="loop_steps expected 10 updates of 1 layers, received 0"):
        explorer_of('explorers.loop_steps([], ["Dense"], loss="squares")')


def test_an_explorer_that_cannot_do_without_its_lesson_is_none(monkeypatch):
    monkeypatch.setattr("coursekit.explorers.gutter", lambda steps: gutter())
    assert explorer_of("explorers.gutter(steps)") is None and explorer_of("explorers.gutter(**options)") is None
    assert isinstance(explorer_of("explorers.gutter(3)"), Explorer)


@pytest.mark.parametrize(
    "source",
    ["", "x = 1", "%matplotlib inline", "explorers.nothing()", "other.gutter()", 'explorers.slider(1, 0, 2, 1, "a")'],
)
def test_a_cell_without_an_explorer_has_none(source):
    assert explorer_of(source) is None
