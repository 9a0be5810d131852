"""How a derivative travels through a graph, and how to judge whether it arrived unharmed."""

from coursekit.autodiff.gradcheck import gradcheck, numerical_gradient, relative_error
from coursekit.autodiff.value import Value

__all__ = ["Value", "gradcheck", "numerical_gradient", "relative_error"]
