"""A formula is read from left to right, tightest sign first, and becomes something that computes."""

from functools import reduce

import numpy as np

from coursekit.formulas.latex.arithmetic import COMPARISONS, NUMBERS, OPERATORS, NotReadable, power, product
from coursekit.formulas.latex.names import derivative_ahead, quantity_ahead, read_name

_CLOSING = {"(": ")", "[": "]", "{": "}", r"\lvert": r"\rvert", r"\lVert": r"\rVert"}
_ROUNDED = {r"\lceil": (r"\rceil", np.ceil), r"\lfloor": (r"\rfloor", np.floor)}
_CLOSING |= {opening: closing for opening, (closing, _) in _ROUNDED.items()}
_STARTS = {"(", "[", "{", r"\lvert", r"\lVert", r"\frac", r"\sum", *_ROUNDED}
_WORDS = set(OPERATORS) | {"otherwise"}


class Parser:
    """Turns the pieces of one expression into a function of a `Scope`. `callables` are names that take arguments."""

    def __init__(self, tokens: list[str], callables: frozenset[str] = frozenset()):
        self.tokens, self.callables, self.at = tokens, callables, 0

    def whole(self):
        """The expression that all pieces together mean; raises NotReadable if some are left over."""
        expression = self.binary(0)
        if self.peek():
            raise NotReadable(f"Cannot read {self.peek()!r} in {self._text()!r}.")
        return expression

    def _text(self):
        return " ".join(self.tokens)

    def peek(self) -> str:
        """The next piece, or "" at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        """Step over the next piece; raises NotReadable if it is not the expected one."""
        token = self.peek()
        if not token or (expected and token != expected):
            raise NotReadable(f"Expected {expected or 'more'!r}, found {token or 'the end'!r}, in {self._text()!r}.")
        self.at += 1
        return token

    def binary(self, loosest: int):
        """Operands joined by signs that bind at least as tightly as `loosest`."""
        left = self.unary()
        while True:
            if self.peek() in OPERATORS:
                tightness, operate = OPERATORS[self.peek()]
            elif self._starts_factor():
                tightness, operate = 4, product
            else:
                return left
            if tightness < loosest:
                return left
            if self.peek() in OPERATORS:
                self.take()
            left = _combine(operate, left, self.binary(tightness + 1))

    def _starts_factor(self):
        token = self.peek()
        if not token or token in _WORDS:
            return False
        return token in _STARTS or token in NUMBERS.functions or quantity_ahead(self) or token[0].isdigit()

    def unary(self):
        """A leading sign or not, then one operand."""
        if self.peek() == "+":
            self.take()
            return self.binary(4)
        if self.peek() == "-":
            self.take()
            inner = self.binary(4)
            return lambda scope: -inner(scope)
        if self.peek() == r"\lnot":
            self.take()
            inner = self.unary()
            return lambda scope: 1 - inner(scope)
        return self.powers()

    def powers(self):
        """One operand with what stands at its upper right: a power, or the sign of the transpose."""
        if self.peek() == "e" and self.tokens[self.at + 1 : self.at + 2] == ["^"]:
            self.at += 2
            inner = self.group()
            return lambda scope: scope.arithmetic.functions[r"\exp"](inner(scope))
        base = self.operand()
        while self.peek() == "^":
            self.take()
            base = self._raised(base)
        return base

    def _raised(self, base):
        if self.peek() == r"\top":
            self.take()
            return lambda scope: scope.arithmetic.transpose(base(scope))
        exponent = self.group()
        return lambda scope: power(base(scope), exponent(scope))

    def group(self):
        """What stands between braces, or a single piece."""
        if self.peek() == "{":
            return self.bracketed()
        token = self.take()
        return Parser([token], self.callables).whole()

    def bracketed(self):
        """What stands between an opening bracket and its partner."""
        closing = _CLOSING[self.take()]
        inner = self.binary(0)
        self.take(closing)
        return inner

    def operand(self):
        """A number, a quantity, a function of something, a fraction, a sum, a bracket, or a choice between cases."""
        token = self.peek()
        if token[:1].isdigit():
            number = float(self.take()) if "." in token else int(self.take())
            return lambda scope: number
        if token in ("(", "{"):
            return self.bracketed()
        if token in self._special() and not derivative_ahead(self):
            return self._special()[token]()
        if token in NUMBERS.functions:
            return self.function()
        if token not in _WORDS and quantity_ahead(self):
            return self.quantity()
        raise NotReadable(f"Cannot read {token or 'the end'!r} in {self._text()!r}.")

    def _special(self):
        return {
            "[": self.indicator,
            r"\lvert": self.size,
            r"\lVert": self.norm,
            r"\lceil": self.rounded,
            r"\lfloor": self.rounded,
            r"\frac": self.fraction,
            r"\sum": self.sum,
            r"\begin": self.cases,
        }

    def indicator(self):
        """[condition]: 1 where it holds, else 0."""
        self.take("[")
        condition = self.condition()
        self.take("]")
        return lambda scope: np.asarray(condition(scope), dtype=float)

    def condition(self):
        """left < right, or another comparison; or the word "otherwise"."""
        if self.peek() == "otherwise":
            word = self.take()
            return lambda scope: word
        left = self.binary(0)
        compare = COMPARISONS[self.take()] if self.peek() in COMPARISONS else self.take("=")
        return _combine(compare, left, self.binary(0))

    def size(self):
        """|a|."""
        inner = self.bracketed()
        return lambda scope: scope.arithmetic.functions["abs"](inner(scope))

    def norm(self):
        """The length of a row: root of the sum of squares."""
        inner = self.bracketed()
        return lambda scope: np.sqrt(np.sum(np.square(inner(scope))))

    def rounded(self):
        r"""\lceil a \rceil and \lfloor a \rfloor: up or down to a whole number."""
        _, round_off = _ROUNDED[self.peek()]
        inner = self.bracketed()
        return lambda scope: round_off(inner(scope))

    def fraction(self):
        r"""\frac{a}{b}."""
        self.take(r"\frac")
        self._must_open()
        above = self.bracketed()
        self._must_open()
        return _combine(lambda a, b: a / b, above, self.bracketed())

    def _must_open(self):
        if self.peek() != "{":
            raise NotReadable(r"A fraction is written with braces, \frac{1}{2}.")

    def function(self):
        r"""\exp(a), \sqrt{a}, \max(a, b): a function with a name of its own."""
        name = self.take()
        if self.peek() == "_":
            return self.extreme(name)
        arguments = self.arguments()
        return lambda scope: scope.arithmetic.functions[name](*(a(scope) for a in arguments))

    def extreme(self, name):
        r"""\max_{n \leq N} body, \min_{n \leq N} body: over an index that runs from 1; the body as in a sum."""
        self.take("_")
        letter, sign, *end = [*self.braced(), "", ""]
        if name not in (r"\max", r"\min") or sign != r"\leq":
            raise NotReadable(r"A largest or smallest value is written with its limit, \max_{n \leq N}.")
        last, body = Parser([t for t in end if t], self.callables).whole(), self.binary(4)

        def compute(scope):
            values = (body(s) for s in scope.running(letter, 1, int(last(scope))))
            return reduce(scope.arithmetic.functions[name], values)

        return compute

    def arguments(self):
        """(a, b, ...) or {a}, or one operand without brackets as in ln x."""
        if self.peek() not in ("(", "{"):
            return [self.powers()]
        closing = _CLOSING[self.take()]
        found = [self.binary(0)]
        while self.peek() == ",":
            self.take()
            found.append(self.binary(0))
        self.take(closing)
        return found

    def quantity(self):
        """A name with all that belongs to it, or a function call."""
        name, subscript = self.name()
        if name not in self.callables:
            return lambda scope: scope.look_up(name, subscript)
        arguments = self.arguments()
        return lambda scope: scope.look_up(name, subscript)(*(a(scope) for a in arguments))

    def name(self) -> tuple[str, tuple[str, ...]]:
        """Name and subscript: W^{[l]}_{ij} is ("W[l]", ("i", "j")); see `names`."""
        return read_name(self)

    def braced(self) -> list[str]:
        """The pieces between braces, or a single piece."""
        if self.peek() != "{":
            return [self.take()]
        end = self.tokens.index("}", self.at)
        inside, self.at = self.tokens[self.at + 1 : end], end + 1
        return inside

    def sum(self):
        r"""\sum_{i=1}^{n} body, with both limits written; the body reaches as far as a product does."""
        self.take(r"\sum")
        self.take("_")
        letter, _, *start = [*self.braced(), "", ""]
        if self.peek() != "^":
            raise NotReadable(r"A sum is written with both limits, \sum_{i=1}^{n}.")
        self.take("^")
        first = Parser([t for t in start if t], self.callables).whole()
        last, body = self.group(), self.binary(4)
        return lambda scope: sum(body(s) for s in scope.running(letter, int(first(scope)), int(last(scope))))

    def cases(self):
        r"""\begin{cases} value & condition \\ ... \end{cases}."""
        self._environment(r"\begin")
        values, conditions = [], []
        while self.peek() != r"\end":
            values.append(self.binary(0))
            self.take("&")
            conditions.append(self.condition())
            if self.peek() == "\\\\":
                self.take()
        self._environment(r"\end")
        return lambda scope: scope.arithmetic.choose([c(scope) for c in conditions], [v(scope) for v in values])

    def _environment(self, mark):
        self.take(mark)
        if "".join(self.braced()) != "cases":
            raise NotReadable("Only the environment 'cases' stands inside a formula.")


def _combine(operate, left, right):
    return lambda scope: operate(left(scope), right(scope))
