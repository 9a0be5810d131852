"""LaTeX is a row of small pieces: names, commands, numbers and signs."""

import re

_PIECES = re.compile(
    r"@(?P<role>\w+)@"
    r"|\\mathbin\s*\{\\mathrm\{(?P<operator>\w+)\}\}"
    r"|\\(?:mathrm|mathbf|mathcal|mathbb|operatorname|text)\s*\{(?P<word>[^{}]*)\}"
    r"|(?P<command>\\[A-Za-z]+|\\.)"
    r"|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<sign>\S)"
)
_SILENT = {r"\,", r"\;", r"\:", r"\!", "\\ ", "~", r"\quad", r"\left", r"\right", r"\big", r"\bigl", r"\bigr"}
_SILENT |= {r"\Big", r"\Bigl", r"\Bigr", r"\displaystyle"}
_SAME = {r"\tfrac": r"\frac", r"\dfrac": r"\frac", r"\log": r"\ln", r"\le": r"\leq", r"\ge": r"\geq", r"\neg": r"\lnot"}
_LAYER_AND_TRANSPOSE = re.compile(r"\]\s*\\top\s*\}")
_DOTS = re.compile(r"\+\s*\\dots\s*\+")
_ACCENTS = (r"\hat", r"\bar", r"\tilde", r"\vec")


def tokenize(latex: str) -> list[str]:
    """Pieces of `latex` in reading order, without spacing: ``e^{-@net@}`` gives ``e ^ { - net }``.

    A role `@net@`, a word `\\mathrm{TP}` and an accented letter `\\hat{y}` (``hat y``) are one piece each. Layer and
    transpose, which share one exponent in print, come apart: ``W^{[l]\\top}`` reads as ``W^{[l]}^\\top``. The dots of
    ``a + \\dots + z`` leave nothing out.
    """
    latex = _LAYER_AND_TRANSPOSE.sub(r"]}^\\top ", _DOTS.sub("+", latex))
    return _join_accents([piece for match in _PIECES.finditer(latex) if (piece := _piece(match)) not in _SILENT])


def _piece(match):
    text = match.group("role") or match.group("operator") or match.group("word") or match.group()
    return _SAME.get(text, text)


def _join_accents(pieces):
    joined = []
    rest = iter(pieces)
    for piece in rest:
        if piece in _ACCENTS:
            letter = next(rest, "")
            if letter == "{":
                letter = next(rest, "")
                next(rest, "")
            piece = f"{piece[1:]} {letter}"
        joined.append(piece)
    return joined


def is_name(token: str) -> bool:
    """Whether a piece is the name of a quantity: a letter, a role, a word, an accented letter or a Greek letter."""
    return token[0].isalpha() or token in GREEK


GREEK = tuple(
    "\\" + name
    for name in (
        "alpha beta gamma delta epsilon varepsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi psi omega "
        "Gamma Delta Theta Lambda Sigma Phi Psi Omega ell"
    ).split()
)
"""Greek letters (and ell) that stand for quantities."""
