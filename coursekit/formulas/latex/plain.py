"""A formula for a terminal: the same signs without LaTeX."""

import re

_SIGNS = {
    r"\alpha": "α", r"\beta": "β", r"\gamma": "γ", r"\delta": "δ", r"\Delta": "Δ", r"\epsilon": "ε", r"\eta": "η",
    r"\theta": "θ", r"\mu": "μ", r"\sigma": "σ", r"\tau": "τ", r"\partial": "∂", r"\nabla": "∇", r"\ell": "ℓ",
    r"\sum": "Σ", r"\sqrt": "√", r"\cdot": "·", r"\times": "×", r"\odot": "⊙", r"\oplus": "⊕", r"\wedge": "∧",
    r"\vee": "∨", r"\lnot": "¬", r"\geq": "≥", r"\ge": "≥", r"\leq": "≤", r"\le": "≤", r"\neq": "≠", r"\pm": "±",
    r"\leftarrow": "←", r"\to": "→", r"\top": "ᵀ", r"\infty": "∞", r"\dots": "…", r"\quad": "  ", r"\qquad": "   ",
    r"\circ": "∘", r"\varepsilon": "ε", r"\lambda": "λ", r"\pi": "π", r"\Pi": "Π", r"\rho": "ρ",
    r"\lceil": "⌈", r"\rceil": "⌉", r"\lfloor": "⌊", r"\rfloor": "⌋",
    r"\lvert": "|", r"\rvert": "|", r"\lVert": "‖", r"\rVert": "‖", r"\,": " ", r"\;": " ", "\\\\": "; ",
}  # fmt: skip
_CASES = re.compile(r"\\begin\{cases\}(.*?)\\end\{cases\}", re.DOTALL)
_SILENT = re.compile(r"\\(?:left|right|[bB]ig[lr]?|displaystyle|!|(?:begin|end)\{aligned\})(?![A-Za-z])")
_OPERATOR = re.compile(r"\\mathbin\{\\mathrm\{(\w+)\}\}")
_WORD = re.compile(r"\\(?:mathrm|mathbf|mathcal|mathbb|operatorname|text)\{([^{}]*)\}")
_ACCENT = re.compile(r"\\(hat|bar|tilde)\s*(?:\{(\\?\w+)\}|(\w))")
_ABOVE = {"hat": "\N{COMBINING CIRCUMFLEX ACCENT}", "bar": "\N{COMBINING MACRON}", "tilde": "\N{COMBINING TILDE}"}
_LAYER = re.compile(r"\^\{(\[[^\]]*\])\s*(ᵀ?)\}")
_SCRIPT = re.compile(r"([_^√])\{([^{}]*)\}")
_FRACTION = re.compile(r"\\[td]?frac\{([^{}]*)\}\{([^{}]*)\}")
_GROUP = re.compile(r"(?<![A-Za-z}_^√])\{([^{}]*)\}")
_ALONE = ("", *"+-=,;)]}")


def plain(latex: str) -> str:
    """One line of plain text: ``\\frac{1}{1 + e^{-z}}`` becomes ``1 / (1 + e^(-z))``."""
    text = _CASES.sub(lambda m: m.group(1).replace("&", " if ").replace(r"\text{otherwise}", "not"), latex)
    text = _WORD.sub(r"\1", _OPERATOR.sub(r" \1 ", text)).replace("&", " ")
    text = _ACCENT.sub(lambda m: (m.group(2) or m.group(3)) + _ABOVE[m.group(1)], _SILENT.sub("", text))
    for sign in sorted(_SIGNS, key=len, reverse=True):
        text = re.sub(re.escape(sign) + (r"(?![A-Za-z])" if sign[-1].isalpha() else ""), _SIGNS[sign], text)
    text = _unbraced(_LAYER.sub(r"\1\2", text))
    text = re.sub(r"\\(?=[A-Za-z])", "", text).replace("{", "").replace("}", "")
    return re.sub(r"\s+", " ", text.replace("^ᵀ", "ᵀ")).replace(" ;", ";").strip(" ;")


def _unbraced(text):
    while (simpler := _FRACTION.sub(_divide, _GROUP.sub(r"\1", _SCRIPT.sub(_raise, text)))) != text:
        text = simpler
    return text


def _raise(match):
    sign, inner = match.groups()
    return sign + (inner if re.fullmatch(r"\w+|[ᵀ±]|\([^()]*\)", inner) else f"({inner})")


def _divide(match):
    if all(re.fullmatch(r"∂.*|d\w(_\w+)?", part) for part in match.groups()):
        return "/".join(match.groups()).replace("∂ ", "∂") + " "
    above, below = (p if re.fullmatch(r"\w([_^]\w+)?|[\d.]+", p) else f"({p})" for p in match.groups())
    behind = match.string[match.end() :].lstrip()[:1]
    return f"{above} / {below}" if behind in _ALONE else f"({above} / {below})"
