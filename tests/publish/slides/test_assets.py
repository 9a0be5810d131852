"""Fonts are cut to the letters of the course, and what is missing is named."""

import base64
import io
import re

import pytest
from fontTools.ttLib import TTFont

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.assets import FONTS, font_face, inline_script, package_file, reveal


def embedded(font):
    return TTFont(io.BytesIO(base64.b64decode(re.search(r"base64,([^)]+)", font_face(font))[1])))


@pytest.mark.parametrize("font", [FONTS[0], FONTS[-1]], ids=lambda font: font.family)
def test_a_font_keeps_the_letters_of_the_course_and_drops_the_rest(font):
    kept = embedded(font).getBestCmap()
    assert set(map(ord, "aZ09é×")) <= set(kept) and len(kept) < 1600


def test_between_them_the_fonts_of_a_text_have_all_signs_the_lessons_use():
    kept = set().union(*(embedded(font).getBestCmap() for font in FONTS[:4]))
    assert set(map(ord, "αηΔ₁²→✓✗≈·“”−")) <= kept


def test_the_font_of_formulas_keeps_what_stretches_brackets():
    maths = embedded(FONTS[-1])
    assert "MATH" in maths and ord("∂") in maths.getBestCmap() and 0x1D44E in maths.getBestCmap()


def test_reveal_comes_from_its_package():
    assert "Reveal" in reveal("dist/reveal.js") and ".reveal" in reveal("dist/reveal.css")


def test_a_missing_package_says_what_to_install():
    with pytest.raises(
        LessonError, match=r"of the package no_such_package, which is not here.*coursekit\[instructor\]"
    ):
        package_file("no_such_package", "x.js")


def test_a_script_cannot_close_its_own_tag():
    assert inline_script('"</script><!--"') == r'"<\/script><\!--"'
