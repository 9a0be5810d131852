"""A deck in another dialect says so and shows its letters."""

from coursekit.dialects import DIALECTS, dialect
from coursekit.formulas.latex.symbols import COURSE
from coursekit.publish.slides.deck import deck_of
from coursekit.publish.slides.letters import NAMES, with_letters
from coursekit.publish.slides.maths import mathml


def test_the_first_slide_names_the_dialect_and_a_slide_shows_its_letters(made):
    deck = deck_of(made.slide_lesson(), "05")
    poznan = with_letters(deck, dialect("POZNAN"))
    assert "Formulas as POZNAN writes them." in poznan.slides[0].parts[-1].html
    (letters,) = [slide for slide in poznan.slides if slide.id == "05-letters"]
    for role in NAMES:
        assert mathml(COURSE[role]) in letters.parts[0].html
        assert mathml(dialect("POZNAN").symbols[role]) in letters.parts[0].html
    assert len(poznan.slides) == len(deck.slides) + 1 and with_letters(deck, None) == deck


def test_every_dialect_has_a_letter_for_every_row(made):
    deck = deck_of(made.slide_lesson(), "05")
    for name in DIALECTS:
        assert with_letters(deck, dialect(name)).slides[0].parts[-1].html.count(name) == 1
