"""Updates and bytes are counted, noise follows one over the root of B, and a full batch has none."""

import math

import numpy as np
import pytest

from coursekit.examples import batch_work, epoch_time, gradient_noise
from coursekit.examples.batch_work import _task

ONE, SOME, ALL = WORK = batch_work(epochs=2)
NOISE = gradient_noise((1, 4, 16, 64, 256, 512), draws=40)


def test_updates_products_and_memory_are_the_counted_ones():
    assert [work.updates for work in WORK] == [512, 16, 1] and [work.batch for work in WORK] == [1, 32, 512]
    assert {work.products for work in WORK} == {512 * (64 * 32 + 32 * 10)}
    params, kept = 64 * 32 + 32 + 32 * 10 + 10, 64 + 2 * 32 + 2 * 10
    assert [work.memory for work in WORK] == [8 * (2 * params + B * kept) for B in (1, 32, 512)]


def test_after_equal_epochs_more_updates_have_come_farther():
    assert ONE.losses[0] == SOME.losses[0] == ALL.losses[0] and len(ONE.losses) == 3
    assert ONE.losses[-1] < SOME.losses[-1] < ALL.losses[-1] < ALL.losses[0]


def test_a_full_batch_step_is_the_step_by_hand():
    x, y, model = _task(0)
    theta, slopes = model.get_weights(), model.gradients(x, y)
    model.set_weights([w - 0.1 * g for w, g in zip(theta, slopes, strict=True)])
    assert batch_work([None], epochs=1)[0].losses[1] == pytest.approx(model.evaluate(x, y, verbose=0))


def test_noise_follows_the_law_of_the_root():
    np.testing.assert_allclose(NOISE.measured[:4], NOISE.exact[:4], rtol=0.15)
    np.testing.assert_allclose(NOISE.law, NOISE.measured[0] / np.sqrt(NOISE.batches))
    np.testing.assert_allclose(NOISE.exact, NOISE.law * np.sqrt((512 - NOISE.batches) / 511))
    assert ONE.noise > 4 * SOME.noise > ALL.noise and NOISE.measured[-1] < 1e-12


def test_the_noise_of_single_examples_against_all_of_them():
    x, y, model = _task(0)
    flat = [np.concatenate([g.ravel() for g in model.gradients(x[k : k + 1], y[k : k + 1])]) for k in range(512)]
    full = np.mean(flat, axis=0)
    exact = math.sqrt(np.mean([np.sum((g - full) ** 2) for g in flat])) / np.linalg.norm(full)
    assert NOISE.measured[0] == pytest.approx(exact, rel=0.15)


def test_the_default_sizes_are_powers_of_two():
    assert list(gradient_noise(draws=1).batches) == [2**k for k in range(10)]


def test_an_epoch_takes_time():
    assert epoch_time(64, repeats=1) > 0


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="batch size of 1 to 512, or None for all, received 513"):
        batch_work([513])
