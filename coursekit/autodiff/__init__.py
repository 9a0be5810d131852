"""How a derivative travels through a graph, and how to judge whether it arrived unharmed.

So far this folder holds the judge; the engine that derives a program by itself comes with the lessons on graphs.
"""

from coursekit.autodiff.gradcheck import gradcheck, numerical_gradient, relative_error

__all__ = ["gradcheck", "numerical_gradient", "relative_error"]
