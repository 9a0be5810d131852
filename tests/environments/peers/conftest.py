"""Real Keras computes on JAX, on this processor, and in 64-bit floats where a test asks for them."""

import os
import sys
from pathlib import Path

import pytest

# before Keras is imported, because Keras and JAX read these once
os.environ |= {"KERAS_BACKEND": "jax", "JAX_ENABLE_X64": "1", "JAX_PLATFORMS": "cpu"}
sys.path.insert(0, str(Path(__file__).parent))


def pytest_configure(config):
    """Let pass one warning that Keras raises about itself."""
    config.addinivalue_line("filterwarnings", "ignore:__array__ implementation doesn't accept a copy")


@pytest.fixture(autouse=True)
def the_same_floats_afterwards():
    """Leave both libraries with 32-bit floats and a known seed."""
    import both

    both.set_floats("float32")
    for library in both.LIBRARIES:
        library.utils.set_random_seed(0)
    yield
    both.set_floats("float32")
