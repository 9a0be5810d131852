"""Markdown of a slide becomes HTML, with formulas from their records."""

import pytest

from coursekit.dialects import dialect
from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.maths import mathml
from coursekit.publish.slides.text import html_of, inline_html, lines_of, split_heading


def test_a_formula_of_a_record_is_written_by_the_record_whatever_stands_below_its_name():
    assert html_of("<!-- formula: STEP-DOWN -->\n$$ stale $$") == html_of("<!-- formula: STEP-DOWN -->")
    assert "stale" not in html_of("<!-- formula: STEP-DOWN -->\n$$ stale $$")


def test_a_dialect_writes_the_formula_in_its_own_letters():
    from coursekit.formulas import formula

    poznan = dialect("POZNAN")
    assert mathml(poznan.latex(formula("BP1")), display=True) in html_of("<!-- formula: BP1 -->", poznan)
    assert html_of("<!-- formula: BP1 -->", poznan) != html_of("<!-- formula: BP1 -->")


def test_an_unknown_record_is_refused_by_name():
    with pytest.raises(LessonError, match="no formula 'NOPE'"):
        html_of("<!-- formula: NOPE -->")


def test_links_into_the_clone_become_words_and_links_to_the_web_stay():
    html = html_of("[here](../exercises/05.ipynb) and [there](https://example.org)")
    assert "here and" in html and "exercises" not in html and 'href="https://example.org"' in html


def test_comments_do_not_reach_the_slide():
    assert "secret" not in html_of("seen <!-- secret -->")


def test_a_heading_is_taken_off_the_text_it_begins():
    assert split_heading("### The point\n\nrest\n\n## later") == ("The point", "rest\n\n## later")
    assert split_heading("no heading") == ("", "no heading")
    assert inline_html("the *point* $x$").startswith("the <em>point</em>") and mathml("x") in inline_html("$x$")


def test_a_table_is_a_table():
    assert "<td>2</td>" in html_of("| a | b |\n|---|---|\n| 1 | 2 |")


def test_a_corner_without_words_is_no_header():
    assert html_of("| | a |\n|---|---|\n| b | 1 |").count("<th>") == 1


def test_rows_of_a_formula_count_as_more_than_lines_of_text():
    assert lines_of("one line") == 1
    assert lines_of("x" * 200) == 3
    assert lines_of("$$ a \\\\ b $$") == pytest.approx(3)
    assert lines_of("$$ a \\\\ \\frac{b}{c} $$") > lines_of("$$ a \\\\ b $$")
