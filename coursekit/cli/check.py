"""``coursekit check 05.2``: the same report as in the notebook, in the terminal."""

import sys
from pathlib import Path

import click


@click.command()
@click.argument("what", metavar="05 | 05.2", nargs=-1, required=True)
@click.option("--dir", "folder", type=click.Path(path_type=Path), help="Where your copies are (see `coursekit lab`).")
@click.option("--file", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="One notebook.")
def check(what: tuple[str, ...], folder: Path | None, file: Path | None) -> None:
    """Check your answers to all exercises of a lesson (05), or to single ones (05.2).

    The notebook is run from top to bottom, without its own checks. Ends with exit code 1 unless all is right.
    """
    from coursekit.course import find_answers
    from coursekit.practice import ids

    wanted = [id for name in what for id in _ids(name, ids())]
    verdicts = []
    for lesson in dict.fromkeys(id[:2] for id in wanted):
        path = file or find_answers(lesson, folder)
        verdicts += _checked(path, [id for id in wanted if id[:2] == lesson])
    points, of = sum(v.points for v in verdicts), sum(v.of for v in verdicts)
    click.echo(f"{points} of {of} points")
    sys.exit(0 if points == of else 1)


def _ids(name: str, known: tuple[str, ...]) -> list[str]:
    """Exercises meant by "05", "5" or "05.2"; an unknown name ends with the nearest that exists."""
    from coursekit.nn.lookup import unknown

    lesson, _, number = name.partition(".")
    name = lesson.zfill(2) + (f".{number}" if number else "")
    found = [id for id in known if id == name or (not number and id.startswith(f"{name}."))]
    if not found:
        raise click.UsageError(unknown("exercise", name, tuple({*known, *(id[:2] for id in known)})))
    return found


def _checked(path: Path, ids: list[str]) -> list:
    from coursekit.course import run_answers
    from coursekit.practice import examined

    click.echo(f"{path}")
    answers = run_answers(path)
    for trouble in answers.troubles:
        click.echo(f"  {trouble}")
    reports = [examined(id, answers.names) for id in ids]
    for report in reports:
        click.echo("\n" + report.text)
    click.echo()
    return [report.verdict for report in reports]
