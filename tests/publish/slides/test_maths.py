"""Every formula of the course becomes MathML, and a broken one stops the build."""

import pytest

from coursekit.formulas import ERRATA, FORMULAS
from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.maths import mathml, maths_in_html


def test_a_formula_becomes_mathml_in_a_line_or_on_its_own():
    assert mathml("x^2").startswith("<math><msup>")
    assert mathml("x^2", display=True).startswith('<math display="block">')


@pytest.mark.parametrize("wrong", [r"\frac{1}{2", r"\nosuchsign x", r"\begin{aligned} x"])
def test_a_formula_that_does_not_parse_stops_the_build_and_is_shown(wrong):
    with pytest.raises(LessonError, match="maths that does not parse: "):
        mathml(wrong)


def test_every_formula_and_every_correction_of_the_course_parses():
    assert all("<math" in mathml(entry.latex, display=True) for entry in FORMULAS.values())
    texts = [text for entry in ERRATA.values() for text in (entry.printed, entry.right, entry.why)]
    assert all("$" not in maths_in_html(text) for text in texts)


def test_a_low_root_gives_back_the_room_of_a_high_one():
    assert "margin-right" in mathml(r"\sqrt{n_0 + 1}") and "margin-right" not in mathml(r"\sqrt{\frac{1}{n}}")
    both = mathml(r"\sqrt{\frac{1}{n}} + \sqrt{n}")
    assert both.count("<msqrt>") == 1 and both.index("<msqrt>") < both.index("margin-right")


def test_dollars_in_code_and_in_tags_are_left_alone():
    html = '<code>$PATH$</code><a title="$5$">$a$</a>'
    assert maths_in_html(html) == f'<code>$PATH$</code><a title="$5$">{mathml("a")}</a>'


def test_entities_inside_a_formula_are_read_before_it_is_set():
    assert maths_in_html("$a &lt; b$") == mathml("a < b")
