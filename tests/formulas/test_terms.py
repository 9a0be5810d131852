"""A term explains itself in text and in HTML."""

from coursekit.formulas import Term, glossary

TERM = Term("a < b", "Less than.", ("K6", "K7", "L3"), "03", ("below",))


def test_text_says_meaning_lesson_and_slides():
    assert str(TERM) == "a < b (also: below): Less than. Lesson 03; slides K6–K7, L3."


def test_html_is_a_definition():
    assert TERM._repr_html_() == (
        "<dl><dt><strong>a &lt; b</strong> (also: below)</dt>"
        "<dd>Less than. <em>Lesson 03; slides K6–K7, L3.</em></dd></dl>"
    )


def test_a_word_of_the_lessons_alone_names_no_slide():
    assert str(glossary("dropout")).endswith("Lesson 11.")
