"""A name of Keras that this course leaves out answers with a sentence instead of a riddle."""

from difflib import get_close_matches
from types import ModuleType


def getattr_for(module: ModuleType):
    """A module `__getattr__`: unknown names raise AttributeError with the nearest known name, or the way to real Keras.

    The message reads ``keras.layers.LSTM is not part of coursekit; use real Keras: from keras.layers import LSTM``.
    """
    path = module.__name__.removeprefix("coursekit.")

    def missing(name: str):
        if name.startswith("__"):
            raise AttributeError(name)
        known = [n for n in vars(module) if not n.startswith("_")]
        near = get_close_matches(name, known, n=1, cutoff=0.75)
        hint = f"Did you mean {path}.{near[0]}?" if near else f"use real Keras (pip install keras jax): {path}.{name}."
        raise AttributeError(f"{path}.{name} is not part of coursekit; {hint}")

    return missing
