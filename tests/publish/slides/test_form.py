"""The slide form of a cell is read, and refused where it means nothing."""

import pytest

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.form import Form, form_faults, form_of, pieces, shows_code, slide_type, spoken


def test_a_text_alone_is_a_form_too(made):
    assert form_of(made.cell("05-a", "long", form="short")) == Form(text="short")
    assert form_of(made.cell("05-a", "long")) == Form()


@pytest.mark.parametrize(
    "form, words",
    [
        ({"txet": "x"}, "unknown key of a slide form 'txet'.*text"),
        ({"code": 3}, "expected slide.code to be a text or true, received 3"),
        ({"steps": "yes"}, "expected slide.steps"),
        ({"columns": "wide"}, "expected slide.columns such as 1:2, received 'wide'"),
    ],
)
def test_a_form_that_means_nothing_is_refused_with_its_cell(form, words, made):
    with pytest.raises(LessonError, match=f"(?i)cell 05-a: .*{words}"):
        form_of(made.cell("05-a", "x", form=form))


def test_dashes_split_the_form_but_never_the_lessons_own_text(made):
    split = made.cell("05-a", "x", form="one\n\n---\n\ntwo")
    assert pieces(split, form_of(split)) == ["one", "two"]
    ruled = made.cell("05-a", "one\n\n---\n\ntwo")
    assert pieces(ruled, form_of(ruled)) == ["one\n\n---\n\ntwo"]


def test_folded_code_and_code_that_is_waived_stay_away(made):
    assert shows_code(made.cell("05-a", "x", outputs=[]), Form())
    assert not shows_code(made.cell("05-a", "x", outputs=[], tags=["hide-input"]), Form())
    assert not shows_code(made.cell("05-a", "x", outputs=[]), Form(code="no"))
    assert not shows_code(made.cell("05-a", "x"), Form())


def test_type_and_notes_are_read_from_the_metadata(made):
    assert slide_type(made.cell("05-a", "x", kind="subslide")) == "subslide"
    assert spoken(made.cell("05-a", "x", notes="say it")) == "say it"


@pytest.mark.parametrize(
    "form, outputs, words",
    [
        ({"code": "1-9"}, [], "lines '1-9' are not among its 1 lines"),
        ({"code": "1"}, None, "a text has neither code nor output"),
        ({"text": "so\n\n$$ x $$"}, None, "name a display formula by its record"),
        ({"txet": "x"}, None, "unknown key of a slide form 'txet'"),
    ],
)
def test_the_linter_is_told_what_cannot_be_done(made, form, outputs, words):
    (fault,) = form_faults(made.cell("05-a", "x", form=form, outputs=outputs))
    assert words in fault[0].lower() + fault[1:]
    assert form_faults(made.cell("05-a", "x", form={"text": "short $x$"})) == []
