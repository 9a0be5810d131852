"""A download shows how far it is, unless nothing may depend on the clock."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(label: str, total: int | None, done: int = 0) -> Iterator[Callable[[int], None]]:
    """Show a bar for as long as the block runs.

    Args:
        label: what is fetched.
        total: bytes expected, or None if unknown.
        done: bytes that are there already.

    Yields:
        A function to call with the number of new bytes. With `COURSEKIT_STILL` set, no bar is shown.
    """
    if os.environ.get("COURSEKIT_STILL", "") not in ("", "0"):
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total, completed=done)
        yield lambda count: bar.advance(task, count)
