"""Who did what when, as deck C tells it (C5, C9)."""

from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.timeline_events import EVENTS


def _years(id):
    return [event.year for event in EVENTS if id in event.errata]


def _known_long_before_it_became_popular():
    assert _years("C-18") == [1970, 1974, 1986]
    assert all("C9" not in event.slides for event in EVENTS if "C-18" in event.errata and event.year < 1986)


_FIRST = Trial(
    printed=1986,
    right=1970,
    gives=lambda year: year,
    truth=lambda: min(_years("C-18")),
    also=_known_long_before_it_became_popular,
)

_PRINTED_YEARS = {"C5": 1957, "K2": 1958}


def _each_year_is_that_of_its_slide():
    for slide, year in _PRINTED_YEARS.items():
        assert [event.year for event in EVENTS if "C-21" in event.errata and slide in event.slides] == [year]


_YEARS = Trial(
    printed=[("the perceptron", year) for year in _PRINTED_YEARS.values()],
    right=[("the report", 1957), ("the paper", 1958)],
    gives=lambda dated: len({thing for thing, _ in dated}),
    truth=lambda: len(_years("C-21")),
    also=_each_year_is_that_of_its_slide,
)

ERRATA = (
    Erratum(
        id="C-18",
        slides=("C9",),
        printed="solution presented in 1986 by Rumelhart, Hinton and Williams",
        right="made popular in 1986; the method is from 1970 (Linnainmaa), for networks from 1974 (Werbos)",
        why="The paper of 1986 showed what hidden units learn, and everybody read it. Deck D (D45) also says that the "
        "method was known since the 1970s.",
        kind="HIST",
        severity=1,
        printed_fails=_FIRST.printed_fails,
        right_holds=_FIRST.right_holds,
    ),
    Erratum(
        id="C-21",
        slides=("C5", "K2"),
        printed="the perceptron is of 1957 in one deck, of 1958 in another",
        right="both: a laboratory report of 1957, a journal paper of 1958",
        why="Two publications of the same work. When you quote one, say which.",
        kind="HIST",
        severity=1,
        printed_fails=_YEARS.printed_fails,
        right_holds=_YEARS.right_holds,
    ),
)
"""Errata of history in deck C."""
