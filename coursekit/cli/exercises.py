"""``coursekit exercises``: make the students' notebooks from the solutions."""

import sys
from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, metavar="[05 ...]")
@click.option("--check", "only_check", is_flag=True, help="Compare with what is stored; write nothing.")
@click.option("--solutions", type=FOLDER, default="solutions", show_default=True, help="Where the solutions are.")
@click.option("--exercises", "folder", type=FOLDER, default="exercises", show_default=True, help="Where they go.")
def exercises(lessons: tuple[str, ...], only_check: bool, solutions: Path, folder: Path) -> None:
    """Make the exercises from the solutions (all, or those of the lessons named by number).

    Ends with exit code 1 when, with --check, a stored file is not what would be made.
    """
    from coursekit.publish import changes, generate, lesson_paths

    paths = lesson_paths(lessons, solutions)
    found = [file for path in paths for file in (changes if only_check else generate)(path, folder)]
    for file in found:
        click.echo(f"{file} {'differs: type `make exercises`' if only_check else 'written'}")
    click.echo(f"{len(paths)} notebooks of exercises, {len(found)} files {'to write' if only_check else 'written'}")
    sys.exit(1 if only_check and found else 0)
