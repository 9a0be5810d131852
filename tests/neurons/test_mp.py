"""A McCulloch-Pitts neuron counts, compares, and obeys every veto."""

import itertools

import pytest

from coursekit.neurons import binary_inputs, mp_neuron


def table(n, **unit):
    return [mp_neuron(row, **unit) for row in binary_inputs(n)]


def test_the_rule_decides_what_theta_2_means():
    assert table(2, theta=2) == [0, 0, 0, 1]
    assert table(2, theta=2, rule=">") == [0, 0, 0, 0]
    assert table(2, theta=1) == [0, 1, 1, 1]
    assert table(2, theta=1, rule=">") == [0, 0, 0, 1]


def test_a_veto_makes_not():
    assert table(1, theta=0, inhibitory=(0,)) == [1, 0]
    assert table(2, theta=1, inhibitory={1}) == [0, 0, 1, 0]


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_any_veto_outweighs_all_excitement(n):
    for x in itertools.product((0, 1), repeat=n):
        for theta in range(n + 1):
            for veto in range(n):
                by_hand = 0 if x[veto] else int(sum(x) >= theta)
                assert mp_neuron(x, theta, inhibitory=(veto,)) == by_hand


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (([0, 2], 1), r"zeros and ones, received \[0, 2\]"),
        (([[0, 1]], 1), "a row of zeros and ones"),
        ((["a", "b"], 1), r"x expected numbers .*received \['a', 'b'\]"),
        (([0, 1], 1, (2,)), "positions from 0 to 1, received 2"),
        (([0, 1], [1, 2]), r"theta expected one number, received shape \(2,\)"),
        (([0, 1], 1, (1,), "=>"), "Unknown rule '=>'. Did you mean '>"),
    ],
)
def test_what_no_neuron_can_hear(args, sentence):
    with pytest.raises(ValueError, match=sentence):
        mp_neuron(*args)
