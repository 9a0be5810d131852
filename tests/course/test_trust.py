"""A signed notebook is trusted as it is, and no longer once its outputs changed."""

import json

from coursekit.course.trust import is_trusted, trust

NOTEBOOK = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def write(path, **metadata):
    path.write_text(json.dumps(NOTEBOOK | {"metadata": metadata}))
    return path


def test_signed_is_trusted(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "jupyter"))
    path = write(tmp_path / "x.ipynb")
    assert not is_trusted(path)
    assert trust([path, tmp_path / "picture.png"]) == [path]
    assert is_trusted(path)
    assert not is_trusted(write(path, changed=True))


def test_a_folder_that_cannot_hold_signatures_is_no_reason_to_stop(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path / "file" / "below"))
    assert trust([write(tmp_path / "x.ipynb")]) == []
