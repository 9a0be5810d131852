"""A fingerprint says where the stored outputs come from, so that bytes are compared only where they can agree.

It is measured inside the lesson's own kernel, after its last cell: what NumPy and BLAS really use, not what was asked
for.
"""

import ctypes
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# packages whose version can change what a lesson shows
PACKAGES = ("anywidget", "ipywidgets", "matplotlib", "numpy", "sympy")
OFFLINE = {"mnist": "digits"}


def measure(needs: str | None = None) -> dict:
    """Return the fingerprint of this process as a dict of plain values.

    Keys: ``os``, ``arch``, ``python`` (major.minor), ``packages`` (name to version), ``blas`` (core type in use),
    ``simd`` (widest instruction sets NumPy uses), and ``data`` if the lesson ``needs`` a data set that is fetched:
    its name if it is here, otherwise what stands in for it.
    """
    found = {
        "arch": platform.machine().lower(),
        "blas": blas_core(),
        "os": sys.platform,
        "packages": {name: _version(name) for name in PACKAGES},
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "simd": simd(),
    }
    return found | ({"data": data_used(needs)} if needs else {})


def data_used(needs: str) -> str:
    """Return ``needs`` if that data set is on this machine, otherwise the name of what is used instead."""
    from coursekit.datasets import available

    return needs if available(needs) else OFFLINE.get(needs, f"without {needs}")


def simd() -> list[str]:
    """Return the instruction sets beyond its baseline that NumPy uses in this process."""
    from numpy._core import _multiarray_umath as core

    return [name for name in core.__cpu_dispatch__ if core.__cpu_features__.get(name)]


def blas_core() -> str:
    """Return the core type the bundled OpenBLAS runs with (``"Haswell"``), or ``"unknown"`` for another BLAS."""
    import numpy

    for library in sorted((Path(numpy.__file__).parents[1] / "numpy.libs").glob("*openblas*")):
        ask = getattr(ctypes.CDLL(str(library)), "scipy_openblas_get_corename64_", None)
        if ask is not None:
            ask.restype = ctypes.c_char_p
            return ask().decode()
    return "unknown"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def differences(stored: dict | None, here: dict) -> list[str]:
    """Return in words where two fingerprints disagree; an empty list means that bytes may be compared."""
    if not stored:
        return ["the stored lesson has no fingerprint"]
    before, now = _flat(stored), _flat(here)
    keys = sorted(before.keys() | now.keys())
    return [f"{key} {before.get(key)} there, {now.get(key)} here" for key in keys if before.get(key) != now.get(key)]


def _flat(fingerprint: dict) -> dict:
    rest = {key: value for key, value in fingerprint.items() if key != "packages"}
    return rest | dict(fingerprint.get("packages", {}))
