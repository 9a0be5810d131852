"""Weights are kept as plain arrays in a file that anyone can read and nothing can run."""

from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from coursekit.nn.layers.base import assign_all


def save(model, filepath, overwrite: bool = True) -> Path:
    """Write the variables to ``.npz`` under names such as "dense/kernel"; returns the path written.

    The file is written beside its place and moved there when it is whole. Raises FileExistsError unless it may be
    overwritten.
    """
    path = _path(filepath)
    if path.exists() and not overwrite:
        raise FileExistsError(f"{path} exists. Choose another name, or pass overwrite=True.")
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as file:
        np.savez(file, **{v.name: v.value for v in model.weights})
    unfinished.replace(path)
    return path


def load(model, filepath) -> None:
    """Read variables written by `save` into a model of the same shape.

    Raises FileNotFoundError without the file, and ValueError where the file is damaged or does not fit; then nothing is
    changed.
    """
    path = _path(filepath)
    if not path.exists():
        raise FileNotFoundError(f"There is no file {path}. Was it written by save_weights?")
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            stored = {name: arrays[name] for name in arrays.files}
    except (AttributeError, BadZipFile, EOFError, OSError, TypeError, ValueError) as damage:
        raise ValueError(f"{path} cannot be read as weights: {damage}. Save them again.") from None
    expected = [v.name for v in model.weights]
    if sorted(stored) != sorted(expected):
        raise ValueError(f"{path} holds {sorted(stored)}, but the model expected {sorted(expected)}.")
    assign_all(model.weights, [stored[name] for name in expected], str(path))


def _path(filepath):
    path = Path(filepath)
    return path if path.suffix == ".npz" else path.with_name(path.name + ".npz")
