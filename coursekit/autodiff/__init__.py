"""How a derivative travels through a graph, and how to judge whether it arrived unharmed."""

from coursekit.autodiff.draw import Graph, draw
from coursekit.autodiff.gradcheck import gradcheck, numerical_gradient, relative_error
from coursekit.autodiff.trace import BackStep, Node, Trace, trace
from coursekit.autodiff.value import Value
from coursekit.autodiff.weighted_sum import weighted_sum

__all__ = [
    "BackStep",
    "Graph",
    "Node",
    "Trace",
    "Value",
    "draw",
    "gradcheck",
    "numerical_gradient",
    "relative_error",
    "trace",
    "weighted_sum",
]
