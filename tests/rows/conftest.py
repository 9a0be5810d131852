"""Every test of a row starts and ends with a clean sheet: most of them draw."""

import pytest


@pytest.fixture(autouse=True)
def _clean(clean_sheet):
    """Without being asked."""
