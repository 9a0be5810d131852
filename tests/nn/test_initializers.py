"""Initial weights have the spread that their formula promises."""

import numpy as np
import pytest

from coursekit.nn import initializers

SHAPE = (300, 200)
SPREAD = {
    "random_normal": 0.05**2,
    "random_uniform": 0.1**2 / 12,
    "truncated_normal": (0.05 * 0.87962566) ** 2,
    "glorot_uniform": 2 / 500,
    "glorot_normal": 2 / 500,
    "he_uniform": 2 / 300,
    "he_normal": 2 / 300,
    "lecun_uniform": 1 / 300,
    "lecun_normal": 1 / 300,
}


@pytest.mark.parametrize("name", SPREAD)
def test_mean_zero_and_the_promised_variance(name):
    w = initializers.get(name)
    w.seed = 3
    values = w(SHAPE, "float64")
    assert abs(values.mean()) < 5 * np.sqrt(SPREAD[name] / values.size)
    assert abs(values.var() / SPREAD[name] - 1) < 0.03


def test_glorot_limit_for_the_digit_network():
    w = initializers.GlorotUniform(seed=0)((784, 512))
    assert 0.9999 * 0.068041 < np.abs(w).max() <= 0.068042


@pytest.mark.parametrize("name", ["truncated_normal", "he_normal"])
def test_truncated_normals_have_no_tails(name):
    w = initializers.get(name)
    w.seed = 1
    values = w((400, 400), "float64")
    assert np.abs(values).max() <= 2.0001 * values.std() / 0.87962566 * 1.01


def test_constants():
    assert initializers.get("zeros")((2, 3)).sum() == 0 and initializers.get("ones")((2, 3)).sum() == 6
    np.testing.assert_array_equal(initializers.Constant([[1, 2]])((1, 2)), [[1, 2]])
    with pytest.raises(ValueError, match=r"fill shape \(2, 1\), but its value has shape \(1, 2\)"):
        initializers.Constant([[1, 2]])((2, 1))


@pytest.mark.parametrize("shape", [(6, 4), (4, 6), (5, 5)])
def test_orthogonal_rows_or_columns(shape):
    w = initializers.Orthogonal(seed=2)(shape, "float64")
    gram = w.T @ w if shape[0] >= shape[1] else w @ w.T
    np.testing.assert_allclose(gram, np.eye(min(shape)), atol=1e-12)


def test_a_seed_repeats_and_no_seed_does_not():
    seeded, free = initializers.HeNormal(seed=4), initializers.HeNormal()
    np.testing.assert_array_equal(seeded((3, 3)), seeded((3, 3)))
    assert not np.array_equal(free((3, 3)), free((3, 3)))


def test_the_fan_of_an_image_kernel_counts_its_pixels():
    assert initializers.fans((3, 3, 16, 32)) == (144, 288)


def test_bad_arguments_are_refused():
    with pytest.raises(ValueError, match="stddev >= 0, received -1"):
        initializers.RandomNormal(stddev=-1)
    with pytest.raises(ValueError, match="minval <= maxval"):
        initializers.RandomUniform(1, 0)
    with pytest.raises(ValueError, match="scale > 0"):
        initializers.VarianceScaling(0)
    with pytest.raises(ValueError, match="two axes"):
        initializers.Orthogonal()((3,))
    with pytest.raises(ValueError, match="Did you mean 'glorot_uniform'"):
        initializers.get("glorot_unifrom")


def test_names_of_classes_are_names_too():
    assert isinstance(initializers.get("HeNormal"), initializers.HeNormal)
