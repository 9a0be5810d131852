"""A loop without end is stopped in any thread, even one that swallows exceptions, and earlier timers go on."""

import signal
import sys
import threading
import time

import pytest

from coursekit.practice import time_limit as module
from coursekit.practice.time_limit import TooSlow, time_limit


def for_ever():
    while True:
        pass


def swallow_for_ever():
    while True:
        try:
            for_ever()
        except Exception:
            pass


@pytest.mark.parametrize("loop", [for_ever, swallow_for_ever])
def test_a_loop_is_stopped(loop):
    with pytest.raises(TooSlow), time_limit(0.05):  # noqa: PT012 - the limit is what raises
        loop()


def test_one_that_swallows_everything_once_is_reminded():
    swallowed = []

    def loop():
        try:
            for_ever()
        except BaseException as error:
            swallowed.append(error)
            for_ever()

    with pytest.raises(TooSlow), time_limit(0.05):
        loop()
    assert len(swallowed) == 1


def test_elsewhere_a_thread_watches():
    seen = []

    def work():
        try:
            with time_limit(0.05):
                for_ever()
        except TooSlow:
            seen.append("stopped")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)
    assert seen == ["stopped"]
    under_a_profiler_python_still_moves()


def under_a_profiler_python_still_moves():
    """A flag left up by an exception that was taken back would make Python 3.11 spin here."""
    sys.setprofile(lambda *_: None)
    try:
        with time_limit(5):
            assert [(lambda k: k)(k) for k in range(3)] == [0, 1, 2]
    finally:
        sys.setprofile(None)


def test_what_is_quick_is_left_alone_and_an_earlier_timer_rings():
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with time_limit(5):
            pass
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
        deadline = time.monotonic() + 5
        while not rung and time.monotonic() < deadline:
            time.sleep(0.01)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert rung


def test_code_that_cannot_be_interrupted_gets_a_word(monkeypatch, capsys):
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    with module._word_when_stuck(0.05):
        time.sleep(0.5)  # stands for a call in C that never looks up
    assert "Kernel > Restart" in capsys.readouterr().out
