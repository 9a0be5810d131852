"""A loop without end is stopped, and a sentence says so; the notebook lives on."""

import ctypes
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class TooSlow(BaseException):
    """The time is up. Not an Exception, so that a student's `except Exception` does not swallow it."""


#: Seconds between two reminders, for code that swallows even this, and until the word on C code is said.
AGAIN, PATIENCE = 0.2, 5.0
STUCK = (
    "Time is up, but your function is deep inside a call that cannot be interrupted. "
    "If nothing happens, choose Kernel > Restart, and look for a loop or an array that is far too large."
)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise TooSlow inside the block after so many seconds.

    In the main thread of Linux and macOS an interval timer does it, and an earlier timer is set going again. Elsewhere
    a thread watches. Where code in C cannot be interrupted, a line tells the student to restart the kernel.
    """
    timer = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    with _word_when_stuck(seconds), (_alarm if timer else _watchdog)(seconds):
        yield


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(signum, frame):
        raise TooSlow

    started = time.monotonic()
    before = signal.signal(signal.SIGALRM, ring)
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        _surely(lambda: signal.setitimer(signal.ITIMER_REAL, 0))
        _surely(lambda: signal.signal(signal.SIGALRM, before))
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(left - (time.monotonic() - started), 1e-3), interval)


@contextmanager
def _watchdog(seconds: float) -> Iterator[None]:
    over, here = threading.Event(), ctypes.c_ulong(threading.get_ident())

    def watch():
        wait = seconds
        while not over.wait(wait):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(here, ctypes.py_object(TooSlow))
            wait = AGAIN

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        _surely(over.set)
        _surely(watching.join)
        # One may be on its way. Taking it back would leave Python's flag for it up, and under a profiler it would then
        # look for it for ever; so it is let in here.
        _surely(lambda: [None for _ in range(1000)])


def _surely(action: Callable) -> None:
    """Do it even when the time is up just now: the order of the house comes first."""
    while True:
        try:
            action()
            return
        except TooSlow:
            continue


@contextmanager
def _word_when_stuck(seconds: float) -> Iterator[None]:
    word = threading.Timer(seconds + PATIENCE, lambda: print(STUCK, flush=True))  # noqa: T201 - the cell's own output
    word.daemon = True
    word.start()
    try:
        yield
    finally:
        word.cancel()
