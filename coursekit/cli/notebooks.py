"""``coursekit notebooks``: run the lessons and store their outputs, or see whether they still hold."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import click

from coursekit.publish import LessonError, Rebuilt, check, lesson_paths, store

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, metavar="[03 11 ...]")
@click.option("--check", "only_check", is_flag=True, help="Compare with what is stored; write nothing.")
@click.option("--folder", type=FOLDER, default="notebooks", show_default=True, help="Where the lessons are.")
def notebooks(lessons: tuple[str, ...], only_check: bool, folder: Path) -> None:
    """Run lessons one after the other and store their outputs (all of them, or those named by number).

    Ends with exit code 1 if a lesson fails or, with --check, differs from the stored file.
    """
    paths = lesson_paths(lessons, folder)
    good = [one_lesson(path, check if only_check else store) for path in paths]
    sys.exit(0 if all(good) else 1)


def one_lesson(path: Path, act: Callable[[Path], Rebuilt]) -> bool:
    """Rebuild one lesson, say what came of it and how long it took; return whether it went well."""
    start = time.perf_counter()
    click.echo(f"{path.name} ... ", nl=False)
    try:
        result = act(path)
    except LessonError as error:
        click.echo(f"failed ({time.perf_counter() - start:.1f} s)\n  {error}")
        return False
    click.echo(f"{result.sentence} ({time.perf_counter() - start:.1f} s)")
    for change in result.changes:
        click.echo(f"  {change}")
    return result.ok
