"""Which letter a deck uses for which role of a formula, where it differs from the course."""

from types import MappingProxyType

COMP4630 = {
    "Act": r"\mathbf{h}",
    "Bias": r"\mathbf{b}",
    "Bias1": r"\mathbf{b}^{(1)}",
    "Bias2": r"\mathbf{b}^{(2)}",
    "Grad": r"\frac{\partial \mathcal{L}}{\partial \mathbf{W}}",
    "Input": r"\mathbf{X}",
    "Net": r"\mathbf{z}",
    "Pred": r"\hat{\mathbf{y}}",
    "Target": r"\mathbf{y}",
    "Weight": r"\mathbf{W}",
    "Weight1": r"\mathbf{W}^{(1)}",
    "Weight2": r"\mathbf{W}^{(2)}",
    "act": "h",
    "loss_one": r"\mathcal{L}",
    "relu": r"\text{ReLU}",
}
"""Deck C: bold capitals for matrices, the layer in round brackets (C11 to C20)."""

COMP9444 = {
    "Act": "y",
    "Bias": "b",
    "Bias1": "b",
    "Bias2": "c",
    "Delta": r"\frac{\partial E}{\partial s}",
    "First": "m",
    "Grad": r"\frac{\partial E}{\partial w}",
    "Input": "x",
    "Net": "u",
    "Pred": "z",
    "Second": "v",
    "Target": "t",
    "Velocity": r"\delta w",
    "Weight": "w",
    "Weight1": "w",
    "Weight2": "v",
    "act": "y",
    "counter": "t",
    "f": "g",
    "gradient": r"\frac{\partial E}{\partial w}",
    "hidden": "y",
    "loss": "E",
    "momentum": "a",
    "net": "u",
    "pred": "z",
    "target": "t",
}
"""Deck L: every number has a letter of its own (L6, L14); the optimizers use some of them again (L23 to L25)."""

POZNAN = {
    "Act": r"\mathbf{a}",
    "Bias": r"\mathbf{b}",
    "Bias1": r"\mathbf{b}^{(0)}",
    "Bias2": r"\mathbf{b}^{(1)}",
    "Delta": r"\delta",
    "Grad": r"\Delta_w",
    "Input": r"\mathbf{a}^{(0)}",
    "Net": r"\mathbf{z}",
    "Pred": "y",
    "Target": r"\hat{y}",
    "Velocity": "m",
    "Weight": r"\mathbf{W}",
    "Weight1": r"\mathbf{W}^{(0)}",
    "Weight2": r"\mathbf{W}^{(1)}",
    "batch": "k",
    "examples": "m",
    "gradient": r"\Delta_w",
    "hidden": "a",
    "input": "a^{(0)}",
    "loss": "L",
    "loss_one": "L",
    "momentum": r"\beta",
    "pred": "y",
    "rate": r"\mu",
    "target": r"\hat{y}",
}
"""Deck P: layers are numbered by where the weights start (P2); the hat marks the right value (P11)."""

CSCI4360 = {
    "Act": "a",
    "Bias1": "b^2",
    "Bias2": "b^3",
    "Delta": r"\delta",
    "Grad": r"\frac{\partial C}{\partial w}",
    "Input": "x",
    "Net": "z",
    "Pred": "a^L",
    "Target": "y",
    "Weight": "w",
    "Weight1": "w^2",
    "Weight2": "w^3",
    "examples": "n",
    "f": r"\sigma",
    "gradient": r"\frac{\partial C}{\partial w}",
    "hidden": "a",
    "loss": "C",
    "loss_one": "C_x",
    "pred": "a^L",
}
"""Deck D: the layer is a bare superscript, the inputs are layer 1 (D13 to D23)."""

CMSC373 = {
    "Act": "y",
    "Bias": r"\bar{b}",
    "Bias1": r"\bar{b}^{\mathrm{hidden}}",
    "Bias2": r"\bar{b}^{\mathrm{output}}",
    "Delta": "(-E)",
    "Input": r"\bar{x}",
    "Net": "I",
    "Pred": r"y^{\mathrm{actual}}",
    "Target": r"y^{\mathrm{desired}}",
    "Weight": "w",
    "Weight1": r"w^{\mathrm{hidden}}",
    "Weight2": r"w^{\mathrm{output}}",
    "act": "f(I)",
    "delta": "(-E)",
    "error_hidden": r"E^{\mathrm{hidden}}",
    "error_out": r"E^{\mathrm{output}}",
    "error_sum": r"\mathrm{total\ error}",
    "hidden": "f(I)",
    "net": "I",
    "pred": r"y^{\mathrm{actual}}",
    "rate": r"\beta",
    "sigmoid": "f",
    "threshold": "T",
    "target": r"y^{\mathrm{desired}}",
}
"""Deck K: the net input is I, the output f(I); E is the residual, so an error signal is -E (K6 to K11)."""

SYMBOLS = MappingProxyType(
    {
        "course": {},
        "COMP4630": COMP4630,
        "COMP9444": COMP9444,
        "POZNAN": POZNAN,
        "CSCI4360": CSCI4360,
        "CMSC373": CMSC373,
    }
)
"""Role -> letter, by dialect."""
