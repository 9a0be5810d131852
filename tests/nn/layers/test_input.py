"""Input fixes the shape and nothing else."""

import pytest

from coursekit.nn import Input, Sequential, layers


@pytest.mark.parametrize("shape", [(3,), 3])
def test_the_model_knows_its_shape_at_once(shape):
    model = Sequential([Input(shape), layers.Dense(2)])
    assert model.built and model.layers[0].kernel.shape == (3, 2) and len(model.layers) == 1


@pytest.mark.parametrize("shape", [(), (0,), (-2,), None])
def test_impossible_shapes_are_refused(shape):
    with pytest.raises(ValueError, match="Input expected a shape"):
        Input(shape)
