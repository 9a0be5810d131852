"""``coursekit coverage``: look up the cells of the coverage map and write the page that people read."""

import sys
from pathlib import Path

import click

from coursekit.publish import faults, read_rows, rows_as_text, tagged_cells, with_cells, write_atomically
from coursekit.publish.coverage import CSV

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.option("--folder", type=FOLDER, default="notebooks", show_default=True, help="Where the lessons are.")
@click.option("--page", type=click.Path(dir_okay=False, path_type=Path), default="docs/coverage.md", show_default=True)
def coverage(folder: Path, page: Path) -> None:
    """Fill in the cells of the coverage map from the lessons' tags, and write the page by deck, slide and lesson.

    Says what rows claim and do not keep, and then ends with exit code 1.
    """
    from coursekit.publish.coverage_page import render

    tagged = tagged_cells(folder)
    rows = with_cells(read_rows(), tagged)
    write_atomically(CSV, rows_as_text(rows).encode("utf-8"))
    write_atomically(page, render(rows, folder).encode("utf-8"))
    wrong = [fault for row in rows for fault in faults(row, tagged, Path.cwd())]
    click.echo("\n".join([*wrong, _summary(rows, page)]))
    sys.exit(1 if wrong else 0)


def _summary(rows, page: Path) -> str:
    counts = {state: sum(row.state == state for row in rows) for state in ("built", "partly", "open")}
    return f"{page}: " + ", ".join(f"{count} {state}" for state, count in counts.items())
