"""The map shows all thirteen lessons, one of them lit."""

from types import SimpleNamespace

import pytest

from coursekit.plot import course_map
from coursekit.plot.course_map import SHORT

PARTS = ["Start", *["Before"] * 3, *["Backprop"] * 3, *["Training"] * 4, *["Using"] * 2]
LESSONS = [SimpleNamespace(number=f"{k:02d}", title=f"Lesson {k}", part=part) for k, part in enumerate(PARTS)]


def words(ax, gid):
    return [t.get_text() for t in ax.texts if t.get_gid() == gid]


@pytest.mark.parametrize("here", ["03", 3, "3", "03_xor_and_layers"])
def test_one_lesson_is_lit(here):
    ax = course_map(here, lessons=LESSONS)
    assert words(ax, "lit") == ["XOR and layers"]
    assert sum(p.get_gid() == "here" for p in ax.patches) == 1


def test_every_lesson_stands_once_and_the_start_joins_the_first_part():
    ax = course_map(lessons=LESSONS)
    assert sorted(words(ax, "title")) == sorted(SHORT.get(lesson.number, lesson.title) for lesson in LESSONS)
    assert words(ax, "group") == ["Before", "Backprop", "Training", "Using"]


def test_the_lessons_of_the_course_fit_their_panels():
    ax = course_map("03")
    ax.figure.draw_without_rendering()
    boxes = [t.get_window_extent() for t in ax.texts if t.get_gid() in ("lit", "title")]
    assert len(boxes) == 13 and not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert max(b.width for b in boxes) < 115 / 72 * ax.figure.dpi


def test_without_here_nothing_is_lit():
    ax = course_map(lessons=LESSONS)
    assert words(ax, "lit") == words(ax, "key") == [] and words(course_map(3), "key") == ["you are here"]


def test_an_unknown_lesson_is_named():
    with pytest.raises(ValueError, match="Unknown lesson '14'"):
        course_map(14, lessons=LESSONS)
