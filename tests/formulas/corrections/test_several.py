"""Several decks: seven errata, and what one deck's number becomes in another."""

import numpy as np

from coursekit.formulas.corrections import several


def test_all_are_there_in_order():
    assert [entry.id for entry in several.ERRATA] == [f"X-{number:02}" for number in range(1, 8)]


def test_each_concerns_at_least_two_decks():
    """X-06 and the rest compare; a slip of one deck alone belongs to that deck."""
    for entry in several.ERRATA:
        assert len({code[0] for code in entry.slides}) > 1, entry.id


def test_a_rate_moved_from_deck_to_deck_ends_at_the_same_weight():
    ends = [
        several._after_steps(deck, eta) for deck, eta in (("D17", 0.1), ("L7", 0.1 / 5), ("D6", 0.01), ("P12", 0.05))
    ]
    assert np.allclose(ends, ends[0])
