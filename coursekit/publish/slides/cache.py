"""What was made once is kept by the hash of all it was made from; the folder may be deleted at any time."""

import hashlib
import os
import time
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from coursekit.publish.notebook import write_atomically

LIBRARY = Path(__file__).parents[2]
PACKAGES = ("fonttools", "markdown-it-py", "math-core", "matplotlib", "numpy", "pygments", "sphinx-revealjs", "ziamath")
FOR_PICTURES = (
    "autodiff",
    "nn",
    "neurons",
    "datasets",
    "formulas",
    "examples",
    "dialects",
    "plot",
    "explorers",
    "publish/slides",
)
"""Folders of the library that decide what an explorer looks like."""


def digest(*parts: str | bytes) -> str:
    """Return one hash of several texts; where one ends and the next begins counts."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(f"{len(data)}:".encode())
        total.update(data)
    return total.hexdigest()


@cache
def library_hash(folders: tuple[str, ...] = ("",)) -> str:
    """Return one hash of the library's files in these folders (all of them by default) and of the packages used."""
    files = sorted(
        path for folder in folders for path in (LIBRARY / folder).rglob("*") if path.suffix not in ("", ".pyc")
    )
    named = (part for path in files for part in (str(path.relative_to(LIBRARY)), path.read_bytes()))
    return digest(*named, *(f"{package} {version(package)}" for package in PACKAGES))


class Cache:
    """A folder of files named by the hash of what they were made from; None keeps nothing."""

    def __init__(self, folder: Path | None):
        self.folder = folder

    def text(self, made_from: tuple[str | bytes, ...], make: Callable[[], str]) -> str:
        """Return the text kept for ``made_from``, or make and keep it."""
        return self.data(made_from, lambda: make().encode("utf-8")).decode("utf-8")

    def data(self, made_from: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
        """Return the bytes kept for ``made_from``, or make and keep them; a file that was cut short is made again."""
        if self.folder is None:
            return make()
        path = self.folder / digest(*made_from)[:32]
        if (kept := _read(path)) is not None:
            return kept
        data = make()
        self.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, digest(data).encode() + data)
        return data

    def has(self, made_from: tuple[str | bytes, ...]) -> bool:
        """Tell whether something is kept for ``made_from``."""
        return self.folder is not None and (self.folder / digest(*made_from)[:32]).is_file()

    def tidy(self, days: float = 30) -> None:
        """Delete what has not been used for some days."""
        if self.folder is not None and self.folder.is_dir():
            oldest = time.time() - days * 86400
            for path in self.folder.iterdir():
                if path.stat().st_mtime < oldest:
                    path.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    if stored[:64] != digest(stored[64:]).encode():
        return None
    os.utime(path)
    return stored[64:]
