"""A trace is everything one batch did on its way through the network and back."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class LayerTrace:
    """One layer: net input `z`, output `a` and error signal `delta` = dL/dz, all (B, n_out); gradients `dW`, `db`.

    `W` (n_in, n_out) and `b` (n_out,) are the weights at that moment; fields a layer does not have are None.
    """

    name: str
    z: np.ndarray | None
    a: np.ndarray
    delta: np.ndarray | None
    W: np.ndarray | None
    b: np.ndarray | None
    dW: np.ndarray | None
    db: np.ndarray | None


@dataclass(frozen=True)
class Trace:
    """Inputs `x`, targets `y` (as the loss sees them), the mean `loss` and one `LayerTrace` per layer."""

    x: np.ndarray
    y: np.ndarray
    loss: float
    layers: tuple[LayerTrace, ...]

    def __getitem__(self, key: int | str) -> LayerTrace:
        """A layer by position or by name."""
        return self.layers[key] if isinstance(key, int) else {layer.name: layer for layer in self.layers}[key]


def record(layer, a: np.ndarray) -> LayerTrace:
    """Frozen copies of what a layer with output `a` kept of its last pass forward and back."""
    kernel, bias = getattr(layer, "kernel", None), getattr(layer, "bias", None)
    return LayerTrace(
        name=layer.name,
        z=frozen(getattr(layer, "z", None)),
        a=frozen(a),
        delta=frozen(getattr(layer, "delta", None)),
        W=frozen(getattr(kernel, "value", None)),
        b=frozen(getattr(bias, "value", None)),
        dW=frozen(getattr(kernel, "grad", None)),
        db=frozen(getattr(bias, "grad", None)),
    )


def frozen(array: np.ndarray | None) -> np.ndarray | None:
    """A copy that nobody can change by mistake."""
    if array is None:
        return None
    array = array.copy()
    array.flags.writeable = False
    return array
