"""A fault is one line, and what was checked can be kept."""

from coursekit.publish.slides.fault import Checked, Fault


def test_a_fault_names_slide_cell_and_rule():
    assert str(Fault("05-a", "05-b", "alt", "no words")) == "slide 05-a, cell 05-b: no words [alt]"
    assert str(Fault("05-a", "", "words", "many")) == "slide 05-a: many [words]"
    assert str(Fault("", "", "fonts", "lost")) == "the deck: lost [fonts]"


def test_what_was_checked_survives_the_cache():
    checked = Checked((Fault("05-a", "05-b", "alt", "“words”"),), ("overflow",))
    assert Checked.from_json(checked.as_json()) == checked
