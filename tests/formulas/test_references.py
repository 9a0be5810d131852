"""Each source that the decks name has a sentence, slides and, if it is on the web, a link."""

import pytest

from coursekit.formulas import check_slide, references

ALL = references()


@pytest.mark.parametrize(
    "name",
    ["Cohen", "Nielsen", "Deep Learning", "CS231n", "Gentle Introduction", "Géron", "Prince", "Caudill", "Chollet",
     "Mitchell", "Parallel Distributed"],
)  # fmt: skip
def test_the_decks_sources_are_there(name):
    assert any(name in f"{entry.title} {entry.authors}" for entry in ALL)


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.title)
def test_an_entry_is_complete(entry):
    assert entry.slides and all(check_slide(code) for code in entry.slides)
    assert entry.good_for.endswith(".") and len(entry.good_for) < 140
    assert entry.kind in ("book", "course", "page", "paper")
    assert not entry.link or entry.link.startswith(("http://", "https://"))


def test_they_are_in_order_of_title_and_named_once():
    titles = [entry.title.lower() for entry in ALL]
    assert titles == sorted(set(titles))


def test_a_deck_has_its_own():
    assert [entry.authors for entry in references("P")] == ["S. Prince"]
    assert {"F. Chollet", "M. Caudill and C. Butler"} <= {entry.authors for entry in references("CMSC373")}


def test_it_shows_itself():
    html = ALL._repr_html_()
    assert html.count("<tr>") == len(ALL) + 1 and html.count("<a href=") == sum(bool(entry.link) for entry in ALL)
    assert "https://udlbook.github.io/udlbook/" in str(ALL) and repr(ALL) == f"References: {len(ALL)} entries"


def test_an_unknown_deck_is_named():
    with pytest.raises(ValueError, match="Unknown deck 'M'"):
        references("M")
