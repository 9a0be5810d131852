"""Every test draws without a screen, closes what it drew, and leaves matplotlib's settings as they were."""

import matplotlib
import pytest

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def settings_stay_as_they_are(request):
    import matplotlib.pyplot as plt

    before = dict(matplotlib.rcParams)
    yield
    plt.close("all")
    changed = {k for k in before if matplotlib.rcParams[k] != before[k]}
    matplotlib.rcParams.update(before)
    assert not changed or "style" in request.node.nodeid, changed


@pytest.fixture
def axes():
    """Two axes side by side, as a lesson would make them."""
    import matplotlib.pyplot as plt

    return plt.subplots(1, 2, figsize=(8.5, 4))[1]
