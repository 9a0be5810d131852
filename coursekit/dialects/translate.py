"""A formula moves into another deck: new letters, and where vectors are columns every product turns round."""

import re

from coursekit.dialects.numbering import number_layers
from coursekit.formulas.latex.symbols import typeset

_ARRAYS = "Input|Act|Bias|Bias1|Bias2|Net|Pred|Target|Weight|Weight1|Weight2|Delta|Grad"
_FUNCTIONS = "f|sigmoid|softmax|tanh|relu|step"
_SCRIPTS = r"(?:'|[_^](?:\{[^{}]*\}|\\?\w+))*"
_ARRAY = re.compile(rf"(?:@(?:{_ARRAYS})@|@ones@){_SCRIPTS}")
_FUNCTION = re.compile(rf"(?:@(?:{_FUNCTIONS})@){_SCRIPTS}(?=\\?(?:[bB]igg?l?)?\()")
_OPEN = re.compile(r"(?:\\left|\\[bB]igg?l?)?\(")
_GAP = re.compile(r"(?:\\[,;!]|\s)+")
_WEIGHT_INDEX = re.compile(r"((?:\\Delta w|@change@|@[wW]eight\d?@(?:\^\{[^{}]*\})?)_)\{([a-z0-9]),?([a-z0-9])\}")
_ARGUMENT = re.compile(r"f\(I\)((?:_(?:\{[^{}]*\}|\w)|\^\{(?:\([^{}]*\)|\\mathrm\{\w+\})\})+)")

TO_FROM = ("NINE-HIDDEN", "NINE-HIDDEN-PIECES", "NINE-WEIGHTS", "UNIT-ACT-TO-FROM")
"""Formulas that are written (to, from) in the course too, because their slides are."""


def latex(dialect, template: str, to_from: bool = False) -> str:
    """LaTeX of a template in a dialect's letters, index order, order of products and layer numbers.

    to_from: the template writes its weights (to, from) already, as those of `TO_FROM` do.
    """
    if dialect.name == "course":
        return typeset(template, dialect.symbols)
    text = _free_letter(dialect, template)
    if (dialect.axes == "to, from") != to_from:
        text = _WEIGHT_INDEX.sub(r"\1{\3\2}", text)
    if dialect.vectors == "columns":
        text = _turn(text)
    if dialect.symbols["f"] != "f":  # one activation for all layers
        text = re.sub(r"@f@_(?:\{[^{}]*\}|\w)", "@f@", text)
    return _ARGUMENT.sub(r"f(I\1)", typeset(number_layers(dialect, text), dialect.symbols))


def _free_letter(dialect, template):
    """Where n counts the examples it cannot run over them too: the running index takes a free letter."""
    if dialect.symbols["examples"] != "n" or "@examples@" not in template:
        return template
    parts = re.findall(r"@\w+@|\\(?:mathrm|text)\{[^{}]*\}|\\[A-Za-z]+|.", template)
    free = next(letter for letter in "ipq" if letter not in parts)
    return "".join(free if part == "n" else part for part in parts)


def _turn(text: str) -> str:
    r"""Reverse every product of arrays: (X W)^T = W^T X^T, and the deck's letters already are the transposes."""
    out, run, place = [], [], 0
    while place < len(text):
        atom, gap, after = _factor(text, place)
        if atom is None:
            out += [*_reversed(run), text[place:after]]
            run = []
        else:
            run.append((atom, gap))
        place = after
    return "".join([*out, *_reversed(run)])


def _factor(text, place):
    """The array factor that begins here, the gap behind it, and where to go on; (None, "", next) for anything else."""
    if (match := _ARRAY.match(text, place)) is not None:
        atom, after = _one(match[0]), match.end()
    elif (match := _FUNCTION.match(text, place) or _OPEN.match(text, place)) is not None:
        after = _closing(text, place)
        if after is None:
            return None, "", match.end()
        inside = text[match.end() : after]
        atom = match[0] + _turn(inside)
        if not _ARRAY.search(inside):
            return None, "", after
    else:
        step = re.compile(r"@\w+@|\\[A-Za-z]+|.", re.DOTALL).match(text, place)
        return None, "", step.end()
    gap = _GAP.match(text, after)
    return atom, gap[0] if gap else "", gap.end() if gap else after


def _closing(text, place):
    """Where the bracket that opens at or soon after `place` is closed, with its scripts."""
    depth = 0
    for k in range(text.index("(", place), len(text)):
        depth += (text[k] == "(") - (text[k] == ")")
        if depth == 0:
            return k + 1 + len(re.match(_SCRIPTS, text[k + 1 :])[0])
    return None


def _reversed(run):
    """The factors of a product in reverse; what stood between them and behind them keeps its place."""
    atoms, gaps = [atom for atom, _ in run][::-1], [gap for _, gap in run]
    return [part for pair in zip(atoms, gaps, strict=True) for part in pair]


def _one(atom):
    r"""The vector of ones has no deck of its own: it is transposed by hand."""
    if atom == r"@ones@^\top":
        return "@ones@"
    return r"@ones@^\top" if atom == "@ones@" else atom
