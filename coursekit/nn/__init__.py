"""A network that learns, with its backward pass written by hand, under the names that Keras uses.

Read in this order: `activations`, `losses`, `layers.dense`, `network`, `fitting`, `optimizers`, `sequential`. What
Keras has not stands in `optimizer_forms` and `second_order`. Shapes are batch first, weights are W[in, out], and
numbers are float32 unless asked otherwise.
"""

from coursekit.nn import (
    activations,
    callbacks,
    initializers,
    layers,
    losses,
    metrics,
    optimizer_forms,
    optimizers,
    regularizers,
    second_order,
)
from coursekit.nn.counting import count_layers, count_params
from coursekit.nn.hyperparameters import hyperparameters
from coursekit.nn.labels import normalize, to_categorical
from coursekit.nn.layers import Input
from coursekit.nn.memory import MemoryReport, memory_report
from coursekit.nn.precision import floatx, set_floatx
from coursekit.nn.search import Search, Trial, search
from coursekit.nn.seed import set_random_seed
from coursekit.nn.sequential import Sequential
from coursekit.nn.trace import LayerTrace, Trace

__all__ = [
    "Input",
    "LayerTrace",
    "MemoryReport",
    "Search",
    "Sequential",
    "Trace",
    "Trial",
    "activations",
    "callbacks",
    "count_layers",
    "count_params",
    "floatx",
    "hyperparameters",
    "initializers",
    "layers",
    "losses",
    "memory_report",
    "metrics",
    "normalize",
    "optimizer_forms",
    "optimizers",
    "regularizers",
    "search",
    "second_order",
    "set_floatx",
    "set_random_seed",
    "to_categorical",
]
