"""Each planted defect is found, named by slide, cell and rule, and nothing else is reported."""

import re

import pytest
from publish.slides.planting import code, page_of, picture, slide, sound_slides, words

from coursekit.publish import LessonError
from coursekit.publish.slides.check import MEASURED, READ, check_deck, check_page

LONG = "<ul>" + "<li>one more line</li>" * 18 + "</ul>"
WIDE = '<p style="white-space: nowrap">' + "far too wide " * 12 + "</p>"
UP = '<p style="margin-top: -60px">climbs into what stands above</p>'
LOW = '<p style="margin-top: 545px">low</p>'
TEN = "<ul>" + "<li>a line</li>" * 10 + "</ul>"
PALE = '<p style="color: #b4b8be">pale on white</p>'
DARK = '<p style="color: #1b6456">dark green</p>'
FADED = '<p><span style="opacity: 0.4">faded</span></p>'
SMALL = '<p style="font-size: 15px">hardly to be read</p>'
LOST = '<div class="figure"><img src="data:image/png;base64,AAAA" alt="a picture that is lost"></div>'
PLANTED = [
    (slide("long", words("c-long", LONG)), "c-long", "overflow", "at the bottom of the slide"),
    (slide("wide", words("c-wide", WIDE)), "c-wide", "overflow", "at the right of the slide"),
    (slide("low", words("c-low", LOW)), "c-low", "overflow", "into the line at the bottom"),
    (slide("upon", words("c-above", "<p>above</p>"), words("c-below", UP)), "c-above", "overflow", "on each other"),
    (slide("full", words("c-much", TEN), picture("c-squeezed")), "c-squeezed", "overflow", "are left for the picture"),
    (slide("cut", code("c-cut", "x = " + "1 + " * 40 + "1")), "c-cut", "code-cut", "longest line: 165 letters"),
    (slide("dollar", words("c-dollar", "<p>so $w + 1 is left</p>")), "c-dollar", "maths", "not set as a formula"),
    (slide("silent", picture("c-silent", alt="plot.png")), "c-silent", "alt", "says nothing"),
    (slide("pale", words("c-pale", PALE)), "c-pale", "contrast", "light theme"),
    (slide("dark", words("c-dark", DARK)), "c-dark", "contrast", "dark theme"),
    (slide("faded", words("c-faded", FADED)), "c-faded", "contrast", "theme"),
    (slide("small", words("c-small", SMALL)), "c-small", "small-words", "15.0 px high, at least 18"),
    (slide("letters", picture("c-letters", size=0.03)), "c-letters", "small-words", "in the picture .* at least 13"),
    (slide("wordy", words("c-wordy", "<p>many</p>", words=51)), "", "words", "51 words, at most 50"),
    (slide("bare", words("c-bare", "<p>what is this?</p>"), title=""), "", "heading", "no heading"),
    (slide("empty"), "", "empty", "nothing below its heading"),
    (slide("lost", words("c-lost", LOST)), "c-lost", "image", "did not load"),
]  # fmt: skip
BROKEN_FONT = "<style>@font-face { font-family: Broken; src: url(data:font/woff;base64,AAAA); }</style></head>"


@pytest.fixture(scope="module")
def fonts(tmp_path_factory):
    """A folder that keeps the fonts of decks, which take a second to cut."""
    return tmp_path_factory.mktemp("fonts")


@pytest.fixture(scope="module")
def found(chromium, fonts):
    """What is found in one deck that holds every sound slide and every planted defect."""
    html = page_of([*sound_slides(), *(each[0] for each in PLANTED)], fonts)
    page = fonts / "planted.html"
    page.write_text(html.replace("</head>", BROKEN_FONT), encoding="utf-8")
    return check_page(page, chromium)


@pytest.mark.browser
@pytest.mark.parametrize("planted, cell, rule, words", PLANTED, ids=[each[0].id for each in PLANTED])
def test_a_planted_defect_is_found_once_and_named(found, planted, cell, rule, words):
    mine = [fault for fault in found if fault.slide == planted.id]
    assert [(fault.cell, fault.rule) for fault in mine] == [(cell, rule)], mine
    assert re.search(words, mine[0].sentence), mine[0]


@pytest.mark.browser
def test_nothing_else_is_reported_but_the_broken_font(found):
    others = [fault for fault in found if fault.slide not in {each[0].id for each in PLANTED}]
    assert [(fault.slide, fault.cell, fault.rule) for fault in others] == [("", "", "fonts")]
    assert "Broken" in others[0].sentence and str(others[0]).startswith("the deck: ")


@pytest.mark.browser
def test_every_rule_was_broken(found):
    assert {fault.rule for fault in found} == {*READ, *MEASURED}


@pytest.mark.browser
def test_faults_come_in_the_order_of_slides(found):
    order = [each[0].id for each in PLANTED]
    assert [fault.slide for fault in found if fault.slide] == order


@pytest.mark.browser
def test_a_sound_deck_has_no_fault(chromium, fonts):
    page = fonts / "sound.html"
    page.write_text(page_of(sound_slides(), fonts), encoding="utf-8")
    assert check_deck(page, chromium).faults == ()


@pytest.mark.browser
def test_a_page_without_slides_is_refused(chromium, tmp_path):
    page = tmp_path / "empty.html"
    page.write_text("<p>nothing</p>", encoding="utf-8")
    with pytest.raises(LessonError, match="empty.html: expected a deck of slides"):
        check_deck(page, chromium)


def test_without_chromium_half_of_the_rules_are_checked_and_the_others_named(fonts):
    page = fonts / "unmeasured.html"
    page.write_text(page_of([each[0] for each in PLANTED], fonts), encoding="utf-8")
    checked = check_deck(page, None)
    assert [fault.rule for fault in checked.faults] == ["maths", "alt", "words", "heading", "empty"]
    assert checked.unchecked == ("overflow", "code-cut", "contrast", "small-words", "image", "fonts")
