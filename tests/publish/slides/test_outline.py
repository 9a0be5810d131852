"""The outline comes where it should and lights the present place."""

from coursekit.publish.slides.outline import HALVES, course_decks, with_outline
from coursekit.publish.slides.record import Deck, Slide


def lesson(number, sections):
    names = ("title", *(f"{n}. Part" for n in range(1, sections + 1)))
    slides = tuple(Slide(f"{number}-{n}", name, section=n) for n, name in enumerate(names))
    return Deck(number, f"Lesson {number}", names, slides)


def outlines(deck):
    return [slide for slide in deck.slides if slide.kind == "outline"]


def test_the_outline_comes_before_the_first_section_and_links_to_each():
    deck = with_outline(lesson("05", 3), 1)
    assert [slide.id for slide in deck.slides][:3] == ["05-0", "05-outline", "05-1"]
    html = outlines(deck)[0].parts[0].html
    assert html.count("<li>") == 3 and 'href="#/05-2"' in html and "present" not in html


def test_a_long_lesson_shows_its_outline_again_at_half_time_with_the_present_place_lit():
    deck = with_outline(lesson("05", HALVES), 1)
    _, here = outlines(deck)
    place = deck.slides.index(here)
    assert deck.slides[place + 1].id == "05-5"
    lit = here.parts[0].html.split("<li")[5]
    assert 'class="present" aria-current="true"' in lit and "5. Part" in lit
    assert here.parts[0].html.count('class="past"') == 4


def test_the_course_lights_each_lesson_before_it_begins():
    front, one, two = course_decks([lesson("01", 2), lesson("02", 2)])
    assert [slide.kind for slide in front.slides] == ["title", "outline"]
    assert one.slides[0].id == "course-01" and two.slides[0].id == "course-02"
    assert "Lesson 02" in two.slides[0].parts[0].html.split('class="present"')[1]


def test_a_deck_without_sections_has_no_outline():
    assert outlines(with_outline(Deck("05", "T", ("title",), (Slide("05-0", "T"),)), 1)) == []
