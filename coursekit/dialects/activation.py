"""The activation of every layer of a deck's network, by the deck's own layer numbers."""

from coursekit.nn import activations
from coursekit.nn.activations import ActivationFunction


def activations_of(params, f) -> dict[int, ActivationFunction]:
    """Layer number -> activation, from one name for all layers or one name per layer.

    Raises ValueError for an unknown name, for a wrong number of names, and for softmax, whose slope is no number per
    unit (erratum D-06).
    """
    given = [f] * len(params.W) if isinstance(f, str | ActivationFunction) else list(f)
    if len(given) != len(params.W):
        raise ValueError(f"Expected one activation, or one for each of {len(params.W)} layers, received {given!r}.")
    return dict(zip(params.W, map(elementwise, given), strict=True))


def elementwise(f) -> ActivationFunction:
    """An activation by name that works on each unit alone; raises ValueError for softmax and unknown names."""
    found = activations.get(f)
    if found.name == "softmax":
        raise ValueError("Softmax mixes the units of a layer, and these forms multiply by one slope per unit. Try nn.")
    return found
