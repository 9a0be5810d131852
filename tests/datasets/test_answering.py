"""Who answers is tried in the given order; who is silent costs no more than the common patience."""

import socket
import threading

import pytest

from coursekit.datasets import answering as module
from coursekit.datasets.answering import answering


def test_the_order_is_that_of_the_list_and_the_dead_are_left_out(server):
    a, b = server.serve("/a", b""), server.say("/b", 404)
    assert list(answering((a, "http://127.0.0.1:9/", "http://nowhere.invalid/", b))) == [a, b]


@pytest.fixture
def hanging(monkeypatch):
    """Servers named "silent" never answer until the test is over."""
    over = threading.Event()
    monkeypatch.setattr(module, "ANSWER", 0.05)
    monkeypatch.setattr(module, "_answers", lambda url: url != "silent" or over.wait(10))
    yield
    over.set()


def test_a_silent_server_does_not_hide_one_that_answers(hanging):
    assert list(answering(("silent", "quick"))) == ["quick"]


def test_silence_everywhere_ends(hanging):
    assert list(answering(("silent",) * 4)) == []


def test_a_server_that_takes_the_call_and_says_nothing_is_left_out(monkeypatch):
    monkeypatch.setattr(module, "ANSWER", 0.2)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with socket.create_server(("127.0.0.1", 0)) as mute:
        assert list(answering((f"http://127.0.0.1:{mute.getsockname()[1]}/",))) == []
