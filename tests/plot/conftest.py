"""Every test of a drawing starts and ends with a clean sheet."""

import pytest


@pytest.fixture(autouse=True)
def _clean(clean_sheet):
    """Without being asked."""


@pytest.fixture
def axes():
    """Two axes side by side, as a lesson would make them."""
    import matplotlib.pyplot as plt

    return plt.subplots(1, 2, figsize=(8.5, 4))[1]
