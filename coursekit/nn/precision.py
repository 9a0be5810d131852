"""Every network here counts in 32-bit floats unless someone asks for more."""

import numpy as np

from coursekit.nn.lookup import unknown

_FLOATS = {"float32": np.float32, "float64": np.float64}
_state = {"floatx": "float32", "epsilon": 1e-7}


def floatx() -> str:
    """Name of the float type of new layers: 'float32' (the default) or 'float64'."""
    return _state["floatx"]


def set_floatx(value: str) -> None:
    """Choose the float type of layers made from now on: 'float32' or 'float64'."""
    _state["floatx"] = standard(value)


def epsilon() -> float:
    """Distance kept from 0 and 1 inside logarithms (1e-7, as in Keras)."""
    return _state["epsilon"]


def standard(dtype: object) -> str:
    """Name of a float type as Keras writes it; None means `floatx()`. Raises ValueError for other types."""
    if dtype is None:
        return floatx()
    name = dtype if isinstance(dtype, str) else np.dtype(dtype).name
    if name not in _FLOATS:
        raise ValueError(unknown("float type", name, _FLOATS))
    return name
