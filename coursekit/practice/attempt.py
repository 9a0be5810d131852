"""One run of a student's function on one case: its answer as plain arrays, or a sentence on what happened instead."""

import copy
import io
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field

import numpy as np

from coursekit.practice.returns import Plain, Returns, Unusable
from coursekit.practice.same import same
from coursekit.practice.time_limit import TooSlow


@dataclass(frozen=True)
class Attempt:
    """What came of one case.

    Attributes:
        answer: named arrays, None when there is no usable answer.
        trouble: a sentence when there is none.
        traceback: the student's own, from the first line of theirs; "" when nothing was raised.
        missing: True when the function is still the empty stub.
        slow: True when time was up.
        printed: whether it printed.
        warned: messages of warnings, each once.
        changed: which inputs were changed, counted from 1.
        library: the name of the library function that did the work, "" if none.
    """

    answer: Plain | None
    trouble: str = ""
    traceback: str = ""
    missing: bool = False
    slow: bool = False
    printed: bool = False
    warned: tuple[str, ...] = ()
    changed: tuple[int, ...] = ()
    library: str = ""


@dataclass
class _Watch:
    printed: io.StringIO = field(default_factory=io.StringIO)
    warned: list = field(default_factory=list)
    library: str = ""


def attempt(
    function: Callable, inputs: tuple, returns: Returns, probe: Callable | None = None, library: tuple[str, ...] = ()
) -> Attempt:
    """Call `function(*inputs)`, or `probe(function, *inputs)`, on copies of the inputs and tell what came of it.

    Nothing that the function raises gets out, except KeyboardInterrupt (the student's own stop button).
    """
    given = copy.deepcopy(inputs)
    watch = _Watch()
    answer, told = None, {}
    try:
        with _watched(watch, library):
            value = probe(function, *given) if probe else function(*given)
        answer = returns.plain(value)
    except NotImplementedError:
        told = {"missing": True}
    except Unusable as reason:
        told = {"trouble": str(reason)}
    except TooSlow:
        told = {"slow": True}
    except RecursionError as error:
        told = {"trouble": "It calls itself and never stops. Which case ends the chain?", "traceback": _own(error, 3)}
    except (Exception, SystemExit) as error:
        told = {"trouble": _raised(error), "traceback": _own(error)}
    pairs = enumerate(zip(inputs, given, strict=True), 1)
    changed = tuple(k for k, (before, after) in pairs if not same(before, after))
    warned = tuple(dict.fromkeys(str(w.message) for w in watch.warned))
    return Attempt(
        answer, printed=bool(watch.printed.getvalue()), warned=warned, changed=changed, library=watch.library, **told
    )


def _raised(error: BaseException) -> str:
    words = str(error).strip().splitlines()
    return f"It stops with {type(error).__name__}" + (f": {words[0].rstrip('.')}" if words else "") + "."


def _own(error: BaseException, lines: int = 12) -> str:
    """The traceback without the frames of this library, so that it starts in the student's code."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith(_HERE)][-lines:]
    return "".join([*traceback.format_list(own), *traceback.format_exception_only(error)]).rstrip()


_HERE = __file__.rsplit("/practice/", 1)[0].rsplit("\\practice\\", 1)[0]


@contextmanager
def _watched(watch: _Watch, library: tuple[str, ...]) -> Iterator[None]:
    """Catch prints and warnings, notice calls of the library, and leave NumPy's settings as they were."""
    with warnings.catch_warnings(record=True) as watch.warned, np.errstate():
        warnings.simplefilter("always")
        with redirect_stdout(watch.printed), redirect_stderr(watch.printed), _noticing(watch, library):
            yield


@contextmanager
def _noticing(watch: _Watch, library: tuple[str, ...]) -> Iterator[None]:
    if not library:
        yield
        return

    def notice(frame, event, argument):
        if event == "call" and not watch.library:
            name = f"{frame.f_globals.get('__name__', '')}.{frame.f_code.co_qualname}"
            watch.library = name if name.startswith(library) else ""

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        yield
    finally:
        sys.setprofile(before)
