"""What Keras has and this course leaves out answers with a sentence that points to real Keras."""

import functools
import inspect
from difflib import get_close_matches

REAL = "real Keras (pip install keras jax)"


class KnownArguments:
    """Base of what is made with Keras's arguments: one that is not offered raises TypeError with a sentence."""

    def __new__(cls, *args, **kwargs):  # noqa: D102 (documented by its class)
        refuse_unknown(cls.__name__, kwargs, _arguments(cls))
        return super().__new__(cls)

    def __init__(self):
        pass


def known_arguments(method):
    """Decorator of a method that has Keras's name: an argument that is not offered raises TypeError with a sentence."""
    names = [*inspect.signature(method).parameters][1:]

    @functools.wraps(method)
    def checked(self, *args, **kwargs):
        refuse_unknown(method.__name__, kwargs, names)
        return method(self, *args, **kwargs)

    return checked


def refuse_unknown(owner: str, given: dict, known: list[str] | None) -> None:
    """Raise TypeError for the first name in `given` that is not `known`; None stands for any name."""
    for name in given if known is not None else ():
        if name not in known:
            raise TypeError(
                f"{owner} has no argument {name!r} in coursekit; it takes {', '.join(known) or 'none'}."
                f"{suggestion(name, known)} What Keras has beyond that needs {REAL}."
            )


def missing_attribute(thing, name: str):
    """A `__getattr__`: raises AttributeError with the nearest name of `thing`, and the way to real Keras."""
    owner = type(thing).__name__
    if name.startswith("_"):
        raise AttributeError(f"{owner!r} object has no attribute {name!r}")
    hint = _INSTEAD.get(name) or suggestion(name, [n for n in dir(type(thing)) if not n.startswith("_")])
    raise AttributeError(f"{owner}.{name} is not part of coursekit; for what else Keras has use {REAL}.{hint}")


def suggestion(name: str, known: list[str]) -> str:
    """`` Did you mean 'epochs'?`` where a known name is near, else nothing."""
    near = get_close_matches(name, known, n=1, cutoff=0.75)
    return f" Did you mean {near[0]!r}?" if near else ""


_INSTEAD = {"save": ' To keep the weights: model.save_weights("digits.npz").'}


def _arguments(cls) -> list[str] | None:
    """Arguments of the constructor and of those it passes **kwargs on to; None where it keeps **kwargs for itself."""
    names, names_are_open = [], False
    for base in (base for base in cls.__mro__ if "__init__" in vars(base)):
        parameters = [*inspect.signature(vars(base)["__init__"]).parameters.values()][1:]
        if base is KnownArguments and names_are_open:
            return None
        names += [p.name for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
        names_are_open = any(p.kind is p.VAR_KEYWORD for p in parameters)
        if not names_are_open:
            return names
    return None
