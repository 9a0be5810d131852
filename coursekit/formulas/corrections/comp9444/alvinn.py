"""Which ALVINN came first, and who drove from coast to coast (L32, L33)."""

from dataclasses import dataclass

from coursekit.formulas.corrections.trial import Trial
from coursekit.formulas.counts import NETWORKS
from coursekit.formulas.erratum import Erratum
from coursekit.formulas.timeline_events import EVENTS
from coursekit.nn.counting import count_params


@dataclass(frozen=True)
class Version:
    """One ALVINN: year of its publication, its sensors, its layers, and who describes it."""

    year: int
    sensors: str
    sizes: tuple[int, int, int]
    source: str


VERSIONS = (
    Version(1988, "camera and laser range finder", (30 * 32 + 8 * 32 + 1, 29, 45 + 1), "Pomerleau, NIPS 1988"),
    Version(1991, "camera", (30 * 32, 4, 30), "Pomerleau, Neural Computation 1991, and thesis 1993"),
)
"""The two versions that the deck mixes, from the publications named (sizes of the first: general knowledge)."""


@dataclass(frozen=True)
class Drive:
    """How far a program is known to have steered by itself, in miles, and who says so."""

    program: str
    year: int
    miles: float
    source: str


DRIVES = (
    Drive("ALVINN", 1993, 90, "T. Mitchell, Machine Learning, chapter 4: up to 70 miles an hour on public highways"),
    Drive("RALPH", 1995, 0.98 * 2849, "travel journal of Navlab 5, Carnegie Mellon: 98 % of 2,849 miles"),
)
"""The longest known drives of ALVINN and of its successor."""

_COAST_TO_COAST = 2500  # miles, roughly, from Pittsburgh to San Diego by the shortest roads


def _range_finder(when):
    """Year of the version that the slide calls so."""
    return sorted(version.year for version in VERSIONS)[{"earlier": 0, "later": -1}[when]]


def _sizes_are_counted():
    first, later = VERSIONS
    assert (count_params(first.sizes), count_params(later.sizes)) == (36_702, 3_994)
    counted = {network.params: network.year for network in NETWORKS}
    assert (counted[36_702], counted[3_994]) == (first.year, later.year)


_ORDER = Trial(
    printed="later",
    right="earlier",
    gives=_range_finder,
    truth=lambda: next(version.year for version in VERSIONS if "range finder" in version.sensors),
    numbers=(1991, 1988),
    also=_sizes_are_counted,
)


def _crossed(program):
    return max(drive.miles for drive in DRIVES if drive.program == program) > _COAST_TO_COAST


def _the_trip_was_of_1995():
    assert [event.year for event in EVENTS if "L-16" in event.errata] == [1995]
    assert next(drive.year for drive in DRIVES if drive.miles > _COAST_TO_COAST) == 1995


_DRIVER = Trial(
    printed="ALVINN",
    right="RALPH",
    gives=_crossed,
    truth=lambda: True,
    also=_the_trip_was_of_1995,
)

ERRATA = (
    Erratum(
        id="L-15",
        slides=("L32", "L33"),
        printed=r"a later version had a sonar range finder: $8 \times 32$, 29 hidden units, 45 outputs",
        right="that is the first version (1988), with a laser range finder; 4 hidden units and 30 outputs came later",
        why="The slides tell the two in reverse order. The later camera net is nine times as small: "
        "3,994 parameters after 36,702.",
        kind="HIST",
        severity=1,
        printed_fails=_ORDER.printed_fails,
        right_holds=_ORDER.right_holds,
    ),
    Erratum(
        id="L-16",
        slides=("L33",),
        printed="ALVINN drove autonomously from coast to coast",
        right="in 1995 RALPH, another program, steered 98 % of 2,849 miles; ALVINN's longest run is about 90 miles",
        why="Both drove cars of the same laboratory, and both only steered: speed and brakes were left to a person.",
        kind="HIST",
        severity=1,
        printed_fails=_DRIVER.printed_fails,
        right_holds=_DRIVER.right_holds,
    ),
)
"""Errata of ALVINN in deck L."""
