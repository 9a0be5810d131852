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
        "Delta": r"\Delta",
        "First": "M",
        "Grad": "G",
        "Input": "X",
        "Net": "Z",
        "Pred": r"\hat{Y}",
        "Second": "S",
        "Target": "Y",
        "Velocity": "V",
        "Weight": "W",
        "Weight1": "W^{[1]}",
        "Weight2": "W^{[2]}",
        "act": "a",
        "batch": "B",
        "bias": "b",
        "classes": "K",
        "count": "P",
        "counter": r"\tau",
        "decay1": r"\beta_1",
        "decay2": r"\beta_2",
        "depth": "L",
        "error_sum": "E",
        "examples": "N",
        "f": "f",
        "fan_in": r"n_{\mathrm{in}}",
        "fan_out": r"n_{\mathrm{out}}",
        "hidden": "h",
        "input": "x",
        "inputs": "n",
        "label": "c",
        "loss": r"\mathcal{L}",
        "momentum": r"\alpha",
        "net": "z",
        "pred": r"\hat{y}",
        "rate": r"\eta",
        "relu": r"\mathrm{ReLU}",
        "said": r"\hat{c}",
        "sigmoid": r"\sigma",
        "softmax": r"\mathrm{softmax}",
        "steepness": "k",
        "step": "H",
        "tanh": r"\tanh",
        "target": "y",
        "tiny": r"\epsilon",
        "weight": "w",
        "width": "n",
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
        if behind in ("_", "^") and re.search(r"[_^]", text):
            return "{" + text + "}"
        return text + " " if text.startswith("\\") and (behind.isalpha() or behind == "@") else text

    return _ROLE.sub(symbol, template)
