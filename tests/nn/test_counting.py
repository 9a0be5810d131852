"""The parameter counts of the decks come out."""

import pytest

from coursekit.nn import Input, Sequential, count_layers, count_params, layers


@pytest.mark.parametrize(
    ("sizes", "count"), [([2, 2, 1], 9), ([4, 4, 3], 35), ([784, 512, 10], 407_050), ([960, 4, 30], 3_994)]
)
def test_counts_of_the_decks(sizes, count):
    assert count_params(sizes) == count


def test_counts_without_biases():
    assert count_params([4, 4, 3], output_bias=False) == 32
    assert count_params([784, 512, 10], output_bias=False) == 407_040
    assert count_params([2, 2, 1], use_bias=False) == 6


def test_a_real_network_has_as_many():
    model = Sequential([Input((5,)), layers.Dense(7), layers.Dense(2)])
    assert model.count_params() == count_params([5, 7, 2]) == sum(w.size for w in model.get_weights())


def test_three_columns_are_two_layers_or_three():
    assert count_layers([2, 2, 1]) == 2 and count_layers([2, 2, 1], by="units") == 3


def test_bad_sizes_and_ways_are_refused():
    with pytest.raises(ValueError, match="at least two layers"):
        count_params([3])
    with pytest.raises(ValueError, match="Unknown way of counting 'layers'"):
        count_layers([2, 1], by="layers")
