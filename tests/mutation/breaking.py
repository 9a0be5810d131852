"""A pytest plugin that breaks one function of the library on purpose: every answer it gives is a little wrong.

``COURSEKIT_BREAK=coursekit.neurons.xor_net pytest -p breaking TESTS``, with this folder on PYTHONPATH. Numbers are
moved, truths turned round, drawings emptied, records spoilt field by field; what cannot be spoilt is refused.
"""

import copy
import dataclasses
import importlib
import inspect
import itertools
import os
import types
from collections.abc import Callable, Mapping

import numpy as np

MOVED = 0.37
_WHOLE: dict[str, types.FunctionType] = {}


class Unbreakable(Exception):
    """There is nothing here whose answers could be spoilt."""


def pytest_configure(config):
    """Break what the environment names, before any test module is imported."""
    if name := os.environ.get("COURSEKIT_BREAK"):
        break_public(name)


def break_public(name: str) -> None:
    """Break the function, class or callable instance with this dotted name; raises Unbreakable for data."""
    thing = target(name)
    if inspect.isfunction(thing):
        _break_function(thing)
    else:
        for owner, method in methods(thing):
            setattr(owner, method, _spoiling(owner.__dict__[method]))


def target(name: str) -> object:
    """The function or class whose answers to spoil; raises Unbreakable where the name stands for data."""
    thing = resolve(name)
    function = inspect.unwrap(thing) if callable(thing) else thing
    if inspect.isfunction(function):
        if function.__closure__:
            raise Unbreakable(f"{name} is a closure.")
        return function
    kind = thing if inspect.isclass(thing) else type(thing)
    if not methods(kind):
        raise Unbreakable(f"{name} is data.")
    return kind


def resolve(name: str) -> object:
    """The public thing with this dotted name, as a reader of the folder meets it."""
    head, *rest = name.split(".")
    thing = importlib.import_module(head)
    for position, part in enumerate(rest, start=2):
        if not hasattr(thing, part):
            importlib.import_module(".".join(name.split(".")[:position]))
        thing = getattr(thing, part)
    return thing


def _break_function(function):
    # the code object is swapped, so that everyone who imported the function meets the broken one
    if function.__closure__:
        raise Unbreakable(f"{function.__qualname__} is a closure.")
    key = f"{function.__module__}:{function.__qualname__}"
    _WHOLE[key] = _twin(function)
    function.__signature__ = inspect.signature(function)
    source = f"def broken(*args, **kwargs):\n    import breaking\n    return breaking.answer({key!r}, args, kwargs)\n"
    scope: dict = {}
    exec(source, scope)
    function.__code__, function.__defaults__, function.__kwdefaults__ = scope["broken"].__code__, None, None


def _twin(function):
    twin = types.FunctionType(
        function.__code__, function.__globals__, function.__name__, function.__defaults__, function.__closure__
    )
    twin.__kwdefaults__ = function.__kwdefaults__
    return twin


def answer(key: str, args: tuple, kwargs: Mapping) -> object:
    """What the broken function says."""
    return spoilt(_WHOLE[key](*args, **kwargs))


def methods(kind: type) -> list[tuple[type, str]]:
    """Owner and name of `__call__` and of every public method that is ours."""
    return [
        (owner, name)
        for owner in kind.__mro__
        if owner.__module__.startswith("coursekit")
        for name, held in owner.__dict__.items()
        if inspect.isfunction(held) and (name == "__call__" or not name.startswith("_"))
    ]


def _spoiling(method):
    def broken(*args, **kwargs):
        return spoilt(method(*args, **kwargs))

    broken.__name__, broken.__doc__ = method.__name__, method.__doc__
    return broken


def spoilt(value: object) -> object:
    """A little wrong: another value of the same kind and shape."""
    for fits, spoil in _KINDS:
        if fits(value):
            return spoil(value)
    return _record(value)


def _record(value):
    names = _fields(value)
    if not names:
        raise RuntimeError(f"broken on purpose, and {type(value).__name__} has nothing to spoil")
    other = copy.copy(value)
    for name in names:
        object.__setattr__(other, name, spoilt(getattr(value, name)))
    return other


def _fields(value):
    if dataclasses.is_dataclass(value):
        return [field.name for field in dataclasses.fields(value)]
    return [name for name, held in vars(value).items() if _simple(held)] if hasattr(value, "__dict__") else []


def _simple(held):
    return isinstance(held, bool | int | float | np.ndarray) and not (isinstance(held, np.ndarray) and held.size == 0)


def _array(value):
    if value.dtype == object:
        return np.frompyfunc(spoilt, 1, 1)(value)
    if value.dtype == bool:
        return ~value
    if value.dtype.kind in "US":
        return np.char.add(value, "?")
    return value + 1 if value.dtype.kind in "iu" else value * (1 + MOVED) + MOVED


def _emptied(artist):
    artist.clear()
    return artist


def _is_drawing(value):
    return type(value).__module__.startswith(("matplotlib", "mpl_toolkits")) and hasattr(value, "clear")


def _called(function):
    return lambda *args, **kwargs: spoilt(function(*args, **kwargs))


_KINDS: tuple[tuple[Callable, Callable], ...] = (
    (lambda v: v is None, lambda v: v),
    (lambda v: isinstance(v, bool | np.bool_), lambda v: not v),
    (lambda v: isinstance(v, int | np.integer), lambda v: v + 1),
    (lambda v: isinstance(v, float | np.floating), lambda v: v * (1 + MOVED) + MOVED),
    (lambda v: isinstance(v, str), lambda v: v + "?"),
    (lambda v: isinstance(v, np.ndarray), _array),
    (lambda v: isinstance(v, list), lambda v: [spoilt(item) for item in v]),
    (lambda v: isinstance(v, tuple) and hasattr(v, "_fields"), lambda v: type(v)(*map(spoilt, v))),
    (lambda v: isinstance(v, tuple), lambda v: tuple(spoilt(item) for item in v)),
    (lambda v: isinstance(v, set | frozenset), lambda v: type(v)(itertools.islice(sorted(v, key=str), 1, None))),
    (lambda v: isinstance(v, Mapping), lambda v: {name: spoilt(item) for name, item in v.items()}),
    (_is_drawing, _emptied),
    (inspect.isroutine, _called),
    (inspect.isgenerator, lambda v: map(spoilt, v)),
)
