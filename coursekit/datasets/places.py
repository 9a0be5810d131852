"""A data file has two homes: a mirror folder that you name, and a cache folder that fills itself.

`COURSEKIT_DATA` names the mirror (read only), `COURSEKIT_CACHE` the cache (default: the
platform's cache folder). `COURSEKIT_OFFLINE=1` forbids the network.
"""

import logging
import os
import tempfile
from pathlib import Path

#: Notices a person should see (a refused file, another cache folder) go to this logger as warnings,
#: which Python prints to the error stream when nobody has set up logging.
log = logging.getLogger("coursekit.datasets")


def mirror() -> Path | None:
    """The folder named by `COURSEKIT_DATA`, or None when it is not set."""
    named = os.environ.get("COURSEKIT_DATA", "").strip()
    return Path(named).expanduser() if named else None


def offline() -> bool:
    """Whether `COURSEKIT_OFFLINE` forbids the network (any value but empty, 0, no, false)."""
    return os.environ.get("COURSEKIT_OFFLINE", "").strip().lower() not in ("", "0", "no", "false")


def cache() -> Path:
    """The cache folder that is wanted: `COURSEKIT_CACHE`, or the platform's cache folder for coursekit."""
    named = os.environ.get("COURSEKIT_CACHE", "").strip()
    if named:
        return Path(named).expanduser()
    import pooch

    return Path(pooch.os_cache("coursekit"))


def spare_cache() -> Path:
    """The folder used when the wanted cache cannot be written: one per user, in the temporary folder."""
    return Path(tempfile.gettempdir()) / f"coursekit-cache-{_user()}"


def writable_cache() -> Path | None:
    """The wanted cache folder, or the spare one (named in a notice), or None when neither can be written."""
    wanted, spare = cache(), spare_cache()
    if writable(wanted):
        return wanted
    if not (writable(spare) and _mine(spare)):
        return None
    log.warning("The cache folder %s cannot be written, so %s is used. COURSEKIT_CACHE names another.", wanted, spare)
    return spare


def writable(folder: Path) -> bool:
    """Whether a file can be made in `folder`, which is created if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _user():
    return os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")


def _mine(folder):
    """A folder in a shared place is only trusted if it is ours."""
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
