"""``coursekit lint``: one line for each thing in a lesson that breaks a rule."""

import sys
from pathlib import Path

import click

from coursekit.publish import RULES, lesson_paths
from coursekit.publish import lint as read_lessons

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, metavar="[03 11 ...]")
@click.option("--folder", type=FOLDER, default="notebooks", show_default=True, help="Where the lessons are.")
@click.option("--rules", "show_rules", is_flag=True, help="Print the rules and end.")
def lint(lessons: tuple[str, ...], folder: Path, show_rules: bool) -> None:
    """Check lessons against the rules: template, figures, code, tags, formulas, links, spelling.

    Ends with exit code 1 if there is anything to mend.
    """
    if show_rules:
        click.echo("\n".join(f"{rule.name:16} {rule.sentence}" for rule in RULES))
        return
    paths = lesson_paths(lessons, folder)
    report = read_lessons(paths)
    for line in (*report.findings, *report.notes):
        click.echo(str(line))
    click.echo(f"{len(paths)} lessons, {len(RULES)} rules: {len(report.findings) or 'no'} findings")
    sys.exit(1 if report.findings else 0)
