"""A dialect knows the scale of its loss, the sign of its errors, and where its deck changes its mind."""

import pytest

from coursekit.dialects import dialect


@pytest.mark.parametrize(
    ("name", "scale"),
    [("course", 1), ("COMP4630", 1), ("COMP9444", 6), ("POZNAN", 2), ("CSCI4360", 1), ("CMSC373", 1)],
)
def test_scale_of_the_loss_for_six_examples(name, scale):
    """Erratum X-05, relative to the mean of halves."""
    assert dialect(name).loss_scale(6) == scale


def test_one_deck_two_losses_and_two_signs():
    """D6 sums without a half (erratum D-02); D24 has the opposite sign (D-09); D16 begins to count at 1 (D-04)."""
    D = dialect("CSCI4360")
    assert D.variant("J").loss_scale(6) == 12 and D.variant("J").name == "CSCI4360 J"
    assert D.variant("D24").error_scale(6) == -6 and D.error_scale(6) == 6
    assert D.variant("D16").first == 1
    assert dialect("POZNAN").variant("neuron").axes == "from, to"


def test_unknown_variants_and_impossible_counts():
    with pytest.raises(ValueError, match="Unknown variant of CSCI4360 'D25'. Did you mean 'D24'?"):
        dialect("CSCI4360").variant("D25")
    with pytest.raises(ValueError, match="1 or more, received 0"):
        dialect("COMP9444").loss_scale(0)


@pytest.mark.parametrize(("name", "scale"), [("course", 1), ("L", 5), ("P", 10), ("D", 5), ("K", -5)])
def test_error_signals_belong_to_one_example_in_the_decks(name, scale):
    assert dialect(name).error_scale(5) == scale
