"""Every data set that Keras courses name is described, and the one with a problem says so."""

import pytest

from coursekit.keras import datasets


def test_the_seven_of_the_deck_are_there():
    named = {"mnist", "cifar10", "cifar100", "imdb", "reuters", "fashion_mnist", "boston_housing"}
    assert named < {record.name for record in datasets.catalog()}


def test_boston_carries_its_caveat():
    (boston,) = (record for record in datasets.catalog() if record.name == "boston_housing")
    assert "Prefer california_housing" in str(boston) and boston.train + boston.test == 506


@pytest.mark.parametrize("record", datasets.catalog(), ids=lambda record: record.name)
def test_what_is_here_loads_and_what_is_not_names_the_line_for_real_keras(record):
    if record.here:
        assert callable(getattr(datasets, record.name).load_data)
        return
    with pytest.raises(AttributeError, match=f"from keras.datasets import {record.name}; {record.name}.load_data"):
        getattr(datasets, record.name)
