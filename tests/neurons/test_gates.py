"""Each gate agrees with Python's own logic on every input."""

import itertools

import pytest

from coursekit.neurons import GATES, gate

LOGIC = {
    "AND": lambda a, b: a and b,
    "A_AND_NOT_B": lambda a, b: a and not b,
    "A_OR_NOT_B": lambda a, b: a or not b,
    "NAND": lambda a, b: not (a and b),
    "NOR": lambda a, b: not (a or b),
    "NOT": lambda a: not a,
    "NOT_A_AND_B": lambda a, b: not a and b,
    "NOT_A_OR_B": lambda a, b: not a or b,
    "OR": lambda a, b: a or b,
}


@pytest.mark.parametrize("name", GATES)
def test_truth_table(name):
    unit = gate(name)
    for bits in itertools.product((0, 1), repeat=len(unit.w)):
        assert unit(bits) == bool(LOGIC[name](*bits)), bits


@pytest.mark.parametrize("name", GATES)
def test_no_input_lies_on_a_line(name):
    unit = gate(name)
    assert all(abs(unit.net_input(bits)) >= 0.5 for bits in itertools.product((0, 1), repeat=len(unit.w)))


def test_names_may_be_written_small():
    assert gate("nand") is gate("NAND")


def test_unknown_gate_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown gate 'NANDD'. Did you mean 'NAND'?"):
        gate("NANDD")
    with pytest.raises(ValueError, match="Unknown gate '42'. Known: AND, "):
        gate("42")


def test_xor_is_no_gate():
    with pytest.raises(ValueError, match="No single threshold unit computes XOR"):
        gate("xor")
