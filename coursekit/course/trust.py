"""JupyterLab shows stored figures and widgets only of notebooks that were signed on this machine."""

import json
from collections.abc import Iterable
from pathlib import Path


def trust(paths: Iterable[Path]) -> list[Path]:
    """Sign notebooks as trusted in the user's Jupyter data folder and return those that were signed.

    Call it only for files whose content is known. Where the signatures cannot be stored, nothing is signed: the lessons
    still open, and their figures appear once a cell is run.
    """
    notebooks = [path for path in paths if path.suffix == ".ipynb"]
    if not notebooks:
        return []
    try:
        notary = _notary()
        for path in notebooks:
            notary.sign(_read(path))
    except OSError:
        return []
    return notebooks


def is_trusted(path: Path) -> bool:
    """Tell whether a notebook, as it is now, was signed on this machine."""
    return _notary().check_signature(_read(path))


def _notary():
    """Return the keeper of signatures that the Jupyter server of this user asks."""
    from jupyter_core.paths import jupyter_data_dir
    from nbformat.sign import NotebookNotary

    Path(jupyter_data_dir()).mkdir(parents=True, exist_ok=True)
    return NotebookNotary(data_dir=jupyter_data_dir())


def _read(path: Path):
    """Read a notebook as it is, without correcting anything."""
    from nbformat import from_dict

    return from_dict(json.loads(path.read_text(encoding="utf-8")))
