"""One wire, five names: the decks differ in the order of the two indices and in the number of the layer."""

import pytest

from coursekit.explorers import weight_index
from coursekit.explorers.weight_index import DECKS, Wire, describe, index_names, picked


def test_the_start_is_the_weight_of_slide_11():
    assert index_names(Wire())["CSCI4360"] == "w^{3}_{24}" and index_names(Wire())["course"] == "W^{[2]}_{42}"


@pytest.mark.parametrize("start", [1, 3])
@pytest.mark.parametrize("end", [2, 4])
def test_from_to_and_to_from(start, end):
    names = index_names(Wire(gap=1, start=start, end=end))
    for deck in DECKS:
        order = f"{end}{start}" if deck in ("POZNAN", "CSCI4360") else f"{start}{end}"
        assert names[deck].endswith(f"_{{{order}}}")


def test_numbers_beyond_the_layer_stop_at_its_end():
    assert picked(Wire(gap=1, start=4, end=4)) == (1, 3, 4) and picked(Wire(gap=2, start=4, end=4)) == (2, 4, 2)


def test_the_description_reads_without_latex():
    words = describe(Wire(gap=1, start=1, end=3))
    assert (
        words.startswith("The wire from unit 1 of layer 1 to unit 3 of layer 2: course W[1]_13") and "\\" not in words
    )


@pytest.mark.parametrize("state", [Wire(), Wire(gap=1, start=4, end=4), Wire(gap=1, start=2, end=1)])
def test_every_wire_can_be_drawn_the_same_way_twice(state):
    assert weight_index().svg(state) == weight_index().svg(state)
