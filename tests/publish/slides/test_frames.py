"""An explorer is a slider over pictures of which one is shown."""

import re

from coursekit.explorers import Frame, Frames
from coursekit.publish.slides.frames import frames_html


def row(made, start=1):
    frames = tuple(Frame(f"x = {n}", made.SVG, f"a dot at {n} & more") for n in range(3))
    return frames_html(Frames("a dot", "place", frames, start), "05-dot")


def test_one_frame_is_shown_and_each_has_its_words_and_its_label(made):
    images = re.findall(r"<img [^>]*>", row(made))
    assert [" hidden" in image for image in images] == [True, False, True]
    assert 'alt="a dot at 2 &amp; more"' in images[2] and 'data-label="x = 2"' in images[2]
    assert 'data-letters="9.5"' in images[0]


def test_the_slider_has_a_name_a_range_and_says_where_it_stands(made):
    html = row(made, start=2)
    assert '<label for="05-dot-slider">place</label>' in html
    assert 'min="0" max="2" step="1" value="2" aria-valuetext="x = 2"' in html and "<output>x = 2</output>" in html
