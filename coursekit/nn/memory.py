"""Training needs room for more than the weights: what is kept for the way back, and what the optimizer remembers."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from coursekit.nn import optimizers
from coursekit.nn.checking import count
from coursekit.nn.layers.activated import Activated
from coursekit.nn.network import Network
from coursekit.nn.summary import size


@dataclass(frozen=True)
class MemoryReport:
    """Bytes that one update needs: `parameters`, `gradients`, `optimizer` (its memory between updates), `activations`.

    `forward_layers` counts how many layers are walked forward for one update, and `batch` the examples in it.
    """

    parameters: int
    gradients: int
    optimizer: int
    activations: int
    forward_layers: int
    batch: int

    @property
    def total(self) -> int:
        """All four together."""
        return self.parameters + self.gradients + self.optimizer + self.activations

    def __str__(self) -> str:
        parts = ("parameters", "gradients", "optimizer", "activations", "total")
        rows = [f"{name:<12}{size(getattr(self, name)):>10}" for name in parts]
        return "\n".join([*rows, f"batch of {self.batch}, {self.forward_layers} layers walked forward"])


def memory_report(
    net: Network | Sequence[int], batch: int = 32, optimizer=None, recompute: bool = False, dtype: str = "float32"
) -> MemoryReport:
    """What one update of a network with a batch of this many examples keeps in memory, in bytes.

    net: layer sizes, inputs first, or a built model (which brings its own dtype and optimizer). optimizer: a name or an
    object, "sgd" if there is none. Kept for the way back are the inputs of the batch and, for each layer, net inputs
    Z (B, n_l) and outputs A (B, n_l). With `recompute` only the inputs are kept; each layer is walked to from the start
    once more when its turn comes: room for one layer instead of all, for L + L (L - 1) / 2 layers forward instead of L.
    Work arrays that are free again after the update are not counted. Raises ValueError for a model without weights,
    sizes that are none, a batch below 1. Source: C17.
    """
    batch = count("batch", batch)
    params, inputs, kept, outputs = _of_model(net) if isinstance(net, Network) else _of_sizes(net)
    if isinstance(net, Network):
        dtype, optimizer = net.dtype, optimizer or net.optimizer
    each = np.dtype(dtype).itemsize
    depth = len(kept)
    before = [0, *outputs[:-1]]  # what a layer reads: the first reads the batch itself, which is there anyway
    numbers = inputs + (max(map(sum, zip(before, kept, strict=True))) if recompute else sum(kept))
    return MemoryReport(
        parameters=each * params,
        gradients=each * params,
        optimizer=each * params * numbers_per_weight(optimizer or "sgd"),
        activations=each * batch * numbers,
        forward_layers=depth + (depth * (depth - 1) // 2 if recompute else 0),
        batch=batch,
    )


def numbers_per_weight(optimizer) -> int:
    """How many numbers an optimizer remembers for every weight: SGD 0, with momentum 1, Adam 2. Counted, not listed."""
    probe = copy.deepcopy(optimizers.get(optimizer))
    probe.reset()
    probe.apply(np.ones(1), np.ones(1))
    return len(probe._slots.keys() - {"step"})  # "step" is a work array


def _of_sizes(sizes):
    sizes = [int(n) for n in sizes]
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"memory_report expected at least two layers of units, such as [2, 2, 1], received {sizes}.")
    params = sum(n * m + m for n, m in pairwise(sizes))
    return params, sizes[0], [2 * n for n in sizes[1:]], sizes[1:]


def _of_model(model):
    params = model.count_params()
    outputs = [int(np.prod(layer.output_shape)) for layer in model.layers]
    kept = [n * (2 if isinstance(layer, Activated) else 1) for n, layer in zip(outputs, model.layers, strict=True)]
    return params, int(np.prod(model.input_shape)), kept, outputs
