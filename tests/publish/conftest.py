"""Small notebooks, built in the test that needs them; and one lesson without a fault, for planting defects."""

import pytest
from publish import making


@pytest.fixture
def made():
    """The builders of lessons with slides: `made.cell(...)`, `made.notebook(...)`, `made.slide_lesson()`."""
    return making


@pytest.fixture
def small():
    """The builders of small notebooks: `small.text(...)`, `small.code(...)`, `small.notebook(...)`."""
    return making


@pytest.fixture
def stored(tmp_path):
    """Store a notebook in a folder of its own and return its path."""
    from coursekit.publish import notebook_bytes

    def store(nb, name="03_clean.ipynb"):
        path = tmp_path / name
        path.write_bytes(notebook_bytes(nb))
        return path

    return store
