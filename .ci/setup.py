"""Makes the environment in .venv exactly what a lock file says, and does nothing when it already is.

    python3 .ci/setup.py student      what the lessons need      (make lab)
    python3 .ci/setup.py dev          and the tools for tests    (make test)
    python3 .ci/setup.py tools        only the installer         (make lock)

Only the standard library is used, and only syntax that an old python3 can read, so that an old python3 gets a sentence
instead of a SyntaxError. The installer is uv, in a small environment of its own (.tools); where uv cannot be had, pip
does the same more slowly. Every package is checked against the hashes of the lock.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV, TOOLS = ROOT / ".venv", ROOT / ".tools"
STAMP = VENV / "coursekit-setup.txt"
OLDEST = (3, 11)
UV = "uv>=0.9,<0.14"  # the options used below are stable in this range
LOCKS = {"student": "requirements.lock", "dev": "requirements-dev.lock"}
EXTRAS = {"student": ".", "dev": ".[instructor,dev]"}
NO_WHEEL = ("no wheel", "no usable wheels", "no matching distribution", "has no wheels", "--no-build")


def main(asked):
    """Bring .venv to the level that was asked for; a dev environment is never taken back to a student's."""
    level = "dev" if installed_level() == "dev" else asked
    if up_to_date(level):
        return
    refuse_unusable_python()
    if VENV.is_dir():
        STAMP.write_text("%s unfinished\n" % level)
    start = time.time()
    say("1/3 fetching the installer")
    uv = find_uv()
    say("2/3 installing the packages of %s" % LOCKS[level])
    make_venv(uv)
    if install_locked(uv, level):
        say("3/3 adding the course itself")
        install(uv, "--no-deps", "--no-build-isolation", "--editable", ".")
    else:
        say("3/3 a package of the lock has no build for Python %s: installing the newest ones instead" % version())
        install(uv, "--editable", EXTRAS[level])
    STAMP.write_text(stamp(level))
    say("ready after %.0f s" % (time.time() - start))


def installed_level():
    """Return the level noted in the stamp of .venv, or None."""
    return STAMP.read_text().split()[0] if STAMP.is_file() else None


def up_to_date(level):
    """Tell whether .venv was made from this lock, this pyproject.toml and this script, and still runs."""
    return STAMP.is_file() and STAMP.read_text() == stamp(level) and venv_version() is not None


def stamp(level):
    """Return the level with one hash over everything that decides what is installed, and where."""
    made_from = [ROOT / LOCKS[level], ROOT / "pyproject.toml", Path(__file__)]
    digest = hashlib.sha256(str(ROOT).encode() + b"".join(path.read_bytes() for path in made_from))
    return "%s %s\n" % (level, digest.hexdigest())


def refuse_unusable_python():
    """Stop with one sentence and what to type when this python3 is too old or cannot make environments."""
    if sys.version_info < OLDEST:
        newer = [name for name in ("python3.%d" % minor for minor in range(20, 10, -1)) if shutil.which(name)]
        advice = "Type: make lab PYTHON=%s" % newer[0] if newer else "Install Python 3.11 or newer, then type: make lab"
        sys.exit("The course needs Python 3.11 or newer; %s is Python %s. %s" % (sys.executable, version(), advice))
    try:
        import ensurepip  # noqa: F401  (Debian and Ubuntu ship python3 without it)
        import venv  # noqa: F401
    except ImportError:
        sys.exit(
            "This python3 cannot make environments (its venv part is missing). Type: sudo apt install python3-venv"
        )


def find_uv():
    """Return the path of uv in .tools, installing it if need be; None where it cannot be had."""
    uv = program(TOOLS, "uv")
    if uv.is_file() and quiet([uv, "--version"]).returncode == 0:
        return uv
    python = program(TOOLS, "python")
    fetch = ["install", "--no-deps", "--no-compile", "--only-binary", ":all:", UV]
    run([sys.executable, "-m", "venv", "--clear", "--without-pip", TOOLS])
    found = quiet([sys.executable, "-m", "pip", "--python", python, *fetch])
    if found.returncode != 0:  # this python3 has no pip, or an old one: give .tools a pip of its own
        run([sys.executable, "-m", "venv", "--clear", TOOLS])
        found = quiet([python, "-m", "pip", *fetch])
    if found.returncode == 0:
        return uv
    say("    uv cannot be installed here (%s); pip does it, more slowly" % last_line(found))
    return None


def make_venv(uv):
    """Make .venv with this python3, unless a usable one is there; for pip it must hold pip."""
    usable = (venv_version() or (0, 0)) >= OLDEST
    if uv and not usable:
        run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV])
    if not uv and not (usable and quiet([program(VENV, "python"), "-m", "pip", "--version"]).returncode == 0):
        run([sys.executable, "-m", "venv", "--clear", VENV])


def install_locked(uv, level):
    """Install exactly the lock, hashes checked; False where a newer Python finds no build of a locked version."""
    lock = ROOT / LOCKS[level]
    python = program(VENV, "python")
    if uv:
        done = quiet([uv, "pip", "sync", "--python", python, "--require-hashes", "--no-build", lock])
    else:
        pip = [python, "-m", "pip", "install", "--quiet", "--no-compile", "--require-hashes", "--only-binary", ":all:"]
        done = quiet([*pip, "--requirement", lock])
    if done.returncode == 0:
        return True
    if venv_version() > OLDEST and any(words in done.stderr.lower() for words in NO_WHEEL):
        return False
    sys.exit("%s\nThe packages could not be installed. Is there a network? Then type the same again." % done.stderr)


def install(uv, *what):
    """Install into .venv, from the course's folder."""
    head = [uv, "pip"] if uv else [program(VENV, "python"), "-m", "pip"]
    place = ["--python", program(VENV, "python")] if uv else []
    run([*head, "install", "--quiet", *place, *what])


def venv_version():
    """Return (major, minor) of the Python in .venv, or None when there is none that runs."""
    try:
        found = quiet([program(VENV, "python"), "-c", "import sys; print(sys.version_info[0], sys.version_info[1])"])
    except OSError:
        return None
    return tuple(map(int, found.stdout.split())) if found.returncode == 0 else None


def program(environment, name):
    """Return where an environment keeps a program, on Windows and elsewhere."""
    return environment / ("Scripts/%s.exe" % name if os.name == "nt" else "bin/%s" % name)


def run(command):
    """Run a command in the course's folder; when it fails, stop and show what it said."""
    done = quiet(command)
    if done.returncode != 0:
        sys.exit("%s%s\nThis failed: %s" % (done.stdout, done.stderr, " ".join(map(str, command))))


def quiet(command):
    """Run a command, keep what it says, and never let uv fetch a Python of its own."""
    env = dict(os.environ, UV_PYTHON_DOWNLOADS="never", PIP_DISABLE_PIP_VERSION_CHECK="1")
    env.pop("VIRTUAL_ENV", None)
    return subprocess.run(
        [str(part) for part in command], cwd=str(ROOT), env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        universal_newlines=True,
    )  # fmt: skip


def last_line(done):
    """Return the last thing a command said."""
    return (done.stderr.strip().splitlines() or ["no reason given"])[-1]


def version():
    """Return this Python's version as people write it."""
    return "%d.%d" % sys.version_info[:2]


def say(text):
    """Tell the user how far it is."""
    print(text, flush=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["tools"]:
        refuse_unusable_python()
        sys.exit(0 if find_uv() else "Locks are made with uv, and uv cannot be installed here.")
    if len(sys.argv) != 2 or sys.argv[1] not in LOCKS:
        sys.exit("Type: python3 .ci/setup.py student   or   dev   or   tools")
    main(sys.argv[1])
