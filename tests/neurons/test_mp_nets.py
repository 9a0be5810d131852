"""A net of neurons with a unit delay answers as late as it is deep, and a loop remembers."""

import pytest

from coursekit.neurons import MPNet, MPUnit, binary_inputs, mp_xor

PAIRS = [{"A": int(a), "B": int(b)} for a, b in binary_inputs(2)]
XOR = [0, 1, 1, 0]


@pytest.mark.parametrize(("pair", "answer"), list(zip(PAIRS, XOR, strict=True)))
def test_xor_answers_two_ticks_after_its_input(pair, answer):
    said = [output for (output,) in mp_xor().run(pair, ticks=4).outputs]
    assert said == [0, 0, answer, answer, answer]


def test_each_input_of_a_stream_is_answered_two_ticks_later():
    assert [output for (output,) in mp_xor().run(PAIRS, ticks=5).outputs] == [0, 0, *XOR]


def test_a_pulse_passes():
    pulse = [{"A": 1, "B": 0}, {"A": 0, "B": 0}]
    assert [output for (output,) in mp_xor().run(pulse, ticks=4).outputs] == [0, 0, 1, 0, 0]


def test_the_hidden_units_answer_first():
    states = mp_xor().run({"A": 0, "B": 1}, ticks=2).states
    assert states[1] == {"A_AND_NOT_B": 0, "B_AND_NOT_A": 1, "XOR": 0}
    assert states[2] == {"A_AND_NOT_B": 0, "B_AND_NOT_A": 1, "XOR": 1}


def test_one_step_leaves_the_state_it_was_given():
    net = mp_xor()
    before = net.silence
    assert net.step(before, {"A": 1, "B": 0})["A_AND_NOT_B"] == 1 and before == net.silence


def test_a_loop_remembers_until_a_veto():
    memory = MPNet({"M": MPUnit(("M", "set", "reset"), 1, inhibitory=("reset",))}, outputs=("M",))
    assert memory.inputs == ("set", "reset")
    nothing = {"set": 0, "reset": 0}
    heard = [{"set": 1, "reset": 0}, nothing, nothing, {"set": 0, "reset": 1}, nothing]
    assert [output for (output,) in memory.run(heard, ticks=5).outputs] == [0, 1, 1, 1, 0, 0]


def test_a_line_named_twice_counts_twice():
    assert MPUnit(("A", "A", "B"), theta=2)({"A": 1, "B": 0}) == 1
    assert MPUnit(("A", "A", "B"), theta=2, rule=">")({"A": 1, "B": 0}) == 0


@pytest.mark.parametrize(
    ("build", "sentence"),
    [
        (lambda: MPUnit("AB", 1), r"inputs to be names in a tuple, received 'AB'"),
        (lambda: MPUnit(("A", "B"), 1, ("b",)), "Unknown inhibitory line 'b'"),
        (lambda: MPUnit(("A",), 1, rule="<"), "Unknown rule '<'"),
        (lambda: MPNet({"AND": MPUnit(("A",), 1)}, ("NAND",)), "Unknown output unit 'NAND'. Did you mean 'AND'?"),
        (lambda: MPNet({"y": 3}, ("y",)), "expected 'y' to be an MPUnit, received 3"),
        (lambda: mp_xor().run({"A": 1}, 2), "inputs expected a bit for each of A, B, received A"),
        (lambda: mp_xor().run({"A": 1, "B": 7}, 2), "inputs expected 0 or 1 for B, received 7"),
        (lambda: mp_xor().run([], 2), "at least one tick"),
        (lambda: mp_xor().run({"A": 1, "B": 0}, 0), "ticks expected a whole number from 1, received 0"),
        (lambda: mp_xor().step({}, {"A": 1, "B": 0}), "state expected a bit for each of .*, received none"),
    ],
)
def test_what_cannot_be_wired(build, sentence):
    with pytest.raises(ValueError, match=sentence):
        build()
