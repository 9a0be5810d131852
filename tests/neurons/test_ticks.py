"""The life of a net is told in one line per tick."""

from coursekit.neurons import mp_xor


def test_the_table_shows_the_delay():
    lines = repr(mp_xor().run({"A": 1, "B": 0}, ticks=2)).splitlines()
    assert lines[0].split() == ["tick", "A", "B", "|", "A_AND_NOT_B", "B_AND_NOT_A", "XOR"]
    assert [line.split() for line in lines[1:]] == [list("010|000"), list("110|100"), list("210|101")]
    assert len({len(line) for line in lines}) == 1


def test_every_tick_has_inputs_states_and_outputs():
    ticks = mp_xor().run({"A": 1, "B": 1}, ticks=3)
    assert len(ticks.inputs) == len(ticks.states) == len(ticks.outputs) == 4
