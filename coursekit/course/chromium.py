"""Chromium is looked for, never downloaded: `$CHROMIUM`, chromium, chromium-browser, google-chrome."""

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Return the path of the Chromium to use, or None when this machine has none."""
    return shutil.which(os.environ.get("CHROMIUM") or "") or next(filter(None, map(shutil.which, NAMES)), None)


def chromium_runs() -> bool:
    """Tell whether a Chromium was found and says its version."""
    path = find_chromium()
    try:
        return path is not None and subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
