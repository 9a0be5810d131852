"""A lesson runs in this Python, shut off from the shell that started it.

Numbers may differ in their last digit with the number of threads and with the processor's vector width. So the kernel
gets one BLAS thread, the BLAS core of a Haswell, and NumPy without the features a Haswell lacks. What a shell may
carry (matplotlib settings, IPython start-up files, answers given before) stays outside.
"""

import os
import sys
from pathlib import Path

from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

# settings of these families change what a lesson shows
FAMILIES = (
    "COURSEKIT_", "IPYTHON", "JUPYTER", "MATPLOTLIB", "MPL", "NPY_", "OPENBLAS", "GOTO", "OMP_", "MKL_", "BLIS_",
    "VECLIB_", "PYTHON", "LC_", "LANG", "COLUMNS", "LINES", "FORCE_COLOR", "NO_COLOR", "CLICOLOR", "TZ",
)  # fmt: skip
KEPT = ("COURSEKIT_CACHE", "COURSEKIT_DATA", "COURSEKIT_OFFLINE")  # where data comes from is no matter of looks
SOURCE = Path(__file__).resolve().parents[2]


class _ThisPython(KernelSpecManager):
    """Answers every question for a kernel with the interpreter that runs now."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        command = [sys.executable, "-Xfrozen_modules=off", "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        return KernelSpec(argv=command, display_name="Python 3 (ipykernel)", language="python")


def kernel_manager() -> AsyncKernelManager:
    """Return a manager whose kernel is this Python, whatever kernels are installed on the machine."""
    return AsyncKernelManager(kernel_name="python3", kernel_spec_manager=_ThisPython())


def wider_than_haswell() -> list[str]:
    """Return NumPy's names of the features that this processor has and a Haswell lacks.

    Only names that this NumPy can switch off are returned: it warns at unknown ones and refuses those it was built
    upon. Older versions call them ``AVX512F``, ``AVX512_SKX``..., newer ones ``X86_V4``, ``AVX512_ICL``...
    """
    from numpy._core import _multiarray_umath as core

    switchable = (name for name in core.__cpu_dispatch__ if name.startswith(("AVX512", "X86_V4")))
    return [name for name in switchable if core.__cpu_features__.get(name)]


def _still_disabled() -> list[str]:
    return os.environ.get("NPY_DISABLE_CPU_FEATURES", "").replace(",", " ").split()


def _python_path() -> str:
    """The lesson imports the same coursekit that runs it, installed or not."""
    own = [] if SOURCE.name in ("site-packages", "dist-packages") else [str(SOURCE)]
    return os.pathsep.join(own + [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part])


def lesson_environment(scratch: Path) -> dict[str, str]:
    """Return the environment of a lesson's kernel; ``scratch`` is an empty folder that goes away afterwards."""
    home, ipython, settings = scratch / "home", scratch / "ipython", scratch / "matplotlibrc"
    home.mkdir()
    ipython.mkdir()
    settings.touch()
    kept = {key: value for key, value in os.environ.items() if key in KEPT or not key.startswith(FAMILIES)}
    if "COURSEKIT_DATA" in kept:  # the lesson runs in its own folder, a relative mirror would be lost
        kept["COURSEKIT_DATA"] = str(Path(kept["COURSEKIT_DATA"]).resolve())
    return kept | {
        "COURSEKIT_HOME": str(home),
        "COURSEKIT_STILL": "1",
        "IPYTHONDIR": str(ipython),
        "LC_ALL": "C.UTF-8",
        "MATPLOTLIBRC": str(settings),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "NPY_DISABLE_CPU_FEATURES": " ".join(sorted({*wider_than_haswell(), *_still_disabled()})),
        "OPENBLAS_CORETYPE": "Haswell",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": _python_path(),
        "TZ": "UTC",
    }
