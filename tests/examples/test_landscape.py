"""Step units make terraces with named pieces; sigmoid units make them smooth."""

import numpy as np
import pytest

from coursekit.examples import PARAMETERS, START, step_landscape, xor_landscape, xor_loss
from coursekit.neurons import XOR_NETS, ThresholdNet, xor_net

X, T = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])


def random_nets(n, seed=0):
    return np.random.default_rng(seed).normal(size=(n, 9))


def net_of(theta):
    b1, w11, w12, b2, w21, w22, c, v1, v2 = theta
    return ThresholdNet([[w11, w21], [w12, w22]], [b1, b2], [[v1], [v2]], [c])


def test_loss_is_that_of_the_threshold_net():
    thetas = random_nets(200)
    by_net = [0.5 * np.sum((net_of(theta)(X)[:, 0] - T) ** 2) for theta in thetas]
    assert xor_loss(thetas).tolist() == by_net


def test_step_units_know_five_heights_only():
    assert set(xor_loss(random_nets(20_000))) == {0, 0.5, 1, 1.5, 2}


@pytest.mark.parametrize("name", XOR_NETS)
def test_the_nets_of_the_decks_lie_at_height_zero(name):
    net = xor_net(name)
    (w11, w21), (w12, w22) = net.W1
    assert xor_loss([net.b1[0], w11, w12, net.b1[1], w21, w22, net.b2[0], *net.W2[:, 0]]) == 0


def test_sigmoid_units_against_the_formulas_of_the_slide_written_out():
    b1, w11, w12, b2, w21, w22, c, v1, v2 = theta = random_nets(1)[0]

    def g(s):
        return 1 / (1 + np.exp(-3 * s))

    z = [g(c + v1 * g(b1 + w11 * p + w12 * q) + v2 * g(b2 + w21 * p + w22 * q)) for p, q in X]
    assert xor_loss(theta, k=3) == pytest.approx(0.5 * np.sum((z - T) ** 2))


def test_the_slice_shows_everything_that_traps_local_search():
    pieces = step_landscape().pieces()
    assert [(p.kind, p.loss) for p in pieces] == [
        ("plateau", 1),
        ("local optimum", 0.5),
        ("plateau", 1),
        ("shoulder", 0.5),
        ("global optimum", 0),
        ("plateau", 1),
    ]
    assert min(p.right - p.left for p in pieces) > 0.4
    assert pieces[1].left < 0 < pieces[1].right  # the start is stuck


def test_pieces_cover_the_slice_without_gaps():
    landscape = step_landscape("c", n=101, reach=(-2, 2))
    pieces = landscape.pieces()
    assert (pieces[0].left, pieces[-1].right) == (-2, 2)
    assert all(a.right == b.left and a.loss != b.loss for a, b in zip(pieces, pieces[1:], strict=False))


def test_two_axes_and_their_order():
    landscape = xor_landscape(("w11", "v2"), k=2, n=5, reach=(-1, 1))
    moved = {**START, "w11": START["w11"] - 1, "v2": START["v2"] + 0.5}
    assert landscape.loss.shape == (5, 5)
    assert landscape.loss[0, 3] == pytest.approx(xor_loss([moved[p] for p in PARAMETERS], k=2))


def test_steep_sigmoids_approach_the_steps():
    steps = step_landscape()
    apart = [np.mean(np.abs(xor_landscape(k=k).loss - steps.loss)) for k in (1, 5, 50)]
    assert apart[0] > apart[1] > apart[2] and apart[2] < 0.03


def test_sigmoid_units_leave_no_flat_place():
    assert np.all(np.diff(xor_landscape(k=1).loss) != 0)


def test_very_steep_units_raise_no_overflow():
    assert np.isfinite(xor_landscape(k=50, reach=(-1000, 1000)).loss).all()


def test_unknown_parameter_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown parameter 'w111'. Did you mean 'w11'?"):
        xor_landscape("w111")
    with pytest.raises(ValueError, match="Unknown parameter 'd'"):
        xor_landscape(start={"d": 1})


def test_wrong_sizes():
    with pytest.raises(ValueError, match="1 or 2 axes, received 3"):
        xor_landscape(("c", "v1", "v2"))
    with pytest.raises(ValueError, match=r"shape \(\.\.\., 9\), received \(8,\)"):
        xor_loss(np.ones(8))
    with pytest.raises(ValueError, match="positive number, or None for step units, received 0"):
        xor_loss(np.ones(9), k=0)
    with pytest.raises(ValueError, match="Only a landscape of step units along one axis"):
        xor_landscape().pieces()
