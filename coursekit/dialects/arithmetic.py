"""Parameters and gradients laid out alike can be averaged, and moved one step."""

from collections.abc import Sequence

import numpy as np

from coursekit.dialects.params import Params


def descend(params: Params, gradients: Params, rate: float) -> Params:
    """W - rate dW and b - rate db, layer by layer; a negative rate adds."""
    return Params(
        {l: W - rate * gradients.W[l] for l, W in params.W.items()},
        {l: b - rate * gradients.b[l] for l, b in params.b.items()},
    )


def mean(gradients: Sequence[Params]) -> Params:
    """The average of gradients, one per example, layer by layer."""
    layers = gradients[0].layers
    return Params(
        {l: np.mean([g.W[l] for g in gradients], axis=0) for l in layers},
        {l: np.mean([g.b[l] for g in gradients], axis=0) for l in layers},
    )
