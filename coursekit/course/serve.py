"""A lesson opens in a JupyterLab of its own, reachable only from this machine and gone when its owner leaves.

The server runs in the same environment as this library (`sys.executable`), so that lessons find it. It keeps the user's
own Jupyter settings; only the pop-ups about news and updates are switched off, because versions come from the lock.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from coursekit.course.errors import CourseError
from coursekit.course.where import FIRST

HOST = "127.0.0.1"
PATIENCE = 90.0
"""Seconds a slow machine gets for the first start."""


@dataclass(frozen=True)
class Server:
    """A running JupyterLab: `address` opens the first lesson, `log` is the file with what the server said."""

    address: str
    process: subprocess.Popen
    log: Path

    def wait(self) -> None:
        """Return when the server has ended, for instance by File > Shut Down in JupyterLab."""
        self.process.wait()


@contextmanager
def serving(folder: str | Path, port: int = 0, patience: float = PATIENCE) -> Iterator[Server]:
    """Start JupyterLab on `folder`, hand over a Server that answers, and end it on leaving, whatever happened.

    `port` 0 takes a free one. Raises CourseError when the server ends early or does not answer within `patience`
    seconds; the message holds the last lines it said.
    """
    folder = Path(folder).expanduser().resolve()
    token = secrets.token_hex(24)
    port = port or free_port()
    log = folder / ".coursekit" / "jupyterlab.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as said:
        process = subprocess.Popen(
            command(folder, port), env=environment(token), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip
    server = Server(f"http://{HOST}:{port}/lab/tree/{FIRST}?token={token}", process, log)
    try:
        _wait_for_answer(server, patience)
        yield server
    finally:
        _end(process)


@contextmanager
def leaving_quietly() -> Iterator[None]:
    """Turn Ctrl-C, SIGTERM and a closed terminal into one quiet end of the block; what is ignored stays ignored."""
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers if signal.getsignal(number) != signal.SIG_IGN}
    try:
        for number in before:
            signal.signal(number, signal.default_int_handler)
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def command(folder: Path, port: int) -> list[str]:
    """Return the command line of the server; the token is not on it, because other users can read command lines."""
    line = [sys.executable, "-m", "jupyterlab", f"--ServerApp.ip={HOST}", f"--ServerApp.port={port}"]
    line += ["--ServerApp.port_retries=0", "--ServerApp.open_browser=False", f"--ServerApp.root_dir={folder}"]
    line += [f"--LabApp.default_url=/lab/tree/{FIRST}"]
    line += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return [*line, "--allow-root"] if running_as_root() else line


def environment(token: str) -> dict[str, str]:
    """Return the server's environment: this Python and its kernel first, our one setting, and the token."""
    settings = [str(Path(__file__).parent / "jupyter"), os.environ.get("JUPYTER_CONFIG_PATH", "")]
    path = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    return os.environ | {
        "JUPYTER_TOKEN": token,
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_CONFIG_PATH": os.pathsep.join(filter(None, settings)),
        "PATH": os.pathsep.join(filter(None, path)),
    }


def free_port() -> int:
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def running_as_root() -> bool:
    """Tell whether the user is root, for whom JupyterLab wants an extra flag."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_display() -> bool:
    """Tell whether a browser could be seen here: always on macOS and Windows, elsewhere with a display."""
    return sys.platform in ("darwin", "win32") or any(os.environ.get(key) for key in ("DISPLAY", "WAYLAND_DISPLAY"))


def answers(address: str) -> bool:
    """Tell whether a page comes back from an address of this machine, past any proxy."""
    try:
        with build_opener(ProxyHandler({})).open(address, timeout=5) as page:
            return page.status == 200
    except (URLError, OSError):
        return False


def _wait_for_answer(server: Server, patience: float) -> None:
    """Return when the first lesson's page comes back."""
    until = time.monotonic() + patience
    while not answers(server.address):
        if server.process.poll() is not None:
            raise CourseError(f"JupyterLab ended before it answered. {_advice(server)}")
        if time.monotonic() > until:
            raise CourseError(f"JupyterLab did not answer within {patience:.0f} s. {_advice(server)}")
        time.sleep(0.2)


def _advice(server: Server) -> str:
    """Say what the server said last, and what to try."""
    last = "\n".join(server.log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:])
    return f"Try: coursekit doctor. It said (all of it is in {server.log}):\n{last}"


def _end(process: subprocess.Popen) -> None:
    """End the server politely, so that it ends its kernels; by force after ten seconds."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
