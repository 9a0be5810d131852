"""Optimizers are found by name, each time a new one."""

import pytest

from coursekit.nn import optimizers


def test_a_name_gives_a_new_optimizer_with_kerass_defaults():
    first, second = optimizers.get("adam"), optimizers.get("Adam")
    assert first is not second and first.learning_rate == 0.001 and optimizers.get("sgd").learning_rate == 0.01
    assert repr(optimizers.get("rmsprop")) == "RMSprop(learning_rate=0.001)"


def test_an_unknown_name_gets_a_suggestion():
    with pytest.raises(ValueError, match="Unknown optimizer 'adamm'. Did you mean 'adam'"):
        optimizers.get("adamm")
