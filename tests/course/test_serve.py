"""The server answers only to its owner, says why when it cannot start, and leaves nothing behind."""

import os
import signal
import sys
import time

import pytest

from coursekit.course import serve
from coursekit.course.errors import CourseError

PAGE = """
import http.server, sys
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self): self.send_response(200); self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
"""


@pytest.fixture
def stand_in(monkeypatch):
    """Let a small Python program take JupyterLab's place; the port is its argument."""

    def use(program):
        monkeypatch.setattr(serve, "command", lambda folder, port: [sys.executable, "-c", program, str(port)])

    return use


def alive(process):
    return process.poll() is None


def test_it_hands_over_a_server_that_answers_and_ends_it(tmp_path, stand_in):
    stand_in(PAGE)
    with serve.serving(tmp_path) as server:
        assert serve.answers(server.address)
        assert "/lab/tree/00_start_here.ipynb?token=" in server.address
    assert not alive(server.process)
    assert not serve.answers(server.address)


def test_a_proxy_is_not_asked_about_this_machine(tmp_path, stand_in, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    stand_in(PAGE)
    with serve.serving(tmp_path, patience=20) as server:
        assert serve.answers(server.address)


def test_it_ends_the_server_when_the_block_fails(tmp_path, stand_in):
    stand_in(PAGE)
    with pytest.raises(ZeroDivisionError, match="division"), serve.serving(tmp_path) as server:
        _ = 1 / 0
    assert not alive(server.process)


def test_a_server_that_ends_early_is_quoted(tmp_path, stand_in):
    stand_in("print('port 8888 is taken'); raise SystemExit(1)")
    with (
        pytest.raises(CourseError, match=r"(?s)ended before it answered. Try: coursekit doctor.*port 8888 is taken"),
        serve.serving(tmp_path),
    ):
        pass


def test_a_server_that_never_answers_is_ended(tmp_path, stand_in):
    mine = tmp_path / "number"
    stand_in(f"import os, time; open({str(mine)!r}, 'w').write(str(os.getpid())); time.sleep(600)")
    with pytest.raises(CourseError, match="did not answer within 1 s"), serve.serving(tmp_path, patience=1.0):
        pass
    with pytest.raises(ProcessLookupError, match="No such process"):
        os.kill(int(mine.read_text()), 0)


def test_only_this_machine_can_reach_it_and_the_token_is_not_on_the_command_line(tmp_path):
    line = " ".join(serve.command(tmp_path, 8765))
    assert "--ServerApp.ip=127.0.0.1" in line and "--ServerApp.port=8765" in line
    assert "token" not in line
    assert serve.environment("secret")["JUPYTER_TOKEN"] == "secret"


def test_it_runs_in_this_environment(tmp_path):
    assert serve.command(tmp_path, 1)[:3] == [sys.executable, "-m", "jupyterlab"]
    assert serve.environment("")["PATH"].split(os.pathsep)[0] == os.path.dirname(sys.executable)


def test_root_gets_the_flag_that_jupyterlab_wants(tmp_path, monkeypatch):
    for root in (True, False):
        monkeypatch.setattr(serve, "running_as_root", lambda root=root: root)
        assert ("--allow-root" in serve.command(tmp_path, 1)) is root


def test_the_users_own_settings_stay_and_ours_come_first(monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/their/settings")
    ours, theirs = serve.environment("")["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert theirs == "/their/settings"
    assert os.path.isfile(os.path.join(ours, "labconfig", "page_config.json"))


def test_a_browser_is_seen_only_with_a_display(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for key in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(key, raising=False)
    assert not serve.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert serve.has_display()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_every_way_to_leave_ends_the_block_quietly(name):
    number = getattr(signal, name)
    before = signal.getsignal(number)
    reached = []
    with serve.leaving_quietly():
        os.kill(os.getpid(), number)
        time.sleep(10)
        reached.append("the line after")
    assert reached == []
    assert signal.getsignal(number) is before


def test_a_signal_that_is_ignored_stays_ignored():
    """`nohup coursekit lab` outlives its terminal."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        reached = []
        with serve.leaving_quietly():
            os.kill(os.getpid(), signal.SIGHUP)
            reached.append("the line after")
        assert reached
    finally:
        signal.signal(signal.SIGHUP, before)
