"""From a gate's answer nobody can tell what went in."""

import pytest

from coursekit.neurons import gate, mp_neuron, preimages, recover_input


def test_and_maps_three_of_four_inputs_to_zero():
    found = preimages(gate("AND"), 2)
    assert found == {0: ((0, 0), (0, 1), (1, 0)), 1: ((1, 1),)}
    assert found == preimages(lambda x: mp_neuron(x, theta=2), 2)


def test_every_input_is_somewhere():
    found = preimages(lambda x: sum(x), 4)
    assert [len(inputs) for inputs in found.values()] == [1, 4, 6, 4, 1] and list(found) == [0, 1, 2, 3, 4]


def test_recovering_is_refused_with_the_candidates():
    assert recover_input(gate("AND"), 2, 1) == (1, 1)
    with pytest.raises(ValueError, match=r"3 inputs give 0: \(0, 0\), \(0, 1\), \(1, 0\)"):
        recover_input(gate("AND"), 2, 0)
    with pytest.raises(ValueError, match="No inputs give 2"):
        recover_input(gate("AND"), 2, 2)
