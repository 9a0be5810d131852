"""Every event stands beside its year, no two labels touch, and the marks say who tells it."""

from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
import pytest

from coursekit.formulas import WINTERS
from coursekit.formulas import timeline as events
from coursekit.plot import FORWARD, timeline


def event(year, title="Something", decks=("C",), disputed=False, thread="idea"):
    return SimpleNamespace(year=year, title=title, decks=decks, disputed=disputed, thread=thread)


def words(ax, gid):
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


@pytest.fixture(scope="module")
def course():
    ax = timeline()
    ax.figure.draw_without_rendering()
    yield ax
    plt.close(ax.figure)


def test_every_event_stands_once(course):
    told = [entry.title + "*" * entry.disputed for thread in ("idea", "machine") for entry in events()
            if entry.thread == thread]  # fmt: skip
    assert words(course, "title") == told
    assert sorted(map(int, words(course, "year"))) == [entry.year for entry in events()]


def test_no_two_labels_touch(course):
    boxes = [text.get_window_extent() for text in course.texts if text.get_text()]
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if a.overlaps(b)]


def test_stems_do_not_cross(course):
    for thread in ("idea", "machine"):
        side = -1 if thread == "idea" else 1
        middle = course.get_xlim()[1] / 2
        stems = [line.get_ydata() for line in course.lines if line.get_marker() == "None"
                 and side * (line.get_xdata()[0] - middle) > 0]  # fmt: skip
        true, place = np.array(stems).T
        assert len(stems) == sum(entry.thread == thread for entry in events())
        assert (np.diff(true) <= 0).all() and (np.diff(place) < 0).all()


def test_dots_stand_at_their_years():
    ax = timeline([event(1950), event(1960), event(1990)], winters=())
    a, b, c = (line.get_ydata()[0] for line in ax.lines if line.get_marker() == "o" and line.get_ydata()[0] > 20)
    assert a > b > c and (b - c) / (a - b) == pytest.approx(3)


def test_winters_are_bands_of_their_years(course):
    bands = [patch for patch in course.patches if patch.get_gid() == "winter"]
    heights = [band.get_height() for band in bands]
    assert heights[0] / heights[1] == pytest.approx(13 / 10)
    assert words(course, "winter") == [f"{w.name}, {w.first}–{w.last}" for w in WINTERS]


def test_letters_and_dots_say_who_tells_it():
    ax = timeline([event(1950, decks=("C", "K")), event(1970, decks=())], winters=())
    assert words(ax, "decks") == ["C K", ""]
    assert [text.get_color() for text in ax.texts if text.get_gid() == "decks"] == [FORWARD] * 2
    dots = [line.get_markerfacecolor() for line in ax.lines if line.get_marker() == "o"][:2]
    assert dots[0] != dots[1] == "#ffffff"


def test_a_star_says_that_sources_differ():
    assert words(timeline([event(1957, "P", disputed=True)], winters=()), "title") == ["P*"]


def test_on_small_axes_everything_shrinks():
    figure, axes = plt.subplots(1, 2, figsize=(8.5, 3.5))
    timeline(ax=axes[0])
    sizes = [text.get_size() for text in axes[0].texts if text.get_gid() == "title"]
    assert max(sizes) < 5


def test_no_events_is_an_empty_column():
    assert words(timeline([], winters=()), "title") == []


def test_a_year_outside_is_named():
    with pytest.raises(ValueError, match="years from 1940 to 2026, received 1847"):
        timeline([event(1847)])
