"""``coursekit slides``: decks from the lessons, for the browser, as PDF, on paper."""

import sys
import time
from contextlib import contextmanager
from pathlib import Path

import click

FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("lessons", nargs=-1, metavar="[05 ...]")
@click.option("--to", "forms", default="html", show_default=True, help="Any of html, pdf, notes, handout; with commas.")
@click.option("--dialect", default="course", show_default=True, help="Write formulas as this deck does: COMP9444, ...")
@click.option("--out", type=FOLDER, default="build/slides", show_default=True, help="Where the decks go.")
@click.option(
    "--extra", "extras", type=FILE, multiple=True, help="A notebook or Markdown file with slides of your own."
)
@click.option("--logo", type=FILE, help="A picture for the first slide and the line at the bottom.")
@click.option("--leave-out", multiple=True, metavar="TAG", help="Drop slides with this tag or cell, such as errata.")
@click.option("--run", is_flag=True, help="Execute the lessons afresh instead of taking their stored outputs.")
@click.option("--watch", is_flag=True, help="Build again whenever a lesson or a file of yours is saved.")
@click.option("--check/--no-check", default=True, help="Look for what overflows, is cut or cannot be read.")
@click.option("--cache", type=FOLDER, help="Where work is kept; may be deleted at any time.")
@click.option("--folder", type=FOLDER, help="Where the lessons are (default: notebooks, or those of the package).")
def slides(lessons, forms, folder, watch, check, cache, **wishes) -> None:
    """Build slides of the lessons: all with a deck of the whole course, or those named by number.

    Each deck is one file that needs no network. Ends with exit code 1 if a check finds something to mend.
    """
    from coursekit.course.chromium import find_chromium
    from coursekit.publish.slides.plan import Plan

    plan = Plan(
        out=wishes.pop("out"),
        forms=tuple(form.strip() for form in forms.split(",")),
        extras=tuple(wishes.pop("extras")),
        leave_out=frozenset(wishes.pop("leave_out")),
        cache=cache or _own_cache(),
        chromium=find_chromium(),
        **wishes,
    )
    paths = _lessons(lessons, folder)
    good = _build(lessons, paths, plan, check)
    if watch:
        _watch(lessons, paths, plan, check)
    sys.exit(0 if good else 1)


def _own_cache() -> Path:
    import platformdirs

    return platformdirs.user_cache_path("coursekit", appauthor=False) / "slides"


def _lessons(names: tuple[str, ...], folder: Path | None) -> list[Path]:
    from coursekit.course.where import lessons_folder
    from coursekit.publish import lesson_paths

    return lesson_paths(names, folder or (Path("notebooks") if Path("notebooks").is_dir() else lessons_folder()))


def _build(names: tuple[str, ...], paths: list[Path], plan, check: bool) -> bool:
    """Build once and say what was written; tell whether every check went well."""
    from coursekit.publish.slides.build import build
    from coursekit.publish.slides.cache import Cache

    start = time.perf_counter()
    with _progress(len(paths) + (not names)) as ready:
        files = build(paths, plan, whole=not names, ready=ready)
    for file in files:
        click.echo(f"{file.path}  {file.slides} slides, {'written' if file.written else 'unchanged'}")
    click.echo(f"{len(files)} files in {time.perf_counter() - start:.1f} s")
    Cache(plan.cache).tidy()
    return _checked([file.path for file in files if file.deck], plan) if check else True


@contextmanager
def _progress(steps: int):
    """A bar on the terminal, drawn when it moves (and by no thread, since the build copies this process)."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("building"), BarColumn(), TextColumn("{task.completed}/{task.total}"), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", total=steps)
        yield lambda: (bar.advance(task), bar.refresh())


def _checked(pages: list[Path], plan) -> bool:
    """Check decks and say what is to be mended, by slide and cell."""
    from coursekit.publish.slides.build import checked

    faults, unchecked = 0, set()
    for page, result in checked(pages, plan):
        faults += len(result.faults)
        unchecked |= set(result.unchecked)
        for fault in result.faults:
            click.echo(f"{page.name}: {fault}")
    if unchecked:
        click.echo(f"NOT CHECKED, since there is no Chromium here: {', '.join(sorted(unchecked))}")
    click.echo(f"{len(pages)} decks checked: {faults or 'no'} findings")
    return not faults


def _watch(names: tuple[str, ...], paths: list[Path], plan, check: bool) -> None:
    """Build again after each change, until Ctrl-C; a mistake is said and does not end the watch."""
    from watchfiles import watch

    from coursekit.publish import LessonError

    watched = {path.resolve() for path in [*paths, *plan.extras, *([plan.logo] if plan.logo else [])]}
    click.echo(f"watching {len(watched)} files; end with Ctrl-C")
    for changes in watch(*{path.parent for path in watched}, raise_interrupt=False):
        if watched & {Path(name).resolve() for _, name in changes}:
            try:
                _build(names, paths, plan, check)
            except LessonError as error:
                click.echo(str(error), err=True)
