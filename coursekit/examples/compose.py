"""A layer is a function of its inputs, and a network is one function after another."""

from collections.abc import Callable
from functools import reduce


def compose(*layers: Callable) -> Callable:
    """Return the function that sends x through all `layers`, the first one first: compose(f, g)(x) = g(f(x)).

    How layers are grouped changes nothing: compose(compose(f, g), h) = compose(f, compose(g, h)); their order does.
    Without layers x comes back unchanged. Raises TypeError for what cannot be called. Source: D45.
    """
    for number, layer in enumerate(layers, 1):
        if not callable(layer):
            raise TypeError(f"compose expected functions or layers, received {layer!r} as number {number}.")
    return lambda x: reduce(lambda value, layer: layer(value), layers, x)
