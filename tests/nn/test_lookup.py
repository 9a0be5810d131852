"""Unknown names are answered with the nearest known one."""

import pytest

from coursekit.nn.lookup import find, unknown


def test_a_near_name_is_suggested():
    assert unknown("loss", "mes", ["mse", "mae"]) == "Unknown loss 'mes'. Did you mean 'mse'?"


def test_capitals_do_not_matter():
    assert unknown("formula", "sigmod", ["SIGMOID"]).endswith("Did you mean 'SIGMOID'?")


def test_without_a_near_name_all_are_listed():
    assert unknown("loss", "zzz", ["b", "a"]).endswith("Known: a, b.")


def test_names_classes_and_objects_are_found():
    table = {"int": lambda: 7}
    assert find("number", "int", table, int) == 7 and find("number", 3, table, int) == 3
    assert find("number", int, table, int) == 0


def test_other_things_are_refused_with_an_example():
    with pytest.raises(TypeError, match="Try a name such as 'int'"):
        find("number", [], {"int": int}, int)
