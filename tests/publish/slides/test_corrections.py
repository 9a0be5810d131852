"""One correction is one slide."""

import pytest

from coursekit.formulas import erratum
from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.corrections import correction_slides


def box(made, said):
    return made.cell("05-errata", "errata(*ids)", outputs=[made.display({"text/plain": said})])


def test_each_correction_is_a_slide_with_what_is_printed_what_is_right_and_why(made):
    first, second = correction_slides(box(made, "Corrections to the slides: C-10, X-01"), section=3)
    assert (first.id, first.kind, first.section) == ("05-errata-c-10", "erratum", 3)
    assert first.tags == ("errata", "C-10") and second.tags == ("errata", "X-01")
    assert erratum("C-10").why in first.parts[0].html
    assert first.parts[0].html.count("<dt>") == 3 and "<math" in first.parts[0].html


def test_a_box_that_names_none_is_asked_for(made):
    with pytest.raises(LessonError, match="cell 05-errata: tagged errata, but its stored output names none"):
        list(correction_slides(box(made, "nothing"), 0))
