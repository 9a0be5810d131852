"""Spelling is codespell's business: it knows common slips and stays silent about everything else."""

import importlib.util
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FOUND = re.compile(r"^.*?(\d+)\.txt:\d+: (\S+) ==> (.+)$", re.MULTILINE)


def can_spell() -> bool:
    """Say whether codespell is installed (it comes with the `dev` extra)."""
    return importlib.util.find_spec("codespell_lib") is not None


def misspelt(texts: list[str]) -> list[tuple[int, str, str]]:
    """Return (position of the text, word, proposal) for each slip; nothing at all without codespell."""
    if not can_spell():
        return []
    with tempfile.TemporaryDirectory() as folder:
        for position, text in enumerate(texts):
            Path(folder, f"{position}.txt").write_text(text, encoding="utf-8")
        settings = ["--toml", "pyproject.toml"] if Path("pyproject.toml").exists() else []
        command = [sys.executable, "-m", "codespell_lib", "--disable-colors", *settings, folder]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return sorted((int(position), word, better) for position, word, better in FOUND.findall(said))
