"""Cells become slides: which opens one, which joins one, what goes to the notes."""

import pytest

from coursekit.publish.notebook import LessonError
from coursekit.publish.slides.deck import deck_of
from coursekit.publish.slides.record import Deck


@pytest.fixture
def deck(made):
    return deck_of(made.slide_lesson(), "05")


def by_id(deck, name):
    return next(slide for slide in deck.slides if slide.id == name)


def kinds(slide):
    return [part.kind for part in slide.parts]


def test_cells_become_slides_in_their_order_and_skipped_cells_none(deck):
    names = ["05-title", "05-goals", "05-aim", "05-code", "05-back", "05-errata-c-10"]
    assert [slide.id for slide in deck.slides] == names
    assert deck.title == "Backprop by hand"
    assert deck.sections == ("05 · Backprop by hand", "By the end you can", "1. Forward", "2. Back")
    assert [slide.section for slide in deck.slides] == [0, 1, 2, 2, 3, 3]


def test_a_cell_that_belongs_to_a_slide_joins_it_and_a_fragment_is_a_step(deck):
    slide = by_id(deck, "05-aim")
    assert slide.cells == ("05-aim", "05-net") and kinds(slide) == ["text", "figure"]
    assert [part.step for part in slide.parts] == [False, True]


def test_the_short_form_stands_on_the_slide_and_the_long_text_in_the_notes(deck):
    slide = by_id(deck, "05-aim")
    assert "Be short." in slide.parts[0].html and "A long text of the lesson." in slide.notes[0]


def test_chosen_lines_of_code_stand_above_what_they_print(deck):
    slide = by_id(deck, "05-code")
    assert slide.title == "Code" and kinds(slide) == ["code", "printed"]
    assert "b" not in slide.parts[0].html.split(">", 1)[1].replace("</b>", "").split("span")[0]
    assert by_id(deck, "05-title").notes == ("<p>Welcome them.</p>",)


def test_a_split_text_gives_two_slides_and_code_goes_to_the_last(made):
    form = {"text": "### One\n\na\n\n---\n\n### Two"}
    nb = made.notebook(
        made.cell("05-title", "# T"), made.cell("05-x", "1", form=form, kind="subslide", outputs=[made.printed("7\n")])
    )
    one, two = deck_of(nb, "05").slides[1:]
    assert (one.title, two.title) == ("One", "Two") and (one.id, two.id) == ("05-x", "05-x-2")
    assert kinds(one) == ["text"] and kinds(two) == ["code", "printed"]


def test_a_slide_without_heading_takes_that_of_its_section(made):
    nb = made.notebook(
        made.cell("05-title", "# T"), made.cell("05-a", "## 1. A"), made.cell("05-b", "b", kind="subslide")
    )
    assert deck_of(nb, "05").slides[2].title == "1. A"


def test_cells_for_the_instructor_only_and_waived_outputs_stay_away(made):
    hidden = made.cell("05-x", "x", kind="subslide", tags=["instructor-only"])
    quiet = made.cell("05-y", "1", kind="subslide", form={"output": "no"}, outputs=[made.printed("7"), made.figure()])
    deck = deck_of(made.notebook(made.cell("05-title", "# T"), hidden, quiet), "05")
    assert [slide.id for slide in deck.slides] == ["05-title", "05-y"] and kinds(deck.slides[1]) == ["code"]


@pytest.mark.parametrize(
    "wrong, words",
    [
        ({"source": "$\\frac{1$"}, "cell 05-x: maths that does not parse"),
        ({"source": "x", "form": {"code": "9"}, "outputs": []}, "cell 05-x: lines '9' are not among its 1 lines"),
        ({"source": "<!-- formula: NOPE -->"}, "cell 05-x: no formula 'NOPE'"),
    ],
)
def test_what_cannot_be_shown_is_named_by_cell(made, wrong, words):
    with pytest.raises(LessonError, match=words):
        deck_of(made.notebook(made.cell("05-x", **wrong)), "05")


def test_a_lesson_without_slides_is_refused(made):
    with pytest.raises(LessonError, match="lesson 05: no cell is meant for a slide"):
        deck_of(made.notebook(made.cell("05-x", "x", kind="skip")), "05")


def test_slides_are_left_out_by_tag_and_by_cell(deck):
    assert "05-errata-c-10" not in [slide.id for slide in deck.without(frozenset({"errata"})).slides]
    assert "05-aim" not in [slide.id for slide in deck.without(frozenset({"05-net"})).slides]


def test_a_deck_survives_the_cache(deck):
    import json

    assert Deck.from_dict(json.loads(json.dumps(deck.as_dict()))) == deck


def test_a_name_that_begins_like_another_is_no_second_slide_of_it(made):
    nb = made.notebook(*(made.cell(name, "# T") for name in ("05-net-plain", "05-net", "05-net-2")))
    assert [slide.id for slide in deck_of(nb, "05").slides] == ["05-net-plain", "05-net", "05-net-2"]


def test_code_in_a_column_gets_letters_that_fit_the_column(made):
    text = made.cell("05-a", "# T", form={"text": "# T\n\nwords", "columns": "1:1"})
    code = made.cell("05-b", "x" * 50, kind="-", outputs=[])
    (slide,) = deck_of(made.notebook(text, code), "05").slides
    assert "font-size:18px" in slide.parts[1].html
    (slide,) = deck_of(made.notebook(made.cell("05-a", "# T"), code), "05").slides
    assert "font-size:26px" in slide.parts[0].html
