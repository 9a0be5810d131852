"""Loading what publishes leaves out an optional grammar, and nothing else."""

import subprocess
import sys

import nbformat
import pytest

LOOK = "import sys, coursekit.publish; print([name for name in ('lark', 'nbformat') if name in sys.modules])"


def test_the_grammar_is_not_loaded_and_can_be_loaded_later():
    said = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True).stdout
    assert "'nbformat'" in said and "lark" not in said
    later = "import coursekit.publish; from rfc3987_syntax import is_valid_syntax"
    subprocess.run([sys.executable, "-c", later], check=True)


def test_notebooks_are_still_validated():
    import coursekit.publish  # noqa: F401

    poem = {"id": "a", "cell_type": "poem", "metadata": {}, "source": ""}
    with pytest.raises(nbformat.ValidationError, match="poem"):
        nbformat.validate(nbformat.from_dict({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [poem]}))
