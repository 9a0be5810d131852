"""Roles become symbols, and a dialect is another dictionary."""

import pytest

from coursekit.formulas.latex import COURSE, roles, typeset


def test_roles_in_order_and_once():
    assert roles("@net@ = @weight@ @input@ + @net@") == ("net", "weight", "input")


def test_a_command_keeps_its_distance_from_a_letter():
    assert typeset("@rate@x + @rate@@Grad@ + @rate@(1)") == r"\eta x + \eta G + \eta(1)"


def test_a_symbol_with_an_index_is_held_together():
    assert typeset("@decay1@^2") == r"{\beta_1}^2"


def test_an_exponent_leaves_room_for_an_index():
    assert typeset("@error_out@_j") == r"E^{\mathrm{out}}_j"


def test_the_dictionary_is_sorted_for_those_who_look_things_up():
    assert list(COURSE) == sorted(COURSE)


def test_unknown_role_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown role 'nett'. Did you mean 'net'?"):
        typeset("@nett@")
