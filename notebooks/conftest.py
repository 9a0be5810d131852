"""Lessons are tested as a student without network, data or stored answers would run them.

`pytest --nbval notebooks` runs each lesson and compares what it prints with what is stored.
Figures are not compared here: their bytes depend on the version of matplotlib;
`coursekit notebooks --check` compares them where they should agree. With COURSEKIT_DATA set,
the lessons use the data it names.
"""

import os
import tempfile

IGNORED = ("image/svg+xml", "stderr")

_WORLD = tempfile.TemporaryDirectory(prefix="coursekit-lessons-")
os.environ |= {
    name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
}
os.environ |= {
    "COURSEKIT_HOME": f"{_WORLD.name}/home",
    "COURSEKIT_CACHE": f"{_WORLD.name}/cache",
    "COURSEKIT_OFFLINE": "1",
    "COURSEKIT_STILL": "1",
    "IPYTHONDIR": f"{_WORLD.name}/ipython",
    "JUPYTER_PREFER_ENV_PATH": "1",
}
os.environ.pop("MPLBACKEND", None)  # a lesson draws into the notebook


def pytest_collectstart(collector):
    """Tell nbval which outputs not to compare."""
    if getattr(collector, "skip_compare", None) is not None:
        collector.skip_compare += IGNORED
