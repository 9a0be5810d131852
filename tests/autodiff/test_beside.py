"""Constants, divisors, exponents and seeds are checked before they count."""

import numpy as np
import pytest

from coursekit.autodiff.beside import constant, exponent, misfit, quotient, seed_for


def test_what_fits_passes():
    assert constant("+", np.ones((3, 2)), [1, 2]).tolist() == [1, 2]
    assert quotient(1.0, 4.0) == 0.25 and exponent(2) == 2.0
    assert seed_for(3.0, None) == 1.0 and seed_for(np.ones((1, 1)), None).tolist() == [[1]]
    assert seed_for(np.ones(2, np.float32), [1, 2]).dtype == np.float32


@pytest.mark.parametrize(
    ("wrong", "kind", "message"),
    [
        (lambda: constant("*", np.ones((3, 2)), np.ones(3)), ValueError, r"\* expected shapes that broadcast"),
        (lambda: quotient(np.ones(2), np.ones(3)), ValueError, r"/ expected shapes that broadcast, received \(2,\)"),
        (lambda: quotient(1.0, 0.0), ValueError, r"/ has no finite result for 1 and 0"),
        (lambda: exponent([1, 2]), TypeError, r"one number beside a Value, received an array of shape \(2,\)"),
        (lambda: seed_for(np.ones(2), None), ValueError, r"single number, this Value has shape \(2,\)"),
        (lambda: seed_for(np.ones(2), [1.0]), ValueError, r"seed of shape \(2,\), received \(1,\)"),
    ],
)
def test_what_does_not_fit_is_refused(wrong, kind, message):
    with pytest.raises(kind, match=message):
        wrong()


def test_the_sentence_for_shapes_names_both():
    assert "received (2,) and ()" in str(misfit("+", np.ones(2), 1.0))
