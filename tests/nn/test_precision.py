"""One switch decides between 32 and 64 bits."""

import numpy as np
import pytest

from coursekit.nn import floatx, layers, set_floatx
from coursekit.nn.precision import standard


def test_the_default_is_float32_and_can_be_changed():
    assert floatx() == "float32"
    set_floatx("float64")
    try:
        assert layers.Dense(1).dtype == "float64"
    finally:
        set_floatx("float32")


def test_numpy_types_are_understood():
    assert standard(np.float64) == "float64" and standard(None) == "float32"


def test_other_types_are_refused():
    with pytest.raises(ValueError, match="Unknown float type 'float16'"):
        set_floatx("float16")
