"""The sentences about what went wrong name what was asked and what there is."""

import pytest

from coursekit.datasets.errors import DataNotFound, check_count, unknown


def test_data_not_found_is_a_missing_file_that_says_why():
    error = DataNotFound("MNIST", "no network", "digits", "mnist/x.gz")
    assert isinstance(error, FileNotFoundError) and error.reason == "no network" and error.dataset == "MNIST"
    assert str(error) == (
        "MNIST is not on this machine and could not be fetched: no network. "
        "Use digits (no network needed), or set COURSEKIT_DATA to a folder that holds mnist/x.gz."
    )


def test_unknown_suggests_whatever_the_case():
    assert unknown("gate", "nando", ["AND", "NAND"]) == "Unknown gate 'nando'. Did you mean 'NAND'?"
    assert unknown("gate", 7, ["AND", "NAND"]) == "Unknown gate 7. Known: AND, NAND."


def test_counts_are_whole_numbers():
    assert check_count("n", 3) == 3
    with pytest.raises(ValueError, match="n expected a whole number of at least 1, received 0"):
        check_count("n", 0)
