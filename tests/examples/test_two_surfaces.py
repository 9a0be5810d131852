"""Cross-entropy lies above the square everywhere, and far less of it is flat."""

import numpy as np
import pytest

from coursekit.examples import two_surfaces


@pytest.fixture(scope="module")
def found():
    return two_surfaces()


def test_at_the_origin_every_answer_is_one_half(found):
    assert found.W1[40] == found.W2[40] == 0
    assert found.entropy[40, 40] == pytest.approx(np.log(2)) and found.squares[40, 40] == pytest.approx(1 / 8)


def test_cross_entropy_is_above_everywhere(found):
    assert (found.entropy - found.squares).min() > 0.5


@pytest.mark.parametrize("seed", range(5))
def test_an_eighth_is_flat_against_nearly_all(seed):
    entropy, squares = two_surfaces(seed).flat_shares()
    assert entropy == pytest.approx(0.12, abs=0.012) and squares == pytest.approx(0.93, abs=0.015)
    assert two_surfaces(seed, points=21).flat_shares(below=9) == (1, 1)


@pytest.mark.parametrize(("surface", "slopes"), [("entropy", "entropy_slopes"), ("squares", "squares_slopes")])
def test_slopes_are_those_of_the_surface(surface, slopes):
    """Central differences on a fine grid agree with the gradient."""
    fine = two_surfaces(points=401, reach=1.0)
    d1, d2 = np.gradient(getattr(fine, surface), fine.W1, fine.W2)
    np.testing.assert_allclose(np.hypot(d1, d2)[1:-1, 1:-1], getattr(fine, slopes)[1:-1, 1:-1], atol=2e-5)


def test_the_first_axis_belongs_to_the_lower_weight(found):
    """W1 = 0 shuts the hidden unit off: the loss is ln 2 for every W2, and so it is for W2 = 0 and every W1."""
    assert found.entropy[40] == pytest.approx(np.full(81, np.log(2)))
    one = two_surfaces(seed=1, n=1, points=5)
    rng = np.random.default_rng(1)
    x, y = rng.normal(), rng.integers(0, 2)
    a = 1 / (1 + np.exp(-one.W2[4] * np.tanh(one.W1[3] * x)))
    assert one.squares[3, 4] == pytest.approx((a - y) ** 2 / 2)
    assert one.entropy[3, 4] == pytest.approx(-np.log(a if y else 1 - a))


def test_bad_input():
    with pytest.raises(ValueError, match="n >= 1, points >= 2 and reach > 0, received 0, 81"):
        two_surfaces(n=0)
    with pytest.raises(ValueError, match="received 100, 1 and 4"):
        two_surfaces(points=1)
    with pytest.raises(ValueError, match="received 100, 81 and -1"):
        two_surfaces(reach=-1)
