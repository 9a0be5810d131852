"""The slopes of the wave agree with nudging, and small batches are right on average."""

import numpy as np
import pytest

from coursekit.autodiff import numerical_gradient
from coursekit.examples import gabor, gabor_fit

FIT = gabor_fit()


def test_the_wave_is_the_formula_of_the_slide_by_hand():
    u = 0.5 + 0.06 * 10 * 3
    assert gabor((0.5, 10), np.array([3.0])) == pytest.approx([np.sin(u) * np.exp(-u * u / 32)])
    assert gabor(np.zeros((4, 5, 2)), FIT.x).shape == (4, 5, 28)


def test_the_loss_is_half_the_mean_square():
    assert FIT.loss((1, 8)) == pytest.approx(sum((gabor((1, 8), FIT.x) - FIT.y) ** 2) / 56)
    assert FIT.loss(np.ones((2, 3, 2))).shape == (2, 3)


@pytest.mark.parametrize("phi", [(1.0, 8.0), (-5.0, 20.0), (0.0, 16.6)])
def test_the_gradient_agrees_with_nudging(phi):
    np.testing.assert_allclose(FIT.gradient(phi), numerical_gradient(FIT.loss, np.array(phi)), atol=1e-8)


def test_the_mean_over_equal_batches_is_the_gradient_of_all():
    batches = np.arange(28).reshape(7, 4)
    np.testing.assert_allclose(np.mean([FIT.gradient((1, 8), rows) for rows in batches], axis=0), FIT.gradient((1, 8)))


def test_the_path_is_the_recipe_of_momentum():
    path = FIT.descend((1, 8), eta=0.5, steps=2, momentum=0.9)
    first = -0.5 * FIT.gradient((1, 8))
    second = 0.9 * first - 0.5 * FIT.gradient(path[1])
    np.testing.assert_allclose(np.diff(path, axis=0), [first, second])


def test_batches_follow_the_seed_and_a_batch_of_all_is_plain_descent():
    same, other = (FIT.descend((1, 8), 1, 5, batch=4, seed=s) for s in (1, 2))
    np.testing.assert_array_equal(same, FIT.descend((1, 8), 1, 5, batch=4, seed=1))
    assert np.abs(same - other).max() > 1e-3
    np.testing.assert_allclose(FIT.descend((1, 8), 1, 5, batch=28), FIT.descend((1, 8), 1, 5))


def test_the_true_parameters_are_nearly_the_lowest():
    assert FIT.loss((0, 16.6)) < 0.006 < FIT.loss((1.26, 12)) and len(gabor_fit(5).x) == 5


def test_nonsense_is_refused():
    with pytest.raises(ValueError, match="batch of 1 to 28 points, received 29"):
        FIT.descend((1, 8), 1, 1, batch=29)
    with pytest.raises(ValueError, match="at least 2 points, received 1"):
        gabor_fit(1)
