"""Who listens only to outputs of one sign is pushed one way."""

import pytest

from coursekit.examples import gradient_signs


@pytest.mark.parametrize("activation", ["sigmoid", "relu", "softplus"])
def test_outputs_that_are_never_negative_push_one_way(activation):
    assert gradient_signs(activation, examples=30) == 1


@pytest.mark.parametrize("activation", ["tanh", "softsign", "leaky_relu"])
@pytest.mark.parametrize("seed", [0, 1])
def test_outputs_of_both_signs_do_not(activation, seed):
    assert gradient_signs(activation, seed, examples=30) < 0.01


def test_bad_input():
    with pytest.raises(ValueError, match="Did you mean 'softsign'"):
        gradient_signs("softsing")
    with pytest.raises(ValueError, match="examples >= 1, received 0"):
        gradient_signs("tanh", examples=0)
