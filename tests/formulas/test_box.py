"""The box shows slide, printed, right and why, with or without styles."""

import dataclasses
import re
from html.parser import HTMLParser

import pytest

from coursekit.formulas import ERRATA, ErrataBox, errata, errata_of, erratum, in_plain_text


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_every_part_is_shown():
    page = Page(errata("K-09")._repr_html_())
    assert "K6–K10, K27" in page.text and "probably lost when the slide became text" in page.text
    assert erratum("K-09").printed in page.text and erratum("K-09").right in page.text
    assert [tag for tag, _ in page.tags].count("dt") == 3


def test_box_is_well_formed_and_uses_tags_that_survive_cleaning():
    page = Page(errata(*ERRATA)._repr_html_())
    assert not page.open
    assert {tag for tag, _ in page.tags} <= {"div", "fieldset", "legend", "dl", "dt", "dd", "strong", "code"}
    assert {name for _, attributes in page.tags for name in attributes} <= {"style"}


def test_no_colour_is_fixed():
    """Borders take the colour of the text, so the box reads in light and in dark."""
    assert not re.search(r"#[0-9a-f]{3}|rgb|background|color", errata(*ERRATA)._repr_html_())


def test_plain_text_is_constant():
    assert repr(errata("K-09", "D-19")) == "Corrections to the slides: K-09, D-19"
    assert "printed f(I) = 1 / (1 + e^I); right f(I) = 1 / (1 + e^(-I))." in str(errata("K-09"))


def test_signs_of_html_are_escaped():
    box = ErrataBox((dataclasses.replace(erratum("K-09"), printed="$a < b$ & more"),))
    assert "$a &lt; b$ &amp; more" in box._repr_html_()


def test_unknown_and_missing_ids():
    with pytest.raises(ValueError, match="Unknown erratum 'K-99'"):
        errata("K-09", "K-99")
    with pytest.raises(ValueError, match=r'at least one id, received none. Try errata\("K-09"\)'):
        errata()


def test_a_deck_has_the_errata_of_its_slides():
    assert erratum("C-02") in errata_of("C") == errata_of("COMP4630")
    assert erratum("X-04") in errata_of("P") and erratum("K-09") not in errata_of("C")


def test_no_erratum_leaves_dollars_or_latex_in_plain_text():
    for entry in ERRATA.values():
        shown = in_plain_text(f"{entry.printed} {entry.right} {entry.why}")
        assert not re.search(r"[$]|\\[a-z]", shown), entry.id


def test_unknown_deck_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown deck 'CMSC375'. Did you mean 'cmsc373'?"):
        errata_of("CMSC375")
