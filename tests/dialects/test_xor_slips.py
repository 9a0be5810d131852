"""Corrected, the classic algorithm learns XOR; with the slips of the index or the sign it never does."""

import numpy as np
import pytest

from coursekit.dialects import SLIPS, ClassicBackprop, xor_slips
from coursekit.dialects.xor_slips import VARIANTS, D, X


@pytest.fixture(scope="module")
def runs():
    """2-3-1, beta 0.5, 5,000 epochs, order 00, 01, 10, 11, uniform in (-1, 1), seeds 0 to 19."""
    return xor_slips()


def test_corrected_solves_most(runs):
    assert len(runs["corrected"].solved) == 17


@pytest.mark.parametrize("variant", ["index", "sigmoid sign", "printed", "all"])
def test_index_and_sign_solve_none(runs, variant):
    assert runs[variant].solved == ()


def test_the_other_slips_do_less_harm(runs):
    """Errata K-11, K-14, K-16: 11 solved and 6 lost with (1-I), 12 solved without bias updates when last counted.

    A signed total error only counts, so without a limit on it nothing changes (K-15).
    """
    plain, frozen = runs["(1-I)"], runs["frozen biases"]
    assert 5 < len(plain.solved) < 17 and len(plain.diverged) > 2 and 5 < len(frozen.solved) < 17
    assert np.array_equal(runs["signed error"].answers, runs["corrected"].answers)
    assert str(plain) == f"(1-I): {len(plain.solved)} of 20 solved, {len(plain.diverged)} diverged"
    assert not set(plain.solved) & set(plain.diverged)


def test_with_a_limit_the_signed_error_stops_at_once():
    runs = xor_slips(epochs=50, max_error=0.1, seeds=range(5))
    assert max(runs["signed error"].epochs) < 50 and set(runs["corrected"].epochs) == {50}


@pytest.mark.parametrize("max_error", [None, 0.9])
@pytest.mark.parametrize("variant", VARIANTS)
def test_side_by_side_is_the_same_as_one_by_one(variant, max_error):
    run = xor_slips(epochs=12, seeds=[3, 8], variants={variant: VARIANTS[variant]}, max_error=max_error)[variant]
    for k, seed in enumerate(run.seeds):
        classic = ClassicBackprop.random([2, 3, 1], seed, slips=VARIANTS[variant])
        done = classic.fit(X, D, beta=0.5, max_epochs=12, max_error=max_error)
        assert run.epochs[k] == len(done.errors)
        np.testing.assert_allclose(run.answers[k], classic(X)[:, 0], rtol=0, atol=1e-12)
        for ours, theirs in zip(run.params[k].weights, classic.params.weights, strict=True):
            np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-12)


def test_the_variants_are_none_one_the_printed_three_and_all():
    assert [len(slips) for slips in VARIANTS.values()] == [0, 1, 1, 1, 1, 1, 3, 5]
    assert set(VARIANTS["all"]) == set(SLIPS)
