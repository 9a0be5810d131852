"""Builds small formulas from a student's Value class, asks for the way back, and reads the slopes."""

from collections.abc import Callable


def _once(formula: Callable) -> Callable:
    def run(*leaves):
        y = formula(*leaves)
        y.backward()
        return y

    return run


def _twice(x):
    y = x * x
    y.backward()
    y.backward()
    return y


def _twice_deep(x, y):
    u = x * y
    v = u + u * x
    v.backward()
    v.backward()
    return v


def _after_a_sum(x, y):
    (x + y).backward()
    z = x * y
    z.backward()
    return z


def _early(x, y):
    u = x * y
    return u + u.exp()


def _late(x, y):
    u = x * y
    return u.exp() + u


def _diamond(x, y):
    u = x + y
    return u.exp() * u.tanh()


def _uneven(x):
    u = x.tanh()
    v = u * u
    return u * (v + u) + x


def _chain(x, y):
    for _ in range(5):
        x = (x * y + x).tanh()
    return x


PROGRAMS = {
    "x + y": (2, _once(lambda x, y: x + y)),
    "x * y": (2, _once(lambda x, y: x * y)),
    "exp(x)": (1, _once(lambda x: x.exp())),
    "tanh(x)": (1, _once(lambda x: x.tanh())),
    "(x + y) * z": (3, _once(lambda x, y, z: (x + y) * z)),
    "x * x": (1, _once(lambda x: x * x)),
    "x + x": (1, _once(lambda x: x + x)),
    "u = x * y, then u + exp(u)": (2, _once(_early)),
    "u = x * y, then exp(u) + u": (2, _once(_late)),
    "u = x + y, then exp(u) * tanh(u)": (2, _once(_diamond)),
    "u = tanh(x), v = u * u, then u * (v + u) + x": (1, _once(_uneven)),
    "x * x, and backward() twice": (1, _twice),
    "u = x * y, then u + u * x, and backward() twice": (2, _twice_deep),
    "x + y and backward(), then x * y": (2, _after_a_sum),
    "five times x = tanh(x * y + x)": (2, _once(_chain)),
}
"""Name -> (how many numbers go in, what is done with their Values)."""


def probe(value_class: type, program: str, numbers: list) -> tuple:
    """(value of the result, slopes by the numbers that go in)."""
    leaves = [value_class(number) for number in numbers]
    result = PROGRAMS[program][1](*leaves)
    return result.data, [leaf.grad for leaf in leaves]
