"""What stands beside a Value in an operation has to fit it."""

import numpy as np

from coursekit.autodiff.numbers import finite, number, zero


def constant(op: str, data, k) -> float | np.ndarray:
    """The constant k beside `data`, checked. Raises TypeError for no number, ValueError for shapes that do not fit."""
    k = number(k)
    if k.__class__ is not float:
        try:
            np.broadcast_shapes(np.shape(data), k.shape)
        except ValueError as error:
            raise misfit(op, data, k) from error
    return k


def quotient(a, b) -> float | np.ndarray:
    """a / b. Raises ValueError for a division by 0 and for shapes that do not fit."""
    try:
        np.broadcast_shapes(np.shape(a), np.shape(b))
    except ValueError as error:
        raise misfit("/", a, b) from error
    return finite("/", np.true_divide, a, b)


def exponent(k) -> float:
    """The number k in a^k or k^a. Raises TypeError for an array."""
    k = number(k)
    if np.ndim(k):
        raise TypeError(f"** expected one number beside a Value, received an array of shape {k.shape}.")
    return k


def misfit(op: str, a, b) -> ValueError:
    """Error for two shapes that do not broadcast."""
    return ValueError(
        f"{op} expected shapes that broadcast, received {np.shape(a)} and {np.shape(b)}. "
        "Counted from the right, two sizes must be equal or one of them 1."
    )


def seed_for(data, seed) -> float | np.ndarray:
    """dL/d(this) as a float or array of the shape of `data`; without `seed` it is 1, for a single number."""
    shape = np.shape(data)
    if seed is None:
        if np.size(data) > 1:
            raise ValueError(
                f"backward() expected a single number, this Value has shape {shape}. "
                "Try .sum().backward() or .mean().backward(), or pass a seed of that shape."
            )
        return zero(data) + 1.0
    seed = number(seed)
    if np.shape(seed) != shape:
        raise ValueError(f"backward(seed) expected a seed of shape {shape}, received {np.shape(seed)}.")
    return zero(data) + (seed if seed.__class__ is float else seed.astype(data.dtype))
