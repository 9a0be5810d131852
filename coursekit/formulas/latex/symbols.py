"""A formula names its quantities by role; a dictionary of symbols says how to print them."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from coursekit.nn.lookup import unknown

COURSE = MappingProxyType(
    {
        "A": "A",
        "Act": "A",
        "B": "B",
        "Bias": "b",
        "Bias1": "b^{[1]}",
        "Bias2": "b^{[2]}",
        "Curvature": "A",
        "Delta": r"\Delta",
        "First": "M",
        "Fisher": "F",
        "Grad": "G",
        "Hessian": "H",
        "Input": "X",
        "Largest": "U",
        "Moved": "U",
        "Net": "Z",
        "Pred": r"\hat{Y}",
        "Second": "S",
        "Step": "D",
        "Target": "Y",
        "Velocity": "V",
        "Weight": "W",
        "Weight1": "W^{[1]}",
        "Weight2": "W^{[2]}",
        "across": "d",
        "act": "a",
        "alarms": "u",
        "ascent": r"\tilde{\delta}",
        "aside": "Y",
        "batch": "B",
        "bend": r"\kappa",
        "beyond": r"P(\lvert z \rvert > c)",
        "bias": "b",
        "bias_out": "c",
        "bound": r"k_{\max}",
        "byte": "p",
        "change": r"\Delta w",
        "circuit_f": "f",
        "circuit_q": "q",
        "circuit_x": "x",
        "circuit_y": "y",
        "circuit_z": "z",
        "classes": "K",
        "cost": "C",
        "count": "P",
        "counter": r"\tau",
        "curvature": r"\lambda",
        "decay": r"\rho",
        "decay1": r"\beta_1",
        "decay2": r"\beta_2",
        "delta": r"\delta",
        "depth": "L",
        "direction": "d",
        "doubling": r"T_{\mathrm{double}}",
        "error_hidden": r"E^{\mathrm{hid}}",
        "error_out": r"E^{\mathrm{out}}",
        "error_sum": "E",
        "examples": "N",
        "f": "f",
        "factor": "F",
        "factor1": "c_1",
        "factor2": "c_2",
        "false_alarms": r"\mathrm{FP}",
        "fan_in": r"n_{\mathrm{in}}",
        "fan_out": r"n_{\mathrm{out}}",
        "far": "c",
        "g": "g",
        "grad": "g",
        "gradient": r"\nabla \mathcal{L}",
        "growth": "q",
        "heading": r"\psi",
        "hidden": "h",
        "hits": "h",
        "inner": "u",
        "inner2": "v",
        "input": "x",
        "inputs": "n",
        "iterations": "T",
        "label": "c",
        "leak": "c",
        "limit": "r",
        "look": "L",
        "loss": r"\mathcal{L}",
        "loss_one": r"\ell",
        "margin": r"\gamma",
        "mean": r"\mu",
        "mean_squares": r"\mathcal{L}_P",
        "missed": r"\mathrm{FN}",
        "momentum": r"\alpha",
        "net": "z",
        "nudge": r"\varepsilon",
        "offset": "y",
        "on": "n",
        "ones": r"\mathbf{1}",
        "out": "a",
        "out_net": "s",
        "outer": "y",
        "passed": r"\max \frac{\delta_1}{\delta_L}",
        "penalty": r"\lambda",
        "period": "T",
        "pointed": "d",
        "pred": r"\hat{y}",
        "product": r"\Pi",
        "pull": "b",
        "radius": "R",
        "rate": r"\eta",
        "relu": r"\mathrm{ReLU}",
        "residual": "E",
        "rest": "r",
        "said": r"\hat{c}",
        "sd": "s",
        "sd_bias": r"\mathrm{SD}(b)",
        "sd_net": r"\mathrm{SD}(z)",
        "sd_weight": r"\mathrm{SD}(w)",
        "shrink": "r",
        "sigmoid": r"\sigma",
        "slope": "g",
        "softmax": r"\mathrm{softmax}",
        "steepness": "k",
        "step": "H",
        "sum_squares": "J",
        "tanh": r"\tanh",
        "target": "y",
        "there": "M",
        "threshold": r"\theta",
        "thresholds": "K",
        "time": "t",
        "tiny": r"\epsilon",
        "true_alarms": r"\mathrm{TP}",
        "turn": "u",
        "variance": r"\mathrm{Var}(w)",
        "veto": "u",
        "vetoes": "m",
        "warm": r"\mu",
        "weight": "w",
        "weight_out": "v",
        "width": "n",
        "years": "Y",
    }
)
"""The notation of the course: small letters for one number, capitals for a batch or a matrix."""

_ROLE = re.compile(r"@(\w+)@")


def roles(template: str) -> tuple[str, ...]:
    """Roles of a template, each once, in order of appearance."""
    return tuple(dict.fromkeys(_ROLE.findall(template)))


def typeset(template: str, symbols: Mapping[str, str] = COURSE) -> str:
    r"""LaTeX of a template: every `@role@` becomes its symbol.

    A space keeps a command apart from a letter behind it (``\eta G``), and braces keep a symbol that has an index or
    exponent of its own apart from the next one (``{\beta_1}^2``). Raises ValueError for a role without symbol.
    """

    def symbol(match):
        role, behind = match.group(1), match.string[match.end() : match.end() + 1]
        if role not in symbols:
            raise ValueError(unknown("role", role, symbols))
        text = symbols[role]
        if (behind == "_" and "_" in text) or (behind == "^" and re.search(r"[_^]", text)):
            return "{" + text + "}"
        return text + " " if text.startswith("\\") and (behind.isalpha() or behind == "@") else text

    return _ROLE.sub(symbol, template)
