"""Each layer of a deck's net gets its activation under the deck's own number."""

import pytest

from coursekit.dialects import convert
from coursekit.dialects.activation import activations_of, elementwise


def test_one_name_or_one_per_layer(network):
    p = convert(network([2, 3, 1]).get_weights(), "course", "CSCI4360")
    assert {l: f.name for l, f in activations_of(p, "tanh").items()} == {2: "tanh", 3: "tanh"}
    assert {l: f.name for l, f in activations_of(p, ["relu", "sigmoid"]).items()} == {2: "relu", 3: "sigmoid"}


def test_what_does_not_fit_is_refused(network):
    p = convert(network([2, 3, 1]).get_weights(), "course", "COMP4630")
    with pytest.raises(ValueError, match="one for each of 2 layers"):
        activations_of(p, ["tanh"])
    with pytest.raises(ValueError, match="Softmax mixes the units"):
        elementwise("softmax")
    with pytest.raises(ValueError, match="Did you mean 'sigmoid'"):
        elementwise("sigmiod")
