"""Code on a slide: chosen lines, colours, and letters as large as fits."""

import re

import pytest

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.code import LARGEST, SMALLEST, chosen_lines, code_html, letter_size, printed_html

FOUR = "a\nb\nc\nd\n"


@pytest.mark.parametrize("wanted, lines", [("", "a\nb\nc\nd"), ("2-3", "b\nc"), ("1,3-4", "a\nc\nd"), ("no", "")])
def test_lines_are_chosen_by_number(wanted, lines):
    assert chosen_lines(FOUR, wanted) == lines


def test_lines_from_inside_a_loop_begin_at_the_margin():
    assert chosen_lines("for i in x:\n    if i:\n        print(i)", "2-3") == "if i:\n    print(i)"


@pytest.mark.parametrize("wanted", ["0", "5", "3-9", "some", "2-"])
def test_lines_that_are_not_there_are_refused(wanted):
    with pytest.raises(LessonError, match=re.escape(f"lines {wanted!r} are not among its 4 lines")):
        chosen_lines(FOUR, wanted)


def test_code_keeps_every_sign_and_gets_its_colours():
    html = code_html("if x < 1:\n    y = 'a'  # why", 20)
    assert '<span class="k">if</span>' in html and "font-size:20px" in html and "&lt;" in html
    assert re.sub(r"<[^>]*>", "", html).replace("&lt;", "<").replace("&#39;", "'") == "if x < 1:\n    y = 'a'  # why"


def test_signs_of_check_lines_stand_out_and_printed_tags_stay_text():
    html = printed_html("<b> ✓ ✗", 18)
    assert '&lt;b&gt; <b class="right">✓</b> <b class="wrong">✗</b>' in html


def test_letters_shrink_with_length_and_number_of_lines_but_never_below_the_smallest():
    assert letter_size(["x"], 1120, 500) == LARGEST
    assert letter_size(["x" * 90], 1120, 500) == 20
    assert letter_size(["x" * 300], 1120, 500) == SMALLEST
    assert letter_size(["\n".join("x" * 20)], 1120, 500) == 18
