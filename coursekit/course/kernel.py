"""A lesson runs in a kernel; whether one starts is known only by starting one."""

from subprocess import DEVNULL

PATIENCE = 60
"""Seconds the kernel gets to start and to answer."""


def try_kernel(code: str = "import coursekit") -> str | None:
    """Start the kernel named python3, run `code` in it, end it; return None, or in one line what went wrong."""
    from jupyter_client.manager import start_new_kernel

    try:
        manager, client = start_new_kernel(PATIENCE, "python3", stdout=DEVNULL, stderr=DEVNULL)
    except Exception as error:  # whatever stops a kernel from starting is what we want to report
        return f"does not start: {_first_line(error)}"
    try:
        reply = client.execute_interactive(code, timeout=PATIENCE, output_hook=lambda message: None)["content"]
        return None if reply["status"] == "ok" else f"starts, but `{code}` failed: {reply['evalue']}"
    except TimeoutError:
        return f"starts, but did not answer within {PATIENCE} s"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _first_line(error: Exception) -> str:
    """Return what an error says, in one line, with its kind when it says nothing."""
    return (str(error).splitlines() or [type(error).__name__])[0]
