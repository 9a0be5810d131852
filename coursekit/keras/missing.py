"""A name of Keras that this course leaves out answers with a sentence instead of a riddle."""

import dis
import sys
from difflib import get_close_matches
from importlib.abc import MetaPathFinder
from types import ModuleType

from coursekit.nn.elsewhere import REAL

HERE = "coursekit."


def getattr_for(module: ModuleType, elsewhere: dict[str, str] | None = None):
    """A module `__getattr__`: unknown names raise an error with the nearest known name, or the way to real Keras.

    ``keras.layers.LSTM`` raises AttributeError, ``from coursekit.keras.layers import LSTM`` raises ImportError. Both
    say: keras.layers.LSTM is not part of coursekit; use real Keras (pip install keras jax): from keras.layers import
    LSTM. `elsewhere` holds sentences of their own for some names.
    """
    path = module.__name__.removeprefix(HERE)

    def missing(name: str):
        if name.startswith("_"):
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
        # Python replaces the message of an AttributeError raised inside `from ... import`, and of no other error
        kind = ImportError if _inside_from_import(sys._getframe(1)) else AttributeError
        raise kind((elsewhere or {}).get(name) or sentence(path, name, [n for n in vars(module) if n[0] != "_"]))

    return missing


def sentence(path: str, name: str, known: list[str]) -> str:
    """What to say about ``path.name``, where `known` are the names that `path` has."""
    near = get_close_matches(name, known, n=1, cutoff=0.75)
    hint = f"Did you mean {path}.{near[0]}?" if near else f"use {REAL}: from {path} import {name}"
    return f"{path}.{name} is not part of coursekit; {hint}"


class MissingModules(MetaPathFinder):
    """Asked last, when nobody found the module, so that ``import coursekit.keras.applications`` gets a sentence too."""

    def find_spec(self, fullname, path=None, target=None):
        """Raise ModuleNotFoundError for modules below `coursekit.keras`; others are none of its business."""
        parent, _, name = fullname.removeprefix(HERE).rpartition(".")
        if not fullname.startswith(f"{HERE}keras."):
            return None
        try:
            getattr(sys.modules[HERE + parent], name)
        except AttributeError as error:
            raise ModuleNotFoundError(str(error), name=fullname) from None
        return None


def _inside_from_import(frame) -> bool:
    code = frame.f_code.co_code
    return dis.opname[code[frame.f_lasti]] == "IMPORT_FROM"
