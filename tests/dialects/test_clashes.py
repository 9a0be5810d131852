"""The letters that clash are named wherever they mean something else."""

import pytest

from coursekit.dialects import CLASHES, DIALECTS, dialect


def test_a_letter_clashes_because_it_has_two_meanings():
    """Erratum X-07: every letter of the table means two things, in two decks or in one deck twice, or is a surprise."""
    for letter in CLASHES:
        assert set(CLASHES[letter]) <= set(DIALECTS)
    for letter in ("a", r"\beta", "t", "y", r"\hat{y}", "z", r"\Delta_w", "n", "E", r"\sigma"):
        assert len(set(CLASHES[letter].values())) > 1


@pytest.mark.parametrize(
    ("letter", "one", "other"),
    [("a", "COMP9444", "POZNAN"), (r"\beta", "CMSC373", "POZNAN"), (r"\hat{y}", "COMP4630", "POZNAN"), ("E", "L", "K")],
)
def test_a_dialect_knows_its_own_meaning(letter, one, other):
    assert dialect(one).clashes[letter] != dialect(other).clashes[letter]


@pytest.mark.parametrize("word", ["SGD", "layers", "backpropagation"])
def test_the_same_word_is_said_for_different_things(word):
    """Errata X-03, X-04, X-06."""
    assert len({dialect(name).words[word] for name in DIALECTS}) == 6
