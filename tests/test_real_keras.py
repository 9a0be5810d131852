"""The fourth judge: real Keras trains the same networks, in an environment of its own that is made when needed.

It lies in build/environments/peers and holds exactly what tests/environments/peers/requirements.lock says. The judge's
own tests are in tests/environments/peers; here they run as one, and their closing line is shown.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
JUDGE = ROOT / "tests" / "environments" / "peers"
LOCK = JUDGE / "requirements.lock"
PLACE = ROOT / "build" / "environments" / "peers"
PYTHON = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = PLACE / "made-from.txt"
QUIET = {"UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def run(*command, **environment):
    """Run a command in the course's folder and keep what it says."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, env=inherited | QUIET | environment
    )


def fingerprint():
    """What the environment is made from: this lock, for this Python."""
    return f"{sys.version_info.major}.{sys.version_info.minor} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"


def make_environment():
    """Bring build/environments/peers to what the lock says; skip where it cannot be had."""
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == fingerprint() and PYTHON.exists():
        return
    shutil.rmtree(PLACE, ignore_errors=True)
    uv = shutil.which("uv", path=os.pathsep.join([str(ROOT / ".tools" / "bin"), os.environ.get("PATH", "")]))
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, PLACE)
        done = run(uv, "pip", "sync", "--quiet", "--python", PYTHON, "--require-hashes", "--no-build", LOCK)
    else:
        run(sys.executable, "-m", "venv", PLACE)
        done = run(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", LOCK)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        pytest.skip(f"real Keras cannot be installed here; is there a network? ({last})")
    STAMP.write_text(fingerprint(), encoding="utf-8")


@pytest.mark.slow
def test_real_keras_agrees(capsys):
    make_environment()
    done = run(PYTHON, "-m", "pytest", "-p", "no:cacheprovider", JUDGE, PYTHONPATH=str(ROOT))
    said = done.stdout.strip().splitlines() or ["nothing"]
    with capsys.disabled():
        sys.stdout.write(f"\nreal Keras: {said[-1].strip('= ')}\n")
    assert done.returncode == 0, "\n".join([*said[-100:], done.stderr])
