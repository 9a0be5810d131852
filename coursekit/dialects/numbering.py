"""The course writes a layer in square brackets; each deck numbers, names or brackets it in its own way."""

import re

_LAYER = re.compile(r"@(\w+)@((?:_\w)?)\^\{\[([^\]]*)\]([^{}]*)\}")
_PARAMETERS = ("Weight", "weight", "Bias", "bias")
_EARLIER = {"l": "l-1", "l+1": "l", "l-1": "l-2", "L": "L-1"}
_OF_NINE = {
    ("Weight", "2"): "@Weight2@",
    ("weight", "2"): "@Weight2@",
    ("Bias", "2"): "@Bias2@",
    ("bias", "2"): "@Bias2@",
    ("Net", "2"): "s",
    ("net", "2"): "s",
    ("Act", "2"): "@Pred@",
    ("act", "2"): "@pred@",
}


def number_layers(dialect, template: str) -> str:
    """A template with every ``@role@^{[l]}`` numbered as the deck does: ``^{(l)}``, ``^{l}``, or hidden and output."""
    return _LAYER.sub(lambda match: _written(dialect, *match.groups()), template)


def _written(dialect, role, index, layer, more):
    if dialect.name == "course":
        return f"@{role}@{index}^{{[{layer}]{more}}}"
    if "weight_out" in dialect.unit_letters and role == "Delta":
        return rf"\frac{{\partial E}}{{\partial {_written(dialect, 'Net', index, layer, more)}}}"
    if "weight_out" in dialect.unit_letters and layer.isdigit():
        return _OF_NINE.get((role, layer), f"@{role}@") + index + (f"^{{{more}}}" if more else "")
    layer = _number(dialect, role in _PARAMETERS, layer)
    bracketed = layer if dialect.deck == "D" or layer.startswith("\\") else f"({layer})"
    return f"@{role}@{index}^{{{bracketed}{more}}}"


def _number(dialect, is_parameter, layer):
    if dialect.deck == "K":
        return {"1": r"\mathrm{hidden}", "2": r"\mathrm{output}"}.get(layer, layer)
    if layer.isdigit():
        return str(int(layer) + (dialect.first - 1 if is_parameter else dialect.units))
    return _EARLIER.get(layer, f"{layer}-1") if is_parameter and dialect.first == 0 else layer
