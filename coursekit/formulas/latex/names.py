r"""A quantity may have a long name: primes, a layer above, an index below; and a derivative is a quantity too."""

from coursekit.formulas.latex.tokens import is_name

_LAYER = ["^", "{", "["]


def quantity_ahead(parser) -> bool:
    r"""Whether a quantity comes next: a name, a derivative \frac{\partial a}{\partial b}, or a gradient \nabla_b a."""
    token = parser.peek()
    return bool(token) and (token == r"\nabla" or is_name(token) or derivative_ahead(parser))


def derivative_ahead(parser) -> bool:
    r"""Whether a fraction \frac{\partial a}{\partial b} or \frac{da}{db} comes next."""
    fraction, brace, mark, name = [*parser.tokens[parser.at : parser.at + 4], "", "", "", ""][:4]
    return (fraction, brace) == (r"\frac", "{") and (mark == r"\partial" or (mark == "d" and name != "}"))


def read_name(parser) -> tuple[str, tuple[str, ...]]:
    r"""Name and subscript of the quantity that comes next, for the parser to step over.

    ``W^{[l]}_{ij}`` is ("W[l]", ("i", "j")), and ``\frac{\partial E}{\partial w_{ij}}`` is ("dE/dw", ("i", "j")),
    just like ``\nabla_{w_{ij}} E``.
    """
    if derivative_ahead(parser):
        parser.take(r"\frac")
        return _derivative(_differential(parser), _differential(parser))
    if parser.peek() == r"\nabla":
        parser.take()
        parser.take("_")
        below = _inside_braces(parser, read_name)
        return _derivative(read_name(parser) if _object_ahead(parser) else ("", ()), below)
    return _own_name(parser)


def _derivative(above, below):
    return f"d{above[0]}/d{below[0]}", above[1] + below[1]


def _differential(parser):
    def inside(parser):
        parser.take(r"\partial" if parser.peek() == r"\partial" else "d")
        return read_name(parser)

    return _inside_braces(parser, inside)


def _inside_braces(parser, inside):
    if parser.peek() != "{":
        return parser.take(), ()
    parser.take("{")
    found = inside(parser)
    parser.take("}")
    return found


def _object_ahead(parser):
    return quantity_ahead(parser) and parser.peek() not in parser.callables


def _own_name(parser):
    name, subscript = parser.take(), ()
    while parser.peek() in ("'", "_") or parser.tokens[parser.at : parser.at + 3] == _LAYER:
        mark = parser.take()
        if mark == "'":
            name += mark
        elif mark == "_":
            subscript = tuple(parser.braced())
        else:
            name += "".join(parser.braced())
    return name, subscript
