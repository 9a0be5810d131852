"""Every test runs in a world of its own: no stored answers, no cached data, no display, no clock, one thread.

Helpers for all tests: the mark `needs_data("mnist")`, the fixtures `chromium` and `clean_sheet`, and one second chance
for a browser test, which is reported. A fetch over the network is refused: what passes here passes on a train.
"""

import os
import tempfile

import pytest

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
SECOND_CHANCES = pytest.StashKey[list]()


def set_still_world(folder):
    """Set the environment in which tests and lessons run; `folder` is empty and goes away afterwards."""
    os.environ |= {name: "1" for name in THREADS}
    os.environ |= {
        "COURSEKIT_HOME": f"{folder}/home",
        "COURSEKIT_CACHE": f"{folder}/cache",
        "COURSEKIT_OFFLINE": "1",
        "COURSEKIT_STILL": "1",
        "IPYTHONDIR": f"{folder}/ipython",
        "MPLBACKEND": "Agg",
    }


# before any test module is imported, because NumPy and matplotlib read these once
_WORLD = tempfile.TemporaryDirectory(prefix="coursekit-tests-")
set_still_world(_WORLD.name)


def pytest_configure(config):
    """Name the mark of this file, and keep a list of second chances."""
    config.addinivalue_line("markers", "needs_data(name): needs mnist or pima, from COURSEKIT_DATA")
    config.stash[SECOND_CHANCES] = []


def pytest_runtest_setup(item):
    """Skip a test whose data is not on this machine, naming the data."""
    for mark in item.iter_markers("needs_data"):
        from coursekit import datasets

        for name in mark.args:
            if not datasets.available(name):
                pytest.skip(f"needs the data of {name}: set COURSEKIT_DATA to a folder that holds it")


@pytest.fixture(scope="session")
def chromium():
    """Return the path of Chromium, or skip; with COURSEKIT_NEED_BROWSER=1 (set by .ci/run) its absence is a failure."""
    from coursekit.course import chromium_runs, find_chromium

    if chromium_runs():
        return find_chromium()
    message = "no Chromium found as $CHROMIUM, chromium, chromium-browser or google-chrome"
    if os.environ.get("COURSEKIT_NEED_BROWSER") == "1":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def clean_sheet(request):
    """Close what the test drew, and hold it to leaving matplotlib's settings as they were."""
    import matplotlib
    import matplotlib.pyplot as plt

    before = dict(matplotlib.rcParams)
    yield
    plt.close("all")
    changed = {k for k in before if matplotlib.rcParams[k] != before[k]}
    matplotlib.rcParams.update(before)
    assert not changed or "style" in request.node.nodeid, changed


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    """Try a browser test that failed once more, with everything it uses made afresh; nothing else is tried twice."""
    if not item.get_closest_marker("browser"):
        return None
    from _pytest.runner import runtestprotocol

    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    failed = [report for report in reports if report.failed]
    if failed:
        item.config.stash[SECOND_CHANCES].append((item.nodeid, reason(failed[0])))
        item._initrequest()
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def reason(report):
    """Return the first line of what went wrong."""
    crash = getattr(report.longrepr, "reprcrash", None)
    return (crash.message if crash else report.longreprtext).splitlines()[0]


def pytest_terminal_summary(terminalreporter, config):
    """Name the browser tests that were tried twice, and why."""
    for name, why in config.stash[SECOND_CHANCES]:
        terminalreporter.write_line(f"TRIED TWICE {name}: {why}")
