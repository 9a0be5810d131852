"""Five lecture decks tell the same story in five notations; here is which slide goes to which lesson."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coursekit.nn.lookup import unknown


@dataclass(frozen=True)
class Deck:
    """One deck: its code letter, its dialect, what its title page says, and where its slides are taught.

    slides: number of slides. taught: pairs (lesson, slides) such as ("03", "7-8, 11"). Places and names are those the
    slides print; an empty text means that they print none.
    """

    code: str
    dialect: str
    title: str
    author: str
    place: str
    date: str
    slides: int
    taught: tuple[tuple[str, str], ...]

    def slides_in(self, lesson: str) -> tuple[int, ...]:
        """Numbers of the slides that a lesson takes up, () for none."""
        return _numbers(dict(self.taught).get(lesson, ""))

    @property
    def called(self) -> str:
        """Its name in a sentence, such as "COMP 4630" or "Poznan"."""
        return re.match(r"[A-Z]{4} ?\d+|\w+", self.place)[0]

    def lessons_of(self, slide: int) -> tuple[str, ...]:
        """Lessons that take up a slide; raises ValueError for a slide the deck does not have."""
        if not 1 <= slide <= self.slides:
            raise ValueError(f"Deck {self.code} has slides 1 to {self.slides}, received {slide}.")
        return tuple(lesson for lesson, text in self.taught if slide in _numbers(text))


DECKS = (
    Deck(
        code="C",
        dialect="COMP4630",
        title="Backpropagation",
        author="Charlotte Curtis",
        place="COMP 4630",
        date="Winter 2025",
        slides=25,
        taught=(
            ("01", "2-5, 7, 9, 14"),
            ("02", "5-7"),
            ("03", "7-8, 11, 19-21"),
            ("04", "9, 12-13, 17"),
            ("05", "11-16, 19"),
            ("06", "10, 17, 19, 24"),
            ("07", "10"),
            ("10", "20-23"),
            ("11", "25"),
        ),
    ),
    Deck(
        code="L",
        dialect="COMP9444",
        title="Week 1d. Backpropagation",
        author="Raymond Louie",
        place="COMP9444, School of Computer Science and Engineering",
        date="19 February 2025",
        slides=34,
        taught=(
            ("01", "3"),
            ("02", "3"),
            ("03", "3-5, 11-13"),
            ("04", "13, 15"),
            ("05", "6, 13-19"),
            ("07", "7-10, 14, 20-21"),
            ("08", "22-28"),
            ("11", "20"),
            ("12", "20, 29-34"),
        ),
    ),
    Deck(
        code="P",
        dialect="POZNAN",
        title="The backpropagation algorithm",
        author="Iwo Bładek",
        place="Poznan University of Technology",
        date="7 December 2023",
        slides=16,
        taught=(("01", "14, 16"), ("05", "2-11"), ("07", "12-14"), ("08", "15-16")),
    ),
    Deck(
        code="D",
        dialect="CSCI4360",
        title="Backpropagation",
        author="",
        place="CSCI 4360/6360 Data Science II",
        date="",
        slides=48,
        taught=(
            ("01", "2, 4, 7, 10, 45-46"),
            ("03", "4, 7, 16, 39"),
            ("04", "3-6, 9, 45, 47-48"),
            ("05", "11, 13-16"),
            ("06", "17-24, 45"),
            ("07", "6"),
            ("09", "24-31, 43"),
            ("10", "32-45"),
            ("11", "8, 11-12"),
            ("12", "32, 36"),
        ),
    ),
    Deck(
        code="K",
        dialect="CMSC373",
        title="13-Backpropagation",
        author="Deepak Kumar",
        place="CMSC 373 Artificial Intelligence, Bryn Mawr College",
        date="Fall 2025",
        slides=35,
        taught=(
            ("01", "2-4, 6-10, 23-26, 29, 35"),
            ("02", "3, 8"),
            ("03", "5-10, 13, 26-27"),
            ("06", "3-11, 20"),
            ("07", "20-24, 29"),
            ("08", "24-26"),
            ("10", "16, 23, 26-28"),
            ("11", "5, 12-19, 25-26, 29-34"),
        ),
    ),
)
"""The five decks in reading order."""


def deck(name: str) -> Deck:
    """The deck with this code letter or dialect, ``deck("K")`` or ``deck("CMSC373")``; ValueError for another name."""
    by_name = {key.lower(): entry for entry in DECKS for key in (entry.code, entry.dialect)}
    if str(name).lower() not in by_name:
        raise ValueError(unknown("deck", name, by_name))
    return by_name[name.lower()]


def check_slide(code: str) -> str:
    """The slide code itself if such a slide exists, such as "K9"; raises ValueError otherwise."""
    match = re.fullmatch(r"([CLPDK])(\d{1,2})", code)
    if not match:
        raise ValueError(f"A slide is named like 'K9', a letter of C, L, P, D, K and a number; received {code!r}.")
    deck(match.group(1)).lessons_of(int(match.group(2)))
    return code


def slide_ranges(codes: Sequence[str]) -> str:
    """Slide codes in short: ``("K6", "K7", "K8", "K27")`` becomes ``K6-K8, K27`` (with a proper dash)."""
    runs: list[list[str]] = []
    for code in codes:
        follows = runs and runs[-1][-1][0] == code[0] and int(code[1:]) == int(runs[-1][-1][1:]) + 1
        runs[-1].append(code) if follows else runs.append([code])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}\N{EN DASH}{run[-1]}" for run in runs)


def _numbers(text):
    spans = (part.split("-") for part in text.replace(" ", "").split(",") if part)
    return tuple(number for span in spans for number in range(int(span[0]), int(span[-1]) + 1))
