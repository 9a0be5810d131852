"""The timeline is in order, says who tells each event, and marks what is general knowledge."""

import re

import pytest

from coursekit.formulas import ERRATA, WINTERS, check_slide, deck, timeline

EVENTS = timeline()


def years(words):
    return [event.year for event in EVENTS if re.search(words, f"{event.title} {event.text} {event.source}")]


def test_events_are_in_order_of_date():
    assert [event.year for event in EVENTS] == sorted(event.year for event in EVENTS)


@pytest.mark.parametrize(
    "words, year",
    [("McCulloch", 1943), ("Hebb", 1949), ("Widrow", 1960), ("Minsky", 1969), ("Linnainmaa", 1970), ("Werbos", 1974),
     ("Rumelhart", 1986), ("ALVINN: an", 1988), ("RALPH", 1995), ("LeCun", 1998), ("Amari", 1998), ("graphics", 2011),
     ("Glorot", 2010), ("Krizhevsky", 2012), ("Kingma", 2014), ("K32 prints", 2015), ("November", 2015),
     ("does little else", 2016), ("GPT-3", 2020)],
)  # fmt: skip
def test_dates_that_the_course_needs(words, year):
    assert year in years(words)


def test_the_perceptron_has_two_dates_and_both_are_explained():
    report, paper = (event for event in EVENTS if event.title.startswith("Perceptron"))
    assert (report.year, paper.year) == (1957, 1958)
    assert "report" in report.text and "journal" in paper.text
    assert report.decks == ("C",) and paper.decks == ("K",) and report.disputed and paper.disputed


def test_backprop_was_known_before_it_was_known():
    backwards = [event for event in EVENTS if "C-18" in event.errata]
    assert [event.year for event in backwards] == [1970, 1974, 1986]


def test_the_trip_was_steered_by_ralph():
    trip = next(event for event in EVENTS if event.year == 1995)
    assert "RALPH" in trip.text and "90 miles" in trip.text and trip.errata == ("L-16",)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: f"{event.year} {event.title}")
def test_an_event_is_complete(event):
    assert all(check_slide(code) for code in event.slides)
    assert event.text.endswith(".") and event.source and event.thread in ("idea", "machine")
    assert event.slides or event.source.startswith("general knowledge")


@pytest.mark.parametrize("id", sorted({id for event in EVENTS for id in event.errata}))
def test_every_correction_it_names_exists(id):
    assert id in ERRATA


def test_a_deck_sees_its_own_events():
    assert [event.year for event in timeline("C")] == [1943, 1949, 1957, 1960, 1969, 1986, 2012, 2020]
    assert timeline(deck="comp4630") == timeline("C")
    assert all("L" in event.decks for event in timeline("L"))
    assert len(timeline("P")) == 0


def test_every_deck_with_history_has_events():
    assert {code for event in EVENTS for code in event.decks} == {"C", "L", "D", "K"}


def test_winters_lie_between_waves():
    first, second = WINTERS
    assert (first.first, second.first, second.last) == (1969, 2000, 2010) and first.last < second.first
    assert all(check_slide(code) for winter in WINTERS for code in winter.slides)


def test_it_shows_itself_as_table_text_and_words():
    html = EVENTS._repr_html_()
    assert html.count("<tr>") == len(EVENTS) + 1 and "See C-21." in html and '<th scope="row"' in html
    assert str(EVENTS).count("\n") == len(EVENTS) - 1
    assert "1943 McCulloch-Pitts neuron" in EVENTS.alt and "first AI winter, 1969 to 1982" in EVENTS.alt
    assert repr(EVENTS) == f"Timeline of {len(EVENTS)} events, 1943 to 2023"
    assert repr(timeline("P")) == "Timeline of 0 events"


def test_an_unknown_deck_is_named():
    with pytest.raises(ValueError, match="Unknown deck 'comp4360'. Did you mean"):
        timeline("comp4360")
    assert deck("C").dialect == "COMP4630"
