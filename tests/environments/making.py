"""Environments of their own are made when a test needs one, in build/environments, exactly as their lock says."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
QUIET = {"UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def run(*command, **environment):
    """Run a command in the course's folder and keep what it says."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, env=inherited | QUIET | environment
    )


def environment(name):
    """Bring build/environments/<name> to what its lock says and return its Python; skip where it cannot be had."""
    place, lock = ROOT / "build" / "environments" / name, HERE / name / "requirements.lock"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = place / "made-from.txt"
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == _fingerprint(lock) and python.exists()):
        _make(place, python, lock)
        stamp.write_text(_fingerprint(lock), encoding="utf-8")
    return python


def own_tests_pass(name, says, capsys):
    """Run the tests that lie in tests/environments/<name> there, and show their closing line."""
    done = run(environment(name), "-m", "pytest", "-p", "no:cacheprovider", HERE / name, PYTHONPATH=str(ROOT))
    said = done.stdout.strip().splitlines() or ["nothing"]
    with capsys.disabled():
        sys.stdout.write(f"\n{says}: {said[-1].strip('= ')}\n")
    assert done.returncode == 0, "\n".join([*said[-100:], done.stderr])


def _fingerprint(lock):
    """What the environment is made from: this lock, for this Python."""
    return f"{sys.version_info.major}.{sys.version_info.minor} {hashlib.sha256(lock.read_bytes()).hexdigest()}\n"


def _make(place, python, lock):
    shutil.rmtree(place, ignore_errors=True)
    uv = shutil.which("uv", path=os.pathsep.join([str(ROOT / ".tools" / "bin"), os.environ.get("PATH", "")]))
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, place)
        done = run(uv, "pip", "sync", "--quiet", "--python", python, "--require-hashes", "--no-build", lock)
    else:
        run(sys.executable, "-m", "venv", place)
        done = run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", lock)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        pytest.skip(f"{lock.parent.name} cannot be installed here; is there a network? ({last})")
