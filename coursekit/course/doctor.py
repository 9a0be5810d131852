"""The doctor looks at everything a lesson needs and names the one thing to type next.

Each look is a function that returns a `Finding`: what was looked at, what was found, and, when something is not as it
should be, what to do about it. `examine` collects them in a `Report`; the command line prints it.
"""

import os
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from pathlib import Path

from coursekit.course.chromium import chromium_runs, find_chromium
from coursekit.course.errors import CourseError
from coursekit.course.kernel import try_kernel
from coursekit.course.where import FIRST, clone_root, lessons_folder

PACKAGES = ("numpy", "matplotlib", "jupyterlab", "ipywidgets", "nbval")
DATA = {"mnist": "MNIST", "pima": "Pima"}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: `ok` or not, `needed` for the lessons or not, and advice when it is not ok."""

    name: str
    found: str
    ok: bool = True
    needed: bool = True
    advice: str = ""


@dataclass(frozen=True)
class Report:
    """Everything the doctor found, in order, and the next thing to type."""

    findings: tuple[Finding, ...]
    next_step: str

    @property
    def healthy(self) -> bool:
        """Tell whether everything that the lessons need is there."""
        return not any(finding.needed and not finding.ok for finding in self.findings)


def examine() -> Report:
    """Look at Python, packages, kernel, lessons, folders, data, network port and Chromium; takes a few seconds."""
    findings = tuple(safely(name, look) for name, look in looks().items())
    return Report(findings, next_step(findings))


def looks() -> dict[str, Callable[[], Finding]]:
    """Return everything there is to look at, by name, in the order in which it is shown."""
    packages = {name: partial(package, name) for name in ("coursekit", *PACKAGES)}
    places = {"kernel": kernel, "lessons": lessons, "your answers": answers, "data cache": cache, "local port": port}
    sets = {title: partial(data, name) for name, title in DATA.items()}
    return {"python": python} | packages | places | sets | {"chromium": chromium}


def safely(name: str, look: Callable[[], Finding]) -> Finding:
    """Look; a look that fails is itself a finding, so that one broken part does not hide the others."""
    try:
        return look()
    except (CourseError, ImportError, OSError) as error:
        return Finding(name, str(error).splitlines()[0], ok=False, advice=repair_command())


def next_step(findings: tuple[Finding, ...]) -> str:
    """Return the first advice about something needed that is missing, otherwise the command that opens the course."""
    first = next((finding.advice for finding in findings if finding.needed and not finding.ok), None)
    return first or opening_command()


def opening_command() -> str:
    """Return what opens the course here: `make lab` in a clone, `coursekit lab` elsewhere."""
    return "make lab" if clone_root() else "coursekit lab"


def repair_command() -> str:
    """Return what brings missing packages back: make in a clone, pip elsewhere."""
    return "make clean lab" if clone_root() else f"{sys.executable} -m pip install --upgrade coursekit"


def python() -> Finding:
    """Look at this Python: 3.11 or newer."""
    version = ".".join(map(str, sys.version_info[:3]))
    old = sys.version_info < (3, 11)
    advice = "Install Python 3.11 or newer and set the course up again." if old else ""
    return Finding("python", f"{version} ({sys.executable})", ok=not old, advice=advice)


def package(name: str) -> Finding:
    """Look at one installed package."""
    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, "not installed", ok=False, advice=repair_command())


def kernel() -> Finding:
    """Start the kernel that lessons run in and let it import the library."""
    problem = try_kernel()
    if problem is None:
        return Finding("kernel", "starts, and finds coursekit")
    return Finding("kernel", problem, ok=False, advice=repair_command())


def lessons() -> Finding:
    """Count the lessons; the first one must be there."""
    folder = lessons_folder()
    count = len(list(folder.glob("[0-9][0-9]_*.ipynb")))
    there = (folder / FIRST).is_file()
    found = f"{count} in {folder}" if there else f"{FIRST} is missing in {folder}"
    advice = "git checkout -- notebooks" if clone_root() else repair_command()
    return Finding("lessons", found, ok=there, advice="" if there else advice)


def answers() -> Finding:
    """See that answers and progress can be kept."""
    from coursekit.practice.store import home

    return _folder("your answers", home(), "COURSEKIT_HOME")


def cache() -> Finding:
    """See that downloaded data can be kept."""
    from coursekit.datasets.places import cache as wanted

    return _folder("data cache", wanted(), "COURSEKIT_CACHE")


def port() -> Finding:
    """See that a server can listen on this machine."""
    try:
        with socket.create_server(("127.0.0.1", 0)):
            return Finding("local port", "one is free on 127.0.0.1")
    except OSError as error:
        advice = "Ask who looks after this machine to allow programs to listen on 127.0.0.1."
        return Finding("local port", str(error), ok=False, advice=advice)


def data(name: str) -> Finding:
    """See whether a data set is on this machine; no lesson needs it, so it is never a problem."""
    from coursekit import datasets

    mirror = os.environ.get("COURSEKIT_DATA")
    looked = f"COURSEKIT_DATA={mirror} or the data cache" if mirror else "the data cache"
    if datasets.available(name):
        return Finding(DATA[name], f"found in {looked}", needed=False)
    advice = "It is fetched when first asked for. Without a network, lessons use data that is built in."
    return Finding(DATA[name], f"not in {looked}", ok=False, needed=False, advice=advice)


def chromium() -> Finding:
    """See whether the browser tests could run; students do not need it."""
    if chromium_runs():
        return Finding("chromium", find_chromium() or "", needed=False)
    advice = "Only needed for browser tests. On Debian: sudo apt install chromium"
    return Finding("chromium", "not found", ok=False, needed=False, advice=advice)


def _folder(title: str, folder: Path, variable: str) -> Finding:
    """See whether something can be written to a folder, making it if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return Finding(title, str(folder))
    except OSError as error:
        reason = error.strerror or str(error)
        advice = f"export {variable}=FOLDER    (a folder you may write to)"
        return Finding(title, f"{folder} cannot be written: {reason}", ok=False, advice=advice)
